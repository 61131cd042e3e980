import { quoteSheetName } from './address';
import { freeSheetName, type LayoutCell, type SheetLayout } from './layout';

/** Text in quotes, or a sheet's name with the exclamation mark behind it. */
const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!/gu;

function sheetNamed(reference: string): string {
  const name = reference.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The cell with its link and its formula leading to the sheets by the names that they were given. */
function followNames(cell: LayoutCell, given: ReadonlyMap<string, string>): LayoutCell {
  const { link, formula } = cell;
  const moved = link && link.file === undefined ? { ...cell, link: { ...link, sheet: given.get(link.sheet) ?? link.sheet } } : cell;
  if (formula === undefined || !formula.includes('!')) return moved;
  const followed = formula.replace(TEXT_OR_SHEET, (piece) => {
    const name = piece.startsWith('"') ? undefined : given.get(sheetNamed(piece));
    return name === undefined ? piece : `${quoteSheetName(name)}!`;
  });
  return { ...moved, formula: followed };
}

/** The sheets under the names that they were given, in order; what leads from one new sheet to another goes along. */
export function underNames(layouts: readonly SheetLayout[], names: readonly string[]): SheetLayout[] {
  const given = new Map<string, string>();
  const renamed = layouts.map((layout, at) => {
    const name = names[at] ?? layout.name;
    if (!given.has(layout.name)) given.set(layout.name, name);
    return { ...layout, name };
  });
  return renamed.map((layout) => ({ ...layout, cells: layout.cells.map((cell) => followNames(cell, given)) }));
}

/** The sheets under names that are free in a workbook. */
export function withGivenNames(layouts: readonly SheetLayout[], taken: Iterable<string>): SheetLayout[] {
  const names = [...taken];
  const given = layouts.map((layout) => {
    const name = freeSheetName(layout.name, names);
    names.push(name);
    return name;
  });
  return underNames(layouts, given);
}
