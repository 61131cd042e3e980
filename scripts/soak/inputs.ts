import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { LAYOUTS } from '../../test/departments/layouts';
import { makeDepartment } from '../../test/departments/ledger';
import { printDepartment } from '../../test/departments/print';
import type { Random } from '../../test/departments/random';
import { xlsxBytes } from '../../test/departments/xlsx';
import { richWorkbook } from '../../test/host/file/rich-workbook';

const SAMPLES = path.join(__dirname, '../../samples');
const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

/** A whole workbook: a sample, a generated department, or one with everything that a file can hold. */
export function wholeWorkbook(random: Random): Uint8Array {
  const drawn = random.below(10);
  if (drawn < 2) return new Uint8Array(readFileSync(path.join(SAMPLES, random.pick(files))));
  if (drawn < 4) return richWorkbook();
  const department = makeDepartment(random.below(1_000_000), { year: 2015 + random.below(11) });
  return xlsxBytes(printDepartment(department, random.pick(LAYOUTS)));
}

/** The parts of a package as text, by name. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export function packageOf(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = strToU8(text);
  return zipSync(files, { level: 1 });
}
