import { cellName, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import { contentOf } from '../../../workbook/content';
import type { Edit, Plan } from '../../../workbook/plan';
import { cellAt } from '../../../workbook/workbook';
import type { Refusal } from '../../host';
import type { Contents } from '../contents';
import { readXml } from '../workbook-parts';
import { isUnchanged } from './before';
import { unlockedCells } from './locked-cells';
import { areasOfObjects, obstacleTo, type Obstacles } from './obstacles';
import { StyleSheet } from './style-sheet';
import { readValidations } from './validations';

/** Edits by the sheet's name. */
function bySheet(all: readonly Edit[]): Map<string, Edit[]> {
  const edits = new Map<string, Edit[]>();
  for (const edit of all) {
    const known = edits.get(edit.sheet);
    if (known) known.push(edit);
    else edits.set(edit.sheet, [edit]);
  }
  return edits;
}

function obstaclesOf(
  { archive, parts, sheets, arrays, doubtfulArrays }: Contents,
  name: string,
  edits: readonly Edit[],
  styles: StyleSheet | null,
): Obstacles | null {
  const at = sheets.findIndex((sheet) => sheet.name === name);
  const sheet = sheets[at];
  const part = parts.sheets[at]?.part;
  if (!sheet || part === undefined) return null;
  const bytes = readXml(archive, part) as Uint8Array;
  const rows = new Set(edits.map(({ row }) => row));
  const isUnlocked = sheet.isProtected ? unlockedCells(bytes, part, rows, styles) : () => true;
  const filled = [...(arrays[at] ?? []), ...(doubtfulArrays[at] ?? [])];
  return { sheet, arrays: filled, isUnlocked, validations: readValidations(bytes, part), ...areasOfObjects(archive, part) };
}

/**
 * What in the file stands in the way of edits, whatever their cells hold by now. Sheets that the file does not have are passed over. Throws
 * `FileError` where the file is damaged.
 */
export function obstructionsOf(contents: Contents, edits: readonly Edit[]): Refusal[] {
  const { archive, parts } = contents;
  const bytes = parts.styles && readXml(archive, parts.styles);
  const styles = bytes && parts.styles ? new StyleSheet(bytes, parts.styles) : null;
  return [...bySheet(edits)].flatMap(([name, its]) => {
    const obstacles = obstaclesOf(contents, name, its, styles);
    return its.flatMap((edit): Refusal[] => {
      const reason = obstacles && obstacleTo(edit, obstacles);
      return reason === null ? [] : [{ sheet: name, cell: cellName(edit), reason }];
    });
  });
}

/** Every edit that cannot be made, and why; empty where the plan can be applied. */
export function conflictsOf(contents: Contents, plan: Plan, styles: StyleSheet | null): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [name, edits] of bySheet(plan.edits)) {
    const obstacles = obstaclesOf(contents, name, edits, styles);
    const seen = new Set<string>();
    for (const edit of edits) {
      const cell = cellName(edit);
      const reason = obstacles ? conflict(edit, cell, obstacles, seen) : '找不到该工作表，可能已改名或删除';
      if (reason !== null) refusals.push({ sheet: name, cell, reason });
    }
  }
  return refusals;
}

function conflict(edit: Edit, cell: string, obstacles: Obstacles, seen: Set<string>): string | null {
  if (seen.has(cell)) return '同一单元格有两处改动';
  seen.add(cell);
  if (edit.row < 0 || edit.column < 0 || edit.row >= MAX_ROWS || edit.column >= MAX_COLUMNS) return '超出工作表的范围';
  if (typeof edit.after.value === 'number' && !Number.isFinite(edit.after.value)) return '要写入的数值无效';
  const obstacle = obstacleTo(edit, obstacles);
  if (obstacle !== null) return obstacle;
  const now = cellAt(obstacles.sheet, edit.row, edit.column);
  return isUnchanged(contentOf(now), edit.before, edit.after, now !== undefined) ? null : '该单元格的内容在读取之后已经改变';
}
