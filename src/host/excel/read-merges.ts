import { MAX_COLUMNS, type Area } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import type { SheetRow } from '../host';
import { rangeAt } from './range-at';

/** Rows that are asked about at once; Excel answers for at most 512 merged areas. */
const ROWS = 60;

/**
 * The snapshot with the merged areas on these rows. One request. Asking takes the user's undo list on the desktop, as the write that is
 * being planned would; so nothing but the rows of a plan is ever asked about. An Excel that cannot be asked leaves the snapshot as it is:
 * reading back tells then what was not taken.
 */
export async function readMerges(context: Excel.RequestContext, workbook: Workbook, rows: readonly SheetRow[]): Promise<Workbook> {
  if (rows.length === 0 || !Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return workbook;
  const asked = [...bandsOf(rows)].flatMap(([sheet, bands]) =>
    bands.map(([top, bottom]) => {
      const range = rangeAt(context.workbook.worksheets.getItem(sheet), { top, left: 0, bottom, right: MAX_COLUMNS - 1 });
      const found = range.getMergedAreasOrNullObject();
      found.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount').untrack();
      return { sheet, found };
    }),
  );
  try {
    await context.sync();
  } catch {
    return workbook;
  }
  const merges = new Map<string, Map<string, Area>>();
  for (const { sheet, found } of asked) {
    if (found.isNullObject) continue;
    const its = merges.get(sheet) ?? new Map<string, Area>();
    merges.set(sheet, its);
    for (const { rowIndex: top, columnIndex: left, rowCount, columnCount } of found.areas.items) {
      its.set(`${top}:${left}`, { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 });
    }
  }
  if (merges.size === 0) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, merges: [...(merges.get(sheet.name)?.values() ?? sheet.merges)] })),
  };
}

/** The rows of each sheet in bands from the first to the last. */
function bandsOf(rows: readonly SheetRow[]): Map<string, [top: number, bottom: number][]> {
  const bands = new Map<string, [number, number][]>();
  for (const { sheet, row } of [...rows].sort((a, b) => a.row - b.row)) {
    const its = bands.get(sheet) ?? [];
    bands.set(sheet, its);
    const last = its.at(-1);
    if (last && row <= last[1] + 3 && row - last[0] < ROWS) last[1] = Math.max(last[1], row);
    else its.push([row, row]);
  }
  return bands;
}
