import type { Area } from '../../workbook/address';
import type { Cell, Sheet, Visibility, Workbook } from '../../workbook/workbook';
import { HostError } from '../host';
import { addCells, cellCount } from './cell-matrix';
import { officeCode } from './office-error';
import { rangeAt } from './range-at';

/** A snapshot, and the ids by which Excel knows the sheets in its events. */
export interface Snapshot {
  readonly workbook: Workbook;
  readonly nameOf: ReadonlyMap<string, string>;
}

/** A sheet while it is being read. */
interface Reading {
  readonly worksheet: Excel.Worksheet;
  readonly rows: Map<number, Cell[]>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** A rectangle still to be read. */
interface Piece {
  readonly sheet: Reading;
  readonly area: Area;
}

/** Excel on the web answers at most 5 MB at a time, some 25 bytes a cell with its value, formula and number format. */
const CELLS_ONLINE = 180_000;
/** Elsewhere at most 5 million cells at a time, and each is asked for three things. */
const CELLS_DESKTOP = 1_600_000;
/** A sheet with more cells than this in its used range has something written far away: only what is written is read. */
const CELLS_DENSE = 2_000_000;
/** More scattered areas than this are no table that anybody filled in. */
const AREAS_SPARSE = 5_000;

/**
 * Reads the whole workbook: first the sheets, then where each is used, then everything in it. Three requests, however
 * many sheets there are, as long as the answer fits one. None of them counts as a write, so the user's undo list stays.
 */
export async function readSnapshot(context: Excel.RequestContext): Promise<Snapshot> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  await context.sync();

  const used = worksheets.items.map((worksheet) => {
    const range = worksheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden').untrack();
    return range;
  });
  if (used.length > 0) await context.sync();

  const readings = worksheets.items.map((worksheet): Reading => ({
    worksheet,
    rows: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  }));
  const pieces: Piece[] = [];
  const sparse: Piece[] = [];
  const hidden: HiddenQuestion[] = [];
  for (const [at, sheet] of readings.entries()) {
    const range = used[at];
    if (!range || range.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const area = { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
    (cellCount(area) > CELLS_DENSE ? sparse : pieces).push({ sheet, area });
    const question = hiddenQuestion(sheet, area, range.rowHidden, range.columnHidden);
    if (question) hidden.push(question);
  }
  if (sparse.length > 0) pieces.push(...(await writtenPieces(context, sparse)));
  await readChunks(context, chunksOf(pieces), hidden);
  for (const question of hidden) question.work();

  return {
    workbook: { sheets: readings.map(sheetOf) },
    nameOf: new Map(worksheets.items.map(({ id, name }) => [id, name])),
  };
}

/** What is asked, along with the cells, about a sheet some of whose rows or columns are hidden. */
interface HiddenQuestion {
  /** Puts the question into the batch. */
  readonly ask: () => void;
  /** Works the answer in. */
  readonly work: () => void;
}

/**
 * Notes hidden rows and columns where all or none are. Where only some are, the visible cells have to be asked for:
 * asking for the rows' own properties counts as a write and would cost the user's undo list.
 */
function hiddenQuestion(sheet: Reading, area: Area, rowHidden: boolean | null, columnHidden: boolean | null): HiddenQuestion | null {
  if (rowHidden === true) fill(sheet.hiddenRows, area.top, area.bottom);
  if (columnHidden === true) fill(sheet.hiddenColumns, area.left, area.right);
  const isMixed = (rowHidden ?? null) === null || (columnHidden ?? null) === null;
  // A protected sheet refuses the question (定位条件): which rows are hidden is then unknown, and the check goes on.
  if (sheet.worksheet.protection.protected) return null;
  if (!isMixed || rowHidden === true || columnHidden === true || cellCount(area) > CELLS_DENSE) return null;
  let visible: Excel.RangeAreas | null = null;
  return {
    ask: () => {
      visible = rangeAt(sheet.worksheet, area).getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
      visible.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount').untrack();
    },
    work: () => {
      fill(sheet.hiddenRows, area.top, area.bottom);
      fill(sheet.hiddenColumns, area.left, area.right);
      for (const { rowIndex, columnIndex, rowCount, columnCount } of areasIn(visible)) {
        for (let row = rowIndex; row < rowIndex + rowCount; row++) sheet.hiddenRows.delete(row);
        for (let column = columnIndex; column < columnIndex + columnCount; column++) sheet.hiddenColumns.delete(column);
      }
    },
  };
}

function areasIn(found: Excel.RangeAreas | null): readonly Excel.Range[] {
  return found === null || found.isNullObject ? [] : found.areas.items;
}

function fill(set: Set<number>, from: number, to: number): void {
  for (let at = from; at <= to; at++) set.add(at);
}

/** Where a vast sheet really holds something: its constants and its formulas. */
async function writtenPieces(context: Excel.RequestContext, vast: readonly Piece[]): Promise<Piece[]> {
  const locked = vast.find(({ sheet }) => sheet.worksheet.protection.protected);
  if (locked) {
    throw new HostError(`工作表“${locked.sheet.worksheet.name}”受保护，内容又分布过广，无法读取：请先撤销保护，或清除表格以外的多余内容。`);
  }
  const asked = vast.map(({ sheet, area }) => {
    const range = rangeAt(sheet.worksheet, area);
    return {
      sheet,
      found: [Excel.SpecialCellType.constants, Excel.SpecialCellType.formulas].map((kind) => {
        const cells = range.getSpecialCellsOrNullObject(kind);
        cells.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount').untrack();
        return cells;
      }),
    };
  });
  await context.sync();
  return asked.flatMap(({ sheet, found }) => {
    const areas = found.flatMap(areasIn);
    if (areas.length > AREAS_SPARSE) {
      throw new HostError(`工作表“${sheet.worksheet.name}”的内容分布过广，无法读取：请清除表格以外的多余内容后再试。`);
    }
    return areas.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      sheet,
      area: { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 },
    }));
  });
}

/** Packs the pieces into requests; a piece too large for one is cut into bands of rows. */
function chunksOf(pieces: readonly Piece[]): Piece[][] {
  const most = Office.context.platform === Office.PlatformType.OfficeOnline ? CELLS_ONLINE : CELLS_DESKTOP;
  const chunks: Piece[][] = [[]];
  let size = 0;
  for (const piece of pieces.flatMap((each) => bands(each, most))) {
    const cells = cellCount(piece.area);
    if (size > 0 && size + cells > most) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(piece);
    size += cells;
  }
  return chunks;
}

function bands({ sheet, area }: Piece, most: number): Piece[] {
  const height = Math.max(1, Math.floor(most / (area.right - area.left + 1)));
  const cut: Piece[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    cut.push({ sheet, area: { ...area, top, bottom: Math.min(area.bottom, top + height - 1) } });
  }
  return cut;
}

async function readChunks(
  context: Excel.RequestContext,
  chunks: readonly (readonly Piece[])[],
  hidden: readonly HiddenQuestion[],
): Promise<void> {
  const [first, ...rest] = chunks;
  if (!first || first.length === 0) return;
  await readPieces(context, first, hidden);
  await readChunks(context, rest, []);
}

/** Reads some rectangles in one request, or in halves where the answer turns out too large for Excel. */
async function readPieces(context: Excel.RequestContext, pieces: readonly Piece[], hidden: readonly HiddenQuestion[]): Promise<void> {
  const ranges = pieces.map(({ sheet, area }) => {
    const range = rangeAt(sheet.worksheet, area);
    range.load('values,formulas,numberFormat');
    return range;
  });
  for (const question of hidden) question.ask();
  try {
    await context.sync();
  } catch (error) {
    const halves = officeCode(error) === 'ResponsePayloadSizeLimitExceeded' ? halved(pieces) : null;
    if (!halves) throw error;
    await readPieces(context, halves[0], hidden);
    await readPieces(context, halves[1], []);
    return;
  }
  for (const [at, { sheet, area }] of pieces.entries()) {
    const range = ranges[at];
    if (!range) continue;
    const { values, formulas, numberFormat } = range;
    addCells(sheet.rows, { top: area.top, left: area.left, values, formulas, formats: numberFormat });
  }
}

function halved(pieces: readonly Piece[]): [Piece[], Piece[]] | null {
  if (pieces.length > 1) {
    const middle = pieces.length >> 1;
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const [only] = pieces;
  if (!only || only.area.top === only.area.bottom) return null;
  const middle = (only.area.top + only.area.bottom) >> 1;
  const { sheet, area } = only;
  return [[{ sheet, area: { ...area, bottom: middle } }], [{ sheet, area: { ...area, top: middle + 1 } }]];
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

function sheetOf({ worksheet, rows, hiddenRows, hiddenColumns }: Reading, index: number): Sheet {
  const sorted = [...rows].sort(([a], [b]) => a - b);
  for (const [, cells] of sorted) cells.sort((a, b) => a.column - b.column);
  return {
    name: worksheet.name,
    index,
    visibility: VISIBILITY[worksheet.visibility] ?? 'visible',
    isProtected: worksheet.protection.protected,
    rows: new Map(sorted),
    merges: [],
    hiddenRows,
    hiddenColumns,
  };
}
