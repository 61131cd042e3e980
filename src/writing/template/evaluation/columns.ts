import type { MoneyUnit } from '../../../amount/unit';
import type { Columns, PrintedColumn } from '../../../performance/places/print';
import { EXECUTION, type PrintedSecond } from '../../../performance/places/print-groups';
import { layOutMoney } from './money';
import { EvaluationSheet, linesOf } from './sheet';

/** What is filled in when a self-evaluation form is made. */
export interface EvaluationHead {
  readonly year: number | null;
  readonly organisation: string | null;
  readonly unit: MoneyUnit;
}

/** A column with its place on the sheet. */
interface PlacedColumn extends PrintedColumn {
  readonly at: number;
}

/** Characters of the column in front of the indicators. */
const FRONT = 9;

/** Lays out a form whose indicators stand in columns. */
export function layOutColumns(name: string, print: Columns, head: EvaluationHead): EvaluationSheet {
  const front = print.front === null ? [] : [FRONT];
  const sheet = new EvaluationSheet(name, [...front, ...print.columns.map(({ width }) => width)]);
  const columns = print.columns.map((column, at): PlacedColumn => ({ ...column, at: front.length + at }));
  const year = head.year === null ? '' : `（${head.year}年度）`;
  sheet.title(print.title, [print.formNumber ?? '', year].filter((text) => text !== '').join('　'));
  if (print.unitLine !== undefined) sheet.captions('', inUnit(print.unitLine, head), sheet.last - 2);
  layOutHead(sheet, print, head);
  layOutMoney(sheet, print.money, (text) => inUnit(text, head));
  layOutGoals(sheet, print);
  layOutIndicators(sheet, print, columns);
  layOutTotal(sheet, print, columns);
  for (const label of print.below) sheet.field(1, label, null, label.length > 20 ? 54 : 30);
  if (print.note !== undefined) sheet.note(`注：${print.note}`, 2);
  return sheet;
}

function inUnit(text: string, { unit }: EvaluationHead): string {
  return text.replace('万元', unit);
}

function layOutHead(sheet: EvaluationSheet, print: Columns, head: EvaluationHead): void {
  const split = Math.floor(sheet.last / 2) + 1;
  const isDepartment = print.nameLabel.startsWith('部门');
  const { total } = print;
  sheet.label(0, 1, print.nameLabel);
  sheet.given(2, total.at === 'head' ? split - 1 : sheet.last, isDepartment ? head.organisation : null);
  if (total.at === 'head') {
    sheet.label(split, split, total.label);
    sheet.computed(split + 1, sheet.last, 'points');
  }
  sheet.next();
  for (const [at, line] of [print.secondLine, print.thirdLine ?? null].entries()) {
    if (line === null) continue;
    const [first, second] = line;
    sheet.label(0, 1, first);
    sheet.input(2, split - 1);
    sheet.label(split, split, second);
    sheet.given(split + 1, sheet.last, at === 0 && !isDepartment ? head.organisation : null);
    sheet.next();
  }
}

function layOutGoals(sheet: EvaluationSheet, { goals: { label, captions } }: Columns): void {
  const places = captions.map((caption, at) => {
    const edge = (part: number): number => 1 + Math.floor((part * sheet.last) / captions.length);
    return { caption, left: edge(at), right: edge(at + 1) - 1 };
  });
  sheet.label(0, 0, label, 2);
  for (const { caption, left, right } of places) sheet.label(left, right, caption);
  sheet.next();
  for (const { left, right } of places) sheet.input(left, right);
  sheet.next(60);
}

function layOutIndicators(sheet: EvaluationSheet, { front, groups }: Columns, columns: readonly PlacedColumn[]): void {
  const seconds = groups.flatMap((group) => group.seconds);
  if (front !== null) sheet.label(0, 0, front, linesOf(seconds) + 1);
  for (const { at, caption } of columns) sheet.label(at, at, caption);
  sheet.next(30);
  sheet.groups(groups, [placeOf(columns, 'first'), placeOf(columns, 'second')], 26, (second, at) => layOutLine(sheet, columns, second, at));
}

function placeOf(columns: readonly PlacedColumn[], wanted: PrintedColumn['role']): number | null {
  return columns.find(({ role }) => role === wanted)?.at ?? null;
}

function layOutLine(sheet: EvaluationSheet, columns: readonly PlacedColumn[], { points, isExecution }: PrintedSecond, line: number): void {
  const hasCoefficient = placeOf(columns, 'coefficient') !== null;
  for (const { role, at } of columns) {
    if (role === 'first' || role === 'second') continue;
    if (isExecution && EXECUTION_LINE[role ?? '']) EXECUTION_LINE[role ?? '']?.(sheet, at, points);
    else if (role === 'weight') sheet.input(at, at, 'points', line === 0 ? points : null);
    else if (role === 'score' && hasCoefficient) sheet.computed(at, at, 'points', 1);
    else if (role === 'score' || role === 'coefficient') sheet.input(at, at, 'points');
    else sheet.input(at, at);
  }
}

/** The line of the 预算执行率 among the indicators: value and score come from the money. */
const EXECUTION_LINE: Readonly<Record<string, (sheet: EvaluationSheet, at: number, points: number | null) => void>> = {
  third: (sheet, at) => sheet.label(at, at, EXECUTION),
  target: (sheet, at) => sheet.label(at, at, '100%'),
  actual: (sheet, at) => sheet.computed(at, at, 'rate', 1),
  weight: (sheet, at, points) => sheet.stated(at, at, points ?? 0),
  score: (sheet, at) => sheet.computed(at, at, 'points'),
};

/** The same for a form that is laid out in another way. */
export function layOutExecution(
  sheet: EvaluationSheet,
  places: Readonly<Record<'third' | 'target' | 'actual' | 'weight' | 'score', number>>,
  points: number | null,
): void {
  for (const [role, at] of Object.entries(places)) EXECUTION_LINE[role]?.(sheet, at, points);
}

function layOutTotal(sheet: EvaluationSheet, { total }: Columns, columns: readonly PlacedColumn[]): void {
  if (total.at === 'head') return;
  const figures = columns.filter(({ role }) => role === 'weight' || role === 'score');
  const from = Math.min(...figures.map(({ at }) => at));
  sheet.label(0, from - 1, total.label);
  for (const column of columns) {
    if (figures.includes(column)) sheet.computed(column.at, column.at, 'points');
    else if (column.at > from) sheet.label(column.at, column.at, null);
  }
  sheet.next();
  if (total.grade === undefined) return;
  sheet.label(0, 1, total.grade);
  sheet.computed(2, sheet.last, 'points');
  sheet.next();
}
