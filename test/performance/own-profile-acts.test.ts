import * as fc from 'fast-check';
import { toPlain } from '../../src/amount/decimal';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import { NO_CHOICES, profilesOf } from '../../src/performance/choose-profile';
import type { EvaluationForm } from '../../src/performance/form';
import { ownProfile, readOwnProfile, writeOwnProfile, type OwnSettings } from '../../src/performance/own-profile';
import type { Rounding } from '../../src/identities/quotient';
import type { ScoringProfile } from '../../src/performance/profile';
import { NATIONAL } from '../../src/performance/places/national';
import { gradeOf, scoreForm } from '../../src/performance/score';
import type { ScorePlanOptions } from '../../src/performance/form-writer';
import { planScores } from '../../src/performance/score-plan';
import { cellName } from '../../src/workbook/address';
import { wordsOf } from '../../src/workbook/sentence';
import type { Sheet } from '../../src/workbook/workbook';
import { amount, formOf, formOn, sheetWith, words, type Money, type Row } from './made-form';

const EXACT: Rounding = { places: null, mode: 'round', keepsShortfall: false };
const rounding = (places: number, mode: 'round' | 'cut' = 'round', keepsShortfall = false): Rounding => ({ places, mode, keepsShortfall });

/** A profile as the workbook gives it back. */
function own(settings: Partial<OwnSettings>): ScoringProfile {
  const kept = readOwnProfile(writeOwnProfile(ownProfile({ ...NATIONAL, executionPoints: null, name: '本局办法', ...settings })));
  if (kept.kind === 'refused') throw new Error(kept.reason);
  return kept.profile;
}

/** What is written into a sheet, by cell: the formula where there is one. */
function written(sheet: Sheet, profile: ScoringProfile, options: Partial<ScorePlanOptions> = {}): Record<string, string | number | null> {
  const form = formOn(sheet);
  const profiles = profilesOf([form], { ...NO_CHOICES, all: 'own', own: profile });
  const { plan } = planScores([form], [sheet], { write: 'values', overwrite: false, profiles, ...options });
  return Object.fromEntries(plan.edits.map((edit) => [cellName(edit), edit.after.formula ?? (edit.after.value as string | number | null)]));
}

describe('how the rate is rounded before it is multiplied', () => {
  const score = (rate: Rounding, money: Money) => words(scoreForm(formOf('≥1', 1, 90, money), own({ rate, score: EXACT })).execution);

  test.each([
    ['exact', EXACT, '8.43418803'],
    ['two decimals of a percent', rounding(2), '8.434'],
    ['whole percent', rounding(0), '8.4'],
    ['whole percent, cut', rounding(0, 'cut'), '8.4'],
    ['one decimal of a percent', rounding(1), '8.43'],
  ])('%s: 148.02 of 175.5 gives %s', (_, rate, expected) => {
    expect(score(rate, [175.5, 175.5, 148.02])).toBe(expected);
  });

  test('cut instead of rounded, and a shortfall that does not become the whole', () => {
    expect(score(rounding(0), [8, 8, 7.88])).toBe('9.9');
    expect(score(rounding(0, 'cut'), [8, 8, 7.88])).toBe('9.8');
    expect(score(rounding(2), [48294, 48294, 48293])).toBe('10');
    expect(score(rounding(2, 'round', true), [48294, 48294, 48293])).toBe('9.999');
  });

  test.each([
    ['nothing is printed', [10, 8, 7.88, 10, null], rounding(0), false, '9.9'],
    ['the printed rate says no more than the profile keeps', [10, 8, 7.88, 10, 0.98], rounding(0), false, '9.8'],
    ['the printed rate says more', [10, 8, 7.88, 10, 0.985], rounding(0), false, '9.9'],
    ['the profile does not round', [10, 8, 7.88, 10, 0.98], EXACT, false, '9.85'],
    ['the printed rate is written anew', [10, 8, 7.88, 10, 0.98], rounding(0), true, '9.9'],
  ] as const)('where %s', (_, money, rate, replacesRate, expected) => {
    const form = formOn(sheetWith([['≥1', 1, 90]], money));
    expect(words(scoreForm(form, own({ rate, score: EXACT }), { replacesRate }).execution)).toBe(expected);
  });

  test('the rate is written as it was multiplied', () => {
    const cells = written(sheetWith([['≥1', 1, 90]], [175.5, 175.5, 148.02, 10]), own({ rate: rounding(0) }), { write: 'formulas' });
    expect(cells).toMatchObject({ G4: '=IF(D4=0,0,ROUND(E4/D4,2))', H4: 8.4 });
  });
});

describe('how a score is rounded', () => {
  test.each([
    [rounding(2), '9.95'],
    [rounding(1), '10'],
    [rounding(1, 'cut'), '9.9'],
    [rounding(0), '10'],
    [rounding(0, 'cut'), '9'],
    [rounding(0, 'round', true), '9.95'],
    [rounding(4), '9.9523'],
    [EXACT, '9.95229358'],
  ])('%j: 216.96 of 218 with 10 points gives %s', (score, expected) => {
    expect(words(scoreForm(formOf('≥218 万人', '216.96 万人'), own({ score })).indicators[0]?.proposal)).toBe(expected);
  });
});

describe('over-completion', () => {
  const score = (actual: string, settings: Partial<OwnSettings>) =>
    words(scoreForm(formOf('≥4次', actual), own(settings)).indicators[0]?.proposal);
  const strict = { overCompletion: { from: amount('1.5'), deduction: amount('0.15') } };

  test('costs nothing by default', () => {
    expect(score('40次', {})).toBe('10');
  });

  test('costs its share from the threshold on, rounded as the profile rounds', () => {
    expect(score('5次', strict)).toBe('10');
    expect(score('6次', strict)).toBe('8.5');
    expect(score('6次', { ...strict, score: rounding(0, 'cut') })).toBe('8');
  });

  test('never touches an indicator that is to stay low', () => {
    expect(words(scoreForm(formOf('≤10天', '2天'), own(strict)).indicators[0]?.proposal)).toBe('10');
  });
});

test('the bands of qualitative indicators, grades and the points of the rate are the own ones', () => {
  const [achieved, partly, failed] = NATIONAL.bands;
  if (!achieved || !partly || !failed) throw new Error('no bands');
  const bands = [
    { ...achieved, from: amount('0.9') },
    { ...partly, from: amount('0.7') },
    { ...failed, to: amount('0.5') },
  ];
  const profile = own({ bands, grades: [{ name: '合格', from: amount('75') }], executionPoints: amount('20') });
  const [item] = scoreForm(formOf('显著', '显著'), profile).indicators;
  expect(words(item?.proposal)).toBe('9–10');
  expect(gradeOf(amount('75'), profile)).toBe('合格');
  expect(gradeOf(amount('74.99'), profile)).toBeNull();
  const unpointed = formOn(sheetWith([['≥1', 1, 80]], [100, 100, 50, null]));
  expect(words(scoreForm(unpointed, profile).execution)).toBe('10');
  expect(words(scoreForm(unpointed, own({})).execution)).toBe('excluded');
});

describe('indicators that do not apply', () => {
  const rows: Row[] = [
    ['≥4次', '2次', 70],
    ['不适用', '不适用', 20],
  ];
  const sheet = sheetWith(rows);
  const profile = own({ rescalesInapplicable: true, score: rounding(1, 'cut') });

  test('are left out, and the total that is written is brought back to 100', () => {
    expect(written(sheet, profile)).toMatchObject({ H4: 10, G6: 35, G8: 56.2 });
    expect(written(sheet, profile, { write: 'formulas' })['G8']).toBe('=ROUNDDOWN((H4+G6+G7)*100/80,1)');
    expect(written(sheet, own({}))).not.toHaveProperty('G8');
  });

  test('the written total is not held against the form; neither under another profile, but a wrong one is', () => {
    const filled = (total: number) =>
      formOn(
        sheetWith(
          [
            ['≥4次', '2次', 70, 35],
            ['不适用', '不适用', 20],
          ],
          [100, 100, 100, 10, 1, 10],
          total,
        ),
      );
    const offBy = (form: EvaluationForm) => checkPerformanceForms([form]).identities.filter(({ target }) => target.row === 7).length;
    expect(offBy(filled(56.2))).toBe(0);
    expect(offBy(filled(56.25))).toBe(0);
    expect(offBy(filled(45))).toBe(1);
    expect(offBy(filled(57))).toBe(1);
  });

  test('one that somebody gave points to stays in, and is left to judge', () => {
    const counted = formOn(
      sheetWith([
        ['≥4次', '2次', 70],
        ['不适用', '不适用', 20, 20],
      ]),
    );
    const scored = scoreForm(counted, profile);
    expect(words(scored.indicators[1]?.proposal)).toBe('0–20');
    expect(scored.totalRule.applying).toBeNull();
  });
});

describe('the bound on the total after a finding', () => {
  const profile = own({ cap: { total: amount('70'), reason: '审计披露' } });
  const sheet = sheetWith([['≥4次', '4次', 90]]);

  test('acts on the forms that it is said of, in the total and its formula', () => {
    const capped = new Set<EvaluationForm>();
    expect(written(sheet, profile, { capped })['G7']).toBe(100);
    const form = formOn(sheet);
    const profiles = profilesOf([form], { ...NO_CHOICES, all: 'own', own: profile });
    const plan = (write: 'values' | 'formulas') =>
      planScores([form], [sheet], { write, overwrite: false, profiles, capped: new Set([form]) }).plan.edits.at(-1);
    expect(plan('values')).toMatchObject({ after: { value: 70 }, reason: expect.stringContaining('因审计披露不超过70') as string });
    expect(plan('formulas')).toMatchObject({ after: { formula: '=MIN(H4+G6,70)', value: 70 } });
  });

  test('a total that was held down is no wrong sum', () => {
    const held = formOn(sheetWith([['≥4次', '4次', 90, 90]], [100, 100, 100, 10, 1, 10], 70));
    const sums = (all: string | null) => {
      const profiles = profilesOf([held], { ...NO_CHOICES, all, own: profile });
      return checkPerformanceForms([held], { profiles }).identities.filter(({ target }) => target.row === 6).length;
    };
    expect(sums('own')).toBe(0);
    expect(sums(null)).toBe(1);
  });
});

test('the thresholds below which a reason is required act in the check', () => {
  const form = formOn(sheetWith([['≥4次', '4次', 90, 90]], [100, 100, 70, 10, 0.7, 7], 97));
  const remarks = (profile: ScoringProfile) =>
    checkPerformanceForms([form], { profiles: profilesOf([form], { ...NO_CHOICES, all: 'own', own: profile }) }).remarks.map(
      ({ message }) => message,
    );
  const strict = own({ reasonBelowRate: amount('0.9'), explanationBelowTotal: amount('98') });
  expect(remarks(strict)).toEqual(
    expect.arrayContaining([expect.stringMatching(/未达到90%，没有说明原因/), expect.stringMatching(/低于98分，没有填原因/)]),
  );
  expect(remarks(own({})).filter((message) => /没有说明原因|没有填原因/.test(wordsOf(message)))).toEqual([]);
});

describe('whatever the profile', () => {
  const roundings = fc.record({
    places: fc.constantFrom(null, 0, 1, 2, 3, 4, 5, 6),
    mode: fc.constantFrom('round' as const, 'cut' as const),
    keepsShortfall: fc.boolean(),
  });
  const amounts = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9999 }))
    .map(([a, b]) => [Math.max(a, b), Math.min(a, b)]);
  const over = fc.option(fc.constant({ from: amount('1.2'), deduction: amount('0.3') }));

  test('what is written by it is nothing that the check would object to', () => {
    fc.assert(
      fc.property(
        roundings,
        roundings,
        over,
        fc.boolean(),
        amounts,
        amounts,
        fc.boolean(),
        (rate, score, overCompletion, rescales, money, counts, isExceeded) => {
          const profile = own({ rate, score, overCompletion, rescalesInapplicable: rescales });
          const [budget = 1, executed = 0] = money;
          const [large = 1, small = 0] = counts;
          const counted: Row = isExceeded
            ? [`≥${String(Math.max(small, 1))}人`, `${String(large)}人`, 40]
            : [`≥${String(large)}人`, `${String(small)}人`, 40];
          const blank = sheetWith([counted, ['≥1次', '1次', 50]], [budget, budget, executed, 10]);
          const cells = written(blank, profile) as Record<string, number>;
          const [target, actual, points] = counted;
          const filled = formOn(
            sheetWith(
              [
                [target, actual, points, cells['G6'] ?? null],
                ['≥1次', '1次', 50, cells['G7'] ?? null],
              ],
              [budget, budget, executed, 10, cells['G4'] ?? null, cells['H4'] ?? null],
              cells['G8'] ?? null,
            ),
          );
          const profiles = profilesOf([filled], { ...NO_CHOICES, all: 'own', own: profile });
          const { remarks } = checkPerformanceForms([filled], { profiles });
          expect(remarks.filter(({ severity, rule }) => (severity ?? rule.severity) === 'error').map(({ message }) => message)).toEqual([]);
          const total = scoreForm(filled, profile).total;
          expect(total && toPlain(total)).not.toBeNull();
        },
      ),
    );
  });
});
