import { FORMS } from '../../src/forms/registry';
import { recognise, type Recognition, type RecogniseOptions } from '../../src/recognise/recognise';
import { areaName } from '../../src/workbook/address';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Page = readonly (readonly GridCell[])[];

function read(pages: readonly Page[], options: RecogniseOptions = {}): Recognition {
  return recognise(workbookOf(...pages.map((page, at) => sheetOf(`第${String(at + 1)}页`, page))), FORMS, options);
}

const captions = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const amounts = (code: string, name: string, amount: number): GridCell[] => [code, name, amount, amount, 0, 0, 0, 0];
const spending = (unit: string): Page => [['支出决算表'], [unit], captions, amounts('合计', '', 30), amounts('206', '科学技术支出', 18)];
const three: Page = [
  ['财政拨款“三公”经费支出决算表'],
  ['项目', '预算数', '决算数'],
  ['合计', 8.5, 7.25],
  ['1．因公出国（境）费', 0, 0],
  ['2．公务用车购置及运行维护费', 6, 5.25],
  ['3．公务接待费', 2.5, 2],
];
const more: Page = [amounts('207', '文化旅游体育与传媒支出', 12)];

test('pages are those of the last table of the sheet before, whose own cells end there', () => {
  const { forms } = read([[...three, ...spending('单位：万元')], more]);
  expect(forms.map(({ declaration, area, pages }) => [declaration.title, areaName(area), pages?.map(({ sheet }) => sheet)])).toEqual([
    ['财政拨款“三公”经费支出决算表', 'A1:C6', undefined],
    ['支出决算表', 'A7:H11', ['第2页']],
  ]);
});

test('a sheet that was given a form goes on with no other', () => {
  const pages = [spending('单位：万元'), more];
  expect(read(pages).forms[0]?.pages).toHaveLength(1);
  expect(read(pages, { assignments: new Map([['第2页', '收入决算表']]) }).forms[0]?.pages).toBeUndefined();
  expect(read([[['某某统计'], ...spending('').slice(2)]], { assignments: new Map([['第1页', '支出决算表']]) }).forms[0]).toMatchObject({
    declaration: { title: '支出决算表' },
    isTitled: false,
  });
});

test('a sheet is in the unit that it states, else in that of most sheets, else in the one that was told', () => {
  const units = (texts: readonly string[], options?: RecogniseOptions): (string | undefined)[] =>
    read(
      texts.map((text) => spending(text)),
      options,
    ).forms.map(({ unit }) => unit);
  expect(units(['单位：元', '', '单位：元', '单位：千元'])).toEqual(['元', '元', '元', '千元']);
  expect(units(['', ''])).toEqual(['万元', '万元']);
  expect(units(['', '单位：元'], { unit: '千元', misstated: new Map([['第2页', '亿元']]) })).toEqual(['元', '亿元']);
  expect(units([''], { unit: '千元' })).toEqual(['千元']);
  // Its amounts are in the same unit.
  const { forms } = read([spending('单位：千元'), spending(''), spending('')]);
  expect(forms.map(({ unit, figures }) => [unit, figures[0]?.unit])).toEqual([
    ['千元', '千元'],
    ['千元', '千元'],
    ['千元', '千元'],
  ]);
  expect(read([spending('单位：千元'), spending('单位：元'), spending('单位：元')]).forms[0]?.figures[0]?.unit).toBe('千元');
});

test('each sheet is told before it is looked at', () => {
  const told: string[] = [];
  read([three, spending('')], { onSheet: (sheet, done, total) => void told.push(`${sheet} ${String(done)}/${String(total)}`) });
  expect(told).toEqual(['第1页 0/2', '第2页 1/2']);
});

test('a list of names, a budget and what nobody has calculated are told as such', () => {
  const natures = read([
    [['收入支出决算总表'], ['收入决算表'], ['支出决算表'], ['财政拨款收入支出决算总表']],
    [['2023年部门支出预算总表'], ['项目', '金额'], ['教育', 5]],
    [[{ formula: '=甲!A1' }, { formula: '=甲!B1' }], ['项目']],
    [['工作总结'], ['完成情况']],
    [],
  ]).unrecognised.map(({ nature, reason }) => `${nature} ${reason.slice(0, 6)}`);
  expect(natures).toEqual([
    'contents 列有多张表的',
    'budget 标题为预算表',
    'unknown 表中多为没有',
    'unknown 只有文字，没',
    'unknown 工作表是空的',
  ]);
});

test('totals of scores are no sums of money', () => {
  const list = (title: string): Page => [[title], ['项目', '金额'], ['甲', 3], ['乙', 4], ['合计', 7]];
  const late = (row: number): Page => [...list('台账'), ...Array.from({ length: row - 5 }, () => []), ['绩效自评']];
  const count = (page: Page): number => read([page]).forms.length;
  expect([count(list('项目自评')), count(list('绩效工资')), count(late(40)), count(late(41))]).toEqual([0, 1, 0, 1]);
});
