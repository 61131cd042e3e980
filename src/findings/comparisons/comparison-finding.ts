import { absolute, toGrouped, toPlain, type Decimal } from '../../amount/decimal';
import { figureLabel, type Figure } from '../../identities/figure';
import type { Judged } from '../../identities/judgement';
import { cellName } from '../../workbook/address';
import type { CellReference, Finding } from '../finding';
import { operandsOf, referenceTo } from '../operands';

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
export function placed(figure: Figure): string {
  return `${figure.sheet} ${cellName(figure)}“${figureLabel(figure)}”`;
}

/** What a cell holds, for reading. */
export function written(figure: Figure, beside?: Figure): string {
  return figure.state === 'blank' ? '空白' : moneyOf(figure.value, figure, beside);
}

/** A finding at the target of a broken identity whose terms stand in other workbooks. */
export function comparisonFinding(
  { identity, judgement }: Judged,
  message: string,
  words: string,
  others: readonly FiledFigure[],
): Finding {
  const { rule, form, target } = identity;
  return {
    rule: rule.code,
    severity: rule.severity,
    verdict: 'mismatch',
    form,
    ...referenceTo(target),
    message,
    identity: words,
    actual: toPlain(judgement.actual),
    expected: judgement.expected && toPlain(judgement.expected),
    difference: toPlain(judgement.difference),
    tolerance: toPlain(judgement.tolerance),
    related: others.map(({ file, figure }): CellReference => ({ ...referenceTo(figure), file })),
    suspects: [],
    operands: operandsOf(identity),
  };
}

/** The gap of a judgement without its sign. */
export function gapOf({ identity, judgement }: Judged): string {
  return moneyOf(absolute(judgement.difference), identity.target);
}
