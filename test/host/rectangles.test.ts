import fc from 'fast-check';
import { rectangles } from '../../src/host/rectangles';
import { areaName } from '../../src/workbook/address';

const cells = fc.uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(8) }), { selector: ({ row, column }) => row * 100 + column });

test('covers every cell once and nothing else', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const covered: string[] = [];
      for (const { top, left, bottom, right } of rectangles(given)) {
        for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) covered.push(`${row}:${column}`);
      }
      expect(covered.sort()).toEqual(given.map(({ row, column }) => `${row}:${column}`).sort());
    }),
  );
});

test('joins runs of the same columns downwards, and no others', () => {
  const block = [2, 3, 4].flatMap((row) => [1, 2, 3].map((column) => ({ row, column })));
  expect(rectangles(block).map(areaName)).toEqual(['B3:D5']);
  expect(rectangles([...block, { row: 5, column: 1 }, { row: 7, column: 2 }]).map(areaName)).toEqual(['B3:D5', 'B6', 'C8']);
  expect(rectangles([]).map(areaName)).toEqual([]);
});
