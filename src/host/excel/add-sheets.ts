import { qualifiedName, type Area } from '../../workbook/address';
import type { LayoutCell, SheetLayout } from '../../workbook/layout';
import type { CellContent } from '../../workbook/plan';
import { withGivenNames } from '../../workbook/given-names';
import { HostError } from '../host';
import { formatWhileTyping, inputFor } from './content';
import { dressCells } from './dress-cells';
import { asHostError } from './office-error';
import { setUpPage } from './page-setup';
import { rangeAt } from './range-at';

/** Characters that one request may carry; Excel on the web takes 5 MB, and Chinese takes three bytes a character. */
const REQUEST_SIZE = 1_200_000;
/** About what an empty cell costs in a block. */
const CELL_SIZE = 24;

const REMOVED = '没有插入任何工作表。';
const LEFT_BEHIND = '新插入的工作表没有写完，也没能删除，请手工删除。';

/**
 * Adds sheets behind those that are there, in blocks: never by a file, which would take the user's undo away. Two requests, more only
 * where the content exceeds what one may carry. Sheets that could not be finished are removed.
 * @param onWriting called once there is no way back
 * @returns the names given, in the order of the layouts
 */
export async function addSheets(
  context: Excel.RequestContext,
  layouts: readonly SheetLayout[],
  onWriting: () => void,
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();

  const taken = worksheets.items.map(({ name }) => name);
  const named = withGivenNames(layouts, taken);
  onWriting();
  // All sheets come first: a formula may lead to any of them.
  for (const { name } of named) worksheets.add(name);
  try {
    await writeAll(context, named.flatMap(blocksOf));
    for (const layout of named) draw(worksheets.getItem(layout.name), layout);
    await context.sync();
  } catch (error) {
    await remove(context, named);
    throw new HostError(`${asHostError(error).message}${REMOVED}`, { cause: error });
  }
  return named.map(({ name }) => name);
}

/** Points of a column that is so many characters wide, in 宋体 11. */
function pointsOfCharacters(width: number): number {
  return (width * 8 + 5) * 0.75;
}

/** The looks of a sheet whose content is written; links first, since Excel gives them a look of its own. */
function draw(worksheet: Excel.Worksheet, layout: SheetLayout): void {
  const { cells, merges, columnWidths, rowHeights } = layout;
  for (const { row, column, value, link } of cells) {
    if (!link || link.file !== undefined) continue;
    const documentReference = qualifiedName(link.sheet, link);
    rangeAt(worksheet, { top: row, left: column, bottom: row, right: column }).hyperlink = {
      documentReference,
      textToDisplay: String(value ?? documentReference),
    };
  }
  dressCells(worksheet, cells);
  for (const area of merges ?? []) rangeAt(worksheet, area).merge(false);
  for (const [column, width] of columnWidths ?? []) {
    rangeAt(worksheet, { top: 0, left: column, bottom: 0, right: column }).format.columnWidth = pointsOfCharacters(width);
  }
  for (const [row, height] of rowHeights ?? []) {
    rangeAt(worksheet, { top: row, left: 0, bottom: row, right: 0 }).format.rowHeight = height;
  }
  setUpPage(worksheet, layout);
}

async function remove(context: Excel.RequestContext, layouts: readonly SheetLayout[]): Promise<void> {
  try {
    const added = layouts.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of added) sheet.load('name');
    await context.sync();
    for (const sheet of added) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  } catch (error) {
    throw new HostError(`${asHostError(error).message}${LEFT_BEHIND}`, { cause: error });
  }
}

/** Some rows of a sheet, every cell from the first to the last column. */
interface Block {
  readonly sheet: string;
  readonly area: Area;
  readonly contents: readonly (readonly CellContent[])[];
  readonly size: number;
}

const EMPTY: CellContent = { formula: null, value: null, format: null };

function contentOf({ value, formula, style }: LayoutCell): CellContent {
  return { formula: formula ?? null, value, format: style?.format ?? null };
}

/** A sheet's content in blocks that each fit into one request. */
function blocksOf({ name, cells }: SheetLayout): Block[] {
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
    } else blocks.push({ sheet: name, area: { top: row, left: 0, bottom: row, right }, contents: [contents], size });
  }
  return blocks;
}

/** Writes blocks, as many in one request as fit; the last request is left to the caller. */
async function writeAll(context: Excel.RequestContext, blocks: readonly Block[]): Promise<void> {
  const most = fitting(blocks);
  for (const block of blocks.slice(0, most)) write(context, block);
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

function write(context: Excel.RequestContext, { sheet, area, contents }: Block): void {
  const range = rangeAt(context.workbook.worksheets.getItem(sheet), area);
  const final = contents.map((row) => row.map(({ format }) => format ?? 'General'));
  range.numberFormat = contents.map((row) => row.map(formatWhileTyping));
  range.formulas = contents.map((row) => row.map(inputFor));
  // A formula brings the format of the cells that it refers to with it.
  range.numberFormat = final;
}
