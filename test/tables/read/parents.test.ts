import { adopt } from '../../../src/tables/read/parents';
import { adoptUncoded } from '../../../src/tables/read/uncoded';
import type { CodeFlaw, ReadRow } from '../../../src/tables/reading';
import { rowsIn } from './rows-in';

/** Rows by their codes; one without a code has lost it. */
function coded(written: string): ReadRow[] {
  return rowsIn(written, ({ name, flaw = name === '?' ? 'uncoded' : undefined }) => ({
    code: name === '?' ? '' : name,
    level: name.length <= 3 ? 1 : name.length <= 5 ? 2 : 3,
    ...(flaw === undefined ? {} : { flaw: flaw as CodeFlaw }),
  }));
}
const parents = (written: string): string =>
  adopt(coded(written))
    .map(({ parent }) => parent)
    .join(' ');

describe('the parents of coded rows', () => {
  test('are the nearest rows above of a higher level', () => {
    expect(parents('201 1, 20101 1, 2010101 1, 2010102 1, 20102 1, 203 1')).toBe('-1 0 1 1 0 -1');
    expect(parents('20101 1, 2010101 1')).toBe('-1 0');
    expect(parents('201 1, 2010101 1')).toBe('-1 0');
    expect(parents('201 1, 20101 1, 203 1, 20301 1, 2030101 1')).toBe('-1 0 -1 2 3');
    // Also of rows whose codes name none of the table.
    expect(parents('20101 1, 2030101 1')).toBe('-1 0');
    expect(parents('201 1, 20101 1, 203 1, 2990101 1')).toBe('-1 0 -1 2');
  });

  test('also of a misprinted code, unless the sums say that it is of the row that its code names', () => {
    const above = '201 9, 20101 4, 2010101 4, 20102 5, 203 5, 20301 5';
    expect(parents(`${above}, 2010103 5`)).toBe('-1 0 1 0 -1 4 5');
    expect(parents(`${above}, 2030101 5, 2010103 5`)).toBe('-1 0 1 0 -1 4 5 1');
    expect(parents(`${above}, 2030101 3, 2010103 2`)).toBe('-1 0 1 0 -1 4 5 5');
    expect(parents(`${above}, 2030101 5, 2990103 5`)).toBe('-1 0 1 0 -1 4 5 5');
    expect(parents(`${above}, 2030101 5, 2010103 2`)).toBe('-1 0 1 0 -1 4 5 1');
    expect(parents(`${above}, 2030101 5, 2010103 0`)).toBe('-1 0 1 0 -1 4 5 5');
    // What begins with the code of the row above it is in its place, whatever the sums say.
    expect(parents('201 9, 20101 9, 2010101 5, 2010102 2, 2010104 2, 201 0, 2010103 3')).toBe('-1 0 1 1 1 -1 5');
    // A code of another length has lost a digit.
    expect(parents('201 1, 2010 1, 20301 1')).toBe('-1 0 0');
    expect(parents('201 1, 20 1, 20101 1')).toBe('-1 -1 1');
  });

  test('are told by the codes where the table is in another order', () => {
    expect(parents('20101 1, 20302 1, 201 1, 2010102 1, 203 1, 20102 1, 20301 1')).toBe('2 4 -1 0 -1 2 4');
    expect(parents('2010101 1, 20101 1, 201 1')).toBe('1 2 -1');
    // The nearest of those above, where a code stands there more than once.
    expect(parents('201 1, 20301 1, 203 1, 20101 1, 201 1, 20302 1, 20102 1, 203 1')).toBe('-1 2 -1 0 -1 2 4 -1');
    expect(parents('201 9, 20101 9, 203 5, 20101 1, 20401 1')).toBe('-1 0 -1 0 -1');
  });

  test('of a code that lost its digits are those of its place', () => {
    expect(parents('201 1, 201□□/lost 1, 2010101 1, 20102 1')).toBe('-1 0 1 0');
    expect(parents('201 1, 203□□/lost 1, 2010101 1, 20102 1')).toBe('-1 0 0 0');
    expect(parents('201 1, 20101/letters 1, 2010101 1')).toBe('-1 0 1');
    expect(parents('201 9, 20101 9, 203 5, 20301 5, 201□□/lost 3')).toBe('-1 0 -1 2 2');
  });

  test('rows that keep theirs are not made anew', () => {
    const rows = coded('201 1, 203 1');
    expect(adopt(rows)[0]).toBe(rows[0]);
    expect(adopt([])).toEqual([]);
  });
});

describe('the parents of coded rows in no order', () => {
  test('are those that the codes name, but for a code that is lost or misprinted', () => {
    expect(parents('20301 4, 201□□/lost 3, 201 3, 20101 3, 203 4, 20302 1')).toBe('4 -1 -1 2 -1 4');
    expect(parents('20101 1, 201 1, 2010101 1, 20301 1, 203 1, 2030101 1')).toBe('1 -1 0 4 -1 3');
    expect(parents('201 9, 203 5, 20101 9, 20301 5, 20102 0')).toBe('-1 -1 0 1 0');
    expect(parents('301201 1, 201 1, 20101 1')).toBe('-1 -1 1');
    expect(parents('20101 1, 2010101 1, 101 1, 10101 1')).toBe('-1 0 -1 2');
    expect(parents('2010101 1, 201 1, 20101 1, 20102 1, 2010201 1')).toBe('2 -1 1 1 3');
    expect(parents('20101 1, 201 1, 2030 5, 203 1, 20301 1')).toBe('1 -1 1 -1 3');
    expect(parents('20101 1, 201 1, 203010/letters 5, 203 1, 20301 1')).toBe('1 -1 4 -1 3');
    // A row that lost its digits says nothing of the order.
    expect(parents('20101 1, 201 1, 20102 1, 20103 1, 20104 1, 201□□/lost 1')).toBe('1 -1 1 1 1 1');
  });

  test('of a row without a code is where it stands', () => {
    expect(parents('201 9, ? 4, 20301 4, 203 5, 20101 3, 20302 2, 202 1')).toBe('-1 -1 1 -1 0 3 -1');
    expect(parents('20101 3, ? 4, 201 3, 20302 4, 203 4, 20102 1')).toBe('2 -1 -1 4 -1 2');
  });

  test('a code that is named by two rows belongs to the nearest', () => {
    expect(parents('201 9, 20101 9, 2010101 4, 201 5, 20101 5, 2010102 5')).toBe('-1 0 1 -1 3 4');
    expect(parents('201 5, 20101 5, 2012□/lost 1, 2012201 1')).toBe('-1 0 0 2');
  });
});

describe('rows that have lost their codes', () => {
  const adopted = (total: string, written: string): string =>
    adoptUncoded(coded(written), rowsIn(`合计 ${total}`))
      .map(
        ({ row, parent, level, figures, flaw = '' }) =>
          `${row}:${parent}/${level}${figures[0]?.state === 'uncoded' ? '?' : flaw.slice(0, 1)}`,
      )
      .join(' ');

  test('belong where the sums hold with them', () => {
    expect(adopted('9', '201 5, 20101 5, ? 4')).toBe('0:-1/1 1:0/2 2:-1/1u');
    expect(adopted('9', '201 9, 20101 5, ? 4, 203 0')).toBe('0:-1/1 1:0/2 2:0/2u 3:-1/1');
    expect(adopted('9', '201 9, 20101 9, 2010101 5, ? 4')).toBe('0:-1/1 1:0/2 2:1/3 3:1/3u');
    expect(adopted('9', '? 4, 201 5, 20101 5')).toBe('1:-1/1 2:0/2 0:-2/1u 0:-1/1?');
  });

  test('are left out where the sums hold without them, and of more than a few nothing is said', () => {
    expect(adopted('5', '201 5, 20101 5, ? 4')).toBe('0:-1/1 1:0/2');
    expect(adopted('5', '201 5, ? 4, ? 4, ? 4, ? 4')).toBe('0:-1/1');
    expect(adopted('21', '201 5, ? 4, ? 4, ? 4, ? 4')).toBe('0:-1/1');
    expect(adopted('0', '201 0, 20101 0, ? 0')).toBe('0:-1/1 1:0/2');
    expect(adopted('5', '? 4, ? 4')).toBe('');
    // Where it may be anything, it is nothing that the sums need.
    expect(adopted('5', '201 5, 20101 5, ? 0')).toBe('0:-1/1 1:0/2');
    expect(adopted('5 2', '201 5 2, ? 0 0, 20101 5 2')).toBe('0:-1/1 2:0/2');
  });

  test('keep every sum waiting where neither is so', () => {
    expect(adopted('9 3', '201 5 1, 20101 5 1, ? 4 1')).toBe('0:-1/1 1:0/2 2:-2/1u 2:-1/1? 2:1/3? 2:0/2?');
    expect(adopted('7', '201 5, 20101 4, ? 3')).toBe('0:-1/1 1:0/2 2:-2/1u 2:-1/1? 2:1/3? 2:0/2?');
    expect(adopted('7', '201 5, 20101 4, 2010101 3, ? 3')).toBe('0:-1/1 1:0/2 2:1/3 3:-2/1u 3:-1/1? 3:1/3? 3:0/2?');
  });
});
