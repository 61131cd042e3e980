import type { Identity, Rule } from '../../src/identities/identity';
import { acrossColumns } from '../../src/tables/across';
import { ratesOf } from '../../src/tables/rates';
import type { ReadLane, ReadRow, Table } from '../../src/tables/reading';
import { FigureReader } from '../../src/tables/read/amounts';
import { placeOf } from '../../src/tables/read/tree-places';
import type { SingleAxis } from '../../src/tables/row-axis';
import { spokenOf } from '../../src/tables/spoken';
import type { LaneSpec } from '../../src/tables/table';
import { figure } from '../identities/figures';
import { sheetOf } from '../workbook/grid';

const RULE: Rule = { code: 'X', title: '', form: '', statement: '', source: '', severity: 'error' };
const deriving = { form: '表', fits: () => true };
const AXIS: SingleAxis = {
  kind: 'single',
  main: 'final',
  blocks: [
    { key: 'budget', names: ['预算数'] },
    { key: 'final', names: ['决算数'] },
  ],
};
const SPEC: LaneSpec = {
  key: '',
  caption: '',
  rows: AXIS,
  columns: [
    { key: 'three', captions: ['合计'] },
    { key: 'cars', captions: ['用车>小计'] },
    { key: 'guests', captions: ['接待'] },
  ],
};

function row(key: string, ...printed: string[]): ReadRow {
  const figures = printed.map((text, column) => figure(text, { column }));
  return { row: 1, key, code: '', codeColumn: -1, name: key, nameColumn: 0, level: 1, parent: -1, figures };
}

function lane(keys: readonly string[], rows: readonly ReadRow[], spec: Partial<LaneSpec> = {}): ReadLane {
  const columns = keys.map((key, column) => ({
    key,
    column,
    caption: key,
    isDeclared: SPEC.columns.some((declared) => declared.key === key),
  }));
  return { spec: { ...SPEC, ...spec }, columns, totals: [], rows, codeColumns: [], unknown: [] };
}

test('a sentence may speak of each column of a form of one row, as 预算数 and as 决算数', () => {
  const rows = [row('budget', '9', '5', '4'), row('final', '7', '4.5', '2.5')];
  const table: Table = { spec: { lanes: [SPEC] }, lanes: [lane(['three', 'cars', 'guests'], rows)], unread: [] };
  const told = spokenOf(table).flat();
  expect(told.map(({ names, stage, figure: own }) => [names[0], stage, own?.value.units])).toEqual([
    ['合计', 'budget', 9n],
    ['用车>小计', 'budget', 5n],
    ['接待', 'budget', 4n],
    [undefined, 'budget', 9n],
    ['合计', 'final', 7n],
    ['用车>小计', 'final', 45n],
    ['接待', 'final', 25n],
    [undefined, 'final', 7n],
  ]);
});

test('小计 right below 决算数 is the only one that the form has', () => {
  expect(placeOf(SPEC, AXIS, ['决算数', '小计'])).toEqual({ block: 'final', caption: '决算数', node: 'cars' });
  expect(placeOf(SPEC, AXIS, ['培训', '小计'])).toBeNull();
});

test('a total of which no addend is printed is no sum of columns that nobody knows', () => {
  const open = { openSum: 'three', across: [{ rule: RULE, target: 'three', plus: ['cars', 'guests'] }] };
  const identities: Identity[] = [];
  acrossColumns(lane(['three', '借款'], [row('final', '7', '3')], open), deriving, identities);
  expect(identities).toEqual([]);
  acrossColumns(lane(['three', 'cars', '借款'], [row('final', '7', '4', '3')], open), deriving, identities);
  expect(identities).toHaveLength(1);
});

test('a row without rates has none to be checked', () => {
  const rate = { rule: RULE, over: 'cars', under: 'three' };
  const rates = [{ key: 'share', column: 3, caption: '占比', isDeclared: true, rate }];
  const shared = { ...row('final', '8', '4'), rates: [figure('0.5')] };
  const read = { ...lane(['three', 'cars'], [row('budget', '8', '2'), shared]), rates };
  const identities: Identity[] = [];
  ratesOf(read, [read], deriving, identities);
  expect(identities.map(({ target }) => target.value.units)).toEqual([5n]);
});

test('only amounts that are not zero show how many decimals a table prints', () => {
  const placesOf = (numbers: readonly number[]): number | undefined => {
    const sheet = sheetOf('表', [numbers.map((value) => ({ value, format: '0' }))]);
    const reader = new FigureReader(sheet, '万元');
    for (const cell of sheet.rows.get(0) ?? []) reader.add(cell, 0, cell.column, '', '');
    return reader.settle()[0]?.places;
  };
  const twenty = Array.from({ length: 20 }, (_, at) => at + 11);
  expect(placesOf(twenty)).toBe(0);
  expect(placesOf([...twenty.slice(1), 0, 0])).toBe(2);
});

test('a sum of fewer columns than it names is told where it holds in nearly every row that prints one', () => {
  const across = [{ rule: RULE, target: 'three', plus: ['cars', 'guests', 'abroad'] }];
  const told = (fitting: number, others: number): number => {
    const rows = [
      ...Array.from({ length: fitting }, () => row('final', '7', '4', '3')),
      ...Array.from({ length: others }, () => row('final', '8', '4', '3')),
      row('final', '0', '0', '0'),
    ];
    const identities: Identity[] = [];
    const fits = ({ target }: Identity): boolean => target.value.units === 7n;
    acrossColumns({ ...lane(['three', 'cars', 'guests'], rows, { across }), hasStrays: true }, { form: '表', fits }, identities);
    return identities.length;
  };
  expect([told(9, 1), told(8, 1), told(3, 0), told(0, 1)]).toEqual([11, 0, 4, 0]);
});

test('a caption that nobody knows leaves out what stands right below it, and nothing further down', () => {
  expect(placeOf(SPEC, AXIS, ['决算数', '市内', '接待'])).toEqual({ block: 'final', caption: '决算数', node: 'guests' });
  expect(placeOf(SPEC, AXIS, ['决算数', '接待', '市内'])).toBeNull();
});

test('an amount that names a unit of its own is told with it, where it is not that of the table', () => {
  const sheet = sheetOf('表', [['36.5万元', '2500元', 7]]);
  const reader = new FigureReader(sheet, '万元');
  for (const cell of sheet.rows.get(0) ?? []) reader.add(cell, 0, cell.column, '', '');
  expect(reader.settle().map((figure) => ['ownUnit' in figure ? figure.ownUnit : 'none', figure.value.units, figure.value.scale])).toEqual([
    ['none', 365n, 1],
    ['元', 25n, 2],
    ['none', 7n, 0],
  ]);
});
