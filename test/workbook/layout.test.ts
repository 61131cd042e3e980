import { freeSheetName, workbookOf } from '../../src/workbook/layout';

test.each<[string, string[], string]>([
  ['总表', [], '总表'],
  ['总表', ['总表'], '总表(2)'],
  ['ABC', ['abc', 'Abc(2)'], 'ABC(3)'],
  ['甲/乙:丙', [], '甲 乙 丙'],
  ["'引号'", [], '引号'],
  ['', [], '工作表'],
  ['***', [], '工作表'],
  ['长'.repeat(40), ['长'.repeat(31)], `${'长'.repeat(28)}(2)`],
  ['History', [], 'History(2)'],
])('a free name for %j besides %j', (wished, taken, expected) => {
  expect(freeSheetName(wished, taken)).toBe(expected);
});

test('the snapshot of a layout holds what has content, in order', () => {
  const { sheets } = workbookOf([
    {
      name: '表',
      cells: [
        { row: 2, column: 1, value: 0.5, style: { format: '0%' } },
        { row: 2, column: 0, value: '=甲' },
        { row: 1, column: 0, value: null, formula: '=A3' },
        { row: 0, column: 0, value: null, style: { bold: true } },
        { row: 0, column: 1, value: false },
      ],
    },
  ]);
  expect([...(sheets[0]?.rows ?? [])]).toEqual([
    [0, [{ row: 0, column: 1, value: { kind: 'boolean', boolean: false } }]],
    [1, [{ row: 1, column: 0, value: { kind: 'pending' }, formula: '=A3' }]],
    [
      2,
      [
        { row: 2, column: 0, value: { kind: 'text', text: '=甲' } },
        { row: 2, column: 1, value: { kind: 'number', number: 0.5 }, format: '0%' },
      ],
    ],
  ]);
});
