import { computedIdentities } from '../../src/performance/computed';
import type { EvaluationForm, SummaryForm } from '../../src/performance/form';
import type { ScoringProfile } from '../../src/performance/profile';
import { executionRate } from '../../src/performance/rate';
import { cellName } from '../../src/workbook/address';
import { figure } from '../identities/figures';
import { profile } from './made-form';
import { weighted } from './told';

const ROWS = '产出指标|数量指标|沟渠|≥14公里|14公里|60|59.66\n||闸门|≥3座|3座|30|30';

/** Code, cell, decimals and cells of what follows by some rules. */
function following(
  forms: readonly [EvaluationForm, ...(EvaluationForm | SummaryForm)[]],
  by: Partial<ScoringProfile>,
  ...wanted: readonly string[]
): string[] {
  const own = { ...profile('national'), ...by };
  const profiles = new Map([[forms[0], { profile: own, chosenFor: null, otherwise: own, proposal: { profile: own, reason: '' } }]]);
  return computedIdentities(forms, profiles)
    .filter(({ rule }) => wanted.includes(rule.code))
    .map(({ rule, target, terms }) => {
      const cells = terms.map((term) => term.figure && cellName(term.figure));
      return `${rule.code} ${cellName(target)} ${String(target.places)} ${cells.join(' ')}`;
    });
}

test('a blank total is the sum of its scores with as many decimals, one that is filled in keeps its own', () => {
  expect(following([weighted(ROWS)], {}, 'JS-P14')).toEqual(['JS-P14 G8 2 I4 G6 G7']);
  expect(following([weighted(ROWS, '99.7')], {}, 'JS-P14')).toEqual(['JS-P14 G8 1 I4 G6 G7']);
});

test('a rate that follows keeps the decimals of its cell', () => {
  const form = weighted(ROWS);
  const rate = figure('', { row: 3, column: 7, places: 0 });
  const row = form.money?.total && { ...form.money.total, rate };
  if (!form.money || !row) throw new Error('no money');
  expect(following([{ ...form, money: { ...form.money, rows: [row], total: row, scored: row } }], {}, 'JS-P04')).toEqual([
    'JS-P04 H4 0 F4 E4',
  ]);
});

test('a total is no sum where it is brought back to 100, nor where nothing is scored', () => {
  const rows = ROWS.replace('3座|30|30', '不适用|30|');
  expect(following([weighted(rows)], { rescalesInapplicable: true }, 'JS-P14')).toEqual([]);
  expect(following([weighted(rows)], {}, 'JS-P14')).toHaveLength(1);
  // 69.66 of 70 points.
  expect(following([weighted(rows, '99.51')], {}, 'JS-P14')).toEqual([]);
  expect(following([weighted(ROWS)], { isScored: false }, 'JS-P14', 'JS-P16')).toEqual([]);
});

test('the total above the form is the one below, with its decimals', () => {
  const headTotal = figure('', { row: 1, column: 7, places: 0 });
  expect(following([{ ...weighted(ROWS), headTotal }], {}, 'JS-P16')).toEqual(['JS-P16 H2 2 G8']);
  expect(following([weighted(ROWS)], {}, 'JS-P16')).toEqual([]);
});

test('a line of the 汇总表 is the total of its form, where both have a place', () => {
  const form = { ...weighted(ROWS, '99.66'), project: { row: 1, column: 2, text: '沟渠整治' } };
  const summary = (score: SummaryForm['rows'][number]['score']): SummaryForm => {
    const rows = [{ row: 2, name: { row: 2, column: 1, text: '沟渠整治' }, organisation: null, score, grade: null, gradeCell: null }];
    return { kind: 'summary', title: '绩效自评情况汇总表', sheet: '汇总', year: null, rows } as unknown as SummaryForm;
  };
  const blank = figure('', { row: 2, column: 3, places: 0 });
  expect(following([form, summary(blank)], {}, 'JS-P41')).toEqual(['JS-P41 D3 2 G8']);
  expect(following([form, summary(null)], {}, 'JS-P41')).toEqual([]);
  expect(following([{ ...form, total: null }, summary(blank)], {}, 'JS-P41')).toEqual([]);
});

describe('the rate of a row', () => {
  const [row] = weighted(ROWS).money?.rows ?? [];
  if (!row) throw new Error('no row');
  const rate = (budget: string | null, executed: string | null): string => {
    const of = (amount: string | null) => (amount === null ? null : figure(amount));
    const found = executionRate({ ...row, budget: of(budget), executed: of(executed) }, profile('national'));
    return found.kind === 'none' ? found.reason : found.words;
  };

  test.each([
    ['80', '60', '60/80 = 75%'],
    ['80', '0', '0/80 = 0%'],
    ['0', '0', '全年预算数和执行数都是0，执行率按0计'],
    ['', '0', '全年预算数和执行数都是0，执行率按0计'],
    ['0', '5', '全年预算数为0，执行数为5，不能计算执行率'],
    ['', '', '全年预算数和执行数都没有填'],
    ['80', '', '全年执行数没有填'],
    [null, '60', '表内没有全年预算数或执行数'],
    ['80', null, '表内没有全年预算数或执行数'],
    ['#REF!', '60', '全年预算数或执行数读不出数'],
    ['80', 'abc', '全年预算数或执行数读不出数'],
    ['-80', '60', '全年预算数或执行数为负数'],
    ['80', '-60', '全年预算数或执行数为负数'],
  ])('of a budget of %s and %s spent: %s', (budget, executed, expected) => {
    expect(rate(budget, executed)).toBe(expected);
  });
});
