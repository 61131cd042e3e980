import type { SheetLayout } from '../../workbook/layout';
import { rangeAt } from './range-at';

/** How a sheet is looked at. */
export function setUpView(sheet: Excel.Worksheet, { frozen, filter, gridLines }: SheetLayout): void {
  if (gridLines !== undefined) sheet.showGridlines = gridLines;
  if (filter) sheet.autoFilter.apply(rangeAt(sheet, filter));
  if (frozen && frozen.rows > 0 && frozen.columns > 0) {
    sheet.freezePanes.freezeAt(rangeAt(sheet, { top: 0, left: 0, bottom: frozen.rows - 1, right: frozen.columns - 1 }));
  } else if (frozen && frozen.rows > 0) {
    sheet.freezePanes.freezeRows(frozen.rows);
  } else if (frozen && frozen.columns > 0) {
    sheet.freezePanes.freezeColumns(frozen.columns);
  }
}

/** How a sheet goes to paper. */
export function setUpPage(sheet: Excel.Worksheet, { print }: SheetLayout): void {
  if (!print) return;
  const { pageLayout } = sheet;
  pageLayout.paperSize = print.paper === 'A3' ? Excel.PaperType.a3 : Excel.PaperType.a4;
  pageLayout.orientation = print.orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1, ...(print.fitToHeight && { verticalFitToPages: 1 }) };
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  if (print.margins) pageLayout.setPrintMargins(Excel.PrintMarginUnit.centimeters, print.margins);
  if (print.centerHorizontally) pageLayout.centerHorizontally = true;
  if (print.blackAndWhite) pageLayout.blackAndWhite = true;
  if (print.footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}
