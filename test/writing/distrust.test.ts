import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import { cellName } from '../../src/workbook/address';
import { cellText, type Cell, type Workbook } from '../../src/workbook/workbook';
import { recomputeWorkbook } from '../../src/writing/recompute-workbook';

const SAMPLE = readCalculatedWorkbook(new Uint8Array(readFileSync(path.join(__dirname, '..', '..', 'samples', '示例单位2023.xlsx'))));

/** The sample with one code of the sheet that begins with a name typed otherwise. */
function withCode(sheet: string, code: string, typed: string): Workbook {
  const change = (cell: Cell): Cell => (cellText(cell) === code ? { ...cell, value: { kind: 'text', text: typed } } : cell);
  return {
    sheets: SAMPLE.sheets.map((each) =>
      each.name.startsWith(sheet) ? { ...each, rows: new Map([...each.rows].map(([row, cells]) => [row, cells.map(change)])) } : each,
    ),
  };
}

test.each(['values', 'formulas'] as const)('a formula that adds up an amount whose code cannot be read is not replaced (%s)', (write) => {
  const wrong = withCode('公开06表', '30201', '60201');
  const { plan, held } = recomputeWorkbook(wrong, { write, tails: 'keep' });
  expect(plan.edits.map((edit) => `${edit.sheet}!${cellName(edit)}`)).toEqual([]);
  expect(held.some(({ before }) => before.formula?.startsWith('=SUM('))).toBe(true);
});
