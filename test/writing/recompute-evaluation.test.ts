import { cellName } from '../../src/workbook/address';
import type { Sheet } from '../../src/workbook/workbook';
import type { RecomputeOptions } from '../../src/writing/recomputation';
import { recomputeWorkbook } from '../../src/writing/recompute-workbook';
import { fixture, sheetOf, type FixtureCell } from '../performance/fixture';
import { workbookOf } from '../workbook/grid';

type Cells = Readonly<Record<string, FixtureCell>>;

function form(name: string, cells: Cells): Sheet {
  return sheetOf(fixture(name), {
    change: (cell, row, column) => {
      const at = cellName({ row, column });
      return Object.hasOwn(cells, at) ? (cells[at] ?? null) : cell;
    },
  });
}

/** What recomputing forms comes to: the cells it writes or proposes, and those that it leaves with a reason. */
function outcome(sheets: readonly Sheet[], write: RecomputeOptions['write'] = 'values') {
  const { plan, held, refused, notes } = recomputeWorkbook(workbookOf(...sheets), { write, tails: 'keep' });
  const edits = [...plan.edits, ...held];
  return {
    written: edits.map((edit) => `${cellName(edit)} ${edit.after.formula ?? String(edit.after.value)}`),
    formats: edits.map(({ after }) => after.format),
    left: [...refused, ...notes].map(({ cell, reason }) => `${cell} ${reason}`),
  };
}

const JINING = 'jining-2020-07';
const HUBEI = 'zengdu-2022-01';

describe('资金总额', () => {
  test('is the sum of its parts where it is blank or wrong', () => {
    expect(outcome([form(JINING, { C6: null, D6: 170 })]).written).toEqual(['C6 175.5', 'D6 175.5']);
    expect(outcome([form(JINING, { E6: null })], 'formulas').written).toEqual(['E6 =SUM(E7:E9)']);
  });

  test('stays where no parts are filled in, though they say 0', () => {
    const { written, left } = outcome([form(JINING, { C7: null, D7: 0, E7: '0' })]);
    expect(written).toEqual([]);
    expect(left).toEqual(['C6', 'D6', 'E6'].map((cell) => `${cell} 用来计算的各项都没有填数，此数未改动`));
  });

  test('is left blank where its rows may contain one another', () => {
    const nested = { C6: null, D6: null, E6: null, C8: 175.5, D8: 175.5, E8: 148.02 };
    expect(outcome([form(JINING, nested)]).written).toEqual([]);
  });
});

describe('执行率', () => {
  test('is rounded as the form’s way of scoring rounds, in a percentage format', () => {
    const blank = form(JINING, { G6: null });
    expect(outcome([blank]).written).toEqual(['G6 0.84', 'G7 0.84']);
    expect(outcome([blank]).formats).toEqual(['0%', '0%']);
    expect(outcome([blank], 'formulas').written[0]).toBe('G6 =IF(D6=0,0,ROUND(E6/D6,2))');
  });

  test('stays where it was cut off instead of rounded, and where a — stands for it', () => {
    expect(outcome([form(JINING, { E6: 149.1, E7: 149.1, G7: '—' })]).written).toEqual([]);
  });

  test('is mended where it divides by the wrong budget, or by none', () => {
    expect(outcome([form(JINING, { C6: 200, C7: 200, G6: [0.74, '0%'] })]).written).toEqual(['G6 0.84']);
    expect(outcome([form(JINING, { D6: 0, D7: 0, G6: null })]).left).toContain('G6 无法计算：除数为零');
  });

  test('keeps the way in which it was typed', () => {
    expect(outcome([form(JINING, { G6: 48.3 })]).written).toEqual(['G6 84']);
    expect(outcome([form(JINING, { G6: 48.3 })], 'formulas').written).toEqual(['G6 =IF(D6=0,0,ROUND(E6/D6,2)*100)']);
    expect(outcome([form(JINING, { G6: '48.3%' })]).written).toEqual(['G6 84.0%']);
  });
});

describe('总分', () => {
  test('is the sum of the scores; the total above the form follows it where it is blank', () => {
    expect(outcome([form(HUBEI, { B17: 90, E2: '总分：90分' })]).written).toEqual(['B17 100']);
    const { written, left } = outcome([form(HUBEI, { B17: null, E2: '总分：' })], 'formulas');
    expect(written).toEqual(['B17 =SUM(F9,F11:F16)', 'E2 总分：100']);
    expect(left).toEqual(['E2 因涉及文本格式的单元格，写成数而不是公式']);
  });

  test('is not told while a score is missing', () => {
    expect(outcome([form(JINING, { C21: null, H14: null })]).written).toEqual([]);
    expect(outcome([form(JINING, { H14: null })])).toMatchObject({ written: [], left: ['C21 各项还没有填全，此数未改动'] });
  });

  test('goes into the 汇总表', () => {
    const sheets = [form('jining-2020-summary', { D9: null, D3: 99 }), form(JINING, {}), form('jining-2020-01', {})];
    expect(outcome(sheets, 'formulas').written).toEqual(["D9 ='7信息化建设'!C21", "D3 ='1苯丙酮尿症患儿救助'!C22"]);
  });
});
