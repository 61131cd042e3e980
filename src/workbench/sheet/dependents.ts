import { tokenise, type Token } from '../../host/file/formula/tokens';
import { parseAreaName, type Area, type Position } from '../../workbook/address';
import type { Cell, Workbook } from '../../workbook/workbook';

/** A formula cell and the areas that it reads. */
interface Reader {
  readonly sheet: string;
  readonly cell: Cell;
  readonly reads: readonly (Area & { readonly sheet: string })[];
  /** It reads something that its text does not tell (a name, a table, INDIRECT): it must be thought to read everything. */
  readonly isOpaque: boolean;
}

/** Functions whose result may depend on cells that their arguments do not name. */
const INDIRECT = /^(?:INDIRECT|OFFSET|CELL|INFO)$/i;

function sheetNamed(token: Token | undefined, home: string): string {
  if (token?.kind !== 'sheet') return home;
  const name = token.text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

function areaOf(token: Token, end: Token | undefined): Area | null {
  const plain = (text: string) => text.replace(/\$/g, '');
  if (token.kind === 'cell') return parseAreaName(end ? `${plain(token.text)}:${plain(end.text)}` : plain(token.text));
  const [first = '', last = ''] = plain(token.text).split(':');
  if (token.kind === 'rows') return parseAreaName(`A${first}:XFD${last}`);
  return parseAreaName(`${first}1:${last}1048576`);
}

function readerOf(sheet: string, cell: Cell & { formula: string }): Reader {
  const tokens = tokenise(cell.formula).filter(({ kind }) => kind !== 'space');
  const reads: (Area & { sheet: string })[] = [];
  let isOpaque = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'bracket' || (token.kind === 'function' && INDIRECT.test(token.text))) isOpaque = true;
    if (token.kind === 'name' && !/^(?:TRUE|FALSE)$/i.test(token.text)) isOpaque = true;
    if (token.kind !== 'cell' && token.kind !== 'columns' && token.kind !== 'rows') continue;
    const [colon, end] = [tokens[at + 1], tokens[at + 2]];
    const isRange = token.kind === 'cell' && colon?.text === ':' && end?.kind === 'cell';
    const area = areaOf(token, isRange ? end : undefined);
    if (area) reads.push({ ...area, sheet: sheetNamed(tokens[at - 1], sheet) });
    if (isRange) at += 2;
  }
  return { sheet, cell, reads, isOpaque };
}

function isRead(reader: Reader, sheet: string, { row, column }: Position): boolean {
  if (reader.isOpaque) return true;
  return reader.reads.some(
    (area) => area.sheet === sheet && area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
  );
}

/** A formula cell whose stored result is no longer true. */
export interface StaleCell {
  readonly sheet: string;
  readonly cell: Cell;
}

/** All formula cells that depend on some cells, directly or through other formulas; those cells themselves left out. */
export function dependentsOf(workbook: Workbook, changed: readonly (Position & { readonly sheet: string })[]): readonly StaleCell[] {
  let readers: Reader[] = [];
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.rows.values()) {
      for (const cell of cells) if (cell.formula !== undefined) readers.push(readerOf(sheet.name, { ...cell, formula: cell.formula }));
    }
  }
  const stale: StaleCell[] = [];
  const known = new Set(changed.map(({ sheet, row, column }) => `${sheet}!${row},${column}`));
  const queue = [...changed];
  for (let next = queue.pop(); next && readers.length > 0; next = queue.pop()) {
    const at = next;
    const rest: Reader[] = [];
    for (const reader of readers) {
      if (!isRead(reader, at.sheet, at)) {
        rest.push(reader);
        continue;
      }
      const { sheet, cell } = reader;
      const key = `${sheet}!${cell.row},${cell.column}`;
      if (known.has(key)) continue;
      known.add(key);
      stale.push({ sheet, cell });
      queue.push({ sheet, row: cell.row, column: cell.column });
    }
    readers = rest;
  }
  return stale;
}
