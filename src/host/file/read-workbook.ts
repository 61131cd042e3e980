import type { Workbook } from '../../workbook/workbook';
import { readContents, refusingDamage } from './contents';
import { openArchive } from './open-archive';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits';

/**
 * Reads an .xlsx or .xlsm file into a snapshot. Only the parts that a snapshot needs are inflated.
 * Dates stay numbers, counted from 1900 whatever system the file uses. Throws `FileError` only, each with one Chinese sentence.
 */
export function readWorkbook(bytes: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS): Workbook {
  return refusingDamage(() => ({ sheets: readContents(openArchive(bytes, limits), limits).sheets }));
}
