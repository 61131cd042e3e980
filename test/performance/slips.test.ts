import { proposeProfile } from '../../src/performance/propose-profile';
import { readPerformanceForms } from '../../src/performance/read-form';
import { planScores } from '../../src/performance/score-plan';
import { scoreForm } from '../../src/performance/score';
import { cellName } from '../../src/workbook/address';
import { randomFrom } from '../departments/random';
import { isFound, sheets, slipsIn, touched, withSlip, type Slip } from './slips';

const SEED = 20240; // The long run with other seeds: npm run soak evaluation-slips.
const ALL = [...sheets()];

test('a slip of any kind is told at its cell', () => {
  const random = randomFrom(SEED);
  const kinds = new Map<string, { readonly name: string; readonly one: Slip }[]>();
  for (const [name, sheet] of ALL)
    for (const one of slipsIn(sheet, random)) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), { name, one }]);
  expect(kinds.size).toBe(10);
  const byName = new Map(ALL);
  const missed = [...kinds].flatMap(([kind, slips]) =>
    random.sample(slips, 1).flatMap(({ name, one }) => {
      const sheet = byName.get(name);
      return sheet && isFound(sheet, touched(sheet), one) === false ? [`${name} ${kind} ${cellName(one)} → ${String(one.typed)}`] : [];
    }),
  );
  expect(missed).toEqual([]);
});

test.each(ALL)('%s: no score is written that its rule does not decide', (_, sheet) => {
  for (const form of readPerformanceForms(sheet)) {
    if (form.kind !== 'evaluation' || form.columns.score === null) continue;
    // Without a single score, all are open; beside a total that stands some might not be written.
    const scores = form.indicators.flatMap(({ score }) => (score ? [score] : []));
    const total = form.total?.score.state === 'amount' ? [form.total.score] : [];
    const blank = [...scores, ...total].reduce((left, { row, column }) => withSlip(left, { row, column, kind: '', typed: null }), sheet);
    const [again] = readPerformanceForms(blank).filter((one) => one.kind === 'evaluation' && one.area.top === form.area.top);
    if (again?.kind !== 'evaluation') continue;
    const decided = new Map(
      scoreForm(again, proposeProfile(again).profile).indicators.flatMap(({ indicator: { score }, proposal }) =>
        score && proposal.kind === 'decided' ? [[cellName(score), proposal.score] as const] : [],
      ),
    );
    const { plan } = planScores([again], [blank], { write: 'values', overwrite: true });
    const places = new Set(scores.map((place) => cellName(place)));
    const written = plan.edits.filter((edit) => places.has(cellName(edit)));
    expect(written.filter((edit) => !decided.has(cellName(edit)))).toEqual([]);
    expect(written).toHaveLength(decided.size);
  }
});
