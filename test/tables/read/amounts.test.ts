import { FigureReader, shortLabel } from '../../../src/tables/read/amounts';
import type { Figure } from '../../../src/identities/figure';
import { sheetOf, type GridCell } from '../../workbook/grid';

/** The amounts of a column of cells. */
function amounts(...cells: readonly GridCell[]): readonly Figure[] {
  const sheet = sheetOf(
    '表',
    cells.map((cell) => [cell]),
  );
  const reader = new FigureReader(sheet, '万元');
  cells.forEach((_, row) => reader.add(sheet.rows.get(row)?.[0], row, 0, `行${String(row)}`, '金额'));
  return reader.settle();
}
const states = (...cells: readonly GridCell[]): string =>
  amounts(...cells)
    .map(({ state }) => state)
    .join(' ');

test('a cell is an amount, or what else it turned out to be', () => {
  expect(states(9, null, '—', '甲', { error: '#REF!' }, { formula: '=A1' })).toBe('amount blank nothing unreadable error pending');
  const [first, , , word, error, formula] = amounts({ value: 9, formula: '=4+5' }, null, '—', '甲', { error: '#REF!' }, { formula: '=A1' });
  expect(first).toMatchObject({ sheet: '表', row: 0, column: 0, unit: '万元', rowLabel: '行0', columnLabel: '金额', formula: '=4+5' });
  expect([word?.text, error?.text, formula?.formula]).toEqual(['甲', '#REF!', '=A1']);
  expect(['text', 'isText', 'ownUnit'].map((key) => key in (first ?? {}))).toEqual([false, false, false]);
  expect('formula' in (word ?? {})).toBe(false);
  expect(amounts('12.5').map(({ isText }) => isText)).toEqual([true]);
});

test('the numeral 一 is a dash where it stands for several', () => {
  expect(states('一', '一一', '一一一', 5)).toBe('nothing nothing nothing amount');
  expect(states('一', '一', 5)).toBe('unreadable unreadable amount');
  expect(states('一', '一', '一一一一', '甲一', '一甲')).toBe('unreadable unreadable unreadable unreadable unreadable');
  expect(amounts('一', '一', '一').some((figure) => 'text' in figure)).toBe(false);
});

test('an amount stands for an interval of its last printed digit, a zero for itself', () => {
  const widths = (...cells: readonly GridCell[]): string[] =>
    amounts(...cells).map(({ halfWidth: { units, scale }, places }) => `${String(Number(units) / 10 ** scale)}/${String(places)}`);
  expect(widths(12.34, 5, 0, null)).toEqual(['0.005/2', '0.005/2', '0/2', '0/2']);
  expect(widths(12.3456, 5.12)).toEqual(['0.00005/4', '0.005/2']);
});

test('what number formats and typed decimals say of how a form prints counts where there are amounts enough', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => at + 11);
  const places = (...more: readonly GridCell[]): number | undefined => amounts(...twenty, ...more)[0]?.places;
  expect([places(), places('12.5'), places({ value: 31, format: '0.0' })]).toEqual([2, 1, 1]);
  // A whole number that is typed as text says nothing of decimals, nor does one in a unit of its own.
  expect([places('12'), places('100000.0元')]).toEqual([2, 2]);
  expect(amounts(...twenty, { value: 31, format: '0' }).map(({ halfWidth: { units, scale } }) => `${units}/${scale}`)[0]).toBe('5/1');
});

test('an amount that keeps fewer digits than its column stands for more, but for zero', () => {
  const widths = amounts('4.8E+03', '0E+03', 5).map(({ halfWidth: { units, scale } }) => `${units}/${scale}`);
  expect(widths).toEqual(['50/0', '0/0', '5/3']);
});

test('labels are cut where they are too long for a message', () => {
  expect([shortLabel('路'.repeat(60)).length, shortLabel('路'.repeat(61))]).toEqual([60, `${'路'.repeat(60)}…`]);
});
