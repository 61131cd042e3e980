import { compare, halfUnit, isZero, round, toGrouped, ZERO, type Decimal } from '../amount/decimal';
import { halfWidth } from '../amount/interval';
import { figureLabel, type Figure } from '../identities/figure';
import type { Identity } from '../identities/identity';
import { judge } from '../identities/judge';
import type { Judgement } from '../identities/judgement';
import { asPercent, isCut, ratioOf, roundedRate } from '../identities/quotient';
import { cellName } from '../workbook/address';
import type { CellContent } from '../workbook/plan';
import { isCaption, isPercentText } from './amount-content';

/** A quotient is kept with as many digits as a spreadsheet's double has. */
const QUOTIENT_PLACES = 15;

/** What the right side comes to, whatever the target holds, a rate as it is printed; null over a zero denominator. */
export function rightSide(identity: Identity, { places }: Figure): Decimal | null {
  const { relation, rounding } = identity;
  const isRatio = relation === 'ratio';
  const ratio = isRatio && rounding ? ratioOf(identity) : null;
  if (rounding && ratio) return roundedRate(ratio, rounding);
  return judge({ ...identity, target: { ...identity.target, state: 'blank', places: isRatio ? QUOTIENT_PLACES : places } }).expected;
}

/** Whether a rate was printed with its last decimals cut off (去尾): a usual way of printing, not a mistake. */
export function isCutRate(identity: Identity): boolean {
  const { relation, target } = identity;
  const ratio = relation === 'ratio' && target.state === 'amount' ? ratioOf(identity) : null;
  return ratio !== null && isCut(target.value, ratio, target.places);
}

/** A right side as the target shows it. */
export function shownAs(value: Decimal, { places }: Figure, { rounding }: Identity): Decimal {
  return rounding ? value : round(value, places);
}

/** Whether there is nothing to complain of. */
export function holds({ verdict }: Judgement): boolean {
  return verdict === 'equal' || verdict === 'rounding';
}

/** Nobody filled in what the cell is computed from: overwriting it with zero would destroy the only number there is. */
export function isEmpty({ relation, target, terms, breakdown }: Identity): boolean {
  if (isZero(target.value)) return false;
  const mayBeZero = breakdown === true || relation === 'ratio';
  return terms.every(({ figure }) => !figure || figure.state === 'blank' || (mayBeZero && isZero(figure.value)));
}

/** Something is still to be filled in that the target cannot do without. */
export function isIncomplete({ needsAll, terms }: Identity): boolean {
  return needsAll === true && terms.some(({ figure }) => figure?.state === 'blank');
}

/** A text cell would show a formula instead of its result, and a percentage or a caption typed as text would lose its sign or its words. */
export function isHeldAsText({ formula, value, format }: CellContent): boolean {
  return format === '@' || (formula === null && (isPercentText(value) || isCaption(value)));
}

/** The cell once the amount stands in it. A sum of exact amounts is exact. */
export function withAmount(figure: Figure, value: Decimal, identity: Identity): Figure {
  const isExact = identity.terms.every((term) => !term.figure || isZero(term.figure.value) || isZero(term.figure.halfWidth));
  const money = isExact ? ZERO : halfWidth(value, figure.places, figure.unit);
  const width = identity.relation === 'ratio' ? halfUnit(figure.places) : money;
  return { ...figure, state: 'amount', value, halfWidth: width, isText: false };
}

/** Why the cell is changed, with what was there. */
export function reasonOf(target: Figure, before: CellContent, after: CellContent, shown: Decimal, { rule, relation }: Identity): string {
  const words = (value: Decimal): string => (relation === 'ratio' ? asPercent(value) : toGrouped(value, target.places));
  const amount = words(shown);
  if (before.formula !== null && after.formula !== null && target.state === 'amount') {
    return `${rule.title}：原公式 ${before.formula} 得 ${words(target.value)}，改为 ${after.formula} 得 ${amount}`;
  }
  if (target.state === 'error') return `${rule.title}：原为${target.text ? ` ${target.text}` : '错误值'}，改为 ${amount}`;
  if (target.state !== 'amount') return `${rule.title}：补填 ${amount}`;
  const isTail = compare(round(target.value, target.places), shown) === 0;
  return isTail ? `${rule.title}：按各项之和` : `${rule.title}：原为 ${words(target.value)}，应为 ${amount}`;
}

/** A cell by name and words: 表2!C10“一、教育支出”. */
export function placeOf(figure: Figure, from: Figure): string {
  const sheet = figure.sheet === from.sheet ? '' : `${figure.sheet}!`;
  return `${sheet}${cellName(figure)}“${figureLabel(figure)}”`;
}

/** Why a cell cannot be used, to follow its name. */
export function stateInWords({ state, text }: Figure): string {
  if (state === 'pending') return '的公式还没有计算结果';
  return state === 'error' ? `是错误值${text ?? ''}` : `不是数（${text ?? ''}）`;
}
