import fc from 'fast-check';
import { decimal, toPlain } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { judge } from '../../src/identities/judge';
import { localise } from '../../src/identities/localise';
import { figure, identity, minus, plus } from './figures';
import { causes, explain, judged, named, suspicions, table } from './localised';

describe('where the mistake sits', () => {
  it('is the one cell where a broken row and a broken column cross', () => {
    const found = explain(
      table([
        ['2097.50', '1097.50', '1000'],
        ['1197.50', '1097.05', '100'],
        ['900', '0', '900'],
      ]).identities,
    );
    expect(named(found.causes)).toEqual([[1, 1, '1097.5']]);
    expect(found.causes[0]).toMatchObject({ reason: '疑似数字颠倒', isExact: true });
    expect(found.causes[0]?.settles).toHaveLength(2);
    expect(found.doubts).toEqual([]);
  });

  it('finds nothing in a table that holds, tails included', () => {
    expect(
      explain(
        table([
          ['10.01', '5', '5'],
          ['10.01', '5', '5'],
        ]).identities,
      ),
    ).toEqual({ causes: [], doubts: [] });
    expect(localise([], [])).toEqual({ causes: [], doubts: [] });
  });

  it('is a blank total of which two sums say the same, though what follows from it is as blank', () => {
    const blank = (row: number): Figure => ({ ...figure('0', { row }), state: 'blank' });
    const year = blank(20);
    const byFunction = identity(year, [figure('981.3', { row: 1 }), figure('130.2', { row: 2 })]);
    const byNature = identity(year, [figure('760.5', { row: 11 }), figure('351', { row: 12 })]);
    const grand = identity(blank(22), [year, figure('0', { row: 21 })]);
    const found = explain([byFunction, byNature, grand]);
    expect(named(found.causes)).toEqual([[20, 0, '1111.5']]);
    expect(found.causes[0]).toMatchObject({ reason: '此格未填，填入 1,111.50 后，2条勾稽关系都成立', isExact: true });
    expect(found.doubts).toEqual([]);
    const apart = identity(figure('500', { row: 60 }), [figure('120', { row: 61 }), figure('350', { row: 62 })]);
    expect(explain([byFunction, byNature, grand, apart]).doubts.map(({ broken }) => broken.map((each) => each.identity))).toEqual([
      [apart],
    ]);
    const nearly = identity(year, [figure('760.5', { row: 11 }), figure('351.01', { row: 12 })]);
    expect(explain([byFunction, nearly, grand]).causes).toMatchObject([{ cell: { row: 20 }, isExact: false }]);
    const others = identity(year, [figure('760.5', { row: 11 }), figure('315', { row: 12 })]);
    expect(named(explain([byFunction, others, grand]).causes)).not.toContainEqual([20, 0, '1111.5']);
  });

  it('is no blank total where one wrong part would say the same', () => {
    const left: Figure = { ...figure('0', { row: 20 }), state: 'blank' };
    const [income, spent] = [figure('940.2', { row: 1 }), figure('900.2', { row: 2 })];
    const asked = (sums: Identity[]): unknown => named(explain(sums).causes).filter(([row]) => row === 20);
    const lines = [figure('15', { row: 11 }), figure('25', { row: 12 })];
    const apart = identity(left, [plus(income), minus(spent)]);
    expect(asked([apart, identity(left, lines)])).toEqual([[20, 0, '40']]);
    expect(asked([apart, identity(left, [plus(income), minus(figure('900.2', { row: 3 }))])])).toEqual([]);
  });

  it('leaves a lone sum alone when any of many cells could be wrong', () => {
    const cells = Array.from({ length: 12 }, (_, at) => figure(`${7 + at * 13}.1`, { row: at + 1 }));
    const { causes, doubts } = explain([identity(figure('33333'), cells)]);
    expect(causes).toEqual([]);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toMatchObject({ wrong: 1, suspicions: [] });
    expect(doubts[0]?.candidates).toHaveLength(13);
  });

  it('names the cell whose digits give it away, though others would do as well', () => {
    const others = [137.23, 84.6, 903.01, 17.77].map((each, at) => figure(String(each), { row: at + 2 }));
    const slipped = figure('523.5', { row: 1 });
    const found = explain([identity(figure('1194.96'), [slipped, ...others])]);
    expect(found.doubts).toEqual([]);
    expect(named(found.causes)).toEqual([[1, 0, '52.35']]);
    expect(found.causes).toMatchObject([{ reason: '疑似小数点错位', isExact: true }]);
  });

  it('only suspects it where many cells might show such a slip', () => {
    const others = Array.from({ length: 30 }, (_, at) => figure(`${(1000 + at * 2377) / 100}`, { row: at + 2 }));
    const found = explain([identity(figure('11483.55'), [figure('84.36', { row: 1 }), ...others])]);
    expect(found.causes).toEqual([]);
    expect(named(suspicions(found))).toEqual([[1, 0, '843.6']]);
  });

  it('tells an amount by its digits where only one cell holds as much as is too much', () => {
    const others = [73.21, 22.62, 38.47, 57, 56.61].map((each, at) => figure(String(each), { row: at + 2 }));
    const under = (total: string, first: string): Identity[] => {
      const top = figure(total);
      const repeated = figure(total, { sheet: '表2' });
      return [identity(top, [figure(first, { row: 1 }), ...others]), identity(repeated, [top], 'copy')];
    };
    // 700 too much: 773.24 is the only one that large, and 73.24 with one digit too many.
    expect(causes(under('321.15', '773.24'))).toEqual([[1, 0, '73.24']]);
    // 20.97 and 20.99 would do, both by one digit more.
    const open = explain(under('268.88', '209.97'));
    expect(open.causes).toEqual([]);
    expect(suspicions(open)).toMatchObject([{ cell: { row: 1 }, isExact: false }]);
  });

  it('names no cell by its digits where two sums are off by the same amount', () => {
    const rows = [
      ['1194.96', '523.5', '137.23', '84.6', '903.01', '17.77'],
      ['2942.3', '900', '200', '300', '200', '871.15'],
    ].map((row, at) => row.map((text, column) => figure(text, { row: at, column })));
    const found = explain(rows.map(([total, ...parts]) => identity(total as Figure, parts)));
    expect(found.causes).toEqual([]);
  });

  it('suspects none of many small amounts for a slip that some of them show by chance', () => {
    const parts = [2.38, 9.95, 0.61, 8.42, 1.37, 4.4, 5.93, 3.06, 7.51, 6.29].map((each, at) => figure(String(each), { row: at + 1 }));
    expect(suspicions(explain([identity(figure('50.64'), parts)]))).toEqual([]);
  });

  it('says that two equally good candidates are two', () => {
    const found = explain([identity(figure('5', { row: 0 }), [figure('3', { row: 1 })])]);
    expect(found.causes).toEqual([]);
    expect(found.doubts.map(({ candidates, wrong, suspicions }) => [candidates.map(({ row }) => row), wrong, suspicions])).toEqual([
      [[0, 1], 1, []],
    ]);
    // Either of both, changed, puts all right.
    expect(named(found.doubts.flatMap(({ alternatives }) => alternatives)).sort()).toEqual([
      [0, 0, '3'],
      [1, 0, '5'],
    ]);
  });

  it('offers of many cells those that a slip of the pen explains, and none where these are many too', () => {
    const others = [33.02, 8.09, 12.67, 42.38, 23.83, 11.46, 17.15].map((each, at) => figure(String(each), { row: at + 2 }));
    const total = figure('187.07');
    const repeated = identity(figure('187.07', { sheet: '表2' }), [total], 'copy');
    // 3 too little: 35.47 may have been 38.47; 42.38 and 12.67 as well 45.38 and 15.67; 8.09 would have to be 11.09.
    const [doubt] = explain([identity(total, [figure('35.47', { row: 1 }), ...others]), repeated]).doubts;
    const rows = doubt?.alternatives.map(({ cell }) => cell.row) ?? [];
    expect(rows).toContain(1);
    expect(rows).not.toContain(3);
    const many = Array.from({ length: 9 }, (_, at) => figure(`${10 + at}.11`, { row: at + 1 }));
    expect(
      explain([identity(figure('129.99'), many), identity(figure('129.99', { sheet: '表2' }), [figure('129.99')], 'copy')]).doubts,
    ).toMatchObject([{ alternatives: [] }]);
  });

  it('accuses nobody where every single change would break something that holds', () => {
    const first = [figure('5', { row: 0 }), figure('2', { row: 1 }), figure('3', { row: 2 })] as const;
    const second = [
      figure('6', { row: 0, sheet: '表2' }),
      figure('2', { row: 1, sheet: '表2' }),
      figure('4', { row: 2, sheet: '表2' }),
    ] as const;
    const guards = [first[1], first[2], second[1], second[2]].map((each) =>
      identity(figure(toPlain(each.value), { sheet: `${each.sheet}·副本`, row: each.row }), [each], 'copy'),
    );
    const found = explain([
      identity(first[0], [first[1], first[2]]),
      identity(second[0], [second[1], second[2]]),
      identity(first[0], [second[0]], 'copy'),
      ...guards,
    ]);
    expect(found).toEqual({ causes: [], doubts: [] });
  });

  it('takes a wrong total over right parts for a wrong total', () => {
    const total = figure('1200', { row: 0 });
    const parts = [figure('500', { row: 1 }), figure('600', { row: 2 })];
    const copy = figure('1100', { sheet: '公开01表', row: 30 });
    const found = explain([identity(total, parts), identity(copy, [total], 'copy')]);
    expect(named(found.causes)).toEqual([[0, 0, '1100']]);
    expect(found.causes[0]?.reason).toBe('疑似一位数字录错');
  });

  it('sees a sign that was turned round and a total typed into a detail row', () => {
    const negative = figure('-8.5', { row: 1 });
    const other = [figure('137.21', { row: 2 }), figure('88.64', { row: 3 }), figure('19.02', { row: 4 })];
    const turned = explain([identity(figure('253.37', { row: 0 }), [negative, ...other])]);
    expect(turned.causes).toMatchObject([{ cell: { row: 1 }, reason: '疑似正负号填反', isExact: true }]);

    const total = figure('253.37', { row: 0, rowLabel: '合计' });
    const repeated = figure('253.37', { row: 1 });
    const found = suspicions(explain([identity(total, [repeated, ...other])]));
    expect(named(found)).toEqual([[1, 0, '8.5']]);
    expect(found[0]?.reason).toContain('疑似把合计数填成了明细');
    // Written out, the first cell of a sum is no total.
    const writtenOut = explain([identity(total, [repeated, ...other], 'sum', { isWrittenOut: true })]);
    expect(suspicions(writtenOut).map(({ reason }) => reason)).not.toContainEqual(expect.stringContaining('合计数'));
  });

  it('narrows its doubt to two neighbours that say the same', () => {
    const parts = [137.21, 137.21, 88.64, 19.02, 5.5].map((each, at) => figure(String(each), { row: at + 1 }));
    const [doubt] = explain([identity(figure('300'), parts)]).doubts;
    expect(doubt?.candidates.map(({ row }) => row).sort()).toEqual([1, 2]);
    expect(doubt).toMatchObject({ wrong: 1, suspicions: [] });
  });

  it('always finds the one wrong cell inside a table with row and column sums', () => {
    const size = fc.integer({ min: 2, max: 6 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.infiniteStream(fc.integer({ min: 100, max: 9_999_999 })),
        fc.nat(),
        fc.integer({ min: 1_000, max: 500_000 }),
        (rows, columns, stream, pick, slip) => {
          const amounts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => Number(stream.next().value)));
          const wrongRow = 1 + (pick % rows);
          const wrongColumn = 1 + (Math.floor(pick / rows) % columns);
          const text = (hundredths: number): string => toPlain(decimal(BigInt(hundredths), 2));
          const full = amounts.map((row) => [row.reduce((a, b) => a + b, 0), ...row]);
          full.unshift((full[0] as number[]).map((_, column) => full.reduce((total, row) => total + (row[column] as number), 0)));
          const right = full[wrongRow]?.[wrongColumn] as number;
          (full[wrongRow] as number[])[wrongColumn] = right + slip;
          expect(causes(table(full.map((row) => row.map(text))).identities)).toEqual([[wrongRow, wrongColumn, text(right)]]);
        },
      ),
    );
  });

  it('never suggests what would break an identity that held', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 9, maxLength: 9 }), (cells) => {
        const rows = [0, 3, 6].map((from) => cells.slice(from, from + 3).map(String));
        const { identities } = table(rows);
        const { intact } = judged(identities);
        for (const { cell, suggested } of explain(identities).causes) {
          const fixed = (each: Figure): Figure =>
            each.row === cell.row && each.column === cell.column ? { ...each, value: suggested } : each;
          for (const { identity: held } of intact) {
            const after = identity(
              fixed(held.target),
              held.terms.map(({ figure: each, sign }) => (sign === 1 ? plus(each && fixed(each)) : minus(each && fixed(each)))),
            );
            expect(judge(after).verdict).not.toBe('mismatch');
          }
        }
      }),
    );
  });
});
