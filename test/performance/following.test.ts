import { checkPerformanceForms } from '../../src/performance/check-forms';
import { judge } from '../../src/identities/judge';
import { readPerformanceForms } from '../../src/performance/read-form';
import type { ScorePlanOptions } from '../../src/performance/form-writer';
import { planScores } from '../../src/performance/score-plan';
import { scoreForm } from '../../src/performance/score';
import { cellName } from '../../src/workbook/address';
import { sheetOf } from './fixture';
import { layout, layoutNames } from './layouts';
import { amount, formOf, profile, sheetWith, words, type Row } from './made-form';

function planned(
  rows: readonly Row[],
  total: number | null,
  options: Partial<ScorePlanOptions> = {},
  chosen: readonly [number, string, string?][] = [],
) {
  const sheet = sheetWith(rows, [100, 100, 100, 10, 1, 10], total);
  const forms = readPerformanceForms(sheet);
  const [form] = forms;
  if (form?.kind !== 'evaluation') throw new Error('no form');
  const by = <T>(pick: (one: readonly [number, string, string?]) => T) =>
    new Map([[form, new Map(chosen.map((one) => [one[0], pick(one)]))]]);
  const plan = planScores(forms, [sheet], {
    write: 'values',
    overwrite: false,
    chosen: by(([, score]) => amount(score)),
    reasons: by(([, , why = '']) => why),
    ...options,
  });
  return {
    edits: plan.plan.edits.map((edit) => `${cellName(edit)}=${String(edit.after.value)}`).join(' '),
    unwritten: plan.unwritten.map((one) => `${cellName(one)} ${one.reason}`).join(' '),
  };
}

describe('what follows from a score', () => {
  test('the total that stands in the sheet is written anew with it', () => {
    expect(
      planned(
        [
          ['≥20', 20, 45, 45],
          ['≥20', 15, 45, null],
        ],
        55,
      ).edits,
    ).toBe('G7=33.75 G8=88.75');
  });

  test('is left with a reason while something has to be judged', () => {
    expect(
      planned(
        [
          ['≥20', 20, 45, 45],
          ['显著', '有所改善', 45, null],
        ],
        null,
      ),
    ).toEqual({
      edits: '',
      unwritten: 'G8 还有1项得分要由人评定，总分等填齐后再写',
    });
  });

  test('is left where the scores come to more than 100', () => {
    expect(
      planned(
        [
          ['≥20', 20, 55, null],
          ['≥20', 21, 55, null],
        ],
        null,
      ).unwritten,
    ).toContain('超过100分');
  });

  test('no score is written beside a total that cannot be right with it, whatever the open ones come to', () => {
    const rows: readonly Row[] = [
      ['≥20', 10, 60, null],
      ['显著', '有所改善', 30, null],
    ];
    // 30 + 10 for the execution rate leave at most 70.
    expect(planned(rows, 90).edits).toBe('');
    expect(planned(rows, 90).unwritten).toContain('评定后一起写');
    expect(planned(rows, 65).edits).toBe('G6=30');
  });

  test('a score is not written either where a total stands that it could not be right beside', () => {
    const done = planned(
      [
        ['≥20', 20, 45, 45],
        ['≥20', 21, 450, null],
      ],
      96,
    );
    expect(done.edits).toBe('');
    expect(done.unwritten).toContain('得分和总分都没有写');
  });
});

describe('a score that the rule does not give', () => {
  test('counts with a reason only, which is written where it belongs', () => {
    const rows: readonly Row[] = [['≥20', 10, 90, null]];
    expect(planned(rows, null, {}, [[5, '80']]).edits).toBe('G6=45 G7=55');
    expect(planned(rows, null, {}, [[5, '80', '汛期停工，已补做']]).edits).toBe('G6=80 H6=汛期停工，已补做 G7=90');
    expect(planned(rows, null, {}, [[5, '91', '汛期停工']]).edits).toBe('G6=45 G7=55');
  });
});

describe('reverse indicators', () => {
  test.each([
    ['≤40', 50, '8', '7.5'],
    ['≤40', 80, '5', '0'],
    ['≤40', 95, '4.21', '0'],
    ['≤40', 38, '10', '10'],
    ['≥40', 30, '7.5', '7.5'],
  ])('%s against %s: %s by the quotient, %s by the excess', (target, actual, quotient, excess) => {
    const form = formOf(target, actual);
    const by = (reverse: 'quotient' | 'excess') => words(scoreForm(form, { ...profile('national'), reverse }).indicators[0]?.proposal);
    expect([by('quotient'), by('excess')]).toEqual([quotient, excess]);
  });

  test('scored the other way is told, and no error', () => {
    const forms = readPerformanceForms(sheetWith([['≤40', 50, 90, 67.5]], [100, 100, 100, 10, 1, 10], 77.5));
    const told = checkPerformanceForms(forms).remarks.filter(({ rule }) => rule.code === 'JS-P09');
    expect(told.map(({ severity }) => severity)).toEqual(['info']);
  });
});

test.each(layoutNames())('%s: nothing is written that a rule does not decide, and nothing that the check then holds against it', (name) => {
  const printed = readPerformanceForms(sheetOf(layout(name))).flatMap((form) => (form.kind === 'evaluation' ? [form] : []));
  const blank = new Set(
    printed.flatMap((form) => [
      ...form.indicators.flatMap(({ score }) => (score ? [cellName(score)] : [])),
      ...(form.total && form.total.weight !== null ? [cellName(form.total.score)] : []),
    ]),
  );
  const change = (cell: string | number | null | readonly [number, string], row: number, column: number) =>
    (blank.has(cellName({ row, column })) ? null : cell) as never;
  const sheet = sheetOf(layout(name), { change });
  const forms = readPerformanceForms(sheet);
  const { plan, scored } = planScores(forms, [sheet], { write: 'values', overwrite: false });
  const decided = scored.flatMap(({ indicators }) =>
    indicators.filter(({ proposal }) => proposal.kind === 'decided').map(({ indicator }) => indicator.score && cellName(indicator.score)),
  );
  const scores = new Set(printed.flatMap(({ indicators }) => indicators.flatMap(({ score }) => (score ? [cellName(score)] : []))));
  for (const edit of plan.edits) if (scores.has(cellName(edit))) expect(decided).toContain(cellName(edit));
  const written = new Map(plan.edits.map((edit) => [cellName(edit), edit.after.value]));
  const after = sheetOf(layout(name), {
    change: (cell, row, column) => (written.get(cellName({ row, column })) ?? change(cell, row, column)) as never,
  });
  const { identities, remarks } = checkPerformanceForms(readPerformanceForms(after));
  const errors = [
    ...identities
      .filter((identity) => judge(identity).verdict === 'mismatch')
      .map(({ rule, target }) => `${rule.code} ${cellName(target)}`),
    ...remarks.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  ];
  expect(errors).toEqual([]);
});
