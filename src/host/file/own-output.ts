import type { Sheet } from '../../workbook/workbook';
import { DEFAULT_LIMITS } from './read-limits';
import { readWorkbook } from './read-workbook';
import { Archive } from './zip/archive';
import type { ZipEntry } from './zip/directory';

/** Programs write the time of saving here: a file that somebody saved since differs. */
const CORE = 'docProps/core.xml';

/**
 * Whether the parts of one file are those of the other, each of the same time: what is edited keeps it. Two exports of one program differ in it
 * where nothing else but their amounts does.
 */
function areOfOneTime(made: Archive, given: Archive): boolean {
  if (made.entry(CORE)?.crc !== given.entry(CORE)?.crc) return false;
  return made.directory.entries.every((entry) => {
    const source = given.entry(entry.name);
    return source === undefined || timeOf(made, entry) === timeOf(given, source);
  });
}

/** Date and time of an entry, as its central record holds them. */
function timeOf({ bytes }: Archive, { recordAt }: ZipEntry): number {
  return new DataView(bytes.buffer, bytes.byteOffset + recordAt, CENTRAL_SIZE).getUint32(12, true);
}

/** Bytes of a central record before its name. */
const CENTRAL_SIZE = 46;

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
    if (!areOfOneTime(new Archive(existing, DEFAULT_LIMITS), new Archive(input, DEFAULT_LIMITS))) return false;
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
