import { balanceWorkbook } from '../../../src/writing/balance/balance-workbook';
import { cellName } from '../../../src/workbook/address';
import type { Cell, Workbook } from '../../../src/workbook/workbook';
import { layoutNamed } from '../../departments/layouts';
import { makeDepartment } from '../../departments/ledger';
import { printDepartment } from '../../departments/print';

const CLEAN = printDepartment(makeDepartment(5), layoutNamed('封面目录'));
const AS_PRINTED = { unit: '万元', places: 2 } as const;

/** The workbook with the last large typed amount of the 支出决算表 raised, or the first, which is its 合计. */
function withSlip(which: 'last' | 'first' = 'last'): { workbook: Workbook; place: string } {
  let place = '';
  const sheets = CLEAN.sheets.map((sheet) => {
    if (!sheet.name.includes('支出决算表') || sheet.name.includes('一般')) return sheet;
    const rows = new Map<number, readonly Cell[]>(sheet.rows);
    const ordered = which === 'last' ? [...sheet.rows].reverse() : [...sheet.rows];
    for (const [row, cells] of ordered) {
      const at = cells.findIndex(({ value }) => value.kind === 'number' && value.number > 100);
      const cell = cells[at];
      if (place !== '' || cell?.value.kind !== 'number') continue;
      place = `${sheet.name}!${cellName(cell)}`;
      rows.set(row, cells.with(at, { ...cell, value: { kind: 'number', number: cell.value.number + 37.21 } }));
    }
    return { ...sheet, rows };
  });
  return { workbook: { sheets }, place };
}

test('nothing is refused, and nothing to be corrected, where all adds up', async () => {
  const { refused, examination } = await balanceWorkbook(CLEAN, AS_PRINTED);
  expect([refused, examination.standard.length > 5]).toEqual([[], true]);
});

test('where one cell is wrong it is named before what does not add up because of it, and nothing is written', async () => {
  const { workbook, place } = withSlip();
  const { plan, refused } = await balanceWorkbook(workbook, AS_PRINTED);
  expect(plan.edits).toEqual([]);
  const [first, ...others] = refused;
  expect(`${first?.sheet}!${first?.cell}`).toBe(place);
  expect(first?.reason).toMatch(/^请先改正这一格再舍位平衡。.*原为.*，应为/);
  expect(others.every(({ reason }) => reason.includes('不平'))).toBe(true);
});

test('a total that is wrong is named once, though its own sum does not hold', async () => {
  const { workbook, place } = withSlip('first');
  const { refused } = await balanceWorkbook(workbook, AS_PRINTED);
  const places = refused.map(({ sheet, cell }) => `${sheet}!${cell}`);
  expect(places[0]).toBe(place);
  expect(refused[0]?.reason).toMatch(/^请先改正这一格再舍位平衡。/);
  expect(new Set(places).size).toBe(places.length);
});
