import type { Figure } from '../../src/identities/figure';
import { entriesByCode, isEconomic, mayBeUnnamed, severalRuns, singleRun } from '../../src/tables/by-code';
import { partsOfTable } from '../../src/tables/parts';
import { columnKeys, figureOfBlock, figuresOf, unknownLines, withFigures } from '../../src/tables/reading';
import type { CodedAxis, LineSpec, ListedAxis, RowAxis } from '../../src/tables/row-axis';
import { laneOf, nameOf, ruleOf, tableOf, type MadeRow } from './made-tables';

const RULE = ruleOf('X');
const LISTED: ListedAxis = { kind: 'listed', lines: [], sums: [] };
const CODED: CodedAxis = { kind: 'coded', classification: 'functional', hierarchy: { class: RULE } };
const RUNS: CodedAxis = { ...CODED, classification: 'economic', runs: { totals: [] } };
const ITEMS: RowAxis = { kind: 'items', label: { key: 'l', captions: [] }, texts: [], hierarchy: { class: RULE } };
const SINGLE: RowAxis = { kind: 'single', blocks: [], main: 'now' };
const line = (key: string, classCode?: string): LineSpec => ({
  ...{ key, names: [key], kind: 'item' },
  ...(classCode === undefined ? {} : { classCode }),
});

describe('a figure is called by', () => {
  const lanes = [
    laneOf({
      spec: { key: 'in', rows: LISTED },
      columns: ['now', 'plan.first'],
      rows: [
        { key: 'all', amounts: ['9', '8'] },
        { key: 'of.which', amounts: ['3', '2'] },
        { key: '', name: '无', amounts: ['1', '1'] },
        { key: 'all', name: 'again', amounts: ['7', '6'] },
        { key: 'late', amounts: [] },
        { key: 'late', amounts: ['5', '5'] },
      ],
    }),
    laneOf({
      spec: {
        key: '',
        rows: CODED,
        columns: [
          { key: 'spent', captions: [] },
          { key: 'basic', captions: [] },
        ],
      },
      columns: ['basic', 'spent'],
      rows: [
        { code: '201', amounts: ['4', '5'] },
        { code: '20101', amounts: ['3', '2'] },
        { code: '201', name: 'again', amounts: ['1', '1'] },
      ],
      totals: [{ key: 'total', amounts: ['7', '7'] }],
    }),
  ];
  const parts = partsOfTable(tableOf(lanes));
  const of = (name: string): string => nameOf(parts.get(name));

  test('its row in the main column, or its row and column, with the lane before them', () => {
    expect(['in.all', 'in.all.now', 'in.all.plan.first', 'in.of.which', 'in.of.which.plan.first'].map(of)).toEqual([
      ...['in.all.now', 'in.all.now', 'in.all.plan.first', 'in.of.which.now', 'in.of.which.plan.first'],
    ]);
    expect([parts.get('in.all')?.value.units, parts.get('in.late')?.value.units]).toEqual([9n, 5n]);
    expect(['total', 'total.basic'].map(of)).toEqual(['total.spent', 'total.basic']);
  });

  test('its code, the first row of it', () => {
    expect(['code.201', 'code.20101.basic'].map(of)).toEqual(['201.spent', '20101.basic']);
    expect(parts.get('code.201')?.value.units).toBe(5n);
  });

  test('nothing else', () => {
    for (const name of [
      'code.20101.basic.x',
      'code.201.',
      '.all',
      'in.code.',
      'total.in.',
      'in.all.now.x',
      'all',
      'in.now',
      '',
      'in.',
      'in.all.x',
      'out.all',
      'code.2',
      'code.201.x',
      'code.201x',
      'in.code.201',
      'xcode.201',
    ])
      expect([name, parts.has(name)]).toEqual([name, false]);
    expect(parts.has('in.all')).toBe(true);
    expect(parts.get('in.x')).toBeUndefined();
    expect(parts.get('in.x')).toBeUndefined();
  });

  test('and those without a name are figures all the same', () => {
    expect(parts.figures).toHaveLength(10 + 8);
  });
});

describe('what a table shows of each code', () => {
  const coded = laneOf({
    spec: { rows: CODED },
    columns: ['now', 'plan'],
    rows: [
      { code: '201', name: '服务', amounts: ['9', '8'] },
      { code: '20101', name: '人大', level: 2, amounts: ['4', '3'] },
      { code: '203', name: '国防', level: 1, amounts: ['1'] },
    ],
  });
  const entries = (lanes: Parameters<typeof tableOf>[0], column: string): string[] | undefined =>
    entriesByCode(tableOf(lanes), column)?.entries.map(
      ({ code, name, level, figure, isLine }) => `${code} ${name} ${level} ${nameOf(figure)} ${isLine}`,
    );

  test('are its rows in a column that it has', () => {
    expect(entries([coded], 'now')).toEqual(['201 服务 1 201.now false', '20101 人大 2 20101.now false', '203 国防 1 203.now false']);
    expect(entries([coded], 'plan')).toEqual(['201 服务 1 201.plan false', '20101 人大 2 20101.plan false']);
    expect(entries([coded], 'past')).toBeUndefined();
    expect(entriesByCode(tableOf([coded]), 'now')).toMatchObject({ hasRows: true, isOpen: false });
    expect(entriesByCode(tableOf([{ ...coded, rows: [] }]), 'now')).toEqual({ entries: [], hasRows: false, isOpen: false });
  });

  test('and a row whose code is lost may be any', () => {
    for (const flaw of ['uncoded', 'lost'] as const) {
      const rows = coded.rows.map((row, at) => (at === 1 ? { ...row, flaw } : row));
      const open = entriesByCode(tableOf([{ ...coded, rows }]), 'now');
      expect([open?.entries.map(({ code }) => code), open?.isOpen]).toEqual([['201', '203'], true]);
    }
    const rows = coded.rows.map((row) => ({ ...row, flaw: 'letters' as const }));
    expect(entriesByCode(tableOf([{ ...coded, rows }]), 'now')).toMatchObject({ isOpen: false });
  });

  const lines = (rows: readonly MadeRow[], key = 'out') => laneOf({ spec: { key, rows: LISTED }, columns: ['now'], rows });
  const served: MadeRow = { key: 'served', name: '服务', amounts: ['9'], line: line('served', '201') };
  const unknown = (amount: string): MadeRow => ({ name: '某项', amounts: [amount] });

  test('are its lines that stand for a class', () => {
    const rows = [served, { key: 'taxes', name: '税', amounts: ['3'], line: line('taxes') }, { ...served, amounts: [] }];
    expect(entries([lines([]), lines(rows)], 'now')).toEqual(['201 服务 1 out.served.now true']);
    expect(entries([lines(rows)], 'plan')).toEqual([]);
    expect(entriesByCode(tableOf([lines(rows)]), 'now')).toMatchObject({ hasRows: false, isOpen: false });
  });

  test('and a filled line of unknown name beside them may be any', () => {
    const isOpen = (rows: readonly MadeRow[]): boolean | undefined => entriesByCode(tableOf([lines(rows)]), 'now')?.isOpen;
    expect([isOpen([served, unknown('3')]), isOpen([served, unknown('')]), isOpen([unknown('3')])]).toEqual([true, false, false]);
    const named = { key: 'taxes', name: '税', amounts: ['3'], line: line('taxes') };
    expect([isOpen([served, named]), isOpen([named, unknown('3')])]).toEqual([false, false]);
    expect(isOpen([served, { name: '某项', amounts: ['', '3'] }])).toBe(true);
  });

  test('a part may be unnamed in its own lane alone', () => {
    const table = tableOf([lines([served, unknown('3')]), lines([served], 'in')]);
    expect([mayBeUnnamed(table, 'out.x'), mayBeUnnamed(table, 'in.x'), mayBeUnnamed(table, 'outer.x')]).toEqual([true, false, false]);
  });
});

test('lanes are told by what their rows are', () => {
  const lane = (rows: RowAxis) => laneOf({ spec: { rows }, columns: [], rows: [] });
  const [listed, coded, runs, items, single] = [LISTED, CODED, RUNS, ITEMS, SINGLE].map(lane);
  const all = [listed, coded, runs, items, single].flatMap((each) => (each ? [each] : []));
  expect(all.map((each) => singleRun(tableOf([each])) !== null)).toEqual([false, true, false, true, false]);
  expect(all.map((each) => severalRuns(tableOf([each])) !== null)).toEqual([false, false, true, false, false]);
  expect(all.map(isEconomic)).toEqual([false, false, true, false, false]);
});

describe('the figures of a table', () => {
  const rates = [{ key: 'share', column: 2, caption: '占比', isDeclared: true, rate: { rule: RULE, over: 'now', under: 'now' } }];
  const lane = laneOf({
    spec: { rows: CODED },
    columns: ['now'],
    rows: [
      { code: '201', amounts: ['9'], rates: ['1'] },
      { code: '203', amounts: ['8'] },
    ],
    totals: [{ key: 'total', amounts: ['17'], rates: ['1'] }],
    rest: { rates },
  });

  test('are its amounts and rates, 合计 first', () => {
    const names = ['total.now', 'total.share', '201.now', '201.share', '203.now'];
    expect(figuresOf(tableOf([lane])).map(nameOf)).toEqual(names);
    expect(columnKeys(lane)).toEqual(['now', 'share']);
    const { rates: none, ...bare } = lane;
    expect([none?.length, columnKeys(bare)]).toEqual([1, ['now']]);
  });

  test('may each be replaced, and rows keep what else they have', () => {
    const table = tableOf([lane]);
    const made = withFigures(table, (figure): Figure => ({ ...figure, rowLabel: `新${figure.rowLabel}` }));
    expect(figuresOf(made).map(nameOf)).toEqual(['新total.now', '新total.share', '新201.now', '新201.share', '新203.now']);
    expect(made.lanes[0]?.rows.map(({ code, rates: own }) => [code, own?.length])).toEqual([
      ['201', 1],
      ['203', undefined],
    ]);
    expect(withFigures(table, (figure) => figure)).toEqual(table);
  });
});

test('the figure of a block is that of the rows of its name, where there is one', () => {
  const block = (key: string, ...rows: MadeRow[]) => laneOf({ spec: { key, rows: SINGLE }, columns: ['car'], rows });
  const now: MadeRow = { key: 'now', name: '车', amounts: ['9'] };
  const one = [block('a', now, { key: 'plan', name: '车', amounts: ['8'] })];
  expect(nameOf(figureOfBlock(one, '车', 'plan', 'car'))).toBe('a.plan.car');
  for (const [name, key, column] of [
    ['船', 'now', 'car'],
    ['车', 'past', 'car'],
    ['车', 'now', 'trip'],
  ] as const)
    expect(figureOfBlock(one, name, key, column)).toBeUndefined();
  expect(figureOfBlock([...one, block('b', now)], '车', 'now', 'car')).toBeUndefined();
});

test('lines of unknown names are those of a lane of lines', () => {
  const rows: MadeRow[] = [
    { name: '甲', amounts: [] },
    { key: 'b', name: '乙', amounts: [], line: line('b') },
  ];
  const of = (axis: RowAxis): string[] => unknownLines(laneOf({ spec: { rows: axis }, columns: [], rows })).map(({ name }) => name);
  expect([of(LISTED), of(CODED)]).toEqual([['甲'], []]);
});
