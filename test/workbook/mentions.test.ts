import { covers, mentionsOf } from '../../src/workbook/mentions';

const mentions = (formula: string, row: number, column: number, sheet = '表1'): boolean =>
  covers(mentionsOf(formula, '表1'), { sheet, row, column });

test.each([
  ['=SUM(C4:C6)', [3, 2], true],
  ['=SUM(C4:C6)', [6, 2], false],
  ['=$C$4', [3, 2], true],
  ['=SUM(C:D)', [1_000_000, 3], true],
  ['=SUM($D:C)', [0, 2], true],
  ['=SUM(C:D)', [0, 4], false],
  ['=SUM(4:6)', [5, 200], true],
  ['=SUM(6:$4)', [3, 0], true],
  ['=SUM(4:6)', [6, 0], false],
  ['=SUM(0:1)', [0, 0], false],
  ['=SUM([1]表1!C:D)', [0, 2], false],
])('%s of %j: %s', (formula, [row = 0, column = 0], expected) => {
  expect(mentions(formula, row, column)).toBe(expected);
});

test('a whole column of another sheet is that sheet’s', () => {
  expect(mentions("=SUM('表 2'!C:C)", 9, 2)).toBe(false);
  expect(mentions("=SUM('表 2'!C:C)", 9, 2, '表 2')).toBe(true);
});
