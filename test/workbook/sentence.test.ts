import { cellAlone, cellBeside, cellOnSheet, joinedBy, piecesOf, say, wordsOf } from '../../src/workbook/sentence';

const C14 = { sheet: '公开03表', row: 13, column: 2 };

test('a sentence keeps the cells that it names as places, and is written out with their names', () => {
  const sentence = say`${cellOnSheet(C14)} 行次为 ${3}，上面 ${cellAlone({ ...C14, row: 12 })} 为 ${''}5`;
  expect(wordsOf(sentence)).toBe('公开03表 C14 行次为 3，上面 C13 为 5');
  expect(piecesOf(sentence)).toEqual([
    { named: '公开03表' },
    ' ',
    { ...C14, text: 'C14' },
    ' 行次为 3，上面 ',
    { ...C14, row: 12, text: 'C13' },
    ' 为 5',
  ]);
});

test('beside its own sheet a cell is named alone', () => {
  const list = joinedBy([cellBeside(C14, '公开03表'), cellBeside(C14, '公开05表'), '合计'], '、');
  expect(wordsOf(list)).toBe('C14、公开03表 C14、合计');
  expect(wordsOf(joinedBy([], '、'))).toBe('');
});
