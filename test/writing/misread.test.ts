import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import { cellName } from '../../src/workbook/address';
import { cellText, type Cell, type Workbook } from '../../src/workbook/workbook';
import { recomputeWorkbook } from '../../src/writing/recompute-workbook';

function sample(name: string): Workbook {
  return readCalculatedWorkbook(new Uint8Array(readFileSync(path.join(__dirname, '..', '..', 'samples', `${name}.xlsx`))));
}

const SAMPLE = sample('示例单位2023');

/** The sample with one code of the sheet that begins with a name typed otherwise. */
function withCode(sheet: string, code: string, typed: string, { sheets }: Workbook = SAMPLE): Workbook {
  const change = (cell: Cell): Cell => (cellText(cell) === code ? { ...cell, value: { kind: 'text', text: typed } } : cell);
  return {
    sheets: sheets.map((each) =>
      each.name.startsWith(sheet) ? { ...each, rows: new Map([...each.rows].map(([row, cells]) => [row, cells.map(change)])) } : each,
    ),
  };
}

test.each(['values', 'formulas'] as const)('a formula that adds up an amount whose row cannot be read is not replaced (%s)', (write) => {
  const wrong = withCode('公开06表', '办公费', '？', withCode('公开06表', '30201', '60201'));
  const { plan, held } = recomputeWorkbook(wrong, { write, tails: 'keep' });
  expect(plan.edits.map((edit) => `${edit.sheet}!${cellName(edit)}`)).toEqual([]);
  expect(held.some(({ before }) => before.formula?.startsWith('=SUM('))).toBe(true);
});

test('a misspelt code takes nothing from the proof of a wrong amount where the sums of its row come out', () => {
  const book = sample('济宁市医疗保障局2020');
  // 22101199 has eight digits: the row is of 21011 all the same, as its other columns show.
  const mistyped: Workbook = {
    sheets: book.sheets.map((sheet) => {
      const typed = (cell: Cell): Cell => (cellName(cell) === 'E11' ? { ...cell, value: { kind: 'number', number: 4080 } } : cell);
      return sheet.name.startsWith('GK02')
        ? { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map(typed)])) }
        : sheet;
    }),
  };
  const { causes } = recomputeWorkbook(mistyped, { write: 'values', tails: 'keep' });
  expect(causes.edits.map((edit) => [cellName(edit), edit.after.value])).toEqual([['E11', 4800]]);
});
