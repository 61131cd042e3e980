import { checkWorkbook } from '../../src/findings/check';
import type { Finding } from '../../src/findings/finding';
import type { Sheet } from '../../src/workbook/workbook';
import { expenditure, generalExpenditure, ROWS, rowsWith } from '../rules/tables';
import { sheetOf, workbookOf } from '../workbook/grid';

const FIRST_ROW = 3;

/** A 支出决算表 whose rows (from 合计 on, from 0) and columns are hidden. */
function table(rows: readonly number[], columns: readonly number[] = [], part: Partial<Sheet> = {}, content = ROWS): Sheet {
  const sheet = sheetOf('表1', expenditure({ rows: content }));
  return { ...sheet, hiddenRows: new Set(rows.map((row) => row + FIRST_ROW)), hiddenColumns: new Set(columns), ...part };
}

function informed(...sheets: readonly Sheet[]): Finding[] {
  return checkWorkbook(workbookOf(...sheets)).findings.filter(({ rule }) => rule === 'JS-2031');
}

describe('what is hidden and counts all the same', () => {
  it('is said of rows, once a form', () => {
    const found = informed(table([2, 3, 4]));
    expect(found.map(({ message, severity, cell }) => [message, severity, cell])).toEqual([
      ['表1 《支出决算表》隐藏的第 6–8 行有金额，也计入校验', 'info', 'C6'],
    ]);
    expect(found[0]?.related).toContainEqual({ sheet: '表1', cell: 'D6' });
  });

  it('is said of columns, and of rows and columns together', () => {
    expect(informed(table([], [3]))[0]?.message).toContain('隐藏的 D 列有金额');
    expect(informed(table([1, 4], [4]))[0]?.message).toContain('隐藏的第 5、8 行、隐藏的 E 列有金额');
  });

  it.each([
    ['hidden', '“表1”是隐藏的工作表，其中的《支出决算表》照常校验'],
    ['veryHidden', '是深度隐藏的工作表'],
  ] as const)('is said of a %s sheet', (visibility, words) => {
    expect(informed(table([], [], { visibility }))[0]?.message).toContain(words);
  });

  it('is not said of blank and zero rows, nor of rows and columns beside the amounts', () => {
    const zeros = [...ROWS, ['2101103', '公务员医疗补助', 0, null, '—'] as const];
    expect(informed(table([5], [], {}, zeros))).toEqual([]);
    expect(informed(table([-3, -1, 40], [0, 1, 5, 30]))).toEqual([]);
    expect(informed(table([]))).toEqual([]);
  });
});

describe('a broken identity with hidden cells', () => {
  const WRONG = rowsWith({ 4: ['2101199', '其他行政事业单位医疗支出', 10.5, 0, 10.5] });
  const errors = (...sheets: readonly Sheet[]): string[] =>
    checkWorkbook(workbookOf(...sheets))
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);

  it('says which of them are hidden', () => {
    const shown = errors(table([], [], {}, WRONG));
    const hidden = errors(table([4], [], {}, WRONG));
    expect(shown.length).toBeGreaterThan(0);
    expect(hidden).toHaveLength(shown.length);
    expect(hidden.some((message) => /；其中 (?:C8|E8)(?:、E8)?在隐藏的行或列里$/.test(message))).toBe(true);
    expect(shown.join()).not.toContain('隐藏');
  });

  it('says that the other sheet is hidden', () => {
    const other = sheetOf(
      '表2',
      generalExpenditure({ rows: rowsWith({ 0: ['合计', null, 31, 20, 11], 1: ['210', '卫生健康支出', 31, 20, 11] }) }),
    );
    const messages = checkWorkbook(workbookOf(table([]), { ...other, visibility: 'hidden' })).findings.map(({ message }) => message);
    expect(messages.some((message) => message.endsWith('；“表2”是隐藏的工作表'))).toBe(true);
  });
});
