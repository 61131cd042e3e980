import { SharedFormula } from '../../host/file/formula/shift';
import type { Position } from '../../workbook/address';
import { contentOf } from '../../workbook/content';
import type { CellContent } from '../../workbook/plan';
import { cellAt, type Cell, type Sheet } from '../../workbook/workbook';
import { cellsOfText } from './clipboard';
import { typedContent } from './typed-text';

/** More cells than anybody pastes on purpose. */
const MOST_PASTED = 50_000;
const TOO_MANY = '粘贴的单元格太多（超过 5 万格），没有粘贴。';

/** The cells of a block with what it puts into each. */
type Block = readonly (Position & { readonly content: CellContent })[];

/** What a text from the clipboard puts into the cells from a place on, each taken as if it were typed; a sentence where it cannot be. */
export function blockAt(sheet: Sheet, { row, column }: Position, text: string): Block | string {
  const rows = cellsOfText(text);
  if (rows.reduce((sum, cells) => sum + cells.length, 0) > MOST_PASTED) return TOO_MANY;
  return rows.flatMap((cells, down) =>
    cells.flatMap((typed, right) => {
      const at = { row: row + down, column: column + right };
      // The covered cells of a merged area come along as empty ones.
      if (typed === '' && isCovered(sheet, at)) return [];
      return [{ ...at, content: typedContent(typed, cellAt(sheet, at.row, at.column)) }];
    }),
  );
}

function isCovered({ merges }: Sheet, { row, column }: Position): boolean {
  return merges.some(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right && (top !== row || left !== column),
  );
}

/** What a cell becomes that repeats another one (填充): a formula moves along, the format stays where there is one. */
export function repeated(source: Cell | undefined, to: Position, sheet: Sheet): CellContent {
  const { formula, value, format } = contentOf(source);
  const own = cellAt(sheet, to.row, to.column)?.format ?? format;
  if (formula === null || !source) return { formula: null, value, format: own };
  return { formula: new SharedFormula(formula, source.row, source.column).at(to.row, to.column), value: null, format: own };
}
