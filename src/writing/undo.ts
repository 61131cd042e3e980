import { fromDouble } from '../amount/decimal';
import { cellName } from '../workbook/address';
import type { CellContent, Edit, Plan } from '../workbook/plan';
import { isSameFormula } from '../identities/formula';

/** Tells what a cell holds now. */
export type ContentAt = (sheet: string, row: number, column: number) => CellContent;

/** A cell that somebody changed after the plan was applied: it is left as it is. */
export interface ChangedSince {
  readonly sheet: string;
  /** A1 name. */
  readonly cell: string;
  /** One Chinese sentence. */
  readonly reason: string;
}

/** The plan that takes everything back (撤销), last edit first. */
export function reversePlan(plan: Plan): Plan {
  const edits = plan.edits.map((edit): Edit => ({ ...edit, before: edit.after, after: edit.before, reason: `撤销：${edit.reason}` }));
  return { title: `撤销：${plan.title}`, edits: edits.reverse() };
}

/**
 * The plan that takes back what is still as the plan left it, and the cells that are not. A number format that the user chose since
 * stays with the cell.
 */
export function undoOf(plan: Plan, contentAt: ContentAt): { readonly plan: Plan; readonly changed: readonly ChangedSince[] } {
  const { title, edits } = reversePlan(plan);
  const possible: Edit[] = [];
  const changed: ChangedSince[] = [];
  for (const edit of edits) {
    const now = contentAt(edit.sheet, edit.row, edit.column);
    if (isSameContent(now, edit.before)) {
      const format = isSameFormat(now.format, edit.before.format) ? edit.after.format : now.format;
      possible.push({ ...edit, before: now, after: { ...edit.after, format } });
    } else {
      changed.push({ sheet: edit.sheet, cell: cellName(edit), reason: `此格在“${plan.title}”之后又改过（现为${inWords(now)}），未撤销` });
    }
  }
  return { plan: { title, edits: possible }, changed };
}

/**
 * Whether two contents are the same for the user: the same formula whatever its result is by now, or the same value. Number formats
 * are not compared.
 */
export function isSameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula !== null && b.formula !== null && isSameFormula(a.formula, b.formula);
  if (typeof a.value === 'number' && typeof b.value === 'number') return isSameNumber(a.value, b.value);
  return (a.value ?? '') === (b.value ?? '');
}

/** A spreadsheet keeps fifteen digits. */
function isSameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const [one, other] = [fromDouble(a), fromDouble(b)];
  return one !== null && other !== null && one.units === other.units && one.scale === other.scale;
}

function isSameFormat(a: string | null, b: string | null): boolean {
  return (a ?? 'General') === (b ?? 'General');
}

/** What a cell holds, for a sentence. */
export function inWords({ formula, value }: CellContent): string {
  if (formula !== null) return `公式 ${formula}`;
  return value === null || value === '' ? '空' : String(value);
}
