import { constants, deflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { inflate, InflateError } from '../../../src/host/file/zip/inflate';
import { nativeInflate } from '../../../src/host/file/zip/native';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  // Repetitive content: long matches, near and far.
  fc
    .array(fc.tuple(fc.constantFrom('<c r="A1" s="1">', '<v>', '0', '支出', '\n', 'x'), fc.integer({ min: 1, max: 400 })), {
      maxLength: 30,
    })
    .map((runs) => new TextEncoder().encode(runs.map(([text, times]) => text.repeat(times)).join(''))),
);
const options = fc.record({
  level: fc.constantFrom(0, 1, 6, 9),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE),
  memLevel: fc.constantFrom(1, 8),
});

test('gives back what zlib packed, in every way it packs', () => {
  fc.assert(
    fc.property(bytes, options, (content, how) => {
      expect(Buffer.compare(inflate(deflateRawSync(content, how), content.length), content)).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test('gives back what fflate packed, across many blocks and the whole window', () => {
  const content = new Uint8Array(700_000);
  let seed = 7;
  for (let at = 0; at < content.length; at++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    content[at] = at > 40_000 && seed % 5 ? (content[at - 32_768 + (seed % 3)] as number) : seed >> 16;
  }
  expect(Buffer.compare(inflate(deflateSync(content), content.length), content)).toBe(0);
  expect(Buffer.compare(inflate(deflateRawSync(content, { level: 9 }), content.length), content)).toBe(0);
});

test('a stream that holds more or less than announced is refused', () => {
  fc.assert(
    fc.property(bytes, options, fc.integer({ min: -50, max: 50 }), (content, how, off) => {
      fc.pre(off !== 0 && content.length + off >= 0);
      expect(() => inflate(deflateRawSync(content, how), content.length + off)).toThrow(InflateError);
    }),
  );
});

test('a stream that is cut off is refused', () => {
  fc.assert(
    fc.property(bytes, options, fc.double({ min: 0, max: 1, noNaN: true }), (content, how, part) => {
      const packed = deflateRawSync(content, how);
      const cut = packed.subarray(0, Math.min(packed.length - 1, Math.floor(packed.length * part)));
      expect(() => inflate(cut, content.length)).toThrow(InflateError);
    }),
  );
});

test('noise is refused or inflated, never anything else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0, max: 1000 }), (noise, size) => {
      try {
        expect(inflate(noise, size)).toHaveLength(size);
      } catch (error) {
        expect(error).toBeInstanceOf(InflateError);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['no block type', [0x07]],
  ['stored block whose length is not confirmed', [0x01, 1, 0, 0, 0, 7]],
  ['a distance before the start', [0x4b, 0x04, 0x12, 0x00]],
  ['a repeat of nothing', [0x05, 0xe0, 0x81, 0x08, 0x00, 0x00, 0x00, 0x00, 0x20]],
])('%s', (_, stream) => {
  expect(() => inflate(Uint8Array.from(stream), 5)).toThrow(InflateError);
});

test('Node’s own zlib gives the same, and leaves whatever is wrong to be told', () => {
  fc.assert(
    fc.property(bytes, options, fc.integer({ min: -50, max: 50 }), (content, how, off) => {
      const packed = deflateRawSync(content, how);
      if (content.length > 0) expect(Buffer.compare(nativeInflate(packed, content.length) as Uint8Array, content)).toBe(0);
      if (off !== 0 && content.length + off > 0) expect(nativeInflate(packed, content.length + off)).toBeNull();
      expect(nativeInflate(packed.subarray(0, -1), content.length)).toBeNull();
    }),
  );
});
