import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { cellName } from '../../../src/workbook/address';
import type { CellValue, Workbook } from '../../../src/workbook/workbook';

type Seen = Record<string, string>;

function told(value: CellValue): string {
  switch (value.kind) {
    case 'number':
      return `n ${value.number}`;
    case 'text':
      return `s ${value.text}`;
    case 'boolean':
      return `b ${value.boolean}`;
    case 'error':
      return `e ${value.error}`;
    case 'pending':
      return 'pending';
  }
}

/** Each cell as one line: value and formula. */
function ours(workbook: Workbook): Seen {
  const seen: Seen = {};
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const { column, value, formula } of cells)
        seen[`${sheet.name}!${cellName({ row, column })}`] = `${told(value)} ${formula ?? ''}`;
    }
  }
  return seen;
}

function theirs(bytes: Uint8Array): Seen {
  const seen: Seen = {};
  const workbook = XLSX.read(bytes, { type: 'array', cellFormula: true, cellHTML: false, cellText: false, sheetStubs: false });
  for (const name of workbook.SheetNames) {
    for (const [place, content] of Object.entries(workbook.Sheets[name] ?? {})) {
      if (place.startsWith('!')) continue;
      const cell = content as XLSX.CellObject;
      const value = cell.t === 'e' ? `e ${cell.w ?? ''}` : `${cell.t} ${String(cell.v)}`;
      seen[`${name}!${place}`] = `${value} ${cell.f === undefined ? '' : `=${cell.f}`}`;
    }
  }
  return seen;
}

/** Text as a cell can hold it: no control characters, no lone surrogates, nothing that XML would change on the way. */
const text = fc
  .string({ unit: fc.constantFrom(...'合计收入（）１２.,-+=&<>"\'% 　\n_xabc😀'), minLength: 1, maxLength: 12 })
  .filter((value) => !/_x/i.test(value));
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map((cents) => cents / 100),
);
const cells = fc.array(
  fc.record({
    row: fc.integer({ min: 1, max: 40 }),
    column: fc.integer({ min: 1, max: 60 }),
    value: fc.oneof(
      text,
      number,
      fc.boolean(),
      number.map((result) => ({ formula: 'SUM(A1:B2)*2', result })),
    ),
  }),
  { maxLength: 60 },
);

describe('against another reader', () => {
  test('workbooks made by exceljs', async () => {
    await fc.assert(
      fc.asyncProperty(cells, cells, async (...contents) => {
        const book = new ExcelJS.Workbook();
        contents.forEach((content, at) => {
          const sheet = book.addWorksheet(`表 ${at}`);
          for (const { row, column, value } of content) sheet.getCell(row, column).value = value;
        });
        const bytes = new Uint8Array(await book.xlsx.writeBuffer());
        expect(ours(readWorkbook(bytes))).toEqual(theirs(bytes));
      }),
      { numRuns: 60 },
    );
  });

  test('workbooks made by the other reader itself', () => {
    fc.assert(
      fc.property(cells, fc.boolean(), (content, isShared) => {
        const sheet: XLSX.WorkSheet = { '!ref': 'A1:BZ50' };
        for (const { row, column, value } of content) {
          const place = cellName({ row: row - 1, column: column - 1 });
          if (typeof value === 'object') sheet[place] = { t: 'n', v: value.result, f: value.formula };
          else sheet[place] = { t: typeof value === 'string' ? 's' : typeof value === 'number' ? 'n' : 'b', v: value };
        }
        const bytes = new Uint8Array(
          XLSX.write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { type: 'array', bookSST: isShared, compression: true }) as ArrayBuffer,
        );
        expect(ours(readWorkbook(bytes))).toEqual(theirs(bytes));
      }),
      { numRuns: 100 },
    );
  });

  const samples = join(__dirname, '../../../samples');
  test('the samples', () => {
    const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.xlsx') && !name.includes('~$'),
    );
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(join(samples, name)));
      expect(ours(readWorkbook(bytes))).toEqual(theirs(bytes));
    }
  });
});
