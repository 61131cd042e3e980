import { compare } from '../amount/decimal';
import { isUsable, type Figure } from '../identities/figure';
import { cellInterval, repeats } from './amounts';
import { intervalOf, type Interval } from './intervals';
import type { Narrative, Placed } from './report';
import { UNTIED, type Tie } from './tie';
import type { Told } from './topics';
import type { Subject } from './subject';
import type { Claim } from './claims';

/** A number that a statement of the text is about, from the text or from a cell. */
export interface Operand {
  /** In 元. */
  readonly interval: Interval;
  /** The claim that prints it; null where it was taken from a cell. */
  readonly claim: Claim | null;
  readonly figures: readonly Figure[];
}

/** The cells that a claim's amount may repeat. */
export function tieOf({ ties, year }: Narrative, { claim, topic, section }: Pick<Placed, 'claim' | 'topic' | 'section'>): Tie {
  const { role } = claim;
  if (claim.quantity.kind !== 'amount' || claim.quantity.unit === null) return UNTIED;
  if (role.kind !== 'final' && role.kind !== 'budget') return UNTIED;
  const own = claim.subject.words === '' && claim.subject.path === null ? topic.subject : claim.subject;
  const tie = ties.find(own, section, role.kind);
  return { ...tie, isCertain: tie.isCertain && !claim.isApproximate && (role.kind === 'final' || isSameBudget(role.budget, year)) };
}

/** “三公” forms print the opening budget until 2021, the adjusted one since; the text may speak of the other. */
export function isSameBudget(said: 'opening' | 'adjusted' | 'unsaid', year: number | null): boolean {
  return said === 'unsaid' || (year !== null && (said === 'opening') === year < 2022);
}

/**
 * What a claim's amount may be, with the cells that it repeats. A rate may have been worked out from the printed amounts as well as from the
 * exact ones of a table in 元: the interval of what is printed allows for both.
 */
export function operandOf(narrative: Narrative, told: Told, section: string | null): Operand {
  const { claim } = told;
  const { figures } = tieOf(narrative, { ...told, section });
  const cells = figures.filter((figure) => isUsable(figure) && repeats(claim, figure));
  return { interval: intervalOf(claim, narrative.usual), claim, figures: cells };
}

/** An amount that the text leaves out, taken from the only cell that can be meant. */
export function operandFromCells({ ties }: Narrative, subject: Subject, section: string | null, stage: 'final' | 'budget'): Operand | null {
  const { figures, isCertain } = ties.find(subject, section, stage);
  const [figure] = figures;
  return isCertain && figure && figures.length === 1 && isUsable(figure) ? { interval: cellInterval(figure), claim: null, figures } : null;
}

/** An amount that stands in several cells, as both totals of a form do, where all of them say the same. */
export function operandFromEqualCells({ ties }: Narrative, subject: Subject, section: string): Operand | null {
  const { figures, isCertain } = ties.find(subject, section);
  const [first] = figures;
  const isOne = figures.every((figure) => isUsable(figure) && figure.unit === first?.unit && compare(figure.value, first.value) === 0);
  return isCertain && first && isOne ? { interval: cellInterval(first), claim: null, figures } : null;
}

/** The budget and the final amount that a topic is about, from the text or from the form. */
export function budgetAndFinal(narrative: Narrative, { topic, section }: Placed): { budget: Operand | null; final: Operand | null } {
  const { subject } = topic;
  const from = (claim: Claim | null, stage: 'final' | 'budget'): Operand | null =>
    claim ? operandOf(narrative, { claim, topic }, section) : operandFromCells(narrative, subject, section, stage);
  return { budget: from(topic.budget, 'budget'), final: from(topic.final, 'final') };
}
