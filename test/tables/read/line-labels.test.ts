import { readTable } from '../../../src/tables/read/read-table';
import { sheetOf, type GridCell } from '../../workbook/grid';
import { readAs } from './read-grids';
import { SPECS } from './read-specs';

const rowsOf = (read: readonly string[]): string =>
  read
    .slice(1)
    .map((row) => row.replace(/ \|.*$| called.*$/, ''))
    .join(', ');
const BODY = '税 | 6 | 路 | 5\n费 | 3 | 桥 | 4\n合计 | 9 | 合计 | 9\n总计 | 9 | 总计 | 9';

describe('the labels of lines', () => {
  const between = (row: string): string => rowsOf(readAs(SPECS.totalFirst, `合计 | 9\n税收 | 6\n${row}\n规费 | 3`));

  test('are neither numbers nor blanks nor notes', () => {
    const lines = 'in final@1, 1 合计 合计 0^-1, 2 税收 税收 1^-1, 4 规费 规费 1^-1';
    expect([between('2023 | 5'), between('\u200b | 5'), between('注：含专户 | 5')]).toEqual([lines, lines, lines]);
    expect(between('另项 | 5')).toBe('in final@1, 1 合计 合计 0^-1, 2 税收 税收 1^-1, 3 另项 1^-1 ?, 4 规费 规费 1^-1');
  });

  test('may be errors', () => {
    const cells: GridCell[][] = [
      ['合计', 9],
      ['税收', 6],
      [{ error: '#N/A' }, 5],
      ['规费', 3],
    ];
    const sheet = sheetOf('表', cells);
    const read = readTable({ sheet, area: { top: 0, left: 0, bottom: 3, right: 1 }, rows: [0, 1, 2, 3] }, SPECS.totalFirst, '万元');
    expect(read?.table.lanes[0]?.rows.map(({ name }) => name)).toEqual(['合计', '税收', '#N/A', '规费']);
  });

  test('are those of one lane in each column, three of them at least', () => {
    const below = readAs(SPECS.lines, '税 | 6\n费 | 3\n合计 | 9\n总计 | 9\n路 | 5\n桥 | 4\n合计 | 9\n总计 | 9');
    expect(below.filter((line) => line.startsWith('out'))).toEqual([]);
    expect(readAs(SPECS.totalFirst, '合计 | 9\n税收 | 6\n另项 | 3')).toEqual([]);
    expect(readAs(SPECS.stacked, '税 | 9\n合计 | 9\n总计 | 9\n路 | 9\n合计 | 9\n总计 | 9')).toHaveLength(9);
    expect(readAs(SPECS.stacked, '税 | 9\n另项 | 9\n合计 | 9\n路 | 9\n合计 | 9\n总计 | 9')).toEqual([]);
  });

  test('stand left of their amounts, whichever lane comes first', () => {
    const read = readAs(
      SPECS.lines,
      '支出 | 用途数 | 收入 | 决算数\n路 | 5 | 税 | 6\n桥 | 4 | 费 | 3\n合计 | 9 | 合计 | 9\n总计 | 9 | 总计 | 9',
    );
    expect(read[0]).toBe('1-5 0.67 8 cells no 年初 no 年末');
    const above = readAs(SPECS.lines, `收入 | 决算数 | 用途支出 | 决算数\n${BODY}`);
    expect(above[0]).toBe('1-5 0.67 8 cells no 年初 no 年末');
    expect(readAs(SPECS.lines, `收入 | 决算数 | 支出 | 决算数 | 用途\n${BODY}`)[0]).toContain('unread 用途');
  });

  test('of a lane that few places print stand in a column of their own', () => {
    const keys = (written: string): string[] =>
      readAs(SPECS.optional, written)
        .slice(1)
        .flatMap((row) => /^(?:in|use|nature) /.exec(row) ?? []);
    expect(keys('税 | 6\n费 | 3\n工资 | 5\n物业 | 1\n合计 | 9\n总计 | 9')).toEqual(['in ']);
    expect(keys('税 | 6 | 工资 | 5\n费 | 3 | 物业 | 4\n合计 | 9 | 合计 | 9\n总计 | 9')).toEqual(['in ', 'use ']);
  });
});

describe('the captions above lines', () => {
  const isRead = (captions: string): boolean => readAs(SPECS.lines, `${captions}\n${BODY}`)[0]?.startsWith('1-') === true;

  test('are two texts at least, none of them long, a sentence or the number of the table', () => {
    expect([isRead('甲 | 乙'), isRead('甲 | '), isRead('甲 | \u200b')]).toEqual([true, false, false]);
    expect([isRead(`${'甲'.repeat(24)} | 乙`), isRead(`${'甲'.repeat(25)} | 乙`)]).toEqual([true, false]);
    expect([isRead('甲:乙 | 丙'), isRead('甲: | 丙'), isRead('其中:甲 | 乙'), isRead('本表其中:甲 | 乙')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([isRead('公开01表 | 甲'), isRead('附公开01表 | 甲'), isRead('公开01表续 | 甲')]).toEqual([false, true, true]);
  });

  test('are no numbers of columns', () => {
    expect(isRead('栏次 | 1 | 栏次 | 2')).toBe(false);
  });
});

describe('amounts of lines that are printed further right', () => {
  const row = (third: string, captions = '项目 | 预算数 | 决算数 | 性质 | 预算数 | 决算数 | 用途 | 预算数 | 决算数'): string | undefined =>
    readAs(SPECS.lines, `${captions}\n税 | 1 | 2 | 甲 | 3 | 4 | 乙 | 5 | 6\n费 | 1 | 2 | 甲 | 3 | 4 | 乙 | 5 | 6\n${third}\n总计 | 2 | 4`)
      .find((line) => line.startsWith('4 '))
      ?.replace(/^[^|]*\| /, '');

  test('are those of the last lane in a row that has none of its own, and no other label', () => {
    expect(row('合计 | | | | 8 | 9')).toBe('E4 8 | F4 9');
    expect(row('合计 | | | | | | | 8 | 9')).toBe('H4 8 | I4 9');
    expect([row('合计 | 2 | 4 | | 8 | 9'), row('合计 | | | 丙 | 8 | 9'), row('合计')]).toEqual([
      'B4 2 | C4 4',
      'B4 blank | C4 blank',
      'B4 blank | C4 blank',
    ]);
    expect([row('合计 | | | | 8 | 9 | 丙'), row('合计 | | | | 见注 | 9')]).toEqual(['E4 8 | F4 9', 'E4 unreadable | F4 9']);
  });

  test('are missing there, and not in their own columns, where only some are printed', () => {
    expect([row('合计 | | | | | 9'), row('合计 | | | | | | | | 9')]).toEqual(['E4 blank | F4 9', 'H4 blank | I4 9']);
    expect(row('合计 | 7 | | | 8 | 9')).toBe('B4 7 | F4 9');
  });

  test('stand below captions of their own that are those of the lane', () => {
    expect(row('合计 | | | | 9', '项目 | 预算数 | 决算数 | 性质 | 决算数')).toBe('B4 blank | E4 9');
    expect(row('合计 | | | | | 9', '项目 | 预算数 | 决算数 | 性质 | 预算数 | | 用途')).toBe('B4 blank | C4 blank');
    const left = readAs(SPECS.lines, '项目 | 决算数 | 决算数\n税 | | 6\n费 | | 3\n合计 | 见注 |\n总计 | | 9');
    expect(left.find((line) => line.startsWith('4 '))).toBe('4 合计 合计 0^-1 | C4 blank');
  });
});
