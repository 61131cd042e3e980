import type { Border, CellStyle, LayoutCell } from '../../workbook/layout';
import { addresses } from './addresses';
import { areasAt } from './range-at';
import { rectangles } from '../rectangles';

/** Excel's names for a layout's borders. */
const LINES: Readonly<
  Record<Border, { readonly style: Excel.BorderLineStyle | 'Continuous' | 'Double'; readonly weight: 'Thin' | 'Medium' | 'Thick' }>
> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
};

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const PLAIN_FONT = '宋体';
const PLAIN_SIZE = 11;

/**
 * Gives cells their looks, all cells of one look at once. Number formats come with the values.
 * @param hasStyles whether cells that name a cell style have it already, and with it their fill and whether they are locked
 */
export function dressCells(sheet: Excel.Worksheet, cells: readonly LayoutCell[], hasStyles: boolean): void {
  const byLook = new Map<string, { readonly style: CellStyle; readonly cells: LayoutCell[] }>();
  for (const cell of cells) {
    const { format: _, ...style } = cell.style ?? {};
    const key = JSON.stringify(style);
    const known = byLook.get(key);
    if (known) known.cells.push(cell);
    else byLook.set(key, { style, cells: [cell] });
  }
  for (const { style, cells: alike } of byLook.values()) {
    for (const address of addresses(rectangles(alike))) {
      dress(areasAt(sheet, address).format, style, hasStyles && style.name !== undefined);
    }
  }
}

function dress(format: Excel.RangeFormat, style: CellStyle, hasStyle: boolean): void {
  const { font, fill, borders, protection } = format;
  font.name = style.font ?? PLAIN_FONT;
  font.size = style.size ?? PLAIN_SIZE;
  font.bold = style.bold ?? false;
  font.italic = style.italic ?? false;
  font.underline = style.underline ? 'Single' : 'None';
  font.color = `#${style.color ?? '000000'}`;
  if (style.fill !== undefined && !hasStyle) fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical ?? 'bottom'];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined && !hasStyle) protection.locked = style.locked;
  const sides = style.borders;
  if (!sides) return;
  // A line within a block of cells is the bottom of one and the top of the next.
  const edges = [
    ['EdgeTop', sides.top],
    ['EdgeBottom', sides.bottom],
    ['EdgeLeft', sides.left],
    ['EdgeRight', sides.right],
    ['InsideHorizontal', sides.bottom ?? sides.top],
    ['InsideVertical', sides.right ?? sides.left],
  ] as const;
  for (const [edge, line] of edges) {
    if (!line) continue;
    const border = borders.getItem(edge);
    border.style = LINES[line].style;
    border.weight = LINES[line].weight;
    border.color = '#000000';
  }
}
