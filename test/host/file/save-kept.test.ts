import fc from 'fast-check';
import { readCalculatedWorkbook } from '../../../src/host/file/calculated-workbook';
import { FileError } from '../../../src/host/file/file-error';
import { saveWorkbook } from '../../../src/host/file/save-workbook';
import { cellName } from '../../../src/workbook/address';
import { workbookOfParts, zipOf } from './package-of';
import { richParts } from './rich-workbook';
import { editOf, FIRST, part, planOf, saved } from './saving';

const FOURTH = 'xl/worksheets/sheet4.xml';

/** The sheet's cells as they stand in the part, by name. */
function cellsOf(bytes: Uint8Array, name = FIRST): Map<string, string> {
  const cells = [...part(bytes, name).matchAll(/<c r="([A-Z]+[0-9]+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)];
  return new Map(cells.map(([xml, name = '']) => [name, xml]));
}

function sheet(rows: readonly string[]): string {
  return `<sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('')}</sheetData>`;
}

describe('constants inside what a formula says it fills', () => {
  const file = (formula: string, ...others: string[]): Uint8Array =>
    workbookOfParts({
      sheets: [
        sheet([
          `<c r="A1"><v>1</v></c>${formula}<c r="C1"><v>5</v></c>`,
          ...others.map((cell, at) => `<c r="A${at + 2}"><v>${at + 2}</v></c>${cell}`),
        ]),
      ],
      strings: '<si><t>台账</t></si>',
    });

  it.each([
    ['an array formula that says so of cells before it', '<c r="B1"><f t="array" ref="A1:B4">C1*2</f><v>10</v></c>'],
    ['an array formula', '<c r="B1"><f t="array" ref="B1:B4">C1*2</f><v>10</v></c>'],
    ['a data table', '<c r="B1"><f t="dataTable" ref="B1:B4" dt2D="0" dtr="0" r1="C1"/><v>10</v></c>'],
    ['a shared formula', '<c r="B1"><f t="shared" ref="B1:B4" si="0">C1*2</f><v>10</v></c>'],
  ])('are left alone by %s that reads an edited cell', (_, formula) => {
    const bytes = file(formula, '<c r="B2" t="s"><v>0</v></c>', '<c r="B3" t="inlineStr"><is><t>字</t></is></c>', '<c r="B4"><v>7</v></c>');
    const before = cellsOf(bytes);
    const after = cellsOf(saved(bytes, [editOf(bytes, '表1', 'C1', { value: 6 })]));
    expect(after.get('C1')).toBe('<c r="C1"><v>6</v></c>');
    for (const name of ['A1', 'A2', 'A3', 'A4', 'B2', 'B3', 'B4']) expect(after.get(name)).toBe(before.get(name));
  });

  it('are said to wait for Excel where they may be results', () => {
    const bytes = file('<c r="B1"><f t="array" ref="B1:B2">C1*2</f><v>10</v></c>', '<c r="B2"><v>10</v></c>');
    const result = saveWorkbook(bytes, planOf([editOf(bytes, '表1', 'C1', { value: 6 })]));
    expect(result.kind === 'saved' && result.notes).toEqual([
      '数组公式或模拟运算表填出的数（如 表1 B2）没有改动，用 Excel 或 WPS 打开后会自动重算。',
    ]);
  });
});

describe('a table with a totals row (表格的汇总行)', () => {
  const table = (totals: string): Uint8Array => {
    const parts = richParts();
    const rows = sheet([
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c>',
      '<c r="A2" t="s"><v>4</v></c><c r="B2"><v>3</v></c>',
      '<c r="A3" t="s"><v>4</v></c><c r="B3"><v>4.5</v></c>',
      `<c r="A4" t="inlineStr"><is><t>汇总</t></is></c><c r="B4"><f>${totals}</f><v>7.5</v></c>`,
    ]);
    const whole = String(parts[FOURTH]).replace(/<sheetData>.*<\/sheetData>/s, rows);
    const part = String(parts['xl/tables/table1.xml'])
      .replace('ref="A1:B2" totalsRowShown="0"', 'ref="A1:B4" totalsRowCount="1"')
      .replace('name="金额"', 'name="金额" totalsRowFunction="sum"');
    return zipOf({ ...parts, [FOURTH]: whole, 'xl/tables/table1.xml': part });
  };

  it('is not written to, and nothing is where the plan would', () => {
    const bytes = table('SUBTOTAL(109,表格1[金额])');
    const edits = ['B4', 'B2', 'A1'].map((name) => editOf(bytes, '表4', name, { value: 9 }));
    const result = saveWorkbook(bytes, planOf(edits));
    expect(result.kind === 'refused' && result.refusals.map(({ cell }) => cell).sort()).toEqual(['A1', 'B4']);
  });

  it.each(['SUBTOTAL(109,表格1[金额])', 'SUM(B2:B3)'])('keeps %s, and no result of it that an edit made wrong', (totals) => {
    const bytes = table(totals);
    const before = cellsOf(bytes, FOURTH);
    const written = saved(bytes, [editOf(bytes, '表4', 'B2', { value: 5 })]);
    const after = cellsOf(written, FOURTH);
    expect(after.get('B4')).toContain(`<f>${totals}</f>`);
    expect(after.get('B4')).not.toContain('<v>7.5</v>');
    for (const name of ['A1', 'B1', 'A2', 'A3', 'B3', 'A4']) expect(after.get(name)).toBe(before.get(name));
    expect(part(written, 'xl/tables/table1.xml')).toBe(part(bytes, 'xl/tables/table1.xml'));
  });
});

describe('a part whose cells are not where they belong', () => {
  it.each([
    ['a row inside a cell', '<row r="1"><c r="A1"><v>1</v><row r="2"><c r="A2"><v>2</v></c></row></c></row>'],
    ['a cell of another row', '<row r="1"><c r="A1"><v>1</v></c><c r="B2"><v>2</v></c></row>'],
    ['a row inside a row', '<row r="1"><c r="A1"><v>1</v></c><row r="2"><c r="A2"><v>2</v></c></row></row>'],
  ])('is not written: %s', (_, rows) => {
    const bytes = workbookOfParts({ sheets: [`<sheetData>${rows}</sheetData>`] });
    const edit = { ...editOf(workbookOfParts({ sheets: [sheet(['<c r="A1"><v>1</v></c>'])] }), '表1', 'A1', { value: 9 }) };
    expect(() => saveWorkbook(bytes, planOf([edit]))).toThrow(FileError);
  });
});

/** Every kind of content that a cell can have, for a cell of this name. */
const contents: fc.Arbitrary<(name: string) => string> = fc.oneof(
  fc.integer({ min: -999, max: 999 }).map((n) => (name: string) => `<c r="${name}"><v>${n}</v></c>`),
  fc.constantFrom<(name: string) => string>(
    (name) => `<c r="${name}" t="s"><v>0</v></c>`,
    (name) => `<c r="${name}" t="inlineStr"><is><t>行内 &amp; 文字</t></is></c>`,
    (name) => `<c r="${name}" t="b"><v>1</v></c>`,
    (name) => `<c r="${name}" t="e"><v>#N/A</v></c>`,
    (name) => `<c r="${name}" t="d"><v>2023-05-01</v></c>`,
    (name) => `<c r="${name}"/>`,
    (name) => `<c r="${name}"><f>A1+B2</f><v>3</v></c>`,
    (name) => `<c r="${name}" t="str"><f>A1&amp;"元"</f><v>1元</v></c>`,
    (name) => `<c r="${name}"><f>VLOOKUP(A1,A1:C3,2)</f><v>8</v></c>`,
    (name) => `<c r="${name}"><f t="array" ref="${name}:D5">A1:B2*2</f><v>4</v></c>`,
    (name) => `<c r="${name}" cm="1"><f t="array" ref="${name}:${name}">SORT(A1:A4)</f><v>4</v></c>`,
    (name) => `<c r="${name}" t="e" vm="1"><f>NOW()</f><v>#VALUE!</v></c>`,
    (name) => `<c r="${name}"><f t="array" ref="A1:E6">SUM(A1:B2)</f><v>4</v></c>`,
    (name) => `<c r="${name}"><f t="dataTable" ref="${name}:E6" dt2D="1" dtr="1" r1="A1" r2="B1"/><v>4</v></c>`,
    (name) => `<c r="${name}"><f t="shared" ref="A1:E6" si="${name.charCodeAt(0)}${name.slice(1)}">B2*2</f><v>6</v></c>`,
  ),
);
const ROWS = 6;
const COLUMNS = 5;

it('every cell outside a plan is as it was, or a formula with another result', () => {
  fc.assert(
    fc.property(
      fc.array(contents, { minLength: ROWS * COLUMNS, maxLength: ROWS * COLUMNS }),
      fc.uniqueArray(fc.nat({ max: ROWS * COLUMNS - 1 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom<number | string | null>(12.5, '改', null),
      (cells, places, value) => {
        const nameOf = (at: number): string => cellName({ row: Math.floor(at / COLUMNS), column: at % COLUMNS });
        const rows = Array.from({ length: ROWS }, (_, row) =>
          cells
            .slice(row * COLUMNS, (row + 1) * COLUMNS)
            .map((make, column) => make(nameOf(row * COLUMNS + column)))
            .join(''),
        );
        const bytes = workbookOfParts({ sheets: [sheet(rows)], strings: '<si><t>共享</t></si>' });
        const edits = places.map((at) => editOf(bytes, '表1', nameOf(at), { value }));
        const result = saveWorkbook(bytes, planOf(edits));
        if (result.kind === 'refused') return;
        const [before, after] = [cellsOf(bytes), cellsOf(result.bytes)];
        for (const [at] of cells.entries()) {
          const name = nameOf(at);
          if (places.includes(at)) continue;
          const own = before.get(name) ?? '';
          if (!own.includes('<f')) expect(after.get(name)).toBe(own);
          else expect(after.get(name)).toMatch(/<f/);
        }
        expect(() => readCalculatedWorkbook(result.bytes)).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});
