import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import { tokenise, type Token } from '../../../workbook/formula-tokens';

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d+)$/;

/** Excel wraps a relative reference of a shared formula around the sheet's edge. */
function wrap(value: number, bound: number): number {
  return ((value % bound) + bound) % bound;
}

function shiftColumn(fixed: string, letters: string, by: number): string {
  return fixed + (fixed ? letters : columnName(wrap(columnIndex(letters) + by, MAX_COLUMNS)));
}

function shiftRow(fixed: string, digits: string, by: number): string {
  return fixed + (fixed ? digits : String(wrap(Number(digits) - 1 + by, MAX_ROWS) + 1));
}

function shiftToken(token: Token, rows: number, columns: number): string {
  const { kind, text } = token;
  if (kind === 'cell') {
    const [, columnFixed = '', letters = '', rowFixed = '', digits = ''] = CELL.exec(text) ?? [];
    return shiftColumn(columnFixed, letters, columns) + shiftRow(rowFixed, digits, rows);
  }
  const parts = text.split(':').map((part) => {
    const [, fixed = '', place = ''] = (kind === 'columns' ? COLUMN : ROW).exec(part) ?? [];
    return kind === 'columns' ? shiftColumn(fixed, place, columns) : shiftRow(fixed, place, rows);
  });
  return parts.join(':');
}

/** A formula that is written once for a block of cells (共享公式), ready to be moved to each of them. */
export class SharedFormula {
  private readonly tokens: readonly Token[];

  constructor(
    formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.tokens = tokenise(formula);
  }

  /** The formula as the cell at this place has it: relative references moved, absolute ones kept. */
  at(row: number, column: number): string {
    const rows = row - this.row;
    const columns = column - this.column;
    // Joined, and not added up: a text that was added up keeps every piece of it.
    return this.tokens
      .map((token) => {
        const { kind } = token;
        return kind === 'cell' || kind === 'columns' || kind === 'rows' ? shiftToken(token, rows, columns) : token.text;
      })
      .join('');
  }
}
