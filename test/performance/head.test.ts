import { toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { EvaluationForm } from '../../src/performance/form';
import { readPerformanceForms, whyNotRead } from '../../src/performance/read-form';
import { cellName } from '../../src/workbook/address';
import { sheetOf, type FixtureCell } from './fixture';
import { layout, printedGrid } from './layouts';
import { only } from './made-form';

const MONEY = `项目资金（万元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|80|80|80|10|100%|10`;
const CAPTIONS = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因';
const INDICATORS = `${CAPTIONS}
产出指标|数量指标|渠道长度|≥3公里|3公里|90|90|`;

const formsIn = (text: string): number => readPerformanceForms(sheetOf(printedGrid(`试\n${text}`))).length;
const formWith = (title: string, ...head: readonly string[]): EvaluationForm =>
  only(printedGrid(['试', title, ...head, MONEY, INDICATORS].join('\n')));
const told = (figure: Figure | null): string | null =>
  figure && `${cellName(figure)} ${figure.state} ${toPlain(figure.value)} ${figure.rowLabel}`;

test.each<[string, readonly string[], number]>([
  ['a title, money and indicators', ['项目支出绩效自评表', MONEY, INDICATORS], 1],
  ['a title and indicators', ['项目支出绩效自评表', INDICATORS], 1],
  ['money and indicators', [MONEY, INDICATORS], 1],
  ['indicators alone', [INDICATORS], 0],
  ['a title and money above captions, still to be filled in', ['项目支出绩效自评表', MONEY, CAPTIONS], 1],
  ['a title above captions', ['项目支出绩效自评表', CAPTIONS], 0],
  ['money above captions', [MONEY, CAPTIONS], 0],
])('%s', (_, parts, count) => {
  expect(formsIn(parts.join('\n'))).toBe(count);
});

test('a sheet with the title of a form and without its captions is said not to be read', () => {
  const why = (...rows: readonly (readonly FixtureCell[])[]): boolean => {
    const reason = whyNotRead(sheetOf({ sheet: '表', rows, merges: [] }));
    if (reason !== null) expect(reason).toBe('有绩效自评表的表题，没有找到“三级指标、指标值、完成值”这一行表头，没有核对');
    return reason !== null;
  };
  const TITLE = '项目支出绩效自评表';
  expect([why([TITLE]), why(['附件1'], ['2023年'], [TITLE, '金额单位：万元']), why(['附件1', TITLE])]).toEqual([true, true, true]);
  // Among other cells, or further below, it is an entry of a list.
  expect([why(['1', TITLE, '见附件']), why(['一'], ['二'], ['三'], ['四'], [TITLE])]).toEqual([false, false]);
  expect([why(['项目支出绩效报告']), why(['自评情况', '较好'])]).toEqual([false, false]);
  // Without 自评 or a level of indicators nothing on a sheet is looked at.
  expect(why(['项目绩效评价表'])).toBe(false);
});

test.each<[string, string, readonly string[]]>([
  ['project', '项目支出绩效自评表', ['项目名称|沟渠整治']],
  ['transfer', '转移支付绩效自评表', ['项目名称|沟渠整治']],
  ['transfer', '绩效自评表', ['转移支付名称|沟渠整治']],
  ['department', '部门整体支出绩效自评表', ['部门名称|水务局']],
  ['department', '绩效自评表', ['部门名称|水务局', '基本支出总额|60|项目支出总额|20']],
])('a form is about a %s by its title or its labels: %s', (subject, title, head) => {
  expect(formWith(title, ...head).subject).toBe(subject);
});

test('an office is not the organisation where a department stands beside it', () => {
  const named = (...head: readonly string[]): string | null => formWith('项目支出绩效自评表', '项目名称|沟渠整治', ...head).organisation;
  expect(named('主管部门|水务局|实施单位|灌溉科')).toBe('水务局');
  expect(named('主管部门|水务局|实施单位|灌区管理所')).toBe('灌区管理所');
  expect([named('实施单位|灌溉科'), named('主管部门|水务局'), named('地点|某地')]).toEqual(['灌溉科', '水务局', null]);
});

test('基本支出 and 项目支出 stand beside their label or within it', () => {
  const both = (...head: readonly string[]): (string | null)[] => {
    const { basicExpenditure, projectExpenditure } = formWith('部门整体支出绩效自评表', '部门名称|水务局', ...head);
    return [told(basicExpenditure), told(projectExpenditure)];
  };
  expect(both('基本支出总额|60|项目支出总额|20')).toEqual(['B3 amount 60 基本支出总额', 'D3 amount 20 项目支出总额']);
  expect(both('基本支出总额（万元）：|60|项目支出总额:|20')).toEqual(['B3 amount 60 基本支出总额(万元)', 'D3 amount 20 项目支出总额']);
  expect(both('基本支出总额|<|60|项目支出总额|20')).toEqual(['C3 amount 60 基本支出总额', 'E3 amount 20 项目支出总额']);
  expect(both('基本支出总额||60')).toEqual(['C3 amount 60 基本支出总额', null]);
  expect(both('基本支出总额||项目支出总额|')).toEqual(['B3 blank 0 基本支出总额', 'D3 blank 0 项目支出总额']);
  expect(both('基本支出总额：60万元|项目支出总额（万元）：20')).toEqual(['A3 amount 60 基本支出总额', 'B3 amount 20 项目支出总额(万元)']);
  expect(both()).toEqual([null, null]);
});

test('every amount of a form is among its figures', () => {
  const transfer = only(layout('market-transfer-2021'));
  const cells = new Set(transfer.figures.map((figure) => cellName(figure)));
  expect(transfer.scoredParts.flatMap(({ weight, score }) => [weight, score]).every((figure) => cells.has(cellName(figure)))).toBe(true);
  expect(only(printedGrid(`试\n项目支出绩效自评表\n${INDICATORS}`)).figures.map((figure) => cellName(figure))).toEqual(['F3', 'G3']);
  const form = formWith('部门整体支出绩效自评表', '部门名称|水务局', '基本支出总额|60|项目支出总额|20');
  expect(form.figures.map((figure) => cellName(figure)).sort()).toEqual(['B3', 'C5', 'D3', 'D5', 'E5', 'F5', 'F7', 'G5', 'G7', 'H5']);
});
