import type { Sheet } from '../../workbook/workbook';
import { DEFAULT_LIMITS } from './read-limits';
import { readWorkbook } from './read-workbook';
import { Archive } from './zip/archive';

/** Programs write the time of saving here: a file that somebody saved since differs. */
const CORE = 'docProps/core.xml';

function crcOf(bytes: Uint8Array): number | null {
  return new Archive(bytes, DEFAULT_LIMITS).entry(CORE)?.crc ?? null;
}

/** Every text that is no number typed as text: what the writing commands leave as it is. */
function textsOf({ name, rows }: Sheet): string[] {
  const texts = [name];
  for (const cells of rows.values()) {
    for (const { row, column, value } of cells) {
      if (value.kind === 'text' && !/\d/.test(value.text)) texts.push(`${row} ${column} ${value.text}`);
    }
  }
  return texts;
}

/**
 * Whether a workbook is what a writing command made of an input: the same sheets with the same texts in the same places, and saved by nobody
 * since. False for anything that cannot be read.
 */
export function isOutputOf(existing: Uint8Array, input: Uint8Array): boolean {
  try {
    if (crcOf(existing) !== crcOf(input)) return false;
    const made = readWorkbook(existing).sheets;
    const given = readWorkbook(input).sheets;
    if (made.length !== given.length) return false;
    return given.every((sheet, at) => {
      const texts = new Set(textsOf(made[at] as Sheet));
      return textsOf(sheet).every((text) => texts.has(text));
    });
  } catch {
    return false;
  }
}
