import { compare, halfUnit, isZero, round, toGrouped, type Decimal } from '../amount/decimal';
import { halfWidth } from '../amount/interval';
import { figureLabel, type Figure } from '../identities/figure';
import type { Identity } from '../identities/identity';
import { judge } from '../identities/judge';
import type { Judgement } from '../identities/judgement';
import { cellName } from '../workbook/address';
import type { CellContent } from '../workbook/plan';
import { isPercentText } from './amount-content';

/** A quotient is kept with as many digits as a spreadsheet's double has. */
const QUOTIENT_PLACES = 15;

/** What the right side comes to, whatever the target holds; null over a zero denominator. */
export function rightSide(identity: Identity, { places }: Figure): Decimal | null {
  const isRatio = identity.relation === 'ratio';
  return judge({ ...identity, target: { ...identity.target, state: 'blank', places: isRatio ? QUOTIENT_PLACES : places } }).expected;
}

/** Whether there is nothing to complain of. */
export function holds({ verdict }: Judgement): boolean {
  return verdict === 'equal' || verdict === 'rounding';
}

/** Nobody filled in what the cell is computed from: overwriting it with zero would destroy the only number there is. */
export function isEmpty({ relation, target, terms }: Identity): boolean {
  return relation !== 'ratio' && !isZero(target.value) && terms.every(({ figure }) => !figure || figure.state === 'blank');
}

/** A text cell would show a formula instead of its result, and a percentage typed as text would lose its sign. */
export function isHeldAsText({ formula, value, format }: CellContent): boolean {
  return format === '@' || (formula === null && isPercentText(value));
}

/** The cell once the amount stands in it. */
export function withAmount(figure: Figure, value: Decimal, identity: Identity): Figure {
  const width = identity.relation === 'ratio' ? halfUnit(figure.places) : halfWidth(value, figure.places, figure.unit);
  return { ...figure, state: 'amount', value, halfWidth: width, isText: false };
}

/** Why the cell is changed, with what was there. */
export function reasonOf(target: Figure, before: CellContent, after: CellContent, shown: Decimal, { rule }: Identity): string {
  const amount = toGrouped(shown, target.places);
  if (before.formula !== null && after.formula !== null && target.state === 'amount') {
    return `${rule.title}：原公式 ${before.formula} 得${toGrouped(target.value, target.places)}，改为 ${after.formula} 得${amount}`;
  }
  if (target.state === 'error') return `${rule.title}：原为${target.text ?? '错误值'}，改为${amount}`;
  if (target.state !== 'amount') return `${rule.title}：补填${amount}`;
  const isTail = compare(round(target.value, target.places), shown) === 0;
  return isTail ? `${rule.title}：按各项之和` : `${rule.title}：原为${toGrouped(target.value, target.places)}，应为${amount}`;
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
