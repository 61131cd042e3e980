import type { Sheet, Workbook } from './workbook';

/** A workbook under the name by which its sheets are to be told from those of others. */
export interface NamedWorkbook {
  readonly name: string;
  readonly workbook: Workbook;
}

/** Several workbooks read as one (合在一起核对). Each sheet is named as spreadsheets name those of other files: [公开.xlsx]公开03表. */
export function together(parts: readonly NamedWorkbook[]): Workbook {
  const sheets = parts.flatMap(({ name, workbook }) =>
    workbook.sheets.map((sheet): Sheet => ({ ...sheet, name: `[${name}]${sheet.name}` })),
  );
  return { sheets: sheets.map((sheet, index) => ({ ...sheet, index })) };
}
