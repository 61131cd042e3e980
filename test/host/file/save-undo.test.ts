import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import type { CellContent, Edit } from '../../../src/workbook/plan';
import { richParts } from './rich-workbook';
import { type Given, contentAt, plain, editOf, saved, part, FIRST, rich } from './saving';

describe('undo', () => {
  const places = ['A3', 'A4', 'B3', 'B4', 'B5', 'B6', 'C2', 'C3', 'C4', 'C5', 'D3', 'D8', 'E5', 'B8', 'A5', 'A6', 'A7', 'B7', 'C7', 'G12'];
  const content = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents): Given => ({ value: cents / 100 })),
    fc.constantFrom<Given>({ value: '甲' }, { value: '新 文字' }, { value: '' }, { value: false }, { value: null }, { value: '#N/A' }),
    fc.constantFrom<Given>({ formula: '=SUM(B3:B4)', value: null }, { formula: '=1/0', value: '#DIV/0!' }),
    fc.constantFrom<Given>({ value: 1, format: '0%' }, { value: 2, format: 'yyyy"年"' }, { value: 3, format: null }),
  );

  test('the plan reversed leaves every cell as it was', () => {
    const before = readWorkbook(rich);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.constantFrom(...places), content), { selector: ([name]) => name, minLength: 1 }), (cells) => {
        const edits = cells.map(([name, after]) => editOf(rich, '表1', name, after));
        const there = saved(rich, edits);
        for (const [name, after] of cells)
          expect(contentAt(there, '表1', name)).toMatchObject(
            after.formula === undefined ? { value: after.value } : { formula: after.formula },
          );
        const now = (edit: Edit): CellContent => contentAt(there, edit.sheet, nameOf(edit));
        const back = saved(
          there,
          edits.map((edit) => ({ ...edit, before: now(edit), after: edit.before })),
        );
        const after = readWorkbook(back);
        const known = (name: string): boolean => !['E8', 'A9', 'B9'].includes(name);
        expect(told(after, known)).toEqual(told(before, known));
      }),
      { numRuns: 60 },
    );
  });

  test('the XML of a plain edit comes back to the letter', () => {
    const edits = [
      editOf(rich, '表1', 'B3', { value: 5 }),
      editOf(rich, '表1', 'E5', { value: 6 }),
      editOf(rich, '表1', 'A3', { value: '改' }),
    ];
    const there = saved(rich, edits);
    const back = saved(
      there,
      edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before })),
    );
    const restored = part(back, FIRST);
    const lost = String(richParts()[FIRST])
      .replace('<f>VLOOKUP("甲",A3:B3,2,FALSE)</f><v>100.5</v>', '<f>VLOOKUP("甲",A3:B3,2,FALSE)</f>')
      .replace('B3:C3*2</f><v>201</v></c>', 'B3:C3*2</f></c>');
    expect(restored).toBe(lost);
  });
});

describe('the samples', () => {
  const folder = join(__dirname, '../../../samples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$'));

  test.each(files)('%s: every number taken out and put back gives the same parts, to the byte', (file) => {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const edits = readWorkbook(bytes).sheets.flatMap(({ name, rows }) =>
      [...rows.values()].flat().flatMap((cell): Edit[] => {
        if (cell.value.kind !== 'number') return [];
        const before = { formula: cell.formula ?? null, value: cell.value.number, format: cell.format ?? null };
        return [
          { sheet: name, row: cell.row, column: cell.column, before, after: { ...before, formula: null, value: null }, reason: '测试' },
        ];
      }),
    );
    const blank = saved(bytes, edits);
    const numbers = readWorkbook(blank).sheets.flatMap(({ rows }) =>
      [...rows.values()].flat().filter(({ value }) => value.kind === 'number'),
    );
    expect(numbers).toEqual([]);
    const empty = { formula: null, value: null, format: null };
    const back = unzipSync(
      saved(
        blank,
        edits.map((edit) => ({ ...edit, before: empty, after: edit.before })),
      ),
    );
    const original = unzipSync(bytes);
    // The workbook part now asks Excel to recalculate, where there are formulas.
    const differing = Object.keys(original).filter(
      (name) => Buffer.compare(original[name] ?? Buffer.alloc(0), back[name] ?? Buffer.alloc(0)) !== 0,
    );
    expect(differing.filter((name) => name !== 'xl/workbook.xml')).toEqual([]);
  });
});

function nameOf({ row, column }: Edit): string {
  return String.fromCharCode(65 + column) + (row + 1);
}

function told(workbook: ReturnType<typeof readWorkbook>, known: (name: string) => boolean): unknown[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.rows.values()].flatMap((cells) =>
      cells.flatMap((cell) => {
        const name = String.fromCharCode(65 + cell.column) + (cell.row + 1);
        const value = cell.value.kind === 'number' ? Number(cell.value.number.toPrecision(15)) : plain(cell.value);
        return known(name) ? [[sheet.name, name, value, cell.formula, cell.format]] : [];
      }),
    ),
  );
}
