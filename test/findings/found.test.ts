import { placesOf } from '../../src/findings/found';

test('places are named once, in their order, without the one that is named anyway', () => {
  const cell = (row: number, sheet = '表1') => ({ sheet, row, column: 2, value: '不在其中' });
  const places = placesOf([cell(3), cell(1), cell(3), cell(3, '表2')], cell(1));
  expect(places).toEqual([
    { sheet: '表1', row: 3, column: 2 },
    { sheet: '表2', row: 3, column: 2 },
  ]);
  expect(placesOf([cell(1)])).toHaveLength(1);
});
