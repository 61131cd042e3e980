import { toNumber, toPlain } from '../amount/decimal';
import { isUsable, type Figure } from '../identities/figure';
import { contentOf } from '../workbook/content';
import type { CellContent } from '../workbook/plan';
import { cellAt, type Sheet, type Workbook } from '../workbook/workbook';

/** Tells what a cell holds, as a host can write it back. */
export type ContentOf = (figure: Figure) => CellContent;

/** Reads contents from the snapshot that the figures were found in. Cells and sheets that are not there are empty. */
export function contentIn(workbook: Workbook): ContentOf {
  const sheets = new Map<string, Sheet>(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return ({ sheet: name, row, column }) => {
    const sheet = sheets.get(name);
    return contentOf(sheet && cellAt(sheet, row, column));
  };
}

/** What a figure itself knows of its cell: enough where no snapshot is at hand, but without the number format. */
export function contentOfFigure(figure: Figure): CellContent {
  const formula = figure.formula ?? null;
  if (figure.state === 'amount') {
    return { formula, value: figure.isText ? (figure.text ?? toPlain(figure.value)) : toNumber(figure.value), format: null };
  }
  return { formula, value: isUsable(figure) ? null : (figure.text ?? null), format: null };
}
