import type { Remark } from '../../src/identities/remark';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import { readPerformanceForms } from '../../src/performance/read-form';
import { cellName } from '../../src/workbook/address';
import { sheetOf as gridSheet } from '../workbook/grid';
import { fixture, sheetOf, type Fixture, type FixtureCell } from './fixture';
import { layout } from './layouts';
import { sheetWith } from './made-form';

/** The form with other contents in some cells, and what is said of it: `warning JS-P15 C23`. */
function said(form: Fixture, cells: Readonly<Record<string, FixtureCell>> = {}): string[] {
  return remarks(form, cells).map(
    ({ severity, rule, row, column }) => `${severity} ${rule.code} ${row === null || column === null ? '-' : cellName({ row, column })}`,
  );
}

function remarks(form: Fixture, cells: Readonly<Record<string, FixtureCell>>): readonly Remark[] {
  const change = (cell: FixtureCell, row: number, column: number): FixtureCell => {
    const name = cellName({ row, column });
    return Object.hasOwn(cells, name) ? (cells[name] ?? null) : cell;
  };
  return checkPerformanceForms(readPerformanceForms(sheetOf(form, { change }))).remarks;
}

/** The same cells emptied. */
function empty(...names: string[]): Record<string, FixtureCell> {
  return Object.fromEntries(names.map((name) => [name, null]));
}

const CENTRAL = layout('central-2022');
const SCORES = ['H13', 'H14', 'H15', 'H16', 'H17', 'H18', 'H19', 'H20'];
const ACTUALS = SCORES.map((name) => name.replace('H', 'F'));

describe('a form that was not filled in to the end', () => {
  test('the score of the execution rate and the total are both blank', () => {
    expect(said(CENTRAL, empty('I6', 'H21'))).toEqual(['warning JS-P22 I6', 'warning JS-P15 H21']);
    expect(remarks(CENTRAL, empty('I6', 'H21')).map(({ message }) => message)).toEqual([
      '预算执行率有分值10，没有填得分，自评表未填完',
      '总分没有填，预算执行率得分也没有填，自评表未填完',
    ]);
  });

  test('only the score of the execution rate is blank', () => {
    expect(said(CENTRAL, { ...empty('I6'), H21: 88 })).toEqual(['warning JS-P22 I6']);
    expect(said(CENTRAL, { ...empty('I6', 'H14'), H21: 80 })).toContain('warning JS-P22 I6');
  });

  test('one indicator and the total are blank', () => {
    expect(said(CENTRAL, empty('H14', 'H21'))).toEqual(['warning JS-P22 H14', 'warning JS-P15 H21']);
  });

  test('a total that may have counted the blank score is not accused, only the blank cell is named', () => {
    const checked = (total: number) =>
      checkPerformanceForms(
        readPerformanceForms(
          sheetWith(
            [
              [10, 10, 50, 50],
              [10, 10, 40, null],
            ],
            [100, 100, 100, 10, 1, 10],
            total,
          ),
        ),
      );
    const comparesTotal = (total: number): boolean => checked(total).identities.some(({ rule }) => rule.code === 'JS-P14');
    expect([59, 60, 60.5, 100, 100.5].map(comparesTotal)).toEqual([true, true, false, false, true]);
    expect(checked(100).remarks.map(({ message }) => message)).toEqual(['“参保人数2”有分值40，没有填得分']);
  });

  test('no score is filled in above a total that is a formula', () => {
    const sheet = gridSheet('表', [
      ['项目支出绩效自评表'],
      ['项目名称', '甲'],
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [null, '年度资金总额', 100, 100, 100, 10, 1, 10],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['产出指标', '数量指标', '参保人数', 10, 10, 50, null],
      [null, null, '参保户数', 10, 9, 40, null],
      ['总分', null, null, null, null, null, { value: 10, formula: '=H4+SUM(G6:G7)' }],
    ]);
    const checked = checkPerformanceForms(readPerformanceForms(sheet)).remarks;
    const [remark, ...others] = checked.filter(({ rule }) => rule.code === 'JS-P15');
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ severity: 'warning', row: 5, column: 6, message: '得分都没有填，可用自评打分，自评表未填完' });
  });

  test('no score at all is filled in, though completed values are: it is told once', () => {
    const [remark, ...others] = remarks(CENTRAL, empty('I6', 'H21', ...SCORES));
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ rule: { code: 'JS-P15' }, severity: 'warning', message: '总分没有填，各项得分也没有填，自评表未填完' });
  });

  test('a form that is wholly blank is not told of it', () => {
    const money = ['D', 'E', 'F', 'H', 'I'].flatMap((column) => [6, 7, 8, 9].map((row) => `${column}${String(row)}`));
    expect(said(CENTRAL, empty('H21', ...money, ...SCORES, ...ACTUALS, 'I19'))).toEqual([]);
  });

  test('neither is one of a kind without scores', () => {
    for (const name of ['guangyuan-2021-1', 'guangyuan-2023-transfer-1']) {
      expect(said(fixture(name)).filter((one) => /P15|P22/.test(one))).toEqual([]);
    }
    expect(said(layout('hengshan-2020-county'))).toEqual([]);
  });

  test('a line without points needs no score', () => {
    const idle = { D17: '群众增收', I22: null };
    expect(remarks(layout('hunan-2022'), idle).map(({ message }) => message)).toContain('总分没有填，各项得分合计98.97');
  });
});

describe('二级指标 under a 一级指标', () => {
  test.each([
    ['时效指标 among 效益', { C19: '时效指标' }, ['warning JS-P47 C19']],
    ['社会效益 among 产出', { C16: '社会效益' }, ['warning JS-P47 C16']],
    ['质量指标 among 满意度', { C20: '质量指标' }, ['warning JS-P47 C20']],
    ['成本指标 among 产出', { C16: '成本指标' }, []],
    ['满意度 among 效益, as many places have it', { C19: '服务对象满意度指标' }, []],
    ['a name of their own', { C19: '履职效益', C14: '重点工作' }, []],
    ['a heading of their own', { B18: '履职效果', C18: '数量指标' }, []],
  ] as [string, Record<string, FixtureCell>, string[]][])('%s', (_, cells, expected) => {
    expect(said(CENTRAL, cells)).toEqual(expected);
  });

  test('where the right heading is missing it is only noted', () => {
    expect(said(CENTRAL, { B18: null })).toEqual(['info JS-P47 C18', 'info JS-P47 C19']);
  });

  test('one name that covers several lines is told once', () => {
    expect(said(CENTRAL, { C14: '经济效益指标' })).toEqual(['warning JS-P47 C14']);
  });
});
