import { parseDecimal, toPlain } from '../../src/amount/decimal';
import type { EvaluationForm, PerformanceForm } from '../../src/performance/form';
import { readPerformanceForms } from '../../src/performance/read-form';
import type { ScorePlanOptions } from '../../src/performance/form-writer';
import { planScores, type ScorePlan } from '../../src/performance/score-plan';
import { cellName } from '../../src/workbook/address';
import type { Edit } from '../../src/workbook/plan';
import type { Cell, Sheet } from '../../src/workbook/workbook';
import { fixture, fixtureNames, sheetOf, type Fixture, type FixtureCell } from './fixture';
import { methodFor, profile, type Row, sheetWith } from './made-form';
import { SICHUAN_2023, YUNNAN } from './provinces';

const BLANK: ScorePlanOptions = { write: 'values', overwrite: false };

function plan(sheets: readonly Sheet[], options: Partial<ScorePlanOptions> = {}): ScorePlan & { forms: PerformanceForm[] } {
  const forms = sheets.flatMap((sheet) => readPerformanceForms(sheet));
  return { ...planScores(forms, sheets, { ...BLANK, ...options }), forms };
}

/** The fixture's sheet with cells taken out or replaced by their A1 names. */
function sheet(form: Fixture, cells: Readonly<Record<string, FixtureCell>> = {}, index = 0): Sheet {
  const change = (cell: FixtureCell, row: number, column: number): FixtureCell => {
    const name = cellName({ row, column });
    return Object.hasOwn(cells, name) ? (cells[name] ?? null) : cell;
  };
  return sheetOf(form, { change, index });
}

function written(edits: readonly Edit[]): string[] {
  return edits.map((edit) => `${cellName(edit)} ${edit.after.formula ?? String(edit.after.value)}`);
}

const SCORES_OF_12 = ['G6', 'H6', 'H13', 'H14', 'H15', 'H16', 'H17', 'H18', 'H19', 'H21', 'H23', 'H24', 'E25'];
const blank12 = sheet(fixture('jining-2020-12'), Object.fromEntries(SCORES_OF_12.map((name) => [name, null])));

describe('a form without its scores', () => {
  test('gets the rate and every score that the rule decides; the rest is listed with its range', () => {
    const { plan: made, judgement } = plan([blank12]);
    expect(written(made.edits)).toEqual([
      'G6 0.999',
      'H6 9.99',
      'H13 5',
      'H14 4.99',
      'H15 10',
      'H16 10',
      'H17 10',
      'H18 10',
      'H19 9.99',
      'H21 10',
      'H24 10',
    ]);
    expect(made.title).toBe('自评打分');
    expect(judgement.map((item) => [cellName(item), item.indicator, toPlain(item.low), toPlain(item.high), item.reason])).toEqual([
      ['H23', '打击欺诈骗保违法违规行为,维护医保基金安全', '8', '10', '完成值与指标值逐字相同，可认定达成：达成年度指标'],
    ]);
  });

  test('every edit says what was there and why', () => {
    const { plan: made } = plan([blank12]);
    expect(made.edits[0]).toMatchObject({
      sheet: '11综合业务经费(支队)',
      before: { value: null, formula: null },
      after: { format: '0.00%' },
      reason: '执行率 = 9.99/10 = 99.9%',
    });
    expect(made.edits[3]).toMatchObject({ reason: '经费支出率：权重 5 × 99.87/100 = 4.99' });
  });

  test('gets its total once the user has chosen', () => {
    const forms = readPerformanceForms(blank12);
    const [form] = forms as [EvaluationForm];
    const score = parseDecimal('10');
    const chosen = new Map([[form, new Map([[22, score as NonNullable<typeof score>]])]]);
    const values = planScores(forms, [blank12], { ...BLANK, chosen });
    expect(values.judgement).toEqual([]);
    expect(values.plan.edits.at(-1)).toMatchObject({ row: 24, column: 4, after: { value: 99.97, formula: null } });
    const formulas = planScores(forms, [blank12], { ...BLANK, write: 'formulas', chosen });
    expect(written(formulas.plan.edits).filter((edit) => edit.includes('='))).toEqual([
      'G6 =IF(D6=0,0,ROUND(E6/D6,4))',
      'E25 =SUM(H6,H13:H19,H21,H23:H24)',
    ]);
  });
});

test('a filled form is left alone', () => {
  for (const name of fixtureNames()) {
    const { plan: made } = plan([sheet(fixture(name))]);
    const filled = made.edits.filter(({ before }) => before.value !== null);
    expect(filled).toEqual([]);
  }
});

test('overwriting replaces what differs, never a formula', () => {
  const form = sheet(fixture('jining-2020-12'), { H13: 4 });
  expect(written(plan([form]).plan.edits)).toEqual([]);
  const replaced = plan([form], { overwrite: true });
  expect(written(replaced.plan.edits)).toEqual(expect.arrayContaining(['H13 5']));
  expect(replaced.plan.edits.find((edit) => cellName(edit) === 'H13')?.before.value).toBe(4);

  const rows = new Map(
    [...form.rows].map(([row, cells]) => [
      row,
      cells.map((cell) => (row === 12 && cell.column === 7 ? { ...cell, formula: '=2+2' } : cell)),
    ]),
  );
  expect(written(plan([{ ...form, rows }], { overwrite: true }).plan.edits)).not.toEqual(
    expect.arrayContaining([expect.stringContaining('H13')]),
  );
});

test('overwriting puts a score of zero where a dash stands', () => {
  const made = sheetWith([
    [10, 0, 50, '—'],
    [10, 10, 40, 40],
  ]);
  expect(written(plan([made]).plan.edits)).not.toContain('G6 0');
  expect(written(plan([made], { overwrite: true }).plan.edits)).toContain('G6 0');
});

test('a score that people give is asked for where it is blank, and where it would be written over', () => {
  const asked = (score: FixtureCell, overwrite: boolean, formula = false): string[] => {
    const made = sheetWith([['显著', '较好', 90, score]], [100, 100, 100, 10, '100%', 10]);
    const own = (cell: Cell): Cell => (cellName(cell) === 'G6' && formula ? { ...cell, formula: '=80' } : cell);
    const rows = new Map([...made.rows].map(([row, cells]) => [row, cells.map(own)]));
    return plan([{ ...made, rows }], { overwrite }).judgement.map((item) => cellName(item));
  };
  expect([asked(null, false), asked(80, false), asked(80, true), asked(80, true, true)]).toEqual([['G6'], [], ['G6'], []]);
});

test('the reason for a score against the rule is written in the format of its cell, where the form has a place for it', () => {
  const made = sheetWith([['≥4次', '3次', 90, null]], [100, 100, 100, 10, '100%', 10]);
  const place: Cell = { row: 5, column: 7, value: { kind: 'text', text: '' }, format: '@' };
  const own = { ...made, rows: new Map([...made.rows].map(([row, cells]) => [row, row === 5 ? [...cells, place] : cells])) };
  const [form] = readPerformanceForms(own) as [EvaluationForm];
  const given = (of: EvaluationForm): string[] => {
    const score = parseDecimal('80');
    if (!score) throw new Error('no score');
    const options = { chosen: new Map([[of, new Map([[5, score]])]]), reasons: new Map([[of, new Map([[5, ' 汛期停工 ']])]]) };
    return planScores([of], [own], { ...BLANK, ...options }).plan.edits.map(
      (edit) => `${cellName(edit)} ${String(edit.after.value)} ${edit.after.format ?? '-'}`,
    );
  };
  expect(given(form)).toEqual(['G6 80 -', 'H6 汛期停工 @', 'G7 90 -']);
  expect(given({ ...form, columns: { ...form.columns, reason: null } })).toEqual(['G6 80 -', 'G7 90 -']);
});

test('an indicator with a dash for its completed value is never scored by itself', () => {
  const form = sheet(fixture('jining-2020-10'), { H21: null, H23: null, H24: null, C25: null });
  const { plan: made, judgement } = plan([form]);
  expect(written(made.edits)).toEqual([]);
  expect(judgement.map((item) => [cellName(item), toPlain(item.low), toPlain(item.high)])).toEqual([
    ['H21', '0', '15'],
    ['H23', '0', '15'],
    ['H24', '0', '10'],
  ]);
});

test('湖北 without points of its own: the rate and its score, the rest is asked for, or split evenly where the user says so', () => {
  const form = sheet(fixture('zengdu-2022-01'), {
    E9: null,
    F9: null,
    F11: null,
    F12: null,
    F13: null,
    F14: null,
    F15: null,
    F16: null,
    B17: null,
    E2: '总分：',
  });
  const asked = plan([form]);
  expect(written(asked.plan.edits)).toEqual(['E9 1', 'F9 20']);
  expect(asked.judgement).toHaveLength(6);
  const split = plan([form], { equalWeights: true });
  expect(written(split.plan.edits)).toEqual(['E9 1', 'F9 20', 'F11 10', 'F13 10', 'F14 10', 'F15 20', 'F16 20']);
  expect(split.judgement.map((item) => cellName(item))).toEqual(['F12']);
});

test('湖北 without points of its own: what people give counts up to the points of the label', () => {
  const cells = { F11: null, F12: null, B17: null, E2: '总分：' };
  const form = sheet(fixture('zengdu-2022-01'), cells);
  const [read] = readPerformanceForms(form) as [EvaluationForm];
  const given = (score: string): string[] => {
    const value = parseDecimal(score);
    if (!value) throw new RangeError(score);
    return written(planScores([read], [form], { ...BLANK, chosen: new Map([[read, new Map([[10, value]])]]) }).plan.edits);
  };
  expect(given('12.5')).toEqual(['F11 12.5']);
  expect(given('40')).toEqual(['F11 40']);
  expect(given('40.5')).toEqual([]);
  expect(given('-1')).toEqual([]);
});

test('不适用 that a rule leaves out adds nothing, and the rest makes up the total', () => {
  const own = { ...profile('national'), rescalesInapplicable: true };
  const rows: Row[] = [
    ['≥20', 20, 45, 45],
    ['≥20', '不适用', 45, null],
  ];
  const form = sheetWith(rows, [100, 100, 100, 10, 1, 10]);
  const [read] = readPerformanceForms(form) as [EvaluationForm];
  const profiles = methodFor(read, own);
  expect(written(planScores([read], [form], { ...BLANK, profiles }).plan.edits)).toEqual(['G8 100']);
});

test('湖北: the total above the form is written with its caption', () => {
  const form = sheet(fixture('zengdu-2022-01'), { B17: null, E2: '总分：' });
  expect(written(plan([form]).plan.edits)).toEqual(['B17 100', 'E2 总分：100']);
});

test('云南: the grade goes where its caption stands', () => {
  const form = sheet(YUNNAN, { H17: null, J17: null });
  expect(written(plan([form]).plan.edits)).toEqual(['H17 93', 'J17 优']);
});

test('四川2023: rates and totals as formulas', () => {
  const form = sheet(SICHUAN_2023, { F8: null, H8: null, J14: null, J17: null });
  expect(written(plan([form], { write: 'formulas' }).plan.edits)).toEqual([
    'F8 =IF(D8=0,0,ROUND(E8/D8,4))',
    'H8 10',
    'J14 30',
    'J17 =SUM(H8,J14:J16)',
  ]);
});

test('a transfer gets its rates and nothing else', () => {
  const form = sheet(fixture('guangyuan-2023-transfer-3'), { F7: null, F8: null });
  const { plan: made, judgement } = plan([form], { write: 'formulas' });
  expect(written(made.edits)).toEqual(['F7 =IF(D7=0,0,ROUND(E7/D7,4))', 'F8 =IF(D8=0,0,ROUND(E8/D8,4))']);
  expect(made.edits[0]?.after.value).toBe(0.8217);
  expect(judgement).toEqual([]);
});

test('0/0 and a budget that cannot be read give no rate', () => {
  expect(written(plan([sheet(fixture('jining-2020-10'), { G6: null })]).plan.edits)).toEqual([]);
  expect(written(plan([sheet(fixture('jining-2020-12'), { D6: '#REF!', G6: null })]).plan.edits)).toEqual([]);
});

test('the 汇总表 takes scores and grades from the forms', () => {
  const names = fixtureNames('jining');
  const cells = { D5: null, E5: null, D15: null, E15: null };
  const sheets = names.map((name, index) => sheet(fixture(name), name.endsWith('summary') ? cells : {}, index));
  const { plan: made } = plan(sheets, { write: 'formulas' });
  expect(written(made.edits.filter((edit) => edit.sheet === '自评情况汇总表')).sort()).toEqual(
    ["D15 ='13综合业务经费(事业中心)'!C22", 'E15 优', "D5 ='3医疗救助'!C22", 'E5 优'].sort(),
  );
  const values = plan(sheets).plan.edits.filter((edit) => edit.sheet === '自评情况汇总表');
  expect(values.map((edit) => [cellName(edit), typeof edit.after.value, edit.after.formula])).toEqual([
    ['D5', 'number', null],
    ['E5', 'string', null],
    ['D15', 'number', null],
    ['E15', 'string', null],
  ]);
});
