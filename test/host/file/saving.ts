import { unzipSync } from 'fflate';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { saveWorkbook } from '../../../src/host/file/save-workbook';
import { parseCellName } from '../../../src/workbook/address';
import type { CellContent, Edit, Plan } from '../../../src/workbook/plan';
import { cellAt, type CellValue } from '../../../src/workbook/workbook';
import { richWorkbook } from './rich-workbook';

/** What an edit changes of a cell; the rest stays. */
export type Given = Partial<CellContent>;

/** What a cell of a file holds. */
export function contentAt(bytes: Uint8Array, sheet: string, name: string): CellContent {
  const { row, column } = parseCellName(name) as { row: number; column: number };
  const found = readWorkbook(bytes).sheets.find((each) => each.name === sheet);
  const cell = found && cellAt(found, row, column);
  const value = cell?.value;
  return { formula: cell?.formula ?? null, format: cell?.format ?? null, value: value ? plain(value) : null };
}

/** A cell's value as the content of an edit. */
export function plain(value: CellValue): CellContent['value'] {
  if (value.kind === 'number') return value.number;
  if (value.kind === 'text') return value.text;
  if (value.kind === 'boolean') return value.boolean;
  return value.kind === 'error' ? value.error : null;
}

/** An edit of what is there to `after`, the rest of the content kept. */
export function editOf(bytes: Uint8Array, sheet: string, name: string, after: Given): Edit {
  const before = contentAt(bytes, sheet, name);
  const { row, column } = parseCellName(name) as { row: number; column: number };
  return { sheet, row, column, before, after: { format: before.format, formula: null, value: null, ...after }, reason: '测试' };
}

/** A plan of these edits. */
export function planOf(edits: readonly Edit[]): Plan {
  return { title: '测试', edits };
}

/** The file with edits written into it, which must not be refused. */
export function saved(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const result = saveWorkbook(bytes, planOf(edits));
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusals));
  return result.bytes;
}

/** The file with new contents by cell name. */
export function edited(bytes: Uint8Array, sheet: string, cells: Readonly<Record<string, Given>>): Uint8Array {
  return saved(
    bytes,
    Object.entries(cells).map(([name, after]) => editOf(bytes, sheet, name, after)),
  );
}

/** A part of the package as text. */
export function part(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

/** The entries of a zip in their order, each with its local header and its compressed bytes. */
export function rawEntries(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const entries = new Map<string, string>();
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const [size, name, extra] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const end = at + 30 + name + extra + size;
    entries.set(new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + name)), Buffer.from(bytes.subarray(at, end)).toString('base64'));
    at = end;
  }
  return entries;
}

/** The part of the first sheet. */
export const FIRST = 'xl/worksheets/sheet1.xml';
/** A workbook with everything that saving must leave alone. */
export const rich = richWorkbook();
