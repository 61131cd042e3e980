import { judge } from '../../src/identities/judge';
import { checkWorkbook } from '../../src/findings/check';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import { readPerformanceForms } from '../../src/performance/read-form';
import { planScores } from '../../src/performance/score-plan';
import { cellName } from '../../src/workbook/address';
import type { Sheet } from '../../src/workbook/workbook';
import { sheetOf, type Fixture, type FixtureCell } from './fixture';
import { layout } from './layouts';

type Cells = Readonly<Record<string, FixtureCell>>;

function changed(form: Fixture, cells: Cells, merged = true): Sheet {
  const change = (cell: FixtureCell, row: number, column: number): FixtureCell => {
    const name = cellName({ row, column });
    return Object.hasOwn(cells, name) ? (cells[name] ?? null) : cell;
  };
  return sheetOf(form, { change, merged });
}

/** Errors and warnings with their cells, and the cells that stood in the way. */
function said(sheet: Sheet): string[] {
  const { identities, remarks } = checkPerformanceForms(readPerformanceForms(sheet));
  const broken = identities.flatMap((identity) => {
    const { verdict } = judge(identity);
    if (verdict === 'equal' || verdict === 'rounding') return [];
    return [`${verdict === 'notRun' ? '未执行' : identity.rule.severity} ${identity.rule.code} ${cellName(identity.target)}`];
  });
  const told = remarks.filter(({ severity }) => severity !== 'info');
  return [
    ...broken,
    ...told.map(({ severity, rule, row, column }) => `${severity} ${rule.code} ${cellName({ row: row ?? 0, column: column ?? 0 })}`),
  ];
}

const CENTRAL = layout('central-2022');
const without = (...rows: number[]): Fixture => ({ ...CENTRAL, rows: CENTRAL.rows.filter((_, at) => !rows.includes(at + 1)), merges: [] });
const NO_MONEY: Cells = Object.fromEntries(['D', 'E', 'F'].flatMap((column) => [6, 7, 8].map((row) => [`${column}${String(row)}`, 0])));

describe('one and the same form, typed differently', () => {
  test.each<[string, Cells]>([
    ['percentages as numbers in a percent format', { H6: [0.9914, '0.00%'], F16: [0.965, '0.0%'], E18: [0.98, '0%'], F18: [0.99, '0%'] }],
    ['percentages with a full-width sign', { E16: '≥95％', F16: '96.5％', H6: '99.14％' }],
    ['a rate as a bare share', { H6: 0.9914 }],
    ['a rate as a bare number of percent', { H6: 99.14 }],
    ['points and scores with 分', { G6: '10分', I6: '9.91分', G13: '10分', H13: '10分', G21: '100分', H21: '97.91分' }],
    ['full-width digits', { G13: '１０', H13: '１０', E6: '１１５０', F6: '１，１４０．１２', H21: '９７．９１' }],
    ['the total behind its label', { A21: '总分：97.91', G21: null, H21: null }],
    ['more spent than the budget, the rate counted on', { F6: 1200, F7: 1100, H6: '104.35%', I6: 10, H21: 98 }],
    ['more spent than the budget, the rate ended at 100%', { F6: 1200, F7: 1100, H6: '100%', I6: 10, H21: 98 }],
  ])('%s', (what, cells) => {
    expect(said(changed(CENTRAL, cells))).toEqual(what.startsWith('more') ? ['warning JS-P07 F6'] : []);
  });

  test.each(['B', 'C', 'D', 'E', 'F', 'I'])('the total in column %s', (column) => {
    const open = { ...CENTRAL, merges: CENTRAL.merges.filter((name) => !name.startsWith('A21')) };
    expect(said(changed(open, { H21: null, [`${column}21`]: 97.91 }))).toEqual([]);
    expect(said(changed(open, { H21: null, [`${column}21`]: 98.91 }))).toEqual([`error JS-P14 ${column}21`]);
  });

  test('the title is missing', () => {
    expect(said(changed(without(1, 2), {}))).toEqual([]);
  });

  test('neither budget nor execution: the rate is 0 or left out', () => {
    expect(said(changed(CENTRAL, { ...NO_MONEY, H6: 0, I6: 0, H21: 88 }))).toEqual([]);
    expect(said(changed(CENTRAL, { ...NO_MONEY, H6: '—', I6: 0, H21: 88 }))).toEqual([]);
  });
});

describe('what is not whole', () => {
  test('without the header of the indicators nothing is read, and it is said why', () => {
    const { forms, unrecognised } = checkWorkbook({ sheets: [changed(without(12), {})] });
    expect(forms).toEqual([]);
    expect(unrecognised.map(({ reason }) => reason)).toEqual([
      '有绩效自评表的表题，没有找到“三级指标、指标值、完成值”这一行表头，没有核对',
    ]);
  });

  test('without the header of the money the total is not accused', () => {
    expect(said(changed(without(5), {}))).toEqual(['warning JS-P14 H20']);
  });

  test('a blank budget beside money that was spent', () => {
    expect(said(changed(CENTRAL, { E6: null, E7: null, E8: null }))).toEqual(['warning JS-P48 E6']);
    expect(said(changed(CENTRAL, { E6: null, E7: null, E8: null, F6: null, F7: null, F8: null, H6: null, I6: null, H21: 88 }))).toEqual([]);
  });

  test('full marks for a budget of nothing', () => {
    expect(said(changed(CENTRAL, { ...NO_MONEY, H6: '100%', I6: 10, H21: 98 }))).toEqual(['warning JS-P06 H6', 'warning JS-P08 I6']);
  });

  test('an error value stands where a rate or score should', () => {
    const sheet = changed(CENTRAL, NO_MONEY);
    const rows = new Map(
      [...sheet.rows].map(([row, cells]) => [
        row,
        cells.map((cell) =>
          ['H6', 'I6', 'H14', 'H21'].includes(cellName(cell)) ? { ...cell, value: { kind: 'error', error: '#DIV/0!' } as const } : cell,
        ),
      ]),
    );
    const damaged = { ...sheet, rows };
    expect(said(damaged)).toEqual(['未执行 JS-P14 H21', 'warning JS-P05 H6', 'warning JS-P22 H14']);
    expect(() => planScores(readPerformanceForms(damaged), [damaged], { write: 'formulas', overwrite: true })).not.toThrow();
  });

  test('one reason cell merged over lines of several 二级指标', () => {
    const gansu = layout('gansu-2021');
    const cells: Cells = { F12: '95%', H12: 9.5, F13: '90%', H13: 9, H18: 97.25 };
    expect(said(changed({ ...gansu, merges: [...gansu.merges, 'I11:I13'] }, cells))).toEqual([]);
    expect(said(changed({ ...gansu, merges: [...gansu.merges, 'I11:I12'] }, cells))).toEqual(['warning JS-P23 I13']);
  });
});

describe('what is wrong', () => {
  test.each<[string, Cells, string[]]>([
    ['the total', { H21: 98.91 }, ['error JS-P14 H21']],
    ['points that make more than 100', { G13: 20, H13: 20, H21: 107.91 }, ['error JS-P12 G21']],
    ['a score above its points', { H13: 11, H21: 98.91 }, ['error JS-P13 H13']],
    ['a rate over the budget at the beginning of the year', { H6: '95%' }, ['error JS-P04 H6']],
    ['full marks for a missed target', { F14: '38次' }, ['error JS-P19 H14']],
    ['the same in Chinese numerals', { E14: '不少于四十次', F14: '三十八次' }, ['error JS-P19 H14']],
    ['a missed target without a reason', { F14: '38次', H14: 9.5, H21: 97.41 }, ['warning JS-P23 I14']],
    ['the parts of the money', { F7: 1030.12 }, ['error JS-P01 F6']],
  ])('%s', (_, cells, expected) => {
    expect(said(changed(CENTRAL, cells))).toEqual(expected);
    expect(said(changed(CENTRAL, cells, false))).toEqual(expected);
  });

  test('points of 100 among the indicators count the execution rate once', () => {
    const own: Cells = { B13: '预算执行率', C13: '预算执行率', D13: '预算执行率', E13: '100%', F13: '99.14%', I13: '尾款未付' };
    expect(said(changed(CENTRAL, { ...own, G13: 20, H13: 19.83, H21: 97.83 }))).toEqual([]);
  });
});
