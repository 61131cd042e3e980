import { breakingDown, withoutBreakdown } from '../../../src/tables/read/broken-down';
import { figure } from '../../identities/figures';
import { rowsIn } from './rows-in';

describe('rows that add up to the one above them', () => {
  const rests = (...amounts: readonly (string | null)[]): string[] =>
    withoutBreakdown(amounts, (amount) => (amount === null ? null : figure(amount))).map((rest) => rest.join(' '));

  test('are left out, wherever they begin and however far they go on', () => {
    expect(rests('20', '15', '5', '6')).toEqual(['20 6']);
    expect(rests('3', '20', '15', '5')).toEqual(['3 20']);
    expect(rests('9', '9', '9')).toEqual(['9 9', '9 9']);
    expect(rests('20', '15', '4')).toEqual([]);
  });

  test('are no zeros, and a row without an amount has no parts', () => {
    expect(rests('0', '0', '0')).toEqual([]);
    expect(rests(null, '0', '5')).toEqual([]);
    expect(rests('8', '5', null, '3')).toEqual(['8']);
  });
});

describe('the rows of a list with a total', () => {
  const columns = ['planned', 'paid'].map((key, column) => ({ key, column, caption: key, isDeclared: true }));
  const ROWS = '甲 20 18, 乙 15 13, 丙 5 5, 丁 10 9';
  const parents = (rows: string, total: string, key = 'paid'): string =>
    breakingDown(key)(rows === '' ? [] : rowsIn(rows), total === '' ? [] : rowsIn(total), columns)
      .map(({ parent }) => parent)
      .join(' ');

  test('belong to the row above where only so the total is right', () => {
    expect(parents(ROWS, '计 30 27')).toBe('-1 0 0 -1');
    expect(parents(ROWS, '计 50 45')).toBe('-1 -1 -1 -1');
    expect(parents(ROWS, '计 30 28')).toBe('-1 -1 -1 -1');
    expect(parents('戊 1 1, 甲 20 18, 乙 15 13, 丙 5 5', '计 21 19')).toBe('-1 -1 1 1');
  });

  test('a total that says nothing in one column is asked in the others', () => {
    expect(parents(ROWS, '计 0 27')).toBe('-1 0 0 -1');
    expect(parents(ROWS, '计 — 27')).toBe('-1 0 0 -1');
  });

  test('blank parts are missing, and no wrong sum', () => {
    const blank = rowsIn('甲 1 18, 乙 1 13, 丙 1 5, 丁 1 9').map((row) => ({ ...row, figures: [figure(''), ...row.figures.slice(1)] }));
    expect(breakingDown('paid')(blank, rowsIn('计 30 27'), columns).map(({ parent }) => parent)).toEqual([-1, 0, 0, -1]);
  });

  test('stay as they are without a total, without rows, and where the column is not there', () => {
    expect([parents(ROWS, ''), parents('', '计 30 27'), parents(ROWS, '计 30 27', 'due')]).toEqual(['-1 -1 -1 -1', '', '-1 -1 -1 -1']);
  });
});
