import { refuseUnlessZip } from './disguise';
import type { ReadLimits } from './read-limits';
import { Archive } from './zip/archive';

/** Opens the zip of a workbook. Throws `FileError` where the bytes are something else. */
export function openArchive(bytes: Uint8Array, limits: ReadLimits): Archive {
  refuseUnlessZip(bytes);
  // A Node Buffer is a Uint8Array whose `slice` shares memory: seen as a plain one, no copy of a part can write into the original.
  return new Archive(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
}
