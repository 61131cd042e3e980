import { fromDouble, multiply, decimal, toGrouped, toPlain } from '../amount/decimal';
import { cellName } from '../workbook/address';
import type { CellContent, Edit } from '../workbook/plan';

/** A cell's content as people read it: `1,101.35`, `84.34%`, 空. Decimals at least as many as its number format prints. */
export function showContent({ value, format }: CellContent, grouped: boolean): string {
  if (value === null || value === '') return '空';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const amount = fromDouble(value);
  if (!amount) return String(value);
  const places = /\.(0+)/.exec(format ?? '')?.[1]?.length ?? 0;
  if (format?.includes('%')) return `${toPlain(multiply(amount, decimal(100n)), places)}%`.replace('-', '−');
  return (grouped ? toGrouped(amount, places) : toPlain(amount, places)).replace('-', '−');
}

/** Edits of one table. */
export interface EditGroup {
  readonly sheet: string;
  /** What the table is called; the sheet's name where nothing better is known. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Edits by the sheet that they are on, in the order in which the sheets come up. */
export function groupEdits(edits: readonly Edit[], titles: Readonly<Record<string, string>>): readonly EditGroup[] {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.sheet);
    if (group) group.push(edit);
    else groups.set(edit.sheet, [edit]);
  }
  return [...groups].map(([sheet, its]) => ({
    sheet,
    title: (Object.hasOwn(titles, sheet) ? titles[sheet] : undefined) ?? sheet,
    edits: its,
  }));
}

/** By which an edit is known among those of its plan. */
export function editKey(edit: Edit): string {
  return `${edit.sheet}!${cellName(edit)}`;
}

/** Local date and time as people say it: 今天 14:07, or 3月5日 14:07. */
export function showTime(time: string, now: Date): string {
  const then = new Date(time);
  if (Number.isNaN(then.getTime())) return '';
  const clock = `${String(then.getHours()).padStart(2, '0')}:${String(then.getMinutes()).padStart(2, '0')}`;
  if (then.toDateString() === now.toDateString()) return `今天 ${clock}`;
  const year = then.getFullYear() === now.getFullYear() ? '' : `${then.getFullYear()}年`;
  return `${year}${then.getMonth() + 1}月${then.getDate()}日 ${clock}`;
}
