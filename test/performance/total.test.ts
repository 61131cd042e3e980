import { toPlain } from '../../src/amount/decimal';
import type { Identity, Rule } from '../../src/identities/identity';
import type { ScoringProfile } from '../../src/performance/profile';
import { applyingPoints, isInapplicable, isLeftOut, totalOf, type TotalRule } from '../../src/performance/total';
import { totalFormula } from '../../src/performance/total-formula';
import { figure } from '../identities/figures';
import { amount, profile } from './made-form';

type Part = Parameters<typeof applyingPoints>[0][number];
type Value = Parameters<typeof isInapplicable>[0]['target'];

const NATIONAL = profile('national');
const RULE: Rule = { code: 'JS-9', title: '', form: '', statement: '', source: '', severity: 'error' };
const to = (places: number | null, parts: Partial<ScoringProfile['score']> = {}): ScoringProfile => ({
  ...NATIONAL,
  score: { places, mode: 'round', keepsShortfall: false, ...parts },
});
const rule = (applying: string | null, most: string | null = null): TotalRule => ({
  applying: applying === null ? null : amount(applying),
  most: most === null ? null : amount(most),
});

function part(weight: string | null, isApplying: boolean, score = '', others: Partial<Part['indicator']> = {}): Part {
  return {
    indicator: { isConstraint: false, partOf: null, score: figure(score), ...others } as Part['indicator'],
    completion: { kind: isApplying ? 'met' : 'inapplicable' } as Part['completion'],
    weight: weight === null ? null : amount(weight),
  };
}

test('an indicator does not apply where its target or its completed value says so', () => {
  const [none, some]: [Value, Value] = [
    { kind: 'inapplicable', text: '不适用' },
    { kind: 'words', text: '好' },
  ];
  expect([
    isInapplicable({ target: none, actual: some }),
    isInapplicable({ target: some, actual: none }),
    isInapplicable({ target: none, actual: none }),
    isInapplicable({ target: some, actual: some }),
  ]).toEqual([true, true, true, false]);
});

test('one that does not apply is left out unless it got points', () => {
  expect(['', '0', '—', '7'].map((score) => isLeftOut(part('10', false, score)))).toEqual([true, true, true, false]);
  expect(isLeftOut(part('10', true))).toBe(false);
  expect(isLeftOut({ ...part('10', false), indicator: { ...part('10', false).indicator, score: null } })).toBe(true);
});

test.each<[string, readonly Part[], string, string | null]>([
  ['all but what does not apply', [part('60', true), part('15', false), part('12', true)], '10', '82'],
  ['nothing where all applies', [part('60', true), part('12', true)], '10', null],
  ['nothing where what does not apply has no points', [part('60', true), part(null, false)], '10', null],
  ['nothing where the points of another one are not known', [part('60', true), part('15', false), part(null, true)], '10', null],
  ['nothing where nothing applies', [part('60', false)], '0', null],
  ['nothing where the rest is 100', [part('90', true), part('15', false)], '10', null],
  ['all up to 100', [part('89', true), part('15', false)], '10', '99'],
  ['no constraint', [part('60', true), part('15', false, '', { isConstraint: true })], '10', null],
  ['no part of another one', [part('60', true), part('15', false), part('9', true, '', { partOf: { row: 1, as: 'ofWhich' } })], '0', '60'],
])('the points that apply are %s', (_, parts, others, expected) => {
  const points = applyingPoints(parts, amount(others));
  expect(points && toPlain(points)).toBe(expected);
});

test.each<[string, TotalRule, string]>([
  ['83.5', rule(null), '83.5'],
  ['60', rule('90'), '66.67'],
  ['83.5', rule(null, '70'), '70'],
  ['69.5', rule(null, '70'), '69.5'],
  ['60', rule('80', '70'), '70'],
  ['50', rule('80', '70'), '62.5'],
])('a sum of %s by %j comes to %s', (scores, by, expected) => {
  expect(toPlain(totalOf(amount(scores), by, NATIONAL))).toBe(expected);
});

describe('the formula of a total', () => {
  const sumOf = (rows: readonly number[]): Identity => ({
    rule: RULE,
    relation: 'sum',
    form: '',
    target: figure('', { row: 20, column: 6 }),
    terms: rows.map((row) => ({ figure: figure('9', { row, column: 6 }), sign: 1 })),
  });
  const FEW = sumOf([3, 7]);
  const RUN = sumOf([5, 6, 7, 8]);

  test.each<[string, Identity, string, TotalRule, ScoringProfile, string | null]>([
    ['is the sum', RUN, '80', rule(null), to(2), '=SUM(G6:G9)'],
    ['is held down', FEW, '80', rule(null, '70'), to(2), '=MIN(G4+G8,70)'],
    ['is brought back to 100', RUN, '50', rule('90'), to(2), '=ROUND(SUM(G6:G9)*100/90,2)'],
    ['is brought back as a whole', FEW, '50', rule('90'), to(1), '=ROUND((G4+G8)*100/90,1)'],
    ['is cut', FEW, '50', rule('90'), to(1, { mode: 'cut' }), '=ROUNDDOWN((G4+G8)*100/90,1)'],
    ['is not rounded', FEW, '45', rule('90'), to(null), '=(G4+G8)*100/90'],
    ['is both', RUN, '50', rule('60', '70'), to(2), '=MIN(ROUND(SUM(G6:G9)*100/60,2),70)'],
    [
      'may keep a shortfall that rounding keeps as well',
      FEW,
      '50',
      rule('90'),
      to(0, { keepsShortfall: true }),
      '=ROUND((G4+G8)*100/90,0)',
    ],
    ['cannot keep one that rounding would not', FEW, '89.8', rule('90'), to(0, { keepsShortfall: true }), null],
    ['rounds it away where none is kept', FEW, '89.8', rule('90'), to(0), '=ROUND((G4+G8)*100/90,0)'],
    ['is none of no cells', sumOf([]), '0', rule(null), to(2), null],
  ])('%s', (_, identity, scores, by, profileOf, expected) => {
    expect(totalFormula(identity, amount(scores), by, profileOf)).toBe(expected);
  });
});
