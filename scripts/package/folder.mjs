/** The folder that is served, as a list of files and as a zip. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** Local time on purpose: a zip entry's date has no time zone. */
const ENTRY_DATE = new Date(2024, 0, 1);

/** Paths of all files below a folder, with forward slashes, in code-point order. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).split(path.sep).join('/'))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** All files of a folder, or those whose names are wanted, as a zip: the same bytes for the same files, whenever and wherever it is made. */
export function zipFolder(folder, isWanted = () => true) {
  const entries = filesBelow(folder)
    .filter(isWanted)
    .map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]);
  // The system that a zip says it was made on would otherwise be the only trace of the machine.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: ENTRY_DATE, os: 0 });
}
