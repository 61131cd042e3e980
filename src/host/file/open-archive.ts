import { refuseUnlessZip } from './disguise';
import type { ReadLimits } from './read-limits';
import { Archive } from './zip/archive';

/** Opens the zip of a workbook. Throws `FileError` where the bytes are something else. */
export function openArchive(bytes: Uint8Array, limits: ReadLimits): Archive {
  refuseUnlessZip(bytes);
  return new Archive(bytes, limits);
}
