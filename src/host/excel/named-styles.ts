import type { CellStyle, LayoutCell, SheetLayout } from '../../workbook/layout';
import { addresses } from './addresses';
import { areasAt } from './range-at';
import { rectangles } from '../rectangles';

/** The cell styles (单元格样式) that layouts name, by name; the first of a name says how it looks. */
export type NamedStyles = ReadonlyMap<string, CellStyle>;

/** The styles that these layouts name. */
export function namedStyles(layouts: readonly SheetLayout[]): NamedStyles {
  const styles = new Map<string, CellStyle>();
  for (const { cells } of layouts) {
    for (const { style } of cells) if (style?.name !== undefined && !styles.has(style.name)) styles.set(style.name, style);
  }
  return styles;
}

/**
 * Puts the question into the batch which of the styles the workbook lacks; the returned function tells once the batch is through. A
 * workbook that was pasted together may have thousands of styles: where Excel can be asked for one, it is not asked for all.
 */
export function askMissing({ styles: known }: Excel.Workbook, styles: NamedStyles): () => NamedStyles {
  if (styles.size === 0) return () => styles;
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.14')) {
    const asked = [...styles].map(([name, style]) => ({ name, style, found: known.getItemOrNullObject(name) }));
    for (const { found } of asked) found.load('name');
    return () => new Map(asked.filter(({ found }) => found.isNullObject).map(({ name, style }) => [name, style]));
  }
  known.load('items/name');
  return () => {
    const names = new Set(known.items.map(({ name }) => name));
    return new Map([...styles].filter(([name]) => !names.has(name)));
  };
}

/** Makes styles of fill and protection alone: what else a cell looks like is its own. */
export function makeStyles({ styles: known }: Excel.Workbook, styles: NamedStyles): void {
  for (const [name, { fill, locked }] of styles) {
    known.add(name);
    const style = known.getItem(name);
    style.includeAlignment = false;
    style.includeBorder = false;
    style.includeFont = false;
    style.includeNumber = false;
    style.includePatterns = fill !== undefined;
    style.includeProtection = locked !== undefined;
    if (fill !== undefined) style.fill.color = `#${fill}`;
    if (locked !== undefined) style.locked = locked;
  }
}

/** Gives cells the styles that they name; before their contents and looks, which a style of the user's might take away. */
export function giveStyles(worksheet: Excel.Worksheet, cells: readonly LayoutCell[]): void {
  const byName = new Map<string, LayoutCell[]>();
  for (const cell of cells) {
    const name = cell.style?.name;
    if (name === undefined) continue;
    const known = byName.get(name);
    if (known) known.push(cell);
    else byName.set(name, [cell]);
  }
  for (const [name, alike] of byName) {
    for (const address of addresses(rectangles(alike))) areasAt(worksheet, address).style = name;
  }
}
