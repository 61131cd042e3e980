import { toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import type { Suspicion } from '../../src/identities/localise';
import { cellName } from '../../src/workbook/address';
import { figure, identity, minus, plus, type FigureParts } from './figures';
import { explain, table } from './localised';

const nameOf = ({ sheet, row, column }: Figure): string => (sheet === '表1' ? '' : sheet) + cellName({ row, column });
const toldOf = ({ cell, suggested, isExact, reason }: Suspicion): string =>
  `${nameOf(cell)} ${toPlain(suggested)}${isExact ? '' : '?'} ${reason}`;

/** All that is told: causes, and doubts with the broken identities by their place, how many cells are wrong, and which. */
function told(identities: readonly Identity[]): unknown {
  const { causes, doubts } = explain(identities);
  return {
    causes: causes.map((cause) => `${toldOf(cause)} ${cause.settles.map((each) => identities.indexOf(each.identity)).join('+')}`),
    doubts: doubts.map(({ broken, candidates, wrong, suspicions, alternatives }) => ({
      of: `${broken.map((each) => identities.indexOf(each.identity)).join('+')}: ${wrong} of ${candidates.map(nameOf).join(' ')}`,
      ...(suspicions.length > 0 ? { suspicions: suspicions.map(toldOf) } : {}),
      ...(alternatives.length > 0 ? { alternatives: alternatives.map(toldOf) } : {}),
    })),
  };
}

const at = (printed: string, row: number, column = 0, parts: FigureParts = {}): Figure => figure(printed, { row, column, ...parts });
let copies = 0;
const copy = (printed: string, of: Figure, parts: FigureParts = {}): Identity =>
  identity(figure(printed, { sheet: `副${++copies}`, ...parts }), [of], 'copy');

/** A sum of so many cells, the total among them. */
const sumOf = (count: number, total: string): Identity =>
  identity(
    at(total, 0),
    Array.from({ length: count - 1 }, (_, row) => at(`${37 + 11 * row}.${3 + row}`, row + 1)),
  );

describe('what is told of amounts in each other’s place', () => {
  it('is both, with what each should be to the last digit', () => {
    const { identities } = table([
      ['1000', '320', '610', '70'],
      ['310', '110', '200', '0'],
      ['690', '120', '500', '70'],
    ]);
    expect(told(identities)).toEqual({
      causes: [],
      doubts: [
        {
          of: '4+5: 2 of B2 C2',
          suspicions: ['B2 200 疑似与“第2行·C栏”的数填颠倒了', 'C2 110 疑似与“第2行·B栏”的数填颠倒了'],
        },
      ],
    });
  });

  it('is nothing where one cell explains several sums, whichever is met first', () => {
    const parts = [at('20', 1, 1), at('10', 2, 1)];
    const both = [50, 60].map((row) => identity(at('35', row, row), parts));
    const other = identity(at('22', 51, 51), [at('25', 1, 2), at('2', 2, 2)]);
    const slip = '疑似一位数字录错';
    const expected = (sums: string, last: string): unknown => ({
      causes: [],
      doubts: [
        { of: `${sums}: 1 of B2 B3`, alternatives: [`B2 25? ${slip}`, `B3 15? ${slip}`] },
        { of: `${last}: 1 of AZ52 C2`, alternatives: [`AZ52 27? ${slip}`, `C2 20? ${slip}`] },
      ],
    });
    expect(told([...both, other])).toEqual(expected('0+1', '2'));
    expect(told([other, ...both])).toEqual(expected('1+2', '0'));
  });
});

describe('what is told of one sum', () => {
  const settled = '后，这条勾稽关系成立';

  it('is what each of six cells would have to be, the likeliest first', () => {
    const amounts = ['A1 297.50', 'A2 139.91', 'A3 151.01', 'A4 162.11', 'A5 173.21', 'A6 184.31'];
    expect(told([sumOf(6, '400.11')])).toEqual({
      causes: [],
      doubts: [
        {
          of: '0: 1 of A1 A2 A3 A4 A5 A6',
          alternatives: amounts.map((each) => `${each.replace(/0$/, '')}? 改为 ${each.slice(3)} ${settled}`),
        },
      ],
    });
    const taken = identity(at('47.5', 30), [plus(at('50', 2)), minus(at('9', 31))]);
    expect(told([taken])).toEqual({
      causes: [],
      doubts: [
        {
          of: '0: 1 of A31 A3 A32',
          alternatives: [`A31 41? 改为 41.00 ${settled}`, `A3 56.5? 改为 56.50 ${settled}`, `A32 2.5? 改为 2.50 ${settled}`],
        },
      ],
    });
  });

  it('is of more cells only what a slip of the pen would do', () => {
    const of = '0: 1 of A1 A2 A3 A4 A5 A6 A7';
    expect(told([sumOf(7, '500.11')])).toEqual({ causes: [], doubts: [{ of }] });
    expect(told([sumOf(7, '390.80')])).toEqual({
      causes: [],
      doubts: [{ of, alternatives: ['A1 390.3?', 'A2 37.8?', 'A3 48.9?'].map((each) => `${each} 疑似一位数字录错`) }],
    });
  });

  it('is no choice where but one cell is left, or one gives itself away', () => {
    const small = identity(at('100.00', 0), [at('5.00', 1), at('20.00', 2)]);
    expect(told([small, copy('100.00', at('100.00', 0)), copy('20.00', at('20.00', 2))])).toEqual({
      causes: [],
      doubts: [{ of: '0: 1 of A2' }],
    });
    const large = identity(at('100.00', 0), [at('770.00', 1), at('20.00', 2), at('30.00', 3), at('', 4)]);
    expect(told([large, copy('100.00', at('100.00', 0))])).toEqual({
      causes: [],
      doubts: [{ of: '0: 1 of A2', suspicions: [`A2 50? 改为 50.00 ${settled}`] }],
    });
  });

  it('is the choice between two that give themselves away', () => {
    const parts = [137.21, 137.21, 88.64, 19.02, 5.5].map((each, row) => at(String(each), row + 1));
    const reason = (row: number): string => `与相邻的“第${row}行”的数相同，疑似串行或串列`;
    expect(told([identity(at('300', 0), parts)])).toEqual({
      causes: [],
      doubts: [{ of: '0: 1 of A2 A3', alternatives: [`A2 49.63? ${reason(3)}`, `A3 49.63? ${reason(2)}`] }],
    });
  });

  it('is no more than a suspicion where another sum is off by as much the other way', () => {
    const parts = ['523.5', '137.23', '84.6', '903.01', '17.77'].map((each, row) => at(each, row + 1));
    const sum = identity(at('1194.96', 0), parts);
    expect(told([sum])).toEqual({ causes: ['A2 52.35 疑似小数点错位 0'], doubts: [] });
    expect(told([sum, identity(at('471.15', 30, 7), [at('0', 31, 7)])])).toEqual({
      causes: [],
      doubts: [
        { of: '0: 1 of A1 A2 A5', suspicions: ['A2 52.35 疑似小数点错位'] },
        { of: '1: 1 of H31 H32', alternatives: [`H31 0 改为 0 ${settled}`, `H32 471.15? 改为 471.15 ${settled}`] },
      ],
    });
  });
});

describe('what is told of several sums', () => {
  const [x, y, z] = [at('60', 1), at('50', 2), at('40', 3)];

  it('is how many cells are wrong, and no choice where they are two', () => {
    expect(told([identity(at('115', 10, 3), [x, y]), identity(at('97', 11, 5), [y, z])])).toEqual({
      causes: [],
      doubts: [{ of: '0+1: 2 of D11 A3 A2 F12 A4' }],
    });
  });

  it('is one by one where no cell that may be wrong joins them', () => {
    const shared = at('30', 9, 9);
    const sums = [
      identity(at('105', 20, 1), [at('60', 21, 1), shared]),
      identity(at('97', 30, 2), [at('60', 31, 2), shared]),
      // Confirmed in another unit.
      copy('300000', shared, { unit: '元' }),
    ];
    const settled = '后，这条勾稽关系成立';
    expect(told(sums)).toEqual({
      causes: [],
      doubts: [
        { of: '0: 1 of B21 B22', alternatives: [`B21 90? 改为 90.00 ${settled}`, `B22 75? 改为 75.00 ${settled}`] },
        { of: '1: 1 of C31 C32', alternatives: ['C31 90? 疑似一位数字录错', 'C32 67? 疑似一位数字录错'] },
      ],
    });
  });

  it('is the cell with all that it settles, its last digit open where rounding leaves it so, and then of those beside it', () => {
    expect(told([copy('61', x), copy('61', x), copy('53', y), copy('53', y)])).toEqual({
      causes: ['A2 61 疑似一位数字录错 0+1', 'A3 53 疑似一位数字录错 2+3'],
      doubts: [],
    });
    const { identities } = table([
      ['1000.02', '320.01', '610', '70'],
      ['310', '217.33', '110', '0'],
      ['690.01', '151.94', '500', '70'],
    ]);
    const settled = '后，2条勾稽关系都成立';
    expect(told(identities)).toEqual({
      causes: [`B2 200? 改为 200.00 ${settled} 1+4`, `B3 120.01? 改为 120.01 ${settled} 2+4`],
      doubts: [],
    });
  });
});
