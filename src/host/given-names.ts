import { quoteSheetName } from '../workbook/address';
import { freeSheetName, type LayoutCell, type SheetLayout } from '../workbook/layout';
import { sheetNameIn, tokenise } from './file/formula/tokens';

/** The cell with its link and its formula leading to the sheets by the names that they were given. */
export function followNames(cell: LayoutCell, given: ReadonlyMap<string, string>): LayoutCell {
  const { link, formula } = cell;
  const moved = link && link.file === undefined ? { ...cell, link: { ...link, sheet: given.get(link.sheet) ?? link.sheet } } : cell;
  if (formula === undefined || !formula.includes('!')) return moved;
  const pieces = tokenise(formula).map(({ kind, text }) => {
    const name = kind === 'sheet' ? given.get(sheetNameIn(text)) : undefined;
    return name === undefined ? text : `${quoteSheetName(name)}!`;
  });
  return { ...moved, formula: pieces.join('') };
}

/** The sheets under names that are free in a workbook; what leads from one new sheet to another goes along. */
export function withGivenNames(layouts: readonly SheetLayout[], taken: Iterable<string>): SheetLayout[] {
  const names = [...taken];
  const given = new Map<string, string>();
  const renamed = layouts.map((layout) => {
    const name = freeSheetName(layout.name, names);
    names.push(name);
    if (!given.has(layout.name)) given.set(layout.name, name);
    return { ...layout, name };
  });
  return renamed.map((layout) => ({ ...layout, cells: layout.cells.map((cell) => followNames(cell, given)) }));
}
