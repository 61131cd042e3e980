import { normalise } from '../amount/text';
import { rule } from '../forms/form';
import type { Remark } from '../identities/remark';
import { cellOnSheet, say } from '../workbook/sentence';
import { cellAt, cellText, type Cell, type Sheet } from '../workbook/workbook';
import { EVERY_FORM } from './every-form';
import type { Subject } from './subject';

export const LONG_NUMBER = rule(
  'JS-2024',
  EVERY_FORM,
  '长编码存为文本',
  '超过 15 位的项目代码等编码以文本存储；存为数字的只保留前 15 位，其后的已丢失',
  '电子表格的数字只有 15 位有效数字',
  'warning',
);

/** From here on a number has more digits than a spreadsheet keeps. */
const TOO_LONG = 1e15;
const CODE_LABEL = /代码|编码|编号|账号|证号|信用代码/;
const BETWEEN = /^(?:[\dA-Z-]+|.?[合总小]计)$/i;
/** Captions stand so many rows above at most. */
const MOST_ROWS = 60;

/** Codes of projects and the like that were stored as numbers, beside or below a word that calls them codes: one remark a sheet. */
export function longNumbers({ workbook, forms }: Subject): Remark[] {
  return workbook.sheets.flatMap((sheet) => {
    const found: Cell[] = [];
    for (const cells of sheet.rows.values()) {
      for (const cell of cells) {
        const { value } = cell;
        if (value.kind === 'number' && value.number >= TOO_LONG && Number.isInteger(value.number) && isLabelled(sheet, cells, cell))
          found.push(cell);
      }
    }
    const [first] = found;
    if (!first || first.value.kind !== 'number') return [];
    const many = found.length > 1 ? `等 ${found.length} 格` : '';
    const digits = BigInt(first.value.number).toString();
    const form = forms.find((one) => one.sheet === sheet.name)?.declaration.title ?? null;
    const remark: Remark = {
      rule: LONG_NUMBER,
      severity: LONG_NUMBER.severity,
      verdict: 'unsupported',
      form,
      sheet: sheet.name,
      row: first.row,
      column: first.column,
      message: say`${cellOnSheet({ sheet: sheet.name, ...first })} ${many}的编码 ${digits.slice(0, 15)}… 以数字存储，共 ${digits.length} 位，15 位以后已丢失，请先把单元格设为文本再重新录入`,
      actual: null,
      expected: null,
      difference: null,
      tolerance: null,
      related: found.slice(1).map(({ row, column }) => ({ sheet: sheet.name, row, column })),
    };
    return [remark];
  });
}

/** Whether the words to the left on its row, or those above it, call the number a code. */
function isLabelled(sheet: Sheet, cells: readonly Cell[], cell: Cell): boolean {
  const before = cells.filter(({ column, value }) => column < cell.column && value.kind === 'text').pop();
  if (before && CODE_LABEL.test(normalise(cellText(before)))) return true;
  for (let row = cell.row - 1; row >= Math.max(0, cell.row - MOST_ROWS); row--) {
    const above = cellAt(sheet, row, cell.column);
    const text = above?.value.kind === 'text' ? normalise(above.value.text) : '';
    // Other codes and the label of a total stand between a code and its caption.
    if (text !== '' && !BETWEEN.test(text)) return CODE_LABEL.test(text);
  }
  return false;
}
