import { layoutOf, likeness, nameIn, rowsOf, WHOLLY_ALIKE, type Layout } from '../../src/tables/layout';
import type { CodedAxis, RowAxis } from '../../src/tables/row-axis';
import { namesWanted } from '../../src/tables/wanted';
import type { LaneSpec } from '../../src/tables/table';
import { figure } from '../identities/figures';
import { laneOf, ruleOf, tableOf, type MadeRow } from './made-tables';

const RULE = ruleOf('X');
const CODED: CodedAxis = { kind: 'coded', classification: 'functional', hierarchy: { class: RULE } };
const SINGLE: RowAxis = { kind: 'single', blocks: [], main: 'now' };
const LISTED: RowAxis = { kind: 'listed', lines: [], sums: [] };

test('rows are known by their kind, and codes by what they classify or how they run', () => {
  expect(rowsOf(CODED)).toBe('functional');
  expect(rowsOf({ ...CODED, classification: 'economic' })).toBe('economic');
  expect(rowsOf({ ...CODED, runs: { totals: [] } })).toBe('runs');
  expect(rowsOf(SINGLE)).toBe('single');
  expect([nameIn('', 'now'), nameIn('in', 'now')]).toEqual(['now', 'in.now']);
});

describe('the layout of a table', () => {
  const lane = (rows: RowAxis, made: readonly MadeRow[], rest: Parameters<typeof laneOf>[0]['rest'] = {}, key = '') =>
    laneOf({ spec: { rows, key }, columns: ['now', 'plan'], rows: made, ...(rest ? { rest } : {}) });
  const row = (at: number, rest: Partial<MadeRow> = {}): MadeRow => ({ row: at, amounts: ['9', '8'], ...rest });

  test('has the columns of its usual lanes, each once', () => {
    const optional = laneOf({ spec: { rows: LISTED, optional: true, key: 'use' }, columns: ['x'], rows: [] });
    const empty = laneOf({ spec: { rows: LISTED, key: 'none' }, columns: [], rows: [] });
    const lanes = [optional, empty, lane(LISTED, [], {}, 'in'), lane(LISTED, [], {}, 'in'), lane(LISTED, [], {}, 'out')];
    expect(layoutOf(tableOf(lanes))).toMatchObject({ rows: 'listed', columns: ['in.now', 'in.plan', 'out.now', 'out.plan'] });
    expect(layoutOf(tableOf([optional, empty]))).toEqual({});
    expect(layoutOf(tableOf([]))).toEqual({});
  });

  test('is stacked where its declaration says so, and numbered where a lane begins with a number', () => {
    const plain = lane(LISTED, [row(4)]);
    const numbered = lane(LISTED, [row(4, { lineNumber: { value: 1, column: 1 } })]);
    expect(layoutOf(tableOf([plain]))).toMatchObject({ isStacked: false, hasLineNumbers: false });
    expect(layoutOf(tableOf([plain, numbered], { isStacked: true }))).toMatchObject({ isStacked: true, hasLineNumbers: true });
    expect(layoutOf(tableOf([plain, lane(LISTED, [])]))).toMatchObject({ hasLineNumbers: false });
  });

  test('has its 合计 below where rows stand above it, filled or blank', () => {
    const below = (rows: readonly MadeRow[], total: number | null, headerBottom?: number): boolean | undefined => {
      const read = laneOf({
        ...{ spec: { rows: CODED }, columns: ['now'], rows },
        totals: total === null ? [] : [row(total)],
        rest: headerBottom === undefined ? {} : { headerBottom },
      });
      return layoutOf(tableOf([read])).totalIsBelow;
    };
    expect([below([row(4)], 7), below([row(4)], 3), below([row(4)], null), below([row(4)], 4)]).toEqual([true, false, false, false]);
    expect([below([], 5, 3), below([], 4, 3), below([], 5)]).toEqual([true, false, false]);
    expect(below([row(4)], 3, 1)).toBe(false);
    expect(below([row(4)], 3, 5)).toBe(false);
    expect(below([], null, 3)).toBe(false);
  });

  test('has one column of codes, or 类, 款 and 项, or as many as there are runs', () => {
    const columns = (axis: RowAxis, ...codeColumns: number[]): number | undefined =>
      layoutOf(tableOf([lane(axis, [], { codeColumns })])).codeColumns;
    expect([columns(CODED), columns(CODED, 0), columns(CODED, 0, 2), columns(CODED, 0, 1, 2, 4)]).toEqual([0, 1, 3, 3]);
    expect([columns({ ...CODED, runs: { totals: [] } }, 0, 3), columns({ ...CODED, runs: { totals: [] } }, 0, 3, 6, 9)]).toEqual([2, 4]);
  });

  describe('arranges blocks', () => {
    const block = (key: string, columns: readonly number[], at = 5) => {
      const read = lane(SINGLE, [{ key, amounts: [] }]);
      const figures = columns.map((column) => figure('1', { row: at, column }));
      return { ...read, rows: read.rows.map((each) => ({ ...each, figures })) };
    };
    const arranged = (...lanes: ReturnType<typeof block>[]): string | undefined => layoutOf(tableOf(lanes)).arrangement;

    test('one after the other, or in pairs below each column', () => {
      expect(arranged(block('a', [1, 2]), block('b', [3, 4]))).toBe('blocks');
      expect(arranged(block('a', [1, 3]), block('b', [2, 4]))).toBe('pairs');
      expect(arranged(block('a', [3, 4]), block('b', [1, 2]))).toBe('pairs');
      expect(arranged(block('a', [1, 2]), block('b', [2, 4]))).toBe('blocks');
      expect(arranged(block('a', [1]), block('b', [2]))).toBe('blocks');
    });

    test('as columns, or as rows', () => {
      expect(arranged(block('a', [2, 2]), block('b', [3, 3]))).toBe('rows');
      expect(arranged(block('a', [2, 3]))).toBe('blocks');
      const one = block('a', [2, 3]);
      const both = (key: string) => ({ ...one, rows: [...one.rows, ...block(key, [2, 3], 6).rows] });
      expect([arranged(both('b')), arranged(both('a'))]).toEqual(['block-rows', 'blocks']);
      expect(arranged({ ...one, rows: [] })).toBe('blocks');
      expect(arranged({ ...one, rows: [] }, block('b', [2, 3]))).toBeDefined();
    });
  });
});

describe('a layout is like another', () => {
  const read: Partial<Layout> = { rows: 'items', columns: ['a', 'b', 'c'], isStacked: false, totalIsBelow: true, codeColumns: 1 };

  test('by nothing where its rows are others, and wholly where it says nothing else', () => {
    expect(likeness(read, { ...read, rows: 'single' })).toBe(-1);
    expect([likeness(read, read), likeness(read, {})]).toEqual([WHOLLY_ALIKE, WHOLLY_ALIKE]);
  });

  test('by the share of columns that both have', () => {
    const columns = (...keys: string[]): number => WHOLLY_ALIKE - likeness(read, { columns: keys });
    expect([columns('a', 'b', 'c'), columns('a'), columns('a', 'b', 'c', 'd'), columns('x')]).toEqual([0, expect.closeTo(32 / 3), 4, 16]);
    expect(WHOLLY_ALIKE - likeness({ rows: 'items' }, { columns: ['a'] })).toBe(16);
  });

  test('by whether it is stacked as much as by its columns, by the rest a little', () => {
    const lacks = (declared: Partial<Layout>): number => WHOLLY_ALIKE - likeness(read, declared);
    expect([
      lacks({ isStacked: true }),
      lacks({ totalIsBelow: false }),
      lacks({ hasLineNumbers: false }),
      lacks({ arrangement: 'rows' }),
      lacks({ codeColumns: 3 }),
      lacks({ codeColumns: 3, isStacked: false, totalIsBelow: true }),
    ]).toEqual([16, 2, 2, 1, 1, 1]);
  });
});

test('a table is wanted by its totals and lines, or by its columns, and by nothing where codes tell it', () => {
  const lines = (['item', 'part', 'line', 'total'] as const).map((kind) => ({ key: kind, names: [kind, `又${kind}`], kind }));
  const lane = (rows: RowAxis, rest: Partial<LaneSpec> = {}): LaneSpec => ({
    ...{ key: '', caption: '', rows },
    columns: [
      { key: 'a', captions: ['本年>小计', '合计'] },
      { key: 'b', captions: ['其他'], optional: true },
    ],
    ...rest,
  });
  const wanted = (...lanes: LaneSpec[]): unknown => namesWanted({ lanes });
  expect(wanted(lane({ kind: 'listed', lines, sums: [] }), lane(CODED))).toEqual([
    ['line', '又line'],
    ['total', '又total'],
    ['小计', '合计'],
  ]);
  expect(wanted(lane({ ...CODED, runs: { totals: [] } }), lane(CODED, { optional: true }))).toEqual([]);
  expect(wanted(lane(SINGLE))).toEqual([['小计', '合计']]);
});
