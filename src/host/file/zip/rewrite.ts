import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipDirectory, ZipEntry } from './directory';

/** What a saved zip has other than the one that it was made from. */
export interface ZipChanges {
  /** New content of parts that are there, by part key. */
  readonly replaced: ReadonlyMap<string, Uint8Array>;
  /** Parts that were not there, in the order to append them. */
  readonly added: readonly (readonly [name: string, content: Uint8Array])[];
  /** Keys of the parts to leave out. */
  readonly removed: ReadonlySet<string>;
}

/** Above this, packing a little less tightly saves seconds. */
const LARGE = 4 * 1024 * 1024;

/** 1980-01-01, the first date that a zip can tell: saving asks no clock. */
const EPOCH_DATE = 0x21;
const HAS_DESCRIPTOR = 0x0008;
const UTF8_NAME = 0x0800;
const WIDE = 0xffffffff;

interface Packed {
  readonly bytes: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
}

function pack(content: Uint8Array): Packed {
  const deflated = deflateSync(content, { level: content.length > LARGE ? 3 : 6 });
  const isSmaller = deflated.length < content.length;
  return { bytes: isSmaller ? deflated : content, method: isSmaller ? 8 : 0, crc: crc32(content), size: content.length };
}

interface Header {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
}

function localHeader({ name, flags, time, date }: Header, packed: Packed): Uint8Array {
  const header = new Uint8Array(30 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, flags, true);
  view.setUint16(8, packed.method, true);
  view.setUint16(10, time, true);
  view.setUint16(12, date, true);
  view.setUint32(14, packed.crc, true);
  view.setUint32(18, packed.bytes.length, true);
  view.setUint32(22, packed.size, true);
  view.setUint16(26, name.length, true);
  header.set(name, 30);
  return header;
}

function centralRecord({ name, flags, time, date }: Header, packed: Packed, attributes: number, headerAt: number): Uint8Array {
  const record = new Uint8Array(46 + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, flags, true);
  view.setUint16(10, packed.method, true);
  view.setUint16(12, time, true);
  view.setUint16(14, date, true);
  view.setUint32(16, packed.crc, true);
  view.setUint32(20, packed.bytes.length, true);
  view.setUint32(24, packed.size, true);
  view.setUint16(28, name.length, true);
  view.setUint32(38, attributes, true);
  view.setUint32(42, headerAt, true);
  record.set(name, 46);
  return record;
}

/** The record as it was, but for the place of the local header. */
function movedRecord(source: Uint8Array, entry: ZipEntry, headerAt: number): Uint8Array {
  const record = source.slice(entry.recordAt, entry.recordEnd);
  const view = new DataView(record.buffer);
  if (view.getUint32(42, true) !== WIDE) {
    view.setUint32(42, headerAt, true);
    return record;
  }
  const skip = (view.getUint32(24, true) === WIDE ? 8 : 0) + (view.getUint32(20, true) === WIDE ? 8 : 0);
  const end = 46 + view.getUint16(28, true) + view.getUint16(30, true);
  for (let at = 46 + view.getUint16(28, true); at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) view.setBigUint64(at + 4 + skip, BigInt(headerAt), true);
  }
  return record;
}

/** Where each entry's bytes end in the file: at the next entry's header, or at the directory. Descriptors belong to the entry before. */
function endsOf(directory: ZipDirectory): Map<ZipEntry, number> {
  const { entries, directoryAt } = directory;
  const sorted = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  return new Map(sorted.map((entry, at) => [entry, sorted[at + 1]?.headerAt ?? directoryAt]));
}

/**
 * Writes a zip anew with some parts changed. Every other entry keeps its bytes, local header and compressed data alike, and its place in
 * the order; a changed part keeps its name, its time and its place.
 */
export function rewriteZip(source: Uint8Array, directory: ZipDirectory, changes: ZipChanges): Uint8Array {
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  const ends = endsOf(directory);
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let written = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    written += piece.length;
  };

  for (const entry of directory.entries) {
    if (changes.removed.has(entry.key)) continue;
    const content = changes.replaced.get(entry.key);
    const headerAt = written;
    if (!content) {
      put(source.subarray(entry.headerAt, ends.get(entry)));
      records.push(movedRecord(source, entry, headerAt));
      continue;
    }
    const packed = pack(content);
    const name = source.subarray(entry.recordAt + 46, entry.recordAt + 46 + view.getUint16(entry.recordAt + 28, true));
    const header = {
      name,
      flags: entry.flags & ~HAS_DESCRIPTOR,
      time: view.getUint16(entry.recordAt + 12, true),
      date: view.getUint16(entry.recordAt + 14, true),
    };
    put(localHeader(header, packed));
    put(packed.bytes);
    records.push(centralRecord(header, packed, view.getUint32(entry.recordAt + 38, true), headerAt));
  }
  for (const [partName, content] of changes.added) {
    const packed = pack(content);
    const header = { name: new TextEncoder().encode(partName), flags: UTF8_NAME, time: 0, date: EPOCH_DATE };
    const headerAt = written;
    put(localHeader(header, packed));
    put(packed.bytes);
    records.push(centralRecord(header, packed, 0, headerAt));
  }

  const directoryAt = written;
  for (const record of records) put(record);
  const end = new Uint8Array(22 + directory.comment.length);
  const endView = new DataView(end.buffer);
  endView.setUint32(0, 0x06054b50, true);
  endView.setUint16(8, records.length, true);
  endView.setUint16(10, records.length, true);
  endView.setUint32(12, written - directoryAt, true);
  endView.setUint32(16, directoryAt, true);
  endView.setUint16(20, directory.comment.length, true);
  end.set(directory.comment, 22);
  put(end);
  return concatenate(pieces, written);
}

function concatenate(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const result = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

const NO_DIRECTORY: ZipDirectory = { entries: [], byKey: new Map(), shift: 0, directoryAt: 0, comment: new Uint8Array(0) };

/** Makes a zip of parts, in their order. */
export function createZip(parts: ZipChanges['added']): Uint8Array {
  return rewriteZip(new Uint8Array(0), NO_DIRECTORY, { replaced: new Map(), added: parts, removed: new Set() });
}
