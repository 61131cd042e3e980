import type { Identity } from '../../src/identities/identity';
import { identitiesOf } from '../../src/tables/identities';
import type { RateSpec } from '../../src/tables/column-axis';
import { rateIdentity, ratesOf } from '../../src/tables/rates';
import type { ReadLane } from '../../src/tables/reading';
import type { RowAxis } from '../../src/tables/row-axis';
import { derived, laneOf, ruleOf, tableOf, type MadeRow } from './made-tables';
import { figure } from '../identities/figures';

const RULE = ruleOf('X');
const TREE: RowAxis = { kind: 'coded', classification: 'functional', hierarchy: { class: RULE } };
const rateOf = (key: string, rate: Partial<RateSpec>) => ({
  ...{ key, column: 5, caption: key, isDeclared: true },
  rate: { rule: RULE, over: 'now', under: 'plan', ...rate },
});

interface Rows {
  readonly rows: readonly MadeRow[];
  readonly totals?: readonly MadeRow[];
  readonly axis?: RowAxis;
}
function laneWith(
  rates: readonly ReturnType<typeof rateOf>[],
  { rows, totals = [], axis = TREE }: Rows,
  columns = ['now', 'plan', 'past'],
) {
  return laneOf({ spec: { rows: axis }, columns, rows, totals, rest: { rates } });
}
const told = (lane: ReadLane, lanes: readonly ReadLane[] = [lane], fits?: (one: string) => boolean): string[] =>
  derived((deriving, identities) => ratesOf(lane, lanes, deriving, identities), fits);

describe('a rate of columns', () => {
  const rows: MadeRow[] = [
    { key: 'r', amounts: ['9', '10', '8'], rates: ['0.9', '0.13'] },
    { key: 'maybe', amounts: ['9', '10', '8'], rates: ['0.9', '0.13'], isDoubtful: true },
    { key: 'short', amounts: ['9', '10', '8'], rates: ['0.9'] },
    { key: 'none', amounts: ['9', '10', '8'] },
  ];
  const totals: MadeRow[] = [{ key: 'total', amounts: ['90', '100', '80'], rates: ['0.9', '0.13'] }];

  test('is that of its row, 合计 first, where the row has one', () => {
    const rates = [rateOf('done', {}), rateOf('growth', { less: 'past', under: 'past' })];
    expect(told(laneWith(rates, { rows, totals }))).toEqual([
      'total.done ÷ total.now + total.plan',
      'r.done ÷ r.now + r.plan',
      'short.done ÷ short.now + short.plan',
      'total.growth ÷ total.now − total.past + total.past',
      'r.growth ÷ r.now − r.past + r.past',
    ]);
    const whole = tableOf([laneWith(rates, { rows })]);
    expect(identitiesOf(whole, { form: '表', fits: () => true })).toHaveLength(3);
  });

  test('says nothing where a column that it is of is not there', () => {
    const row = { rows: rows.slice(0, 1) };
    for (const gone of [{ over: 'x' }, { less: 'x' }, { under: 'x' }]) expect(told(laneWith([rateOf('done', gone)], row))).toEqual([]);
    expect(told(laneOf({ spec: { rows: TREE }, columns: ['now'], rows }))).toEqual([]);
  });

  test('may be of what 合计 says, wherever that stands', () => {
    const share = [rateOf('share', { under: 'now', ofTotal: true })];
    expect(told(laneWith(share, { rows: rows.slice(0, 1), totals }))).toContain('r.share ÷ r.now + total.now');
    expect(told(laneWith(share, { rows: rows.slice(0, 1) }))).toEqual([]);
    const axis: RowAxis = { kind: 'listed', lines: [], sums: [{ rule: RULE, target: 'year', plus: ['items'] }] };
    const year: MadeRow = { key: 'year', amounts: ['90', '100', '80'], rates: ['1'] };
    expect(told(laneWith(share, { rows: [...rows.slice(0, 1), year], axis }))).toEqual([
      'r.share ÷ r.now + year.now',
      'year.share ÷ year.now + year.now',
    ]);
  });

  test('of a growth from below zero nothing is said, as some divide by its size', () => {
    const growth = (past: string, less = true): number =>
      told(
        laneWith([rateOf('growth', { ...(less ? { less: 'past' } : {}), under: 'past' })], {
          rows: [{ amounts: ['9', '10', past], rates: ['1'] }],
        }),
      ).length;
    expect([growth('-8'), growth('0'), growth('8'), growth('-8', false)]).toEqual([0, 1, 1, 1]);
  });
});

test('a rate is printed with two decimals fewer than its share has, unless it was left as it came', () => {
  const rate = rateOf('done', {});
  const lane = laneWith([rate], { rows: [{ key: 'r', amounts: ['9', '10'] }] });
  const [row] = lane.rows;
  const identity = (places: number): Identity | null =>
    row ? rateIdentity(rate, lane, [lane], row, figure('0.9', { places }), '表') : null;
  expect([2, 1, 4, 6, 7].map((places) => identity(places)?.rounding)).toEqual([
    ...[0, 0, 2, 4].map((places) => ({ places, mode: 'round', keepsShortfall: false })),
    undefined,
  ]);
  expect(identity(4)).toMatchObject({ relation: 'ratio', blankOverZero: true, form: '表' });
});

describe('a block of rates', () => {
  const single = (key: string): RowAxis => ({ kind: 'single', blocks: [{ key, names: [key] }], main: 'now' });
  const block = (key: string, ...amounts: string[]) =>
    laneOf({ spec: { rows: single(key) }, columns: ['car', 'trip'], rows: [{ key, name: '', amounts }] });
  const rated = (spec: Partial<RateSpec>, ...rates: string[]) =>
    laneOf({
      spec: { rows: single('rate') },
      columns: [],
      rows: [{ key: 'rate', amounts: [], rates }],
      rest: { rates: ['car', 'trip'].map((key) => rateOf(key, spec)) },
    });
  const blocks = [block('now', '9', '4'), block('plan', '10', '5'), block('past', '8', '6')];

  test('is of the blocks of its name, column by column', () => {
    const rates = rated({}, '0.9', '0.8');
    expect(told(rates, [...blocks, rates])).toEqual(['rate.car ÷ now.car + plan.car', 'rate.trip ÷ now.trip + plan.trip']);
    const growth = rated({ less: 'past', under: 'past' }, '0.1', '0.3');
    expect(told(growth, [...blocks, growth])[0]).toBe('rate.car ÷ now.car − past.car + past.car');
  });

  test('is none where no rate holds and two or more do of another block', () => {
    const growth = rated({ less: 'past', under: 'past' }, '0.1', '0.3');
    const lanes = [...blocks, growth];
    const ofPlan = (one: string): boolean => one.endsWith('− plan.car + plan.car') || one.endsWith('− plan.trip + plan.trip');
    expect(told(growth, lanes, ofPlan)).toEqual([]);
    expect(told(growth, lanes, (one) => ofPlan(one) && one.includes('car'))).toHaveLength(2);
    expect(told(growth, lanes, (one) => ofPlan(one) || one.endsWith('− past.car + past.car'))).toHaveLength(2);
    expect(told(growth, lanes, () => false)).toHaveLength(2);
    const share = rated({ under: 'past' }, '0.1', '0.3');
    expect(told(share, [...blocks, share], (one) => /^rate\.\w+ ÷ now\.\w+ \+ plan\.\w+$/.test(one))).toEqual([]);
    const one = rated({ less: 'past', under: 'past' }, '0.1');
    expect(told(one, [...blocks, one], ofPlan)).toHaveLength(1);
  });

  test('of columns beside amounts nothing else is supposed', () => {
    const rows: MadeRow[] = [{ key: 'now', amounts: ['9', '10', '8'], rates: ['0.9', '0.9'] }];
    const lane = laneWith([rateOf('a', {}), rateOf('b', {})], { rows });
    expect(told(lane, [lane, ...blocks], () => false)).toHaveLength(2);
    // Not even where they would hold of another row.
    const other = laneWith([], { rows: [{ key: 'past', amounts: ['1'] }] });
    expect(told(lane, [lane, other], (one) => one.endsWith('past'))).toHaveLength(2);
  });
});
