import { qualifiedName, type Area } from '../../workbook/address';
import { EMPTY } from '../../workbook/content';
import type { LayoutCell, SheetLayout } from '../../workbook/layout';
import type { CellContent } from '../../workbook/plan';
import { withGivenNames } from '../../workbook/given-names';
import { HostError } from '../host';
import { formatWhileTyping, inputFor } from './content';
import { dressCells } from './dress-cells';
import { askMissing, giveStyles, namedStyles } from './named-styles';
import { makeSheets, removeSheets } from './new-sheets';
import { setUpPage, setUpView } from './page-setup';
import { rangeAt } from './range-at';

/** Characters that one request may carry; Excel on the web takes 5 MB, and Chinese takes three bytes a character. */
const REQUEST_SIZE = 1_200_000;
/** About what an empty cell costs in a block. */
const CELL_SIZE = 24;

const STRUCTURE_LOCKED = '工作簿的结构受保护，不能添加工作表：请先在“审阅”中取消“保护工作簿”。';

/**
 * Adds sheets behind those that are there, in blocks: never by a file, which would take the user's undo away. Four requests, more only
 * where the content exceeds what one may carry. Sheets that could not be finished are removed again; they are known by their ids, lest a
 * sheet be removed that a colleague adds meanwhile under the same name.
 * @param onWriting called once there is no way back
 * @returns the names given, in the order of the layouts
 */
export async function addSheets(
  context: Excel.RequestContext,
  layouts: readonly SheetLayout[],
  onWriting: () => void,
): Promise<readonly string[]> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name');
  protection.load('protected');
  const missing = askMissing(context.workbook, namedStyles(layouts));
  await context.sync();
  if (protection.protected) throw new HostError(STRUCTURE_LOCKED);

  const taken = worksheets.items.map(({ name }) => name);
  const known = new Set(worksheets.items.map(({ id }) => id));
  const named = withGivenNames(layouts, taken);
  const names = named.map(({ name }) => name);
  onWriting();
  const { worksheets: made, hasStyles } = await makeSheets(context, names, known, missing());
  try {
    const sheets = named.map((layout, at) => ({ layout, worksheet: made[at] as Excel.Worksheet }));
    if (hasStyles) for (const { layout, worksheet } of sheets) giveStyles(worksheet, layout.cells);
    await writeAll(
      context,
      sheets.flatMap(({ layout, worksheet }) => blocksOf(worksheet, layout)),
    );
    for (const { layout, worksheet } of sheets) draw(worksheet, layout, hasStyles);
    await context.sync();
  } catch (error) {
    const ids = made.map(({ id }) => id);
    await removeSheets(context, error, ids, names, missing());
  }
  await setUpPages(context, named, made);
  return names;
}

/** Frozen rows, filters and how the sheets go to paper. Without a printer Excel refuses some of it: the sheets are there and stay. */
async function setUpPages(
  context: Excel.RequestContext,
  layouts: readonly SheetLayout[],
  worksheets: readonly Excel.Worksheet[],
): Promise<void> {
  const sheets = layouts.map((layout, at) => ({ layout, worksheet: worksheets[at] as Excel.Worksheet }));
  try {
    for (const { layout, worksheet } of sheets) setUpView(worksheet, layout);
    for (const { layout, worksheet } of sheets) setUpPage(worksheet, layout);
    await context.sync();
  } catch {
    // What came before the refusal holds; the rest is Excel's own default.
  }
}

/** Points of a column that is so many characters wide, in 宋体 11. */
function pointsOfCharacters(width: number): number {
  return (width * 8 + 5) * 0.75;
}

/** The looks of a sheet whose content is written; links first, since Excel gives them a look of its own. */
function draw(worksheet: Excel.Worksheet, layout: SheetLayout, hasStyles: boolean): void {
  const { cells, merges, columnWidths, rowHeights } = layout;
  for (const { row, column, value, link } of cells) {
    if (!link || link.file !== undefined) continue;
    const documentReference = qualifiedName(link.sheet, link);
    rangeAt(worksheet, { top: row, left: column, bottom: row, right: column }).hyperlink = {
      documentReference,
      textToDisplay: String(value ?? documentReference),
    };
  }
  dressCells(worksheet, cells, hasStyles);
  for (const area of merges ?? []) rangeAt(worksheet, area).merge(false);
  for (const [column, width] of columnWidths ?? []) {
    rangeAt(worksheet, { top: 0, left: column, bottom: 0, right: column }).format.columnWidth = pointsOfCharacters(width);
  }
  for (const [row, height] of rowHeights ?? []) {
    rangeAt(worksheet, { top: row, left: 0, bottom: row, right: 0 }).format.rowHeight = height;
  }
}

/** Some rows of a sheet, every cell from the first to the last column. */
interface Block {
  readonly worksheet: Excel.Worksheet;
  readonly area: Area;
  readonly contents: readonly (readonly CellContent[])[];
  readonly size: number;
}

function contentOf({ value, formula, style }: LayoutCell): CellContent {
  return { formula: formula ?? null, value, format: style?.format ?? null };
}

/** A sheet's content in blocks that each fit into one request. */
function blocksOf(worksheet: Excel.Worksheet, { cells }: SheetLayout): Block[] {
  const right = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const rows = new Map<number, CellContent[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? Array.from({ length: right + 1 }, () => EMPTY);
    row[cell.column] = contentOf(cell);
    rows.set(cell.row, row);
  }
  const blocks: Block[] = [];
  for (const [row, contents] of [...rows].sort(([a], [b]) => a - b)) {
    const size = contents.reduce((sum, content) => sum + String(inputFor(content)).length + CELL_SIZE, 0);
    const last = blocks.at(-1);
    if (last && last.area.bottom === row - 1 && last.size + size <= REQUEST_SIZE) {
      blocks[blocks.length - 1] = {
        ...last,
        area: { ...last.area, bottom: row },
        contents: [...last.contents, contents],
        size: last.size + size,
      };
    } else blocks.push({ worksheet, area: { top: row, left: 0, bottom: row, right }, contents: [contents], size });
  }
  return blocks;
}

/** Writes blocks, as many in one request as fit; the last request is left to the caller. */
async function writeAll(context: Excel.RequestContext, blocks: readonly Block[]): Promise<void> {
  const most = fitting(blocks);
  for (const block of blocks.slice(0, most)) write(block);
  if (most === blocks.length) return;
  await context.sync();
  await writeAll(context, blocks.slice(most));
}

/** How many of the first blocks one request can carry: at least one. */
function fitting(blocks: readonly Block[]): number {
  let size = 0;
  const tooMany = blocks.findIndex((block, at) => {
    size += block.size;
    return at > 0 && size > REQUEST_SIZE;
  });
  return tooMany < 0 ? blocks.length : tooMany;
}

function write({ worksheet, area, contents }: Block): void {
  const range = rangeAt(worksheet, area);
  const final = contents.map((row) => row.map(({ format }) => format ?? 'General'));
  range.numberFormat = contents.map((row) => row.map(formatWhileTyping));
  range.formulas = contents.map((row) => row.map(inputFor));
  // A formula brings the format of the cells that it refers to with it.
  range.numberFormat = final;
}
