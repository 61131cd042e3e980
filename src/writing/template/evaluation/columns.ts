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
export interface PlacedColumn extends PrintedColumn {
  readonly at: number;
}

/** Characters of the column in front of the indicators. */
const FRONT = 9;

export function placedColumns(columns: readonly PrintedColumn[], from: number): readonly PlacedColumn[] {
  return columns.map((column, at) => ({ ...column, at: from + at }));
}

/** Lays out a form whose indicators stand in columns. */
export function layOutColumns(name: string, print: Columns, head: EvaluationHead): EvaluationSheet {
  const front = print.front === null ? [] : [FRONT];
  const sheet = new EvaluationSheet(name, [...front, ...print.columns.map(({ width }) => width)]);
  const columns = placedColumns(print.columns, front.length);
  const year = head.year === null ? '' : `（${head.year}年度）`;
  sheet.title(print.title, [print.formNumber ?? '', year].filter((text) => text !== '').join('　'));
  if (print.unitLine !== undefined) sheet.captions('', inUnit(print.unitLine, head), sheet.last - 2);
  layOutHead(sheet, print, head);
  layOutMoney(sheet, print.money, (text) => inUnit(text, head));
  layOutGoals(sheet, print);
  layOutCaptions(sheet, print, columns, 30);
  layOutGroups(sheet, print.groups, columns, 26);
  layOutTotal(sheet, print, columns);
  for (const label of print.below) sheet.field(1, label, null, label.length > 20 ? 54 : 30);
  if (print.note !== undefined) sheet.note(`注：${print.note}`, 2);
  return sheet;
}

export function inUnit(text: string, { unit }: EvaluationHead): string {
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

/** The captions of the indicators, behind a label that reaches down over all of them where there is one. */
export function layOutCaptions(
  sheet: EvaluationSheet,
  { front, groups }: Pick<Columns, 'front' | 'groups'>,
  columns: readonly PlacedColumn[],
  height?: number,
): void {
  const seconds = groups.flatMap((group) => group.seconds);
  if (front !== null) sheet.label(0, 0, front, linesOf(seconds) + 1);
  for (const { at, caption } of columns) sheet.label(at, at, caption);
  sheet.next(height);
}

export function layOutGroups(sheet: EvaluationSheet, groups: Columns['groups'], columns: readonly PlacedColumn[], height: number): void {
  const labels = [placeOf(columns, 'first'), placeOf(columns, 'second')] as const;
  sheet.groups(groups, labels, height, (second, at) => layOutLine(sheet, columns, second, at));
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
