import { absolute, compare, isZero, round, toGrouped, toPlain, ZERO, type Decimal } from '../../amount/decimal';
import { convert, type MoneyUnit } from '../../amount/unit';
import { figureLabel, type Figure } from '../../identities/figure';
import type { Rule } from '../../identities/identity';
import { cellInterval, ratioText } from '../../narrative/amounts';
import { couldBeCut, couldBeQuotient, CUT, meet, minus, plus, quotient, type Interval } from '../../narrative/intervals';
import type { LastYearStatement, SaidFigure, SaidRate } from '../../narrative/last-year/statement';
import type { Quoted, TextFinding, TextVerdict } from '../../narrative/result';
import { cellName } from '../../workbook/address';
import { SAID_BASE, SAID_CHANGE, SAID_DIRECTION, SAID_OPENING, SAID_RATE } from './rules';

/** This year's cell and last year's; null where last year's form does not list its code. */
export interface Pair {
  readonly now: Figure;
  readonly then: Figure | null;
}

const RESTATED = '；文中各数自身相符，上年数有调整的，请说明';
/** Decimals of a rate that is told. */
const RATE_PLACES = 2;

const magnitude = ({ value, half }: Interval): Interval => ({ value: absolute(value), half });

/** What the amounts of both years are, and how a message tells them. */
interface Amounts {
  readonly now: Interval;
  readonly then: Interval;
  readonly moved: Interval;
  readonly unit: MoneyUnit;
  /** “本年 … 为 …，上年 … 为 …”. */
  readonly told: string;
}

/** What a statement says wrongly of two cells; null where it holds, or may. */
export function faultOf(statement: LastYearStatement, pair: Pair, file: string): TextFinding | null {
  const { base, change, rate, words, opening, direction } = statement;
  if (opening) return openingFault(statement, opening, pair, file);
  const amounts = amountsOf(statement, pair, file);
  if (base && !meet(base.interval, cellOf(pair.then))) return baseFault(statement, base, amounts, pair);
  const at = change?.at ?? rate?.at ?? words;
  if (direction === null || !at) return null;
  if (isTurned(direction, amounts.moved) && !isNothing(change ?? rate)) return directionFault(statement, at, amounts, pair);
  if (change && !meet(magnitude(amounts.moved), magnitude(change.interval)) && !fitsPrinted(statement, change, amounts))
    return changeFault(statement, change, amounts, pair);
  return rate ? rateFault(statement, rate, amounts, pair) : null;
}

function cellOf(figure: Figure | null): Interval {
  return figure ? cellInterval(figure) : { value: ZERO, half: ZERO };
}

function amountsOf({ grain, base, change, rate }: LastYearStatement, pair: Pair, file: string): Amounts {
  const widened = ({ value, half }: Interval): Interval => ({ value, half: compare(half, grain) < 0 ? grain : half });
  const [now, then] = [widened(cellOf(pair.now)), widened(cellOf(pair.then))];
  const unit = change?.unit ?? base?.unit ?? pair.now.unit;
  const places = Math.max(2, change?.places ?? base?.places ?? rate?.places ?? 0);
  return {
    now,
    then,
    moved: minus(now, then),
    unit,
    told: `本年 ${inWords(pair.now, unit, places)}，上年 ${thereInWords(pair.then, unit, places, file)}`,
  };
}

function inWords(figure: Figure, unit: MoneyUnit, places: number): string {
  return `${figure.sheet} ${cellName(figure)}“${figureLabel(figure)}”为 ${moneyIn(convert(figure.value, figure.unit, unit), unit, places)}`;
}

function thereInWords(figure: Figure | null, unit: MoneyUnit, places: number, file: string): string {
  return figure ? `${file} ${inWords(figure, unit, places)}` : '没有这一行';
}

function moneyIn(amount: Decimal, unit: MoneyUnit, places: number): string {
  return `${toGrouped(round(amount, places), places)} ${unit}`;
}

/** Whether the amounts moved the other way for certain, or at all where they are said to be the same. */
function isTurned(direction: 1 | -1 | 0, { value, half }: Interval): boolean {
  if (compare(absolute(value), half) <= 0) return false;
  return direction === 0 || direction > 0 !== value.units > 0n;
}

function isNothing(said: SaidFigure | null): boolean {
  return said !== null && isZero(said.interval.value);
}

/** Whether the change follows from this year's amount as the report prints it: that one is told of by itself. */
function fitsPrinted({ printed }: LastYearStatement, change: SaidFigure, { then }: Amounts): boolean {
  return printed !== null && meet(magnitude(minus(printed, then)), magnitude(change.interval));
}

interface Said {
  readonly rule: Rule;
  readonly at: Quoted;
  readonly verdict: TextVerdict;
  readonly expected: string;
  readonly message: string;
  /** The rule's own where it is left out. */
  readonly severity?: Rule['severity'];
  /** The figures of the text bear one another out: last year's amount may have been restated. */
  readonly isRestated?: boolean;
}

function finding(
  { rule, at, verdict, expected, message, isRestated = false, severity = isRestated ? 'warning' : rule.severity }: Said,
  { now }: Pair,
): TextFinding {
  const { sheet, row, column } = now;
  return { ...at, related: [{ sheet, row, column }], rule, severity, verdict, expected, message: message + (isRestated ? RESTATED : '') };
}

function openingFault({ subject }: LastYearStatement, opening: SaidFigure, pair: Pair, file: string): TextFinding | null {
  if (meet(opening.interval, cellOf(pair.then))) return null;
  const unit = opening.unit ?? pair.now.unit;
  const places = Math.max(2, opening.places);
  const expected = pair.then ? amountIn(cellOf(pair.then).value, unit, opening.places) : '0';
  const message = `文中“${subject}”为 ${opening.at.printed} ${unit}，上年 ${thereInWords(pair.then, unit, places, file)}，应相等；调整年初数的请说明`;
  return finding({ rule: SAID_OPENING, at: opening.at, verdict: 'mismatch', expected, message }, pair);
}

function baseFault({ subject, change }: LastYearStatement, base: SaidFigure, { now, unit, told }: Amounts, pair: Pair): TextFinding {
  const message = `文中“${subject}”上年数为 ${base.at.printed} ${base.unit ?? unit}；${told}，不一致`;
  const expected = amountIn(cellOf(pair.then).value, base.unit ?? unit, base.places);
  const isRestated = change !== null && meet(magnitude(minus(now, base.interval)), magnitude(change.interval));
  return finding({ rule: SAID_BASE, at: base.at, verdict: 'mismatch', expected, message, isRestated }, pair);
}

const DIRECTIONS = { '1': '增加', '-1': '减少', '0': '与上年持平' } as const;

function directionFault(statement: LastYearStatement, at: Quoted, { moved, unit, told }: Amounts, pair: Pair): TextFinding {
  const { subject, direction, change } = statement;
  const holds = moved.value.units > 0n ? '增加' : '减少';
  const places = change?.places ?? RATE_PLACES;
  const said = direction === null ? '' : DIRECTIONS[`${direction}`];
  const message = `文中说“${subject}”${said}；${told}，应为${holds} ${moneyIn(absolute(convert(moved.value, '元', unit)), unit, Math.max(2, places))}`;
  const expected = change ? `${holds}${amountIn(absolute(moved.value), unit, places)}` : holds;
  return finding({ rule: SAID_DIRECTION, at, verdict: 'inconsistent', expected, message }, pair);
}

function changeFault(statement: LastYearStatement, change: SaidFigure, amounts: Amounts, pair: Pair): TextFinding {
  const { subject, rate, direction } = statement;
  const { now, moved, unit, told } = amounts;
  const verb = direction === 1 ? '增加' : '减少';
  const expected = amountIn(absolute(moved.value), unit, change.places);
  const message = `文中“${subject}”比上年${verb} ${change.at.printed} ${change.unit ?? unit}；${told}，${isZero(moved.value) ? '两年相等，没有增减' : `应为${verb} ${expected} ${unit}`}`;
  const by = magnitude(change.interval);
  const implied = direction === 1 ? minus(now, by) : plus(now, by);
  const isRestated = rate !== null && implied.value.units > 0n && couldBeQuotient(magnitude(rate.interval), by, implied);
  return finding({ rule: SAID_CHANGE, at: change.at, verdict: 'mismatch', expected, message, isRestated }, pair);
}

function rateFault({ subject, direction }: LastYearStatement, rate: SaidRate, amounts: Amounts, pair: Pair): TextFinding | null {
  const { then, moved, told } = amounts;
  if (compare(absolute(then.value), then.half) <= 0 || couldBeQuotient(magnitude(rate.interval), magnitude(moved), magnitude(then)))
    return null;
  const places = Math.max(RATE_PLACES, rate.places);
  const exact = quotient(magnitude(moved), magnitude(then), rate.kind === 'share' ? places + 2 : places);
  if (exact === null) return null;
  const expected = ratioText(exact, rate.kind, places);
  const message = `文中“${subject}”比上年${direction === 1 ? '增长' : '下降'} ${rate.at.printed}；${told}，应为 ${expected}`;
  if (rate.kind === 'share' && couldBeCut(magnitude(rate.interval), magnitude(moved), magnitude(then)))
    return finding({ rule: SAID_RATE, at: rate.at, verdict: 'rounding', severity: 'info', expected, message: message + CUT }, pair);
  return finding({ rule: SAID_RATE, at: rate.at, verdict: 'mismatch', expected, message }, pair);
}

function amountIn(yuan: Decimal, unit: MoneyUnit, places: number): string {
  const told = Math.max(2, places);
  return toPlain(round(convert(yuan, '元', unit), told), told);
}
