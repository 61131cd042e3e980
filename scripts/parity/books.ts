import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asPackage } from '../../src/host/file/as-package';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { saveWorkbook } from '../../src/host/file/save-workbook';
import { contentOf } from '../../src/workbook/content';
import type { Edit } from '../../src/workbook/plan';
import type { Workbook } from '../../src/workbook/workbook';
import { LAYOUTS } from '../../test/departments/layouts';
import { makeDepartment } from '../../test/departments/ledger';
import { printDepartment } from '../../test/departments/print';
import { randomFrom, type Random } from '../../test/departments/random';
import { xlsxBytes } from '../../test/departments/xlsx';

const SAMPLES = path.join(__dirname, '../../samples');

/** A workbook to be turned into other files. */
export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  /** Whether a page holds all that its sheets do: one table each, none hidden, no digits that are not shown. */
  readonly isPrintable: boolean;
}

/** Amounts that are changed: no codes, no formulas. */
function mistakes(workbook: Workbook, random: Random, count: number): readonly Edit[] {
  const places = workbook.sheets.flatMap((sheet) =>
    [...sheet.rows.values()].flat().flatMap((cell) => {
      const { value, formula, format } = cell;
      const isAmount =
        value.kind === 'number' && value.number !== 0 && formula === undefined && format !== undefined && /0\.0/.test(format);
      return isAmount && !/%/.test(format) ? [{ sheet: sheet.name, cell, number: value.number }] : [];
    }),
  );
  const edits = new Map<string, Edit>();
  while (edits.size < Math.min(count, places.length)) {
    const { sheet, cell, number } = random.pick(places);
    const before = contentOf(cell);
    const wrong = Math.round((number + 1 + random.below(90)) * 100) / 100;
    const { row, column } = cell;
    edits.set(`${sheet}!${row},${column}`, { sheet, row, column, before, after: { ...before, value: wrong }, reason: '故意改错' });
  }
  return [...edits.values()];
}

function withMistakes(bytes: Uint8Array, workbook: Workbook, random: Random): Uint8Array {
  const saved = saveWorkbook(bytes, { title: '改错', edits: mistakes(workbook, random, 3) });
  if (saved.kind === 'refused') throw new Error(JSON.stringify(saved.refusals));
  return saved.bytes;
}

/** The samples and so many layouts of generated departments, other layouts for each seed, each as it is and with three amounts changed. */
export function books(seed: number, layouts: number): readonly Book[] {
  const random = randomFrom(seed);
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ name: name.replace('.xlsx', ''), bytes: new Uint8Array(readFileSync(path.join(SAMPLES, name))), isPrintable: true }));
  const step = LAYOUTS.length / layouts;
  const made = Array.from({ length: layouts }, (_, at) => {
    const layout = LAYOUTS[(Math.floor(at * step) + seed - 1) % LAYOUTS.length] as (typeof LAYOUTS)[number];
    const workbook = printDepartment(makeDepartment(seed + at, { year: 2023 }), layout);
    return {
      name: layout.name,
      bytes: layout.formulas ? xlsxBytes(workbook) : asPackage(workbook),
      isPrintable: !layout.hidden && layout.formsPerSheet === 1 && layout.precision !== 'exact',
    };
  });
  return [...samples, ...made].flatMap(({ name, bytes, isPrintable }): Book[] => {
    const wrong = withMistakes(bytes, readWorkbook(bytes), random);
    return [
      { name, bytes, workbook: readWorkbook(bytes), isPrintable },
      { name: `${name}（改错）`, bytes: wrong, workbook: readWorkbook(wrong), isPrintable },
    ];
  });
}
