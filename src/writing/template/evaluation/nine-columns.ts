import type { MoneyUnit } from '../../../amount/unit';
import { EXECUTION } from '../../../performance/places/print-groups';
import type { NineColumns } from '../../../performance/places/print';
import { EvaluationSheet } from './sheet';

/** What is filled in when a self-evaluation form is made. */
export interface EvaluationHead {
  readonly year: number | null;
  readonly organisation: string | null;
  readonly unit: MoneyUnit;
}

interface Columns {
  readonly nature: number | null;
  readonly target: number;
  readonly unit: number | null;
  readonly actual: number;
  readonly weight: number;
  readonly score: number;
  readonly reason: number;
}

const NARROW = [9, 13, 15, 30, 16, 16, 9, 9, 24];
const WIDE = [9, 13, 15, 26, 9, 12, 9, 14, 9, 9, 22];

/** Lays out a form of nine or eleven columns. */
export function layOutNineColumns(name: string, print: NineColumns, head: EvaluationHead): EvaluationSheet {
  const isWide = print.captions.nature !== null;
  const sheet = new EvaluationSheet(name, isWide ? WIDE : NARROW);
  const columns: Columns = isWide
    ? { nature: 4, target: 5, unit: 6, actual: 7, weight: 8, score: 9, reason: 10 }
    : { nature: null, target: 4, unit: null, actual: 5, weight: 6, score: 7, reason: 8 };
  const year = head.year === null ? '' : `（${head.year}年度）`;
  sheet.title(print.title, [print.formNumber ?? '', year].filter((text) => text !== '').join('　'));
  layOutHead(sheet, print, head, columns);
  layOutMoney(sheet, print, head, columns);
  layOutGoals(sheet, print, columns);
  layOutIndicators(sheet, print, columns);
  sheet.label(0, columns.weight - 1, print.total);
  sheet.computed(columns.weight, columns.weight, 'points');
  sheet.computed(columns.score, columns.score, 'points');
  sheet.label(columns.reason, columns.reason, null);
  sheet.next();
  for (const label of print.below) {
    sheet.label(0, 1, label);
    sheet.input(2, sheet.last);
    sheet.next(label.length > 20 ? 54 : 30);
  }
  if (print.note !== undefined) sheet.note(`注：${print.note}`, 2);
  return sheet;
}

function layOutHead(sheet: EvaluationSheet, print: NineColumns, head: EvaluationHead, { actual }: Columns): void {
  const isDepartment = print.nameLabel.startsWith('部门');
  sheet.label(0, 1, print.nameLabel);
  sheet.given(2, sheet.last, isDepartment ? head.organisation : null);
  sheet.next();
  const [first, second] = print.secondLine;
  sheet.label(0, 1, first);
  sheet.input(2, actual - 1);
  sheet.label(actual, actual, second);
  sheet.given(actual + 1, sheet.last, isDepartment ? null : head.organisation);
  sheet.next();
  if (!print.thirdLine) return;
  const [third, fourth] = print.thirdLine;
  sheet.label(0, 1, third);
  sheet.input(2, actual - 1);
  sheet.label(actual, actual, fourth);
  sheet.input(actual + 1, sheet.last);
  sheet.next();
}

function layOutMoney(sheet: EvaluationSheet, { money }: NineColumns, { unit }: EvaluationHead, columns: Columns): void {
  const { actual, weight, score, reason } = columns;
  const { scored } = money;
  const hasReason = money.reason !== null;
  const budget = [4, hasReason ? 5 : columns.unit === null ? 4 : 5] as const;
  const executed = [budget[1] + 1, hasReason ? budget[1] + 1 : actual] as const;
  const rate: readonly [number, number] = hasReason ? [actual, actual] : [weight, scored ? weight : reason];
  const places = hasReason ? { weight, score, reason } : { weight: score, score: reason, reason: null };
  sheet.label(0, 0, money.label.replace('万元', unit), money.rows.length + 1);
  sheet.label(1, 2, money.corner.replace('万元', unit));
  sheet.label(3, 3, money.initial);
  sheet.label(budget[0], budget[1], money.budget);
  sheet.label(executed[0], executed[1], money.executed);
  sheet.label(rate[0], rate[1], money.rate);
  if (scored) {
    sheet.label(places.weight, places.weight, scored.weight);
    sheet.label(places.score, places.score, scored.score);
  }
  if (places.reason !== null) sheet.label(places.reason, places.reason, money.reason);
  sheet.next();
  money.rows.forEach((label, at) => {
    const isTotal = at === 0;
    sheet.label(1, 2, label);
    for (const [left, right] of [[3, 3], budget, executed] as const) {
      if (isTotal && money.rows.length > 1) sheet.computed(left, right, 'money', money.rows.length - 1);
      else sheet.input(left, right, 'money');
    }
    if (isTotal) sheet.computed(rate[0], rate[1], 'rate');
    else sheet.label(rate[0], rate[1], '—');
    if (scored && isTotal) {
      sheet.stated(places.weight, places.weight, scored.points);
      sheet.computed(places.score, places.score, 'points');
    } else if (scored) {
      for (const place of [places.weight, places.score]) sheet.label(place, place, '—');
    }
    if (places.reason !== null) {
      if (isTotal) sheet.input(places.reason, places.reason);
      else sheet.label(places.reason, places.reason, null);
    }
    sheet.next();
  });
}

function layOutGoals(sheet: EvaluationSheet, { goals }: NineColumns, { actual }: Columns): void {
  sheet.label(0, 0, goals.label, 2);
  sheet.label(1, actual - 1, goals.expected);
  sheet.label(actual, sheet.last, goals.actual);
  sheet.next();
  sheet.input(1, actual - 1);
  sheet.input(actual, sheet.last);
  sheet.next(60);
}

function layOutIndicators(sheet: EvaluationSheet, { front, captions, groups }: NineColumns, columns: Columns): void {
  const lines = groups.flatMap(({ seconds }) => seconds).reduce((sum, { rows }) => sum + rows, 0);
  sheet.label(0, 0, front, lines + 1);
  ['一级指标', '二级指标', captions.third ?? '三级指标'].forEach((caption, at) => sheet.label(at + 1, at + 1, caption));
  for (const [key, column] of Object.entries(columns) as [keyof Columns, number | null][]) {
    if (column !== null) sheet.label(column, column, captions[key]);
  }
  sheet.next(30);
  for (const { label, seconds } of groups) {
    const top = sheet.row;
    sheet.label(
      1,
      1,
      label,
      seconds.reduce((sum, { rows }) => sum + rows, 0),
    );
    for (const { name, rows, points, isExecution } of seconds) {
      sheet.label(2, 2, name, rows);
      for (let line = 0; line < rows; line++) {
        if (isExecution) layOutExecution(sheet, columns, points);
        else {
          sheet.input(3, 3);
          for (const column of [columns.nature, columns.target, columns.unit, columns.actual])
            if (column !== null) sheet.input(column, column);
          sheet.input(columns.weight, columns.weight, 'points', line === 0 ? points : null);
          sheet.input(columns.score, columns.score, 'points');
        }
        sheet.input(columns.reason, columns.reason);
        sheet.next(26);
      }
    }
    if (sheet.row === top) sheet.next();
  }
}

/** The line of the 预算执行率 among the indicators: value and score come from the money. */
export function layOutExecution(
  sheet: EvaluationSheet,
  { target, actual, weight, score }: Pick<Columns, 'target' | 'actual' | 'weight' | 'score'>,
  points: number | null,
): void {
  sheet.label(3, 3, EXECUTION);
  sheet.label(target, target, '100%');
  sheet.computed(actual, actual, 'rate', 1);
  sheet.stated(weight, weight, points ?? 0);
  sheet.computed(score, score, 'points');
}
