import { zipSync, unzipSync } from 'fflate';
import { checkWorkbook } from '../../../src/findings/check';
import { readCalculatedWorkbook } from '../../../src/host/file/calculated-workbook';
import { createWorkbook } from '../../../src/host/file/create-workbook';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { saveWorkbook } from '../../../src/host/file/save-workbook';
import { parseCellName } from '../../../src/workbook/address';
import { cellAt, type CellValue, type Workbook } from '../../../src/workbook/workbook';
import { recomputeWorkbook } from '../../../src/writing/recompute-workbook';
import { requestsFor } from '../../../src/writing/template/ask';
import { buildTemplates } from '../../../src/writing/template/template';
import { fillDepartment } from '../../writing/template/department';
import { FilledForms } from '../../writing/template/fill';
import { workbookOfParts } from './package-of';

const RECOMPUTE = { write: 'formulas', tails: 'keep' } as const;

/** One sheet of cells as a program writes them. */
const sheetWith = (cells: string, calcPr = ''): Uint8Array =>
  workbookOfParts({ sheets: [`<sheetData>${cells}</sheetData>`], ...(calcPr ? { workbookTail: calcPr } : {}) });

function valueAt(book: Workbook, name: string): CellValue | undefined {
  const [sheet] = book.sheets;
  const place = parseCellName(name);
  return sheet && place ? cellAt(sheet, place.row, place.column)?.value : undefined;
}

const number = (value: number): CellValue => ({ kind: 'number', number: value });

describe('a file whose formulas nobody calculated', () => {
  const inputs = '<c r="A1"><v>2</v></c><c r="B1"><v>3</v></c>';

  test('gets results where none are stored, and where 0 is stored for all', () => {
    for (const stored of ['', '<v>0</v>']) {
      const book = readCalculatedWorkbook(
        sheetWith(`<row r="1">${inputs}<c r="C1"><f>D1*2</f>${stored}</c><c r="D1"><f>SUM(A1:B1)</f>${stored}</c></row>`),
      );
      expect([valueAt(book, 'C1'), valueAt(book, 'D1')]).toEqual([number(10), number(5)]);
      expect(book.calculated).toMatchObject(stored ? { missing: 0, old: 2 } : { missing: 2, old: 0 });
    }
  });

  test('what cannot be worked out stays unknown, with all that hangs on it', () => {
    for (const stored of ['', '<v>0</v>']) {
      const rest = `<c r="C1"><f>VLOOKUP(A1,A1:B1,2,FALSE)</f>${stored}</c><c r="D1"><f>C1+1</f>${stored}</c><c r="E1"><f>A1+B1</f>${stored}</c>`;
      const book = readCalculatedWorkbook(sheetWith(`<row r="1">${inputs}${rest}</row>`));
      expect(['C1', 'D1', 'E1'].map((name) => valueAt(book, name))).toEqual([{ kind: 'pending' }, { kind: 'pending' }, number(5)]);
    }
  });
});

describe('a file that was calculated', () => {
  test('keeps its results, those that cannot be worked out here too', () => {
    const cells =
      '<c r="A1"><v>0.1</v></c><c r="B1"><v>0.2</v></c><c r="C1"><f>A1+B1-0.3</f><v>5.5511151231257827E-17</v></c>' +
      '<c r="D1"><f>VLOOKUP(A1,A1:B1,2,FALSE)</f><v>0</v></c><c r="E1"><f>D1+1</f><v>1</v></c><c r="F1"><f>F1+1</f><v>7</v></c>';
    const bytes = sheetWith(`<row r="1">${cells}</row>`);
    expect(readCalculatedWorkbook(bytes)).toEqual(readWorkbook(bytes));
  });

  test('is mended where one result is old, and what cannot be worked out from it is unknown', () => {
    const cells =
      '<c r="A1"><v>4</v></c><c r="B1"><f>A1*2</f><v>6</v></c><c r="C1"><f>VLOOKUP(B1,A1:B1,1)</f><v>6</v></c><c r="D1"><f>VLOOKUP(A1,A1:A1,1)</f><v>4</v></c>';
    const book = readCalculatedWorkbook(sheetWith(`<row r="1">${cells}</row>`));
    expect(['B1', 'C1', 'D1'].map((name) => valueAt(book, name))).toEqual([number(8), { kind: 'pending' }, number(4)]);
    expect(book.calculated).toEqual({ missing: 0, old: 1, sheet: '表1', row: 0, column: 1 });
  });

  test('is mended where the last result of the last sheet alone is old', () => {
    const sheet = '<sheetData><row r="1"><c r="A1"><v>4</v></c><c r="B1"><f>A1*2</f><v>8</v></c>';
    const sheets = [`${sheet}</row></sheetData>`, `${sheet}<c r="C1"><f>表1!B1+B1</f><v>15</v></c></row></sheetData>`];
    const book = readCalculatedWorkbook(workbookOfParts({ sheets }));
    const [, second] = book.sheets;
    expect(second && cellAt(second, 0, 2)?.value).toEqual(number(16));
    expect(book.calculated).toEqual({ missing: 0, old: 1, sheet: '表2', row: 0, column: 2 });
  });

  test('is left alone where results are rounded to what is shown', () => {
    const bytes = sheetWith(
      '<row r="1"><c r="A1"><v>1.005</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>',
      '<calcPr calcId="191029" fullPrecision="0"/>',
    );
    expect(readCalculatedWorkbook(bytes)).toEqual(readWorkbook(bytes));
  });
});

describe('a template that a program fills in', () => {
  const set = new FilledForms(
    buildTemplates(requestsFor({ forms: ['套表'], variant: null, year: 2023, organisation: '某市医疗保障局', unit: '万元' })),
  );
  fillDepartment(set, 7, true);
  const without = createWorkbook(set.result());
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  const zeros = zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(without)).map(([name, bytes]) => [
        name,
        name.startsWith('xl/worksheets/sheet')
          ? new TextEncoder().encode(text(bytes).replace(/<\/f>(?:<v\/>|<v><\/v>)?/g, '</f><v>0</v>'))
          : bytes,
      ]),
    ),
  );

  test.each([
    ['without results', without],
    ['with 0 for every result', zeros],
  ])('%s, has no formula replaced, and is checked by what its formulas come to', (_, bytes) => {
    expect(text(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).toContain('<f>');
    const book = readCalculatedWorkbook(bytes);
    const { plan, refused } = recomputeWorkbook(book, RECOMPUTE);
    expect([plan.edits, refused]).toEqual([[], []]);
    const { findings, counts, notRun } = checkWorkbook(book);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['JS-2033', 'info']]);
    expect([notRun, counts.equal]).toEqual([[], counts.identities]);
  });

  test('with one formula overwritten by a wrong number gets that one mended', () => {
    const book = readCalculatedWorkbook(zeros);
    const total = recomputeTarget(book);
    const wrong = { formula: null, value: 1, format: total.before.format };
    const saved = saveWorkbook(zeros, { title: '', edits: [{ ...total, after: wrong, reason: '' }] });
    if (saved.kind === 'refused') throw new Error(JSON.stringify(saved.refusals));
    const { plan } = recomputeWorkbook(readCalculatedWorkbook(saved.bytes), RECOMPUTE);
    expect(plan.edits.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([[total.sheet, total.row, total.column]]);
  });
});

/** The first total that is a formula with a result other than 0, as it is. */
function recomputeTarget(book: Workbook) {
  for (const sheet of book.sheets) {
    for (const cell of [...sheet.rows.values()].flat()) {
      if (cell.formula?.startsWith('=SUM(') && cell.value.kind === 'number' && cell.value.number !== 0) {
        const before = { formula: cell.formula, value: cell.value.number, format: cell.format ?? null };
        return { sheet: sheet.name, row: cell.row, column: cell.column, before };
      }
    }
  }
  throw new Error('there is no such total');
}
