import { downRows } from '../../src/tables/down';
import { identitiesOf } from '../../src/tables/identities';
import type { LineSpec, LineSum, ListedAxis, RowAxis } from '../../src/tables/row-axis';
import { derived, laneOf, ruleOf, tableOf, type MadeLane, type MadeRow } from './made-tables';

const RULE = ruleOf('X');

function down(made: MadeLane, fits?: (told: string) => boolean): string[] {
  const lane = laneOf(made);
  return derived((deriving, identities) => downRows(lane, tableOf([lane]), deriving, identities), fits);
}

/** The codes of the rules by which identities hold. */
function rulesOf(made: MadeLane): string[] {
  const lane = laneOf(made);
  return identitiesOf(tableOf([lane]), { form: '表', fits: () => true }).map(({ rule }) => rule.code);
}

describe('rows by codes', () => {
  const hierarchy = { total: ruleOf('T'), class: ruleOf('C'), section: ruleOf('S') };
  const axis: RowAxis = { kind: 'coded', classification: 'functional', hierarchy };
  const rows: MadeRow[] = [
    { code: '201', amounts: ['9', '5'] },
    { code: '20101', level: 2, parent: 0, amounts: ['9', '5'] },
    { code: '2010101', level: 3, parent: 1, amounts: ['9', '5'] },
    { code: '203', amounts: ['1', '1'] },
  ];
  const totals: MadeRow[] = [{ key: 'total', level: 0, amounts: ['10', '6'] }];
  const columns = ['p', 'q'];

  test('each is the sum of its children and 合计 of the highest, column by column', () => {
    const made = { spec: { rows: axis }, columns, rows, totals };
    expect(down(made)).toEqual([
      ...['total.p = 201.p + 203.p', 'total.q = 201.q + 203.q', '201.p = 20101.p', '201.q = 20101.q'],
      ...['20101.p = 2010101.p', '20101.q = 2010101.q'],
    ]);
    expect(rulesOf(made)).toEqual(['T', 'T', 'C', 'C', 'S', 'S']);
    expect(rulesOf({ ...made, spec: { rows: { ...axis, hierarchy: { class: ruleOf('C') } } } })).toEqual(['C', 'C', 'C', 'C']);
    expect(rulesOf({ ...made, rest: { unknown: ['甲'] } })).toEqual([]);
  });

  test('rows that nothing is known of are in no 合计, and a cell that is not there counts as none', () => {
    const open: MadeRow[] = [
      { code: '201', parent: -2, amounts: ['9'] },
      { code: '203', amounts: ['1'] },
    ];
    const made = { spec: { rows: axis }, columns: ['p'], rows: open, totals };
    expect(down(made)).toEqual(['total.p = 203.p']);
    expect(down({ ...made, rows: [{ code: '203', amounts: [] }] })).toEqual(['total.p = null']);
    expect(down({ ...made, rows: [] })).toEqual([]);
  });

  test('items are added up like codes', () => {
    const items: RowAxis = { kind: 'items', label: { key: 'l', captions: [] }, texts: [], hierarchy };
    expect(down({ spec: { rows: items }, columns: ['p'], rows: [{ name: '甲', amounts: ['9'] }], totals })).toEqual(['total.p = 甲.p']);
  });

  describe('in runs', () => {
    const total = (key: string, ...of: string[]) => ({ key, names: [key], of, rule: ruleOf(key) });
    const runs = { totals: [total('staff', '301', '303'), total('office', '302'), total('whole', 'staff', 'office'), total('rest', '')] };
    const economic: RowAxis = { kind: 'coded', classification: 'economic', hierarchy: { class: ruleOf('C') }, runs };
    const foot = (...keys: string[]): MadeRow[] => keys.map((key) => ({ key, level: 0, amounts: ['1'] }));
    const made = { spec: { rows: economic }, columns: ['p'], totals: foot('staff', 'office', 'whole', 'else') };

    test('a total adds classes, or other totals, or the sections of a class that has no row', () => {
      const own: MadeRow[] = [
        { code: '301', amounts: ['3'] },
        { code: '30101', parent: 0, amounts: ['3'] },
        { code: '30201', amounts: ['4'] },
        { code: '30202', amounts: ['1'] },
      ];
      expect(down({ ...made, rows: own })).toEqual([
        ...['301.p = 30101.p', 'staff.p = 301.p', 'office.p = 30201.p + 30202.p', 'whole.p = staff.p + office.p'],
      ]);
    });

    test('of classes alone, and not of what belongs to one, nor of itself', () => {
      const own: MadeRow[] = [
        { code: '301', amounts: ['3'] },
        { code: '30101', parent: 0, amounts: ['3'] },
        { code: '302', parent: 0, amounts: ['1'] },
      ];
      const direct = { ...economic, runs: { totals: [total('deep', '30101'), total('office', '302'), total('short', '3010')] } };
      const told = down({ ...made, spec: { rows: direct }, rows: own, totals: foot('deep', 'office', 'short') });
      expect(told.slice(1)).toEqual(['deep.p = 301.p', 'office.p = 301.p', 'short.p = 301.p']);
      const both: MadeRow[] = [
        { code: '302', amounts: ['1'] },
        { code: '30201', amounts: ['1'] },
      ];
      expect(down({ ...made, rows: both, totals: foot('office') })).toEqual(['office.p = 302.p']);
    });

    test('and where none of them is there, every class', () => {
      const rest: MadeRow[] = [
        { code: '310', amounts: ['3'] },
        { code: '39901', amounts: ['1'] },
        { code: '', amounts: ['2'] },
      ];
      const told = down({ ...made, rows: rest, totals: [...foot('staff', 'rest')] });
      expect(told).toEqual(['staff.p = 310.p', 'rest.p = .p']);
      expect(down({ ...made, rows: rest.slice(1, 2), totals: foot('staff', 'rest') })).toEqual([]);
      expect(down({ ...made, rows: [{ code: '301', amounts: [] }], totals: foot('staff') })).toEqual(['staff.p = null']);
    });
  });
});

describe('lines', () => {
  const line = (key: string, kind: LineSpec['kind'] = 'item', of?: string): LineSpec => ({
    ...{ key, names: [key], kind },
    ...(of === undefined ? {} : { of }),
  });
  const LINES = [line('tax'), line('fees'), line('parking', 'part', 'fees'), line('opening', 'line'), line('year', 'total')];
  const sum = (target: string, ...plus: string[]): LineSum => ({ rule: RULE, target, plus });
  const lanes = (
    sums: readonly LineSum[],
    rows: readonly (readonly [string, ...string[]])[],
    rest: Partial<ListedAxis> = {},
  ): MadeLane => ({
    spec: { rows: { kind: 'listed', lines: LINES, sums, ...rest } },
    columns: ['p', 'q'].slice(0, (rows[0]?.length ?? 2) - 1),
    rows: rows.map(([key, ...amounts]) => {
      const known = LINES.find((each) => each.key === key);
      return { key, name: key, amounts, ...(known ? { line: known } : {}) };
    }),
  });

  test('a sum is of its lines or of all items, in each column', () => {
    const rows = [
      ['tax', '1', '2'],
      ['fees', '3', '4'],
      ['opening', '5', '6'],
      ['year', '7', '8'],
    ] as const;
    expect(down(lanes([sum('year', 'items')], rows))).toEqual(['year.p = tax.p + fees.p', 'year.q = tax.q + fees.q']);
    expect(down(lanes([sum('year', 'tax', 'opening')], rows))).toEqual(['year.p = tax.p + opening.p', 'year.q = tax.q + opening.q']);
    expect(down(lanes([sum('year', 'parking')], rows))).toEqual([]);
    expect(down(lanes([sum('parking', 'items')], rows))).toEqual([]);
    expect(down(lanes([{ ...sum('year', 'tax'), breakdown: true }], rows))[0]).toBe('year.p = tax.p (breakdown)');
  });

  test('a sum tries its doubtful lines against what is printed', () => {
    const made = lanes(
      [sum('year', 'items')],
      [
        ['tax', '1'],
        ['?', '2'],
        ['year', '1'],
      ],
    );
    const doubtful = { ...made, rows: made.rows.map((row) => (row.key === '?' ? { ...row, key: '', name: '某', isDoubtful: true } : row)) };
    expect(down(doubtful, (told) => !told.includes('某'))).toEqual(['year.p = tax.p']);
    expect(down(doubtful)).toEqual(['year.p = tax.p + 某.p']);
  });

  test('some sums want all of their lines, or so many', () => {
    const rows = [
      ['tax', '1'],
      ['fees', '3'],
      ['year', '7'],
    ] as const;
    const told = (own: Partial<LineSum>, ...plus: string[]): number => down(lanes([{ ...sum('year', ...plus), ...own }], rows)).length;
    expect([told({ needsAll: true }, 'tax', 'fees'), told({ needsAll: true }, 'tax', 'opening')]).toEqual([1, 0]);
    expect([told({ least: 2 }, 'tax', 'fees', 'opening'), told({ least: 3 }, 'tax', 'fees', 'opening')]).toEqual([1, 0]);
    expect(told({}, 'tax', 'opening')).toBe(1);
  });

  test('a lane that few places print is added up only where a line of it is filled in', () => {
    const optional = (...amounts: readonly string[]): string[] => {
      const made = lanes(
        [sum('year', 'items')],
        [
          ['tax', ...amounts.slice(0, 1)],
          ['fees', ...amounts.slice(1)],
          ['year', '7'],
        ],
      );
      return down({ ...made, spec: { ...made.spec, optional: true } });
    };
    expect(optional('', '')).toEqual([]);
    expect(optional('', '3')).toEqual(['year.p = tax.p + fees.p']);
    expect(optional('1', '3')).toHaveLength(1);
  });

  test('a part that no sum speaks of is no more than the line it is of, unless that is in the red', () => {
    const parts = (whole: readonly [string, ...string[]], sums: readonly LineSum[] = []): string[] =>
      down(lanes(sums, [whole, ['parking', '2'], ['tax', '1']], { ofWhich: ruleOf('W') }));
    expect(parts(['fees', '3'])).toEqual(['parking.p ≤ fees.p']);
    expect(parts(['fees', '0'])).toEqual(['parking.p ≤ fees.p']);
    expect(parts(['fees', '-3'])).toEqual([]);
    expect(parts(['year', '3'])).toEqual([]);
    expect(
      down(
        lanes(
          [],
          [
            ['year', '3'],
            ['?', '2'],
          ],
          { ofWhich: ruleOf('W') },
        ),
      ),
    ).toEqual([]);
    expect(parts(['fees', '3'], [sum('fees', 'tax', 'parking')])).toEqual(['fees.p = parking.p + tax.p']);
    expect(
      down(
        lanes(
          [],
          [
            ['fees', '3'],
            ['parking', '2'],
          ],
        ),
      ),
    ).toEqual([]);
  });
});

describe('blocks', () => {
  const differences = [{ rule: RULE, target: 'more', plus: 'now', minus: 'before' }];
  const blocks = ['now', 'before', 'more'].map((key) => ({ key, names: [key] }));
  const axis: RowAxis = { kind: 'single', blocks, main: 'now', differences };
  const rows = (more: string, name = '车'): MadeRow[] => [
    { key: 'now', name: '车', amounts: ['9', '4'] },
    { key: 'before', name: '车', amounts: ['8', '5'] },
    { key: 'more', name, amounts: [more, '-1'] },
  ];

  test('one may be the difference of two others of its name, wherever it is filled in', () => {
    const made = { spec: { rows: axis }, columns: ['p', 'q'] };
    expect(down({ ...made, rows: rows('1') })).toEqual(['more.p = now.p − before.p', 'more.q = now.q − before.q']);
    expect(down({ ...made, rows: rows('') })).toEqual(['more.q = now.q − before.q']);
    expect(down({ ...made, rows: rows('1', '船') })).toEqual([]);
    expect(down({ ...made, rows: rows('1').slice(1) })).toEqual([]);
    expect(down({ ...made, rows: [...rows('1').slice(0, 1), ...rows('1').slice(2)] })).toEqual([]);
    expect(down({ ...made, spec: { rows: { kind: 'single', blocks, main: 'now' } }, rows: rows('1') })).toEqual([]);
    expect(down({ ...made, rows: [...rows('1').slice(0, 2), { key: 'more', name: '车', amounts: [] }] })).toEqual([]);
  });
});
