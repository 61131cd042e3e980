import { cellName } from '../../workbook/address';
import type { Plan } from '../../workbook/plan';
import { cellAt } from '../../workbook/workbook';
import type { Refusal } from '../host';
import { calculatedWorkbook } from './calculated-workbook';
import { readContents, refusingDamage, type Contents } from './contents';
import { recalculate, type Recalculated } from './formula/recalculate';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits';
import { openArchive } from './open-archive';
import { assertAsPlanned } from './saving/as-planned';
import { CellStyles } from './saving/cell-styles';
import { changedCells, cellChanges } from './saving/changes';
import { conflictsOf } from './saving/conflicts';
import { editSheet } from './saving/edit-sheet';
import { PackageEdit } from './saving/package-edit';
import { removePart } from './saving/package-lists';
import { plainStrings } from './saving/plain-strings';
import { signatureNotes } from './saving/signatures';
import { StyleSheet } from './saving/style-sheet';
import { WorkbookXml } from './saving/workbook-xml';

/** What came of saving: a new file, or nothing and why. `notes` are whole sentences that the user should see. */
export type Saved =
  | { readonly kind: 'saved'; readonly bytes: Uint8Array; readonly notes: readonly string[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * Applies a plan to a workbook file, whole or not at all; `original` itself is never changed.
 *
 * Only the parts of edited sheets change, and in them only the edited cells; every other part keeps its compressed bytes. Text that is not
 * among the shared strings is written in its cell, so that the shared strings stay as they are. Stored results of formulas that depend on
 * edited cells are worked out anew where that can be done exactly and taken away where not, and Excel is told to recalculate.
 * Macros (.xlsm) stay. The result is read back and compared before it is given out. Throws `FileError` where the file cannot be read, or
 * is such that the rest of it cannot be kept.
 */
export function saveWorkbook(original: Uint8Array, plan: Plan, limits: ReadLimits = DEFAULT_LIMITS): Saved {
  return refusingDamage(() => save(readContents(openArchive(original, limits), limits), plan, limits));
}

function save(contents: Contents, plan: Plan, limits: ReadLimits): Saved {
  const { archive, parts, sheets, arrays, styles } = contents;
  const edit = new PackageEdit(archive);
  const styleSheet = parts.styles === null ? null : new StyleSheet(edit.need(parts.styles), parts.styles);
  const refusals = conflictsOf(contents, plan, styleSheet);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  if (plan.edits.length === 0) return { kind: 'saved', bytes: archive.bytes, notes: [] };

  const blocks = sheets.flatMap(({ name }, at) => (arrays[at] ?? []).map((area) => ({ sheet: name, area })));
  const outOfDate = recalculate(calculatedWorkbook(contents), changedCells(plan), parts.definedNames, blocks).map(
    // In a workbook that counts from 1904 a snapshot shows dates moved: what was worked out from them cannot be written back.
    (result): Recalculated => (parts.is1904 ? { ...result, value: null } : result),
  );
  const { recalculated, kept } = byOwner(outOfDate, contents, plan);
  const cellStyles = styleSheet && new CellStyles(styleSheet);
  let strings: Map<string, number> | undefined;
  const sharedString = (text: string): number | undefined => {
    strings ??= parts.sharedStrings === null ? new Map() : plainStrings(edit.need(parts.sharedStrings), parts.sharedStrings);
    return strings.get(text);
  };
  // No snapshot tells the format of an empty cell: a percentage of its own is what its column is printed in.
  const isKept = (style: number, code: string | null): boolean => Boolean(styles.formats[style]?.includes('%') && code?.includes('%'));
  const withFormat = (style: number, code: string | null, isFirst: boolean): number =>
    isFirst && isKept(style, code) ? style : (cellStyles?.withFormat(style, code) ?? style);
  for (const [name, changes] of cellChanges(contents, plan, recalculated)) {
    const part = parts.sheets.find((sheet) => sheet.name === name)?.part as string;
    edit.write(part, editSheet(edit.need(part), part, changes, { sharedString, withFormat }));
  }
  if (styleSheet?.isChanged) edit.write(parts.styles as string, styleSheet.toBytes());
  followFormulas(edit, contents, plan, outOfDate.length > 0);
  const bytes = edit.toBytes();
  assertAsPlanned(contents, readContents(openArchive(bytes, limits), limits), plan);
  return { kind: 'saved', bytes, notes: [...signatureNotes(archive), ...keptNotes(kept)] };
}

/**
 * Only what a formula owns may be worked out anew or taken away. The other cells that an array formula or data table fills hold bare
 * values, which nothing tells from constants: they stay as they are until Excel calculates.
 */
function byOwner(
  outOfDate: readonly Recalculated[],
  { sheets }: Contents,
  plan: Plan,
): { readonly recalculated: readonly Recalculated[]; readonly kept: readonly Recalculated[] } {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const planned = new Set(plan.edits.map(({ sheet, row, column }) => `${row} ${column} ${sheet}`));
  const isOwned = ({ sheet: name, row, column }: Recalculated): boolean => {
    const sheet = byName.get(name);
    return planned.has(`${row} ${column} ${name}`) || (sheet !== undefined && cellAt(sheet, row, column)?.formula !== undefined);
  };
  return { recalculated: outOfDate.filter(isOwned), kept: outOfDate.filter((result) => !isOwned(result)) };
}

function keptNotes([first]: readonly Recalculated[]): string[] {
  if (!first) return [];
  return [`数组公式或模拟运算表填出的数（如 ${first.sheet} ${cellName(first)}）没有改动，用 Excel 或 WPS 打开后会自动重算。`];
}

/** Brings what Excel keeps about formulas up to date: a chain that names a cell without formula is damage in its eyes. */
function followFormulas(edit: PackageEdit, { parts }: Contents, plan: Plan, hasStale: boolean): void {
  const chain = parts.relationships.find(({ type }) => type === 'calcChain');
  const losesFormula = plan.edits.some(({ before, after }) => before.formula !== null && after.formula === null);
  if (chain && losesFormula && edit.has(chain.target)) removePart(edit, chain.target, parts.main, 'calcChain');
  if (!hasStale && !plan.edits.some(({ after }) => after.formula !== null)) return;
  const workbook = new WorkbookXml(edit.need(parts.main), parts.main);
  workbook.recalculateOnLoad();
  if (workbook.isChanged) edit.write(parts.main, workbook.toBytes());
}
