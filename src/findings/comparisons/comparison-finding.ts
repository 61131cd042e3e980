import { absolute, toGrouped, type Decimal } from '../../amount/decimal';
import { figureLabel, type Figure } from '../../identities/figure';
import type { Judged } from '../../identities/judgement';
import { cellOnSheet, say, type Sentence } from '../../workbook/sentence';
import { numbersOf, placeOf, standingAt, type Found, type FoundPlace } from '../found';

/** A cell in another workbook. */
export interface FiledFigure {
  readonly file: string;
  readonly figure: Figure;
}

/** An amount for reading, with its unit where another one stands beside it. */
export function moneyOf(value: Decimal, { places, unit }: Figure, beside?: Figure): string {
  return toGrouped(value, Math.min(places, 2)) + (beside && beside.unit !== unit ? ` ${unit}` : '');
}

/** The cell with what it is: 公开01表 C34“年初结转和结余”. */
export function placed(figure: Figure): Sentence {
  return say`${cellOnSheet(figure)}“${figureLabel(figure)}”`;
}

/** What a cell holds, for reading. */
export function written(figure: Figure, beside?: Figure): string {
  return figure.state === 'blank' ? '空白' : moneyOf(figure.value, figure, beside);
}

/** A finding at the target of a broken identity whose terms stand in other workbooks. */
export function comparisonFound(judged: Judged, sentence: Sentence, words: string, others: readonly FiledFigure[]): Found {
  const { rule, form, target } = judged.identity;
  return {
    ...numbersOf(judged),
    ...standingAt(target),
    ...{ rule, severity: rule.severity, verdict: 'mismatch', form },
    clauses: [{ kind: 'other-workbook', sentence }],
    inWords: words,
    related: others.map(({ file, figure }): FoundPlace => ({ ...placeOf(figure), file })),
    suspects: [],
  };
}

/** The gap of a judgement without its sign. */
export function gapOf({ identity, judgement }: Judged): string {
  return moneyOf(absolute(judgement.difference), identity.target);
}
