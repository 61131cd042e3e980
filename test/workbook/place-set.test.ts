import { PlaceSet } from '../../src/workbook/place-set';

describe('a set of places on a sheet', () => {
  const added: readonly (readonly [number, number])[] = [
    [4, 3],
    [4, 15],
    [4, 16],
    [5, 40],
    [4, 17],
    [0, 0],
    [1048575, 16383],
  ];

  it('has the places that were added, in whatever order, and no others', () => {
    const places = new PlaceSet();
    for (const [row, column] of added) places.add(row, column);
    for (const [row, column] of added) expect(places.has(row, column)).toBe(true);
    for (const [row, column] of [
      [4, 2],
      [4, 14],
      [4, 18],
      [5, 3],
      [3, 1023],
      [1048575, 16382],
    ] as const)
      expect(places.has(row, column)).toBe(false);
  });

  it('tells whether anything stands at a column or left of it', () => {
    const places = new PlaceSet();
    places.add(7, 20);
    places.add(8, 2);
    expect([19, 20, 21, 31, 32].map((column) => places.begins(7, column))).toEqual([false, true, true, true, true]);
    expect([1, 2, 40].map((column) => places.begins(8, column))).toEqual([false, true, true]);
    expect(places.begins(6, 16383)).toBe(false);
  });
});
