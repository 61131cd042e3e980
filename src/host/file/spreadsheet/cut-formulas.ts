import { CFB } from '@e965/xlsx';
import { FileError } from '../file-error';

const [COMPOUND, BOF] = [0xe011cfd0, 0x0809];
/** Records of formulas of the versions of Excel, and how many bytes stand in each down to the length of its formula. */
const FORMULAS: ReadonlyMap<number, number> = new Map([
  [0x0006, 17],
  [0x0206, 18],
  [0x0406, 18],
]);
/** The same of a formula since Excel 5. */
const SINCE_5 = 22;

/** Refuses an old workbook in which a formula ends before it says how long it is: the spreadsheet library would read it without end. */
export function refuseCutFormulas(bytes: Uint8Array): void {
  const records = recordsOf(bytes);
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
  const isSince5 = records.length > 2 && view.getUint16(0, true) === BOF;
  for (let at = 0; at + 4 <= records.length; at += 4 + view.getUint16(at + 2, true)) {
    const least = FORMULAS.get(view.getUint16(at, true));
    if (least === undefined) continue;
    const length = Math.min(view.getUint16(at + 2, true), records.length - at - 4);
    if (length < (isSince5 ? SINCE_5 : least)) throw new FileError('文件已损坏，无法读取，请用 Excel 或 WPS 打开后另存一份再试。');
  }
}

interface Containers {
  read(bytes: Uint8Array, options: { readonly type: 'buffer' }): object;
  find(container: object, path: string): { readonly content: ArrayLike<number> } | null;
}

/** The stream of records: the file itself, or a part of the compound file that newer versions put it in. */
function recordsOf(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== COMPOUND) return bytes;
  const containers = CFB as Containers;
  const container = containers.read(bytes, { type: 'buffer' });
  const content = (containers.find(container, '/Workbook') ?? containers.find(container, '/Book'))?.content;
  return content === undefined ? new Uint8Array(0) : Uint8Array.from(content);
}
