import type { CellContent, Edit, Plan } from '../workbook/plan';

/** A plan that was applied, and when. */
export interface AppliedPlan {
  readonly plan: Plan;
  /** ISO 8601. */
  readonly time: string;
  /** The sheets that the plan added and filled; taking it back deletes them. Absent for a plan that changes what was there. */
  readonly sheets?: readonly string[];
}

/** Plans that can be undone. */
export const HISTORY_LENGTH = 10;
/** Characters that are kept with a workbook: enough for some six thousand edits. */
export const HISTORY_SIZE = 256 * 1024;
/** What the kept text begins with; another number means another format. */
const VERSION = 'juesuan-history-1';

/**
 * The last plans as a text to keep with the workbook (撤销记录), newest first. Older plans are left out beyond ten or beyond the size;
 * a plan too large by itself ends the list, since the ones before it cannot be undone without it.
 */
export function historyText(history: readonly AppliedPlan[], size: number = HISTORY_SIZE): string {
  return [VERSION, ...keptLines(history, size)].join('\n');
}

/** How many of the last plans the kept text holds; the others can be undone as long as the pane is open. */
export function keptPlans(history: readonly AppliedPlan[], size: number = HISTORY_SIZE): number {
  return keptLines(history, size).length;
}

function keptLines(history: readonly AppliedPlan[], size: number): string[] {
  const lines: string[] = [];
  let length = VERSION.length;
  for (const applied of history.slice(0, HISTORY_LENGTH)) {
    const line = packed(applied);
    length += line.length + 1;
    if (length > size) break;
    lines.push(line);
  }
  return lines;
}

/** Reads a kept text; whatever cannot be read ends the list. Never throws. */
export function readHistory(text: string | null): AppliedPlan[] {
  const [version, ...lines] = (text ?? '').split('\n');
  if (version !== VERSION) return [];
  const history: AppliedPlan[] = [];
  for (const line of lines.slice(0, HISTORY_LENGTH)) {
    const applied = unpacked(line);
    if (!applied) break;
    history.push(applied);
  }
  return history;
}

/** Texts that edits repeat are written once and named by number. */
type PackedEdit = [sheet: number, row: number, column: number, before: PackedContent, after: PackedContent, reason: number];
type PackedContent = [formula: number, value: CellContent['value'], format: number];

function packed({ plan, time, sheets }: AppliedPlan): string {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string | null): number => {
    if (text === null) return -1;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const content = ({ formula, value, format }: CellContent): PackedContent => [numberOf(formula), value, numberOf(format)];
  const edits = plan.edits.map(({ sheet, row, column, before, after, reason }): PackedEdit => [
    numberOf(sheet),
    row,
    column,
    content(before),
    content(after),
    numberOf(reason),
  ]);
  return JSON.stringify([time, plan.title, texts, edits, ...(sheets ? [sheets] : [])]);
}

function unpacked(line: string): AppliedPlan | null {
  try {
    const parts: unknown = JSON.parse(line);
    if (!Array.isArray(parts)) return null;
    const [time, title, texts, edits, sheets] = parts as unknown[];
    if (typeof time !== 'string' || typeof title !== 'string' || !Array.isArray(edits)) return null;
    if (!areTexts(texts) || (sheets !== undefined && !areTexts(sheets))) return null;
    const read = edits.map((edit) => editOf(edit, texts));
    if (!read.every((edit) => edit !== null)) return null;
    return { plan: { title, edits: read }, time, ...(sheets ? { sheets } : {}) };
  } catch {
    // A damaged text is no history: there is nothing to undo.
    return null;
  }
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function editOf(packedEdit: unknown, texts: readonly string[]): Edit | null {
  if (!Array.isArray(packedEdit)) return null;
  const [sheet, row, column, before, after, reason] = packedEdit as unknown[];
  const [sheetName, reasonText] = [textOf(sheet, texts), textOf(reason, texts)];
  const [was, is] = [contentOf(before, texts), contentOf(after, texts)];
  if (!sheetName || typeof reasonText !== 'string' || !isIndex(row) || !isIndex(column) || !was || !is) return null;
  return { sheet: sheetName, row, column, before: was, after: is, reason: reasonText };
}

function contentOf(packedContent: unknown, texts: readonly string[]): CellContent | null {
  if (!Array.isArray(packedContent)) return null;
  const [formula, value, format] = packedContent as unknown[];
  const [formulaText, formatText] = [textOf(formula, texts), textOf(format, texts)];
  if (formulaText === undefined || formatText === undefined || !isValue(value)) return null;
  return { formula: formulaText, value, format: formatText };
}

/** The text with this number, null for -1, undefined where there is none. */
function textOf(number: unknown, texts: readonly string[]): string | null | undefined {
  if (number === -1) return null;
  return isIndex(number) ? texts[number] : undefined;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isValue(value: unknown): value is CellContent['value'] {
  return value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
}
