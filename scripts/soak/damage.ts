import type { Random } from '../../test/departments/random';

/** Bytes with something changed, cut out, doubled or cut off, so many times. */
export function damaged(sound: Uint8Array, times: number, random: Random): Uint8Array {
  let bytes = new Uint8Array(sound);
  for (let count = times; count > 0; count--) {
    const at = random.below(bytes.length);
    const length = 1 + random.below(40);
    const kind = random.below(6);
    if (kind === 0) bytes = bytes.slice(0, at + 1);
    else if (kind === 1) bytes = joined(bytes.subarray(0, at), bytes.subarray(at + length));
    else if (kind === 2) bytes = joined(bytes.subarray(0, at), bytes.subarray(Math.max(0, at - length)));
    else for (let place = at; place < Math.min(bytes.length, at + length); place++) bytes[place] = random.below(256);
  }
  return bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
