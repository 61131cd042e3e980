import { toPlain, type Decimal } from '../amount/decimal';
import { readAmountNumber } from '../amount/read';
import type { Refusal } from '../host/host';
import type { CellContent, Edit, Plan } from '../workbook/plan';

/** An indicator that a person has to score. */
export interface Judgement {
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string;
  readonly reason: string;
  /** Lowest and highest score that the rule allows. */
  readonly range: readonly [Decimal, Decimal];
}

/** What a command would write, and what it leaves. */
export interface Planned {
  readonly plan: Plan;
  /** What is only proposed, each edit with its `doubt`: it is listed, and never written. */
  readonly held?: readonly Edit[];
  readonly judgement: readonly Judgement[];
  readonly refused: readonly Refusal[];
  /** Whole sentences for people: what was passed over, what to look at. */
  readonly notes: readonly string[];
}

/** A cell's value as text: numbers in plain decimal notation. */
export function contentText({ value }: CellContent): string | null {
  if (value === null) return null;
  if (typeof value !== 'number') return String(value);
  const amount = readAmountNumber(value);
  return amount === null ? String(value) : toPlain(amount);
}
