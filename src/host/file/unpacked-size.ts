import { DEFAULT_LIMITS } from './read-limits';
import { readZipDirectory } from './zip/directory';

/**
 * How many bytes the parts of a package say that they hold, all together: more is never taken out of them. 0 where the directory of the zip
 * cannot be read, and nothing will be taken out.
 */
export function unpackedSize(bytes: Uint8Array): number {
  try {
    return readZipDirectory(bytes, DEFAULT_LIMITS).entries.reduce((sum, { size }) => sum + size, 0);
  } catch {
    return 0;
  }
}
