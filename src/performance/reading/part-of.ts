import { compare, isZero, sum, ZERO, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import { cellAt, cellText, type Sheet } from '../../workbook/workbook';
import type { EvaluationForm, Indicator, IndicatorGroup } from '../form';
import { HUNDRED } from '../points';
import { mergeAt } from './text-grid';

/** What the rows have to add up to. */
export interface Whole {
  /** Points of the execution rate and of lines that are scored by themselves. */
  readonly otherPoints: Decimal;
  readonly executionScore: Figure | null;
  readonly total: Figure | null;
}

type Reading = Pick<EvaluationForm, 'indicators' | 'groups'>;

const OF_WHICH = /^其中/;
/** From the outermost to the innermost: 一、 · （一） · 1、 · （1）. A decimal (1.5万) numbers nothing. */
const LEVELS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.,]/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d{1,2}[、.,)](?!\d)/,
  /^\(\d{1,2}\)/,
  /^[①-⑳]/,
];

/** Marks the indicators that belong to another one, so that their points and scores are not added twice. */
export function withParts(reading: Reading, sheet: Sheet, columns: EvaluationForm['columns'], whole: Whole): Reading {
  const found = new Map<Indicator, Indicator['partOf']>();
  const { indicators } = reading;
  const isWhole = pointsAreWhole(reading, whole.otherPoints);
  for (const [at, indicator] of indicators.entries()) {
    const head = indicators.slice(0, at).findLast((other) => !found.get(other));
    if (!head || head.first !== indicator.first || hasOwn(indicator)) continue;
    const column = columns.weight ?? columns.score;
    const merge = column === null ? undefined : mergeAt(sheet, indicator.row, column);
    if (merge && merge.top <= head.row && merge.bottom >= indicator.row) found.set(indicator, { row: head.row, as: 'shared' });
    else if (OF_WHICH.test(indicator.name) && (columns.weight !== null || head.score?.state === 'amount')) {
      found.set(indicator, { row: head.row, as: 'ofWhich' });
    } else if (columns.weight !== null && isWhole && indicator.target.kind !== 'blank' && head.second === indicator.second) {
      // Where merges are not told, an empty cell below points that are complete is the rest of a merged one.
      found.set(indicator, { row: head.row, as: 'shared' });
    }
  }
  // Where all rows together make up the whole, none of them is the sum of others.
  if (!isHundred(sum([whole.otherPoints, ...pointsOf(indicators)])))
    markNested(indicators, found, whole, (indicator) => levelOf(indicator, sheet));
  if (found.size === 0) return reading;
  const reasonOf = (head: Indicator): Indicator['reason'] =>
    indicators.find((one) => one.reason && found.get(one)?.as === 'shared' && found.get(one)?.row === head.row)?.reason ?? null;
  const marked = new Map(
    indicators.map((indicator) => [
      indicator,
      { ...indicator, partOf: found.get(indicator) ?? null, reason: indicator.reason ?? reasonOf(indicator) },
    ]),
  );
  const of = (list: readonly Indicator[]): Indicator[] => list.map((indicator) => marked.get(indicator) ?? indicator);
  return {
    indicators: of(indicators),
    groups: reading.groups.map((group): IndicatorGroup => ({ ...group, indicators: of(group.indicators) })),
  };
}

/** Whether a row has points or a score of its own. */
function hasOwn({ weight, score, namedPoints }: Indicator): boolean {
  return namedPoints !== null || [weight, score].some((figure) => figure !== null && figure.state !== 'blank');
}

/** Whether the points that are given make up all there are: of every label that names some, or 100. */
function pointsAreWhole({ indicators, groups }: Reading, others: Decimal): boolean {
  const given = (list: readonly Indicator[]): Decimal => sum(pointsOf(list));
  const labelled = groups.filter(({ points, level }) => points !== null && level === 'first');
  const firsts = groups.filter(({ level }) => level === 'first');
  if (labelled.length > 0 && labelled.length === firsts.length) {
    return labelled.every(({ points, indicators: own }) => points !== null && compare(given(own), points) === 0);
  }
  const all = given(indicators);
  return isHundred(all) || isHundred(sum([all, others]));
}

function pointsOf(indicators: readonly Indicator[]): Decimal[] {
  return indicators.flatMap(({ weight, isConstraint }) => (weight?.state === 'amount' && !isConstraint ? [weight.value] : []));
}

function isHundred(points: Decimal): boolean {
  return compare(points, HUNDRED) === 0;
}

/** 一、 over 1、 2、: a numbered row with the points or scores of the rows numbered below it. */
function markNested(
  indicators: readonly Indicator[],
  found: Map<Indicator, Indicator['partOf']>,
  whole: Whole,
  levelIn: (indicator: Indicator) => number,
): void {
  const candidates: { readonly head: Indicator; readonly parts: readonly Indicator[] }[] = [];
  for (const [at, head] of indicators.entries()) {
    const level = levelIn(head);
    if (level < 0) {
      const parts = ofWhichBelow(head, indicators.slice(at + 1));
      if (parts.length > 0) candidates.push({ head, parts });
      continue;
    }
    const parts: Indicator[] = [];
    for (const part of indicators.slice(at + 1)) {
      const below = levelIn(part);
      if (part.first !== head.first || (below >= 0 ? below <= level : !OF_WHICH.test(part.name))) break;
      parts.push(part);
    }
    const next = Math.min(...parts.map(levelIn).filter((one) => one > level));
    const direct = parts.filter((part) => levelIn(part) === next);
    if (direct.length > 0) candidates.push({ head, parts: direct });
  }
  const isSum = ({ head, parts }: (typeof candidates)[number]): boolean =>
    (['weight', 'score'] as const).some((column) => {
      const own = head[column];
      const amounts = parts.flatMap((part) => (part[column]?.state === 'amount' ? [part[column].value] : []));
      return own?.state === 'amount' && !isZero(own.value) && amounts.length > 0 && compare(own.value, sum(amounts)) === 0;
    });
  const sure = candidates.filter(isSum);
  // One that does not add up is nested too where others are, or where the total leaves its parts out.
  const doubtful = candidates.filter(
    (candidate) =>
      !isSum(candidate) && candidate.head.score?.state === 'amount' && candidate.parts.some(({ score }) => score?.state === 'amount'),
  );
  const taken =
    sure.length > 0 ||
    leavesOut(
      indicators,
      doubtful.flatMap(({ parts }) => parts),
      whole,
    )
      ? [...sure, ...doubtful]
      : sure;
  for (const { head, parts } of taken) for (const part of parts) found.set(part, { row: head.row, as: 'nested' });
}

/** Whether the printed total is that of the scores without those of some rows, and not of all. */
function leavesOut(indicators: readonly Indicator[], parts: readonly Indicator[], { executionScore, total }: Whole): boolean {
  if (parts.length === 0 || total?.state !== 'amount') return false;
  const execution = executionScore?.state === 'amount' ? executionScore.value : ZERO;
  const scores = indicators.flatMap((one) => (one.score?.state === 'amount' && !parts.includes(one) ? [one.score.value] : []));
  return compare(sum([execution, ...scores]), total.value) === 0;
}

/** Rows 其中… right below a row without a number, each with points of its own. */
function ofWhichBelow(head: Indicator, below: readonly Indicator[]): Indicator[] {
  if (OF_WHICH.test(head.name) || head.weight?.state !== 'amount') return [];
  const end = below.findIndex((part) => !OF_WHICH.test(part.name) || part.first !== head.first || part.weight?.state !== 'amount');
  return end < 0 ? [...below] : below.slice(0, end);
}

/** The level of the number in front of a name as it is typed; -1 where it has none. */
function levelOf({ nameCell, name }: Indicator, sheet: Sheet): number {
  const typed = cellText(cellAt(sheet, nameCell.row, nameCell.column)).trim();
  return LEVELS.findIndex((level) => level.test(name) || level.test(typed));
}
