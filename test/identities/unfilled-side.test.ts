import { wordsOf } from '../../src/workbook/sentence';
import { unfilledInWords, unfilledSheets, unfilledSide } from '../../src/identities/unfilled-side';
import { figure, identity, plus } from './figures';

const on = (sheet: string, printed: string, row = 0): ReturnType<typeof figure> => figure(printed, { sheet, row });

test('a sheet of blanks, dashes and zeros is not filled in; one amount or one unreadable cell fills it', () => {
  const blank = [on('空', ''), on('空', '0', 1), on('空', '—', 2)];
  expect([...unfilledSheets([...blank, on('数', '5'), on('错', '#REF!'), on('字', 'abc')])]).toEqual(['空']);
});

describe('a relation between tables', () => {
  const unfilled = new Set(['空', '又空']);
  const amount = on('数', '5');

  test('with nothing on one side tells which, and what stands on the other', () => {
    expect(unfilledSide(identity(on('空', ''), [amount], 'copy'), unfilled)).toEqual({ sheet: '空', filled: amount });
    expect(unfilledSide(identity(amount, [on('空', ''), on('空', '0', 1)]), unfilled)).toEqual({ sheet: '空', filled: amount });
    expect(unfilledSide(identity(on('空', ''), [amount, on('数', '0', 1)]), unfilled)).toEqual({ sheet: '空', filled: amount });
  });

  test('is told with the sheet that is not filled in, and with what stands on the other', () => {
    const there = { ...amount, rowLabel: '合计', columnLabel: '基本支出' };
    expect(wordsOf(unfilledInWords({ sheet: '空', filled: there }))).toBe('空 没有填数，而数 A1“合计·基本支出”为 5.00');
    expect(wordsOf(unfilledInWords({ sheet: '空', filled: { ...there, places: 4 } }))).toMatch(/为 5\.00$/);
  });

  test.each([
    ['with several amounts on the other side', identity(on('空', ''), [amount, on('数', '6', 1)])],
    ['with nothing on both', identity(on('空', ''), [on('又空', '')], 'copy')],
    ['with a zero on the other side', identity(on('数', '0'), [on('空', '')], 'copy')],
    ['with both filled in', identity(amount, [on('册', '5')], 'copy')],
    ['whose blank side only is a part of it', identity(amount, [on('空', ''), on('册', '5')])],
    ['with another part on its own sheet', identity(on('空', ''), [on('空', '0', 1), amount])],
    ['within one sheet', identity(on('空', ''), [on('空', '', 1)])],
    ['of a rate', identity(amount, [on('空', ''), on('空', '', 1)], 'ratio')],
    ['with a row that is not there', identity(amount, [plus(on('空', '')), plus(null)])],
  ])('%s says nothing', (_, relation) => {
    expect(unfilledSide(relation, unfilled)).toBeNull();
  });
});
