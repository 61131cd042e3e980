import { areaName, cellName, type Area } from '../../../workbook/address';
import type { CellContent } from '../../../workbook/plan';
import type { CellValue } from '../../../workbook/workbook';
import { encodeEntities } from '../xml/text';
import { Splices } from '../xml/splices';
import { ERROR } from './error-text';
import { cellContent } from './sheet-xml';
import { SheetMapper, type CellInFile, type RowInFile, type SheetMap } from './sheet-map';

/** What becomes of one cell. */
export type CellChange =
  /** A new content; `format` is undefined where the number format stays. `isFirst`: the cell was empty. */
  | { readonly kind: 'content'; readonly content: CellContent; readonly format: string | null | undefined; readonly isFirst: boolean }
  /** A formula's new result; null takes the stored one away. The formula itself stays. */
  | { readonly kind: 'result'; readonly value: CellValue | null };

/** Changes of one sheet, by row and column. */
export type SheetChanges = ReadonlyMap<number, ReadonlyMap<number, CellChange>>;

/** What editing a sheet needs of the rest of the workbook. */
export interface EditSurroundings {
  /** The number of a shared string that is exactly this text. */
  sharedString(text: string): number | undefined;
  /** The style that differs from another in its number format only; a cell that was empty keeps its own percentage format. */
  withFormat(style: number, code: string | null, isFirst: boolean): number;
}

/** Edits one worksheet part. Only the changed cells differ afterwards, and what must follow them: their rows where new, the dimension. */
class SheetEdit {
  private readonly splices: Splices;
  private readonly map: SheetMap;
  private readonly newFormulas: ReadonlyMap<string, string>;

  constructor(
    bytes: Uint8Array,
    part: string,
    private readonly changes: SheetChanges,
    private readonly surroundings: EditSurroundings,
  ) {
    this.splices = new Splices(bytes);
    const first = new SheetMapper(bytes, part, new Set(changes.keys())).map();
    const heirs = this.heirs(first);
    this.newFormulas = heirs;
    // A shared formula whose first cell is edited is spelled out in its next cell, which may lie in a row that nobody asked for.
    const rows = new Set([...changes.keys(), ...[...heirs.keys()].map((key) => Number(key.split(' ')[0]))]);
    this.map = heirs.size ? new SheetMapper(bytes, part, rows).map() : first;
  }

  /** The `f` elements to write where a shared formula loses the cell that spells it out. */
  private heirs(map: SheetMap): Map<string, string> {
    const heirs = new Map<string, string>();
    for (const { id, master, formula, followers } of map.shared) {
      if (!this.losesFormula(master)) continue;
      const left = followers.filter((follower) => !this.losesFormula(follower));
      const [heir] = left;
      if (!heir) continue;
      const area = left.reduce<Area>(
        ({ top, left: first, bottom, right }, { row, column }) => ({
          top: Math.min(top, row),
          left: Math.min(first, column),
          bottom: Math.max(bottom, row),
          right: Math.max(right, column),
        }),
        { top: heir.row, left: heir.column, bottom: heir.row, right: heir.column },
      );
      const { prefix: p } = map;
      const text = encodeEntities(formula.at(heir.row, heir.column));
      heirs.set(`${heir.row} ${heir.column}`, `<${p}f t="shared" ref="${areaName(area)}" si="${encodeEntities(id)}">${text}</${p}f>`);
    }
    return heirs;
  }

  private losesFormula({ row, column }: { readonly row: number; readonly column: number }): boolean {
    return this.changes.get(row)?.get(column)?.kind === 'content';
  }

  apply(): Uint8Array {
    const rows = new Map(this.map.rows.map((row) => [row.row, row]));
    const added: string[][] = [];
    for (const [row, cells] of [...this.changes].sort(([a], [b]) => a - b)) {
      const inFile = rows.get(row);
      if (inFile) this.editRow(inFile, cells);
      else added.push(this.newRow(row, cells));
    }
    for (const [key, formula] of this.newFormulas) {
      const [row = 0, column = 0] = key.split(' ').map(Number);
      const cell = rows.get(row)?.cells.find((each) => each.column === column);
      if (cell?.formula && !this.changes.get(row)?.has(column)) this.splices.replace(cell.formula.start, cell.formula.end, formula);
    }
    this.insertRows(added.filter(([, xml]) => xml !== ''));
    this.widenDimension();
    return this.splices.apply();
  }

  private newRow(row: number, changes: ReadonlyMap<number, CellChange>): string[] {
    const { prefix: p } = this.map;
    const cells = [...changes].sort(([a], [b]) => a - b).map(([column, change]) => this.newCell(row, column, change, null));
    const content = cells.join('');
    return [String(row), content && `<${p}row r="${row + 1}">${content}</${p}row>`];
  }

  private insertRows(rows: readonly (readonly string[])[]): void {
    const { data, prefix: p } = this.map;
    if (rows.length === 0) return;
    if (data.isEmptyElement) {
      this.splices.replace(data.start, data.end, `<${p}sheetData>${rows.map(([, xml]) => xml).join('')}</${p}sheetData>`);
      return;
    }
    let next = 0;
    for (const [row, xml = ''] of rows) {
      while ((this.map.rows[next]?.row ?? Infinity) < Number(row)) next++;
      this.splices.insert(this.map.rows[next]?.start ?? data.closeStart, xml);
    }
  }

  private editRow(row: RowInFile, changes: ReadonlyMap<number, CellChange>): void {
    const { prefix: p } = this.map;
    const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
    let removed = 0;
    const added: (readonly [column: number, xml: string])[] = [];
    for (const [column, change] of [...changes].sort(([a], [b]) => a - b)) {
      const cell = byColumn.get(column);
      if (!cell) {
        const xml = this.newCell(row.row, column, change, row.style);
        if (xml !== '') added.push([column, xml]);
      } else if (change.kind === 'result') this.editResult(row.row, cell, change.value);
      else {
        const xml = this.editedCell(cell, change);
        if (xml === '') removed++;
        this.splices.replace(cell.start, cell.end, xml);
      }
    }
    if (row.isEmptyElement) {
      if (added.length) this.splices.replace(row.openEnd - 2, row.openEnd, `>${added.map(([, xml]) => xml).join('')}</${p}row>`);
      return;
    }
    if (removed > 0 && removed === row.cells.length && added.length === 0 && row.isBare) {
      this.splices.dropWithin(row.start, row.end);
      return;
    }
    for (const [column, xml] of added) {
      const next = row.cells.find((cell) => cell.column > column);
      this.splices.insert(next?.start ?? row.closeStart, xml);
    }
    this.widenSpans(row, added);
  }

  private widenSpans(row: RowInFile, added: readonly (readonly [column: number, xml: string])[]): void {
    const columns = added.map(([column]) => column + 1);
    if (!row.spans || columns.length === 0) return;
    const stated = this.splices.textAt(row.spans.start, row.spans.end);
    const match = /^(\d+):(\d+)$/.exec(stated);
    if (!match) return;
    const [first, last] = [Math.min(Number(match[1]), ...columns), Math.max(Number(match[2]), ...columns)];
    if (`${first}:${last}` !== stated) this.splices.replace(row.spans.start, row.spans.end, `${first}:${last}`);
  }

  /** The style that Excel gives to a cell that is not in the file. */
  private emptyStyle(column: number, rowStyle: number | null): number {
    return rowStyle ?? this.map.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  private newCell(row: number, column: number, change: CellChange, rowStyle: number | null): string {
    if (change.kind === 'result' || (change.content.value === null && change.content.formula === null && change.format === undefined))
      return '';
    return this.cellXml(` r="${cellName({ row, column })}"`, this.styled(this.emptyStyle(column, rowStyle), change), change.content, '');
  }

  private editedCell(cell: CellInFile, change: Extract<CellChange, { kind: 'content' }>): string {
    const style = this.styled(cell.style, change);
    const { content } = change;
    const isEmpty = content.value === null && content.formula === null;
    if (isEmpty && cell.rest === '' && style === 0) return '';
    return this.cellXml(cell.otherAttributes, style, content, cell.rest);
  }

  private styled(style: number, { format, isFirst }: Extract<CellChange, { kind: 'content' }>): number {
    return format === undefined ? style : this.surroundings.withFormat(style, format, isFirst);
  }

  private cellXml(attributes: string, style: number, { value, formula }: CellContent, rest: string): string {
    const { prefix: p } = this.map;
    const isError = typeof value === 'string' && ERROR.test(value);
    const number = typeof value === 'string' && formula === null && !isError ? this.surroundings.sharedString(value) : undefined;
    const { type, content } =
      number === undefined
        ? cellContent(p, isError ? { error: value } : value, formula)
        : { type: 's', content: `<${p}v>${number}</${p}v>` };
    const head = `<${p}c${attributes}${style ? ` s="${style}"` : ''}${type ? ` t="${type}"` : ''}`;
    return content || rest ? `${head}>${content}${rest}</${p}c>` : `${head}/>`;
  }

  /** Replaces a formula's stored result, its formula and everything else kept as it stands. */
  private editResult(row: number, cell: CellInFile, value: CellValue | null): void {
    const { prefix: p } = this.map;
    const formula =
      this.newFormulas.get(`${row} ${cell.column}`) ?? (cell.formula ? this.splices.textAt(cell.formula.start, cell.formula.end) : '');
    const { type, content: stored } = resultOf(p, value);
    const style = cell.style ? ` s="${cell.style}"` : '';
    const head = `<${p}c${cell.otherAttributes}${style}${type ? ` t="${type}"` : ''}${cell.metadata}`;
    const content = formula + stored + cell.rest;
    this.splices.replace(cell.start, cell.end, content ? `${head}>${content}</${p}c>` : `${head}/>`);
  }

  private widenDimension(): void {
    const { dimension } = this.map;
    if (!dimension) return;
    let { top, left, bottom, right } = dimension.area;
    for (const [row, cells] of this.changes) {
      for (const [column, change] of cells) {
        if (change.kind !== 'content' || (change.content.value === null && change.content.formula === null)) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    const name = areaName({ top, left, bottom, right });
    if (name !== areaName(dimension.area)) this.splices.replace(dimension.start, dimension.end, name);
  }
}

/** The type attribute and the `v` element of a formula's result. */
function resultOf(prefix: string, value: CellValue | null): { readonly type: string; readonly content: string } {
  switch (value?.kind) {
    case 'number':
      return cellContent(prefix, value.number, null);
    case 'boolean':
      return cellContent(prefix, value.boolean, null);
    case 'error':
      return cellContent(prefix, { error: value.error }, null);
    case 'text': {
      const { type, content } = cellContent(prefix, value.text, '=');
      return { type, content: content.slice(content.indexOf(`<${prefix}v>`)) };
    }
    default:
      return cellContent(prefix, null, null);
  }
}

/** The worksheet part with the changes. */
export function editSheet(bytes: Uint8Array, part: string, changes: SheetChanges, surroundings: EditSurroundings): Uint8Array {
  return new SheetEdit(bytes, part, changes, surroundings).apply();
}
