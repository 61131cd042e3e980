import { readWorkbook } from '../../../src/host/file/read-workbook';
import { cellAt, type Cell, type Sheet } from '../../../src/workbook/workbook';
import { parseCellName } from '../../../src/workbook/address';
import { workbookOfParts, type Ingredients } from './package-of';

/** The first sheet of a file made of these parts. */
export function firstSheet(ingredients: Ingredients): Sheet {
  return readWorkbook(workbookOfParts(ingredients)).sheets[0] as Sheet;
}

/** A cell of a sheet by its name. */
export function cell(sheet: Sheet, name: string): Cell | undefined {
  const { row, column } = parseCellName(name) as { row: number; column: number };
  return cellAt(sheet, row, column);
}

/** What a cell holds, without its kind. */
export function value(sheet: Sheet, name: string): unknown {
  return cell(sheet, name)?.value;
}

/** The mark-up of a sheet with one row. */
export function row(...cells: string[]): string {
  return `<sheetData><row r="1">${cells.join('')}</row></sheetData>`;
}
