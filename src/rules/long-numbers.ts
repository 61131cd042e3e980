import { remembering } from '../amount/remembering';
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

/** A code that a spreadsheet wrote as a number before it became a text: 4.4E+20. */
const POWER = /^\d(?:\.\d+)?E\+?(\d{2})$/i;

/** Nearly every text of a form: a label, a dash, or digits without an E. */
const WITHOUT_POWER = /^(?:[\u4e00-\u9fff].*|[\d.,—-]+)$/s;

/** A long number as it stands in a cell. */
interface Long {
  readonly cell: Cell;
  /** The digits that are left. */
  readonly kept: string;
  readonly length: number;
}

/** Codes of projects and the like that were stored as numbers: one remark a sheet. */
export function longNumbers({ workbook, forms }: Subject): Remark[] {
  return workbook.sheets.flatMap((sheet) => {
    const found: Long[] = [];
    for (const cells of sheet.rows.values()) {
      for (let at = 0; at < cells.length; at++) {
        const cell = cells[at] as Cell;
        if (cell.value.kind === 'number' && cell.value.number < TOO_LONG) continue;
        const long = longIn(cell);
        if (long && (isLabelled(sheet, cells, cell) || !isAmount(forms, sheet, cell))) found.push(long);
      }
    }
    const [first] = found;
    if (!first) return [];
    const many = found.length > 1 ? `等 ${found.length} 格` : '';
    const form = forms.find((one) => one.sheet === sheet.name)?.declaration.title ?? null;
    const stored = first.cell.value.kind === 'number' ? '以数字存储' : '存过数字';
    const remark: Remark = {
      rule: LONG_NUMBER,
      severity: LONG_NUMBER.severity,
      verdict: 'unsupported',
      form,
      sheet: sheet.name,
      row: first.cell.row,
      column: first.cell.column,
      message: say`${cellOnSheet({ sheet: sheet.name, ...first.cell })} ${many}的编码 ${first.kept}… ${stored}，共 ${first.length} 位，${first.kept.length} 位以后已丢失，请先把单元格设为文本再重新录入`,
      actual: null,
      expected: null,
      difference: null,
      tolerance: null,
      related: found.slice(1).map(({ cell: { row, column } }) => ({ sheet: sheet.name, row, column })),
    };
    return [remark];
  });
}

/** What is left of a long number, in a cell that holds no smaller one. */
function longIn(cell: Cell): Long | null {
  const { value } = cell;
  if (value.kind === 'number') {
    if (!Number.isInteger(value.number)) return null;
    const [digits = '', power = ''] = value.number.toExponential(KEPT - 1).split('e+');
    const kept = Number.isSafeInteger(value.number) ? String(value.number).slice(0, KEPT) : digits.replace('.', '');
    return { cell, kept, length: Number(power) + 1 };
  }
  if (value.kind !== 'text' || value.text.length > LONGEST || WITHOUT_POWER.test(value.text)) return null;
  const digits = digitsBeforePower(value.text);
  return digits && { cell, ...digits };
}

/** The digits that a text leaves of a long number; null for any other text. */
const digitsBeforePower = remembering((printed): Omit<Long, 'cell'> | null => {
  const text = normalise(printed);
  const power = POWER.exec(text)?.[1];
  if (power === undefined || Number(power) < KEPT) return null;
  return { kept: text.replace(/E.*/i, '').replace('.', ''), length: Number(power) + 1 };
});

/** Significant digits of a number in a spreadsheet. */
const KEPT = 15;
const LONGEST = 24;

/** Whether a form reads the cell as an amount: somebody mistyped one, which its sums tell. */
function isAmount(forms: Subject['forms'], sheet: Sheet, { row, column }: Cell): boolean {
  return forms.some(({ figures }) =>
    figures.some((figure) => figure.sheet === sheet.name && figure.row === row && figure.column === column),
  );
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
