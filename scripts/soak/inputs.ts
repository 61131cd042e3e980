import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { LAYOUTS } from '../../test/departments/layouts';
import { makeDepartment } from '../../test/departments/ledger';
import { printDepartment } from '../../test/departments/print';
import { randomFrom, type Random } from '../../test/departments/random';
import { xlsxBytes } from '../../test/departments/xlsx';
import { richWorkbook } from '../../test/host/file/rich-workbook';
import { sheets } from '../../test/performance/slips';
import { withEveryCell } from './every-cell';

const SAMPLES = path.join(__dirname, '../../samples');
const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
const EVALUATIONS = [...sheets().values()];
/** Small workbooks that are made; each is made once, and changed in another way every time. */
const SMALL = 400;

/** A whole workbook: a sample, a generated department, or one with everything that a file can hold. */
export function wholeWorkbook(random: Random): Uint8Array {
  const drawn = random.below(10);
  if (drawn < 2) return new Uint8Array(readFileSync(path.join(SAMPLES, random.pick(files))));
  if (drawn < 4) return richWorkbook();
  const department = makeDepartment(random.below(1_000_000), { year: 2015 + random.below(11) });
  return xlsxBytes(printDepartment(department, random.pick(LAYOUTS)));
}

/** A file as it was before anything happened to it, with its parts as text by name. */
export interface Sound {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, string>;
}

const made = new Map<number, Sound>();

/** A whole workbook now and then, else one of one to three sheets: declared forms, self-evaluations, or every kind of cell. */
export function soundWorkbook(random: Random): Sound {
  if (random.chance(2)) return soundOf(wholeWorkbook(random));
  const number = random.below(SMALL);
  const known = made.get(number) ?? soundOf(smallWorkbook(number));
  made.set(number, known);
  return known;
}

function soundOf(bytes: Uint8Array): Sound {
  return { bytes, parts: partsOf(bytes) };
}

function smallWorkbook(number: number): Uint8Array {
  const random = randomFrom(number);
  const kind = number % 8;
  if (kind === 0) return richWorkbook();
  if (kind === 1) return xlsxBytes({ sheets: [random.pick(EVALUATIONS)] });
  const layout = random.pick(LAYOUTS);
  const formulas = random.chance(50);
  const department = makeDepartment(random.below(1_000_000), { year: 2015 + random.below(11) });
  const book = printDepartment(department, { ...layout, formulas, ...(formulas ? { precision: 'exact' as const } : {}) });
  const bytes = xlsxBytes({ sheets: random.sample(book.sheets, random.pick([1, 1, 1, 2, 3])) });
  return kind < 5 ? bytes : packageOf(withEveryCell(partsOf(bytes)));
}

/** The parts of a package as text, by name. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Packed for the least work: most parts stored as they are, the rest compressed. */
export function packageOf(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  let number = 0;
  for (const [name, part] of parts) files[name] = [typeof part === 'string' ? strToU8(part) : part, { level: number++ % 8 === 7 ? 1 : 0 }];
  return zipSync(files);
}
