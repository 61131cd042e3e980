import type * as Zlib from 'node:zlib';

/** Node.js' own zlib, which is several times faster than what can be written here; a page has none. */
const zlib = (
  globalThis as { readonly process?: { readonly getBuiltinModule?: (name: string) => typeof Zlib | undefined } }
).process?.getBuiltinModule?.('node:zlib');

/** The CRC-32 of zip. */
export const nativeCrc32: ((bytes: Uint8Array) => number) | undefined = zlib?.crc32;

/**
 * Inflates a raw deflate stream to exactly `size` bytes; null where there is no zlib, or it finds anything else: what is wrong with a stream is
 * for one inflater to say. Like that one it never writes beyond the size that is announced.
 */
export function nativeInflate(source: Uint8Array, size: number): Uint8Array | null {
  if (!zlib || size === 0) return null;
  try {
    // A chunk that is never full needs no second one, and nothing to be joined.
    const { buffer, byteOffset, length } = zlib.inflateRawSync(source, {
      maxOutputLength: size,
      chunkSize: Math.max(size + 1, LEAST_CHUNK),
    });
    return length === size ? new Uint8Array(buffer, byteOffset, length) : null;
  } catch {
    return null;
  }
}

/** The smallest that zlib takes. */
const LEAST_CHUNK = 64;
