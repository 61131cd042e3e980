import { toNumber } from '../../amount/decimal';
import { readAmountText } from '../../amount/read';
import type { CellContent } from '../../workbook/plan';
import type { Cell } from '../../workbook/workbook';

/** What stands in the edit line for a cell: its formula, or its value as it can be typed again. */
export function editText(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  switch (cell.value.kind) {
    case 'number':
      return String(cell.value.number);
    case 'text':
      return cell.value.text;
    case 'boolean':
      return cell.value.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.value.error;
    case 'pending':
      return '';
  }
}

/** The content that a typed text makes in a cell: a formula, a number, a truth value or text, as Excel takes it. */
export function typedContent(text: string, cell: Cell | undefined): CellContent {
  const format = cell?.format ?? null;
  if (text === '') return { formula: null, value: null, format };
  if (text.startsWith("'")) return { formula: null, value: text.slice(1), format };
  if (format === '@') return { formula: null, value: text, format };
  if (text.length > 1 && /^[=＝]/.test(text)) return { formula: `=${text.slice(1)}`, value: null, format };
  if (/^(?:true|false)$/i.test(text)) return { formula: null, value: text.toLowerCase() === 'true', format };
  const amount = readAmountText(text);
  if (amount.kind !== 'amount' || amount.unit !== null || text.endsWith('‰')) return { formula: null, value: text, format };
  const isCode = /^0\d/.test(text);
  if (isCode) return { formula: null, value: text, format };
  return { formula: null, value: toNumber(amount.value), format: format ?? (amount.percent ? percentFormat(amount.places) : null) };
}

function percentFormat(places: number): string {
  return places === 0 ? '0%' : '0.00%';
}
