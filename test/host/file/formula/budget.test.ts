import { Budget } from '../../../../src/host/file/formula/budget';
import { evaluate, type Surroundings } from '../../../../src/host/file/formula/evaluate';
import { parseFormula } from '../../../../src/host/file/formula/parse';
import { refresh } from '../../../../src/host/file/formula/recalculate';
import { ReferenceReader } from '../../../../src/host/file/formula/references';
import type { Cell, CellValue, Sheet } from '../../../../src/workbook/workbook';

const PENDING: CellValue = { kind: 'pending' };
const LETTERS = 'abcdefghijklmnopqrst';

/** Names that each say the next one `width` times, the last one saying `last`: width^19 pieces when written out. */
function bomb(operator: string, last: string, width = 6): Map<string, string> {
  const names = new Map<string, string>();
  [...LETTERS].forEach((letter, at) => {
    const next = LETTERS[at + 1];
    names.set(`nm_${letter}`, next === undefined ? last : Array<string>(width).fill(`nm_${next}`).join(operator));
  });
  return names;
}

function sheetWith(cells: readonly Cell[]): Sheet {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return {
    name: '表',
    index: 0,
    visibility: 'visible',
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isProtected: false,
  };
}

/** What formulas in column B come to beside a column A of numbers. */
function results(
  numbers: readonly number[],
  formulas: readonly string[],
  names: ReadonlyMap<string, string> = new Map(),
  work?: number,
): CellValue[] {
  const cells = numbers.map((number, row): Cell => ({ row, column: 0, value: { kind: 'number', number } }));
  formulas.forEach((formula, row) => cells.push({ row, column: 1, value: PENDING, formula }));
  return refresh({ sheets: [sheetWith(cells)] }, names, [], work).map(({ value }) => value);
}

describe('defined names that stand for one another', () => {
  it('are followed once each to tell what a formula reads', () => {
    const reader = new ReferenceReader(bomb('+', '$A$1:$A$3'), new Budget(5000));
    const areas = [{ sheet: '表', area: { top: 0, bottom: 2, left: 0, right: 0 } }];
    expect(reader.referencesOf('=nm_b+nm_a', '表')).toEqual({ areas, isOpaque: false });
  });

  it('are not followed in a circle', () => {
    const circle = new Map([
      ['甲', '乙+乙'],
      ['乙', '甲+甲'],
    ]);
    expect(new ReferenceReader(circle, new Budget(100)).referencesOf('=甲', '表')).toEqual({ areas: [], isOpaque: true });
    expect(results([], ['=甲'], circle)).toEqual([]);
  });

  it('count against the budget, formula after formula', () => {
    const many = Array.from({ length: 300 }, (_, row) => `$A$${row + 1}`).join('+');
    const reader = new ReferenceReader(new Map([['多', many]]), new Budget(10_000));
    const opaque = Array.from({ length: 100 }, () => reader.referencesOf('=多', '表').isOpaque);
    expect(opaque[0]).toBe(false);
    expect(opaque.filter(Boolean).length).toBeGreaterThan(70);
  });

  it('are worked out once each', () => {
    let lookups = 0;
    const names = bomb('+', '1');
    const surroundings: Surroundings = {
      valueAt: () => null,
      valuesIn: () => null,
      expressionOf: (name) => {
        lookups++;
        return parseFormula(names.get(name) ?? '');
      },
      budget: new Budget(5000),
    };
    const expression = parseFormula('=nm_b');
    expect(expression && evaluate(expression, surroundings)).toEqual({ kind: 'number', number: { units: 6n ** 18n, scale: 0 } });
    expect(lookups).toBe(19);
  });

  it('make no texts or numbers that no cell can hold', () => {
    expect(results([], ['=LEN(nm_c)'], bomb('&', `"${'长'.repeat(100)}"`, 2))).toEqual([]);
    expect(results([], ['=LEN(nm_n)'], bomb('&', `"${'长'.repeat(100)}"`, 2))).toEqual([{ kind: 'number', number: 6400 }]);
    expect(results([], ['=ABS(nm_c)'], bomb('*', '1e300', 2))).toEqual([]);
    expect(results([7e300], [`=${Array<string>(900).fill('$A$1').join('*')}`])).toEqual([]);
  });
});

describe('the budget of a workbook', () => {
  it('ends the working out of formulas that read far too much; they stay without a result', () => {
    const numbers = Array.from({ length: 500 }, () => 1.25);
    const sums = Array.from({ length: 500 }, () => '=SUM($A$1:$A$500)');
    const known = results(numbers, sums, new Map(), 100_000);
    expect(new Set(known.map((value) => value.kind === 'number' && value.number))).toEqual(new Set([625]));
    expect(known.length).toBeGreaterThan(50);
    expect(known.length).toBeLessThan(200);
  });

  it('counts the factors of SUMPRODUCT', () => {
    const numbers = Array.from({ length: 100 }, () => 1.5);
    const factors = Array<string>(300).fill('A1:A100').join(',');
    const products = Array.from({ length: 50 }, () => `=SUMPRODUCT(${factors})`);
    const known = results(numbers, products, new Map(), 1_000_000);
    expect(known.length).toBeGreaterThan(0);
    expect(known.length).toBeLessThan(10);
  });

  it('suffices for a long table and for many sums', () => {
    const long = Array.from({ length: 100_000 }, (_, row) => row);
    const totals = Array.from({ length: 10 }, () => '=SUM($A$1:$A$100000)');
    expect(results(long, totals)).toEqual(totals.map(() => ({ kind: 'number', number: 4_999_950_000 })));
    const sums = Array.from({ length: 1000 }, (_, row) => `=SUM(A${row + 1}:A${row + 500})`);
    expect(results(long.slice(0, 1500), sums)).toHaveLength(1000);
  });
});
