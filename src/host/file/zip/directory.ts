import { FileError } from '../file-error';
import type { ReadLimits } from '../read-limits';

/** One entry of a zip's central directory. */
export interface ZipEntry {
  /** The name as stored. */
  readonly name: string;
  /** The name to look it up by: forward slashes, no leading slash, lower case. */
  readonly key: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** Size after inflating, as the directory says (not to be believed). */
  readonly size: number;
  /** Where the local header starts in the file. */
  readonly headerAt: number;
  /** Where the compressed bytes start in the file. */
  readonly dataAt: number;
  /** The central record's range in the file. */
  readonly recordAt: number;
  readonly recordEnd: number;
}

/** A zip's central directory. */
export interface ZipDirectory {
  /** In the order of the directory, folders left out. */
  readonly entries: readonly ZipEntry[];
  readonly byKey: ReadonlyMap<string, ZipEntry>;
  /** Bytes that stand before the zip proper and shift its offsets. */
  readonly shift: number;
  /** Where the first central record starts. */
  readonly directoryAt: number;
  /** The archive comment. */
  readonly comment: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const END_SIZE = 22;
const DAMAGED = '文件已损坏：压缩包的目录读不通，请用 Excel 或 WPS 打开后另存一份。';

/** The key that a part's name is looked up by. Part names compare without regard to case; some writers use backslashes. */
export function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the end record (the 64-bit one where there is one) starts: the directory ends here. */
  readonly at: number;
}

function readEnd(view: DataView, at: number): End {
  const plain = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), offset: view.getUint32(at + 16, true), at };
  if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR64) return plain;
  const stated = Number(view.getBigUint64(at - 12, true));
  // Bytes before the zip shift the record away from where the locator says; it then stands right before the locator.
  for (const at64 of [stated, at - 20 - 56]) {
    if (at64 < 0 || at64 + 56 > at || view.getUint32(at64, true) !== END64) continue;
    return {
      count: Number(view.getBigUint64(at64 + 32, true)),
      size: Number(view.getBigUint64(at64 + 40, true)),
      offset: Number(view.getBigUint64(at64 + 48, true)),
      at: at64,
    };
  }
  return plain;
}

const UTF8 = new TextDecoder();

function decodeName(bytes: Uint8Array): string {
  return UTF8.decode(bytes);
}

/** Reads the 64-bit sizes and offset that stand in the extra field where the 32-bit ones are all ones. */
function widen(view: DataView, at: number, end: number, values: [size: number, compressed: number, offset: number]): void {
  while (at + 4 <= end) {
    const id = view.getUint16(at, true);
    let field = at + 4;
    at = field + view.getUint16(at + 2, true);
    if (id !== 1 || at > end) continue;
    for (let index = 0; index < 3; index++) {
      if (values[index] !== 0xffffffff || field + 8 > at) continue;
      values[index] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
}

/**
 * Reads the central directory of a zip.
 * Tolerates bytes before and after the zip, data descriptors and zip64; throws `FileError` where the directory is missing or contradicts itself.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = findEnd(view);
  if (endAt < 0) throw new FileError('文件不完整：压缩包的末尾缺失，可能没有下载或复制完，请重新取得该文件。');
  const end = readEnd(view, endAt);
  if (end.count > limits.entries) throw new FileError(`文件内含 ${end.count} 个部件，超过上限 ${limits.entries} 个，拒绝读取。`);
  const shift = end.at - end.size - end.offset;
  if (shift < 0) throw new FileError(DAMAGED);

  const entries: ZipEntry[] = [];
  const byKey = new Map<string, ZipEntry>();
  const directoryAt = end.at - end.size;
  let at = directoryAt;
  for (let index = 0; index < end.count; index++) {
    if (at + 46 > end.at || view.getUint32(at, true) !== CENTRAL) throw new FileError(DAMAGED);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const recordEnd = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (recordEnd > end.at) throw new FileError(DAMAGED);
    const wide: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    widen(view, at + 46 + nameLength, at + 46 + nameLength + extraLength, wide);
    const [size, compressedSize, offset] = wide;
    const headerAt = offset + shift;
    if (headerAt + 30 > directoryAt || view.getUint32(headerAt, true) !== LOCAL) throw new FileError(DAMAGED);
    const dataAt = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
    if (dataAt + compressedSize > directoryAt) throw new FileError(DAMAGED);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry: ZipEntry = {
      name,
      key: partKey(name),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize,
      size,
      headerAt,
      dataAt,
      recordAt: at,
      recordEnd,
    };
    at = recordEnd;
    entries.push(entry);
    if (/[/\\]$/.test(name)) continue;
    if (byKey.has(entry.key)) throw new FileError(`文件已损坏：压缩包里有两个同名部件“${name}”，无法判断以哪个为准。`);
    byKey.set(entry.key, entry);
  }
  const comment = bytes.subarray(endAt + END_SIZE, endAt + END_SIZE + view.getUint16(endAt + 20, true));
  return { entries, byKey, shift, directoryAt, comment };
}
