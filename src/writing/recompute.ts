import { CellMap } from '../identities/cell-map';
import { styleOf } from '../identities/formula';
import type { Identity } from '../identities/identity';
import { inOrder } from '../identities/order';
import { AmountContents } from './amount-content';
import { contentOfFigure } from './content';
import type { Recomputation, RecomputeOptions } from './recomputation';
import { Run } from './recompute-run';
import { isIncomplete } from './replacement';
import { trustIn } from './trust';

/** Rounds in which edits are taken back that would break what held. */
const MOST_ROUNDS = 4;

/**
 * Computes every target of the identities from its terms, terms first (重算). Cells that are proved wrong are corrected, blank totals are
 * filled and formulas that are proved wrong replaced; what holds already is left alone, so that a second run finds nothing to do. What
 * rests on a doubted cell, and totals of which nobody can tell whether they or their parts are wrong, are only proposed. Never throws.
 */
export function recompute(identities: readonly Identity[], options: RecomputeOptions): Recomputation {
  const assignments = inOrder(identities);
  const style = styleOf(identities);
  const contentOf = options.contentOf ?? contentOfFigure;
  const amounts = new AmountContents(
    identities.flatMap(({ target, terms }) => [target, ...terms.flatMap(({ figure }) => figure ?? [])]),
    contentOf,
  );
  const trust = trustIn(identities, assignments, options.distrust ?? (() => null));
  const forbidden = new CellMap<true>();
  const pass = (earlier: Run | null): Run => {
    const run = new Run(options, style, contentOf, amounts, trust, forbidden, earlier, identities);
    for (const { target, by } of assignments) if (!isIncomplete(by)) run.expect(target);
    run.correct();
    for (const assignment of assignments) run.assign(assignment);
    return run;
  };
  // Which of two copies is the more exact one is known only once both have been computed: the first pass only computes.
  const whole = (): Run => {
    const first = pass(null);
    return first.changes > 0 ? pass(first) : first;
  };
  let run = whole();
  for (let round = 0; round < MOST_ROUNDS && run.forbidWhatBreaks(identities); round++) run = whole();
  for (const assignment of assignments) run.compareOthers(assignment);
  run.said.noteTails();
  const causes = run.edits.filter((edit) => run.isCause(edit));
  return {
    plan: { title: '重算', edits: run.edits },
    causes: { title: '全部采用', edits: causes },
    held: run.held,
    refused: run.said.refused,
    notes: run.said.notes,
  };
}
