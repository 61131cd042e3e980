import { strToU8, Zip, ZipDeflate } from 'fflate';
import fc from 'fast-check';
import { crc32 as nodeCrc } from 'node:zlib';
import { DEFAULT_LIMITS } from '../../../src/host/file/read-limits';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { saveWorkbook } from '../../../src/host/file/save-workbook';
import { Archive } from '../../../src/host/file/zip/archive';
import { crc32, ownCrc32 } from '../../../src/host/file/zip/crc32';
import { createZip } from '../../../src/host/file/zip/rewrite';
import { partsOf, zipOf } from './package-of';

const SHEET = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const edits = [
  {
    sheet: '表1',
    row: 0,
    column: 0,
    before: { formula: null, value: 1, format: null },
    after: { formula: null, value: 2, format: null },
    reason: '测试',
  },
];

function editedValue(bytes: Uint8Array): unknown {
  const result = saveWorkbook(bytes, { title: '测试', edits });
  return result.kind === 'saved' && readWorkbook(result.bytes).sheets[0]?.rows.get(0)?.[0]?.value;
}

/** A zip whose local headers tell no sizes; they stand behind the data. */
function withDescriptors(parts: Record<string, string | Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, content] of Object.entries(parts)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(typeof content === 'string' ? strToU8(content) : content, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}

/** The same zip with its sizes and offsets in 64-bit fields, as .NET and Java write large files. */
function widened(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const [count, size, offset] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const records: Buffer[] = [];
  for (let at = offset; at < offset + size;) {
    const length = 46 + view.getUint16(at + 28, true);
    const record = Buffer.from(bytes.subarray(at, at + length));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(20)), 12);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(42)), 20);
    for (const field of [20, 24, 42]) record.writeUInt32LE(0xffffffff, field);
    record.writeUInt16LE(28, 30);
    records.push(record, extra);
    at += length;
  }
  const directory = Buffer.concat(records);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(0xffff, 8);
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 12);
  last.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, offset), directory, end64, locator, last]));
}

test('the check sum is the one that everybody uses', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => ownCrc32(bytes) === nodeCrc(bytes)));
  for (const sum of [crc32, ownCrc32]) expect(sum(strToU8('123456789'))).toBe(0xcbf43926);
});

test('zips with sizes behind the data, and with 64-bit fields, are read and edited', () => {
  const parts = partsOf({ sheets: [SHEET] });
  for (const bytes of [withDescriptors(parts), widened(zipOf(parts)), widened(withDescriptors(parts))]) {
    expect(readWorkbook(bytes).sheets).toHaveLength(1);
    expect(editedValue(bytes)).toEqual({ kind: 'number', number: 2 });
  }
});

test('bytes before the zip shift 32-bit and 64-bit offsets alike', () => {
  for (const bytes of [zipOf(partsOf({ sheets: [SHEET] })), widened(zipOf(partsOf({ sheets: [SHEET] })))]) {
    const shifted = new Uint8Array(Buffer.concat([Buffer.from('MZ junk '), bytes]));
    expect(editedValue(shifted)).toEqual({ kind: 'number', number: 2 });
  }
});

test('what is packed comes back, in the order given', () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.integer({ min: 0, max: 300_000 }).map((size) => new Uint8Array(size).fill(7)),
  );
  fc.assert(
    fc.property(fc.array(content, { maxLength: 6 }), (contents) => {
      const archive = new Archive(createZip(contents.map((bytes, at) => [`部件${at}`, bytes])), DEFAULT_LIMITS);
      expect(archive.directory.entries.map(({ name }) => name)).toEqual(contents.map((_, at) => `部件${at}`));
      contents.forEach((bytes, at) => expect(Buffer.compare(archive.read(`部件${at}`) as Uint8Array, bytes)).toBe(0));
    }),
    { numRuns: 50 },
  );
});
