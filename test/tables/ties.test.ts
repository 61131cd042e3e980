import type { RowAxis } from '../../src/tables/row-axis';
import type { TieSpec } from '../../src/tables/table';
import { tied, unreadLanes } from '../../src/tables/ties';
import { derived, laneOf, ruleOf, tableOf, type MadeLane, type MadeRow } from './made-tables';

const AXIS: RowAxis = { kind: 'listed', lines: [], sums: [] };
const COLUMNS = ['now', 'plan'];

function lane(key: string, rows: readonly MadeRow[], spec: Partial<MadeLane['spec']> = {}, rest: MadeLane['rest'] = {}) {
  const columns = COLUMNS.map((each) => ({ key: each, captions: [each] }));
  return laneOf({ spec: { key, caption: `${key}栏`, rows: AXIS, columns, ...spec }, columns: COLUMNS, rows, rest });
}
const tie = (target: string, ...sums: (readonly string[])[]): TieSpec => ({ rule: ruleOf(`R-${target}`), target, sums });
const all = (...amounts: string[]): MadeRow => ({ key: 'all', amounts });

function told(lanes: readonly ReturnType<typeof lane>[], ties: readonly TieSpec[], fits?: (one: string) => boolean): string[] {
  const table = tableOf(lanes, { ties });
  return derived((deriving, identities) => tied(table, deriving, identities), fits);
}

describe('figures of several lanes', () => {
  const lanes = [lane('in', [all('9', '8'), { key: 'rest', amounts: ['1', '2'] }]), lane('out', [all('9', '8')])];

  test('may be one printed twice, or the sum of others, in the main column', () => {
    expect(told(lanes, [tie('in.all', ['out.all'])])).toEqual(['in.all.now is out.all.now']);
    expect(told(lanes, [tie('in.all', ['out.all', 'in.rest'])])).toEqual(['in.all.now = out.all.now + in.rest.now']);
    expect(told(lanes, [tie('in.all', ['out.all', 'gone.all'])])).toEqual(['in.all.now is out.all.now']);
    expect(told(lanes, [tie('in.all', ['gone.all', 'out.all'])])).toEqual([]);
    expect(told(lanes, [tie('gone.all', ['out.all'])])).toEqual([]);
    const table = tableOf(lanes);
    expect(derived((deriving, identities) => tied(table, deriving, identities))).toEqual([]);
  });

  test('may be the sum of other lists: the first that holds, else the first that is there', () => {
    const lists = [tie('in.all', ['gone.all'], ['out.all', 'in.rest'], ['out.all'])];
    expect(told(lanes, lists)).toEqual(['in.all.now = out.all.now + in.rest.now']);
    expect(told(lanes, lists, (one) => one.includes(' is '))).toEqual(['in.all.now is out.all.now']);
    expect(told(lanes, lists, () => false)).toEqual(['in.all.now = out.all.now + in.rest.now']);
  });
});

describe('a tie about a lane that few places print', () => {
  const about = { ...tie('use.all', ['out.all']), lane: 'use' };
  const other = { ...tie('out.all', ['use.all', 'use.more']), lane: 'use' };
  const out = lane('out', [all('9', '8')]);

  test('holds in each of its columns in which it is filled in', () => {
    const use = (...amounts: string[]) => lane('use', [all(...amounts)], { optional: true });
    expect(told([out, use('9', '8')], [about])).toEqual(['use.all.now is out.all.now', 'use.all.plan is out.all.plan']);
    expect(told([out, use('9', '')], [about])).toEqual(['use.all.now is out.all.now']);
    expect(told([out, use('', '8')], [other])).toEqual(['out.all.plan is use.all.plan']);
    const more = lane('use', [all('', ''), { key: 'more', amounts: ['3', ''] }]);
    expect(told([out, more], [other])).toEqual(['out.all.now = use.all.now + use.more.now']);
    expect(told([out], [about])).toEqual([]);
    // Its columns are its own.
    const narrow = lane('use', [all('9', '8')], { columns: [{ key: 'now', captions: [] }] });
    expect(told([out, narrow], [about])).toEqual(['use.all.now is out.all.now']);
  });

  test('is said where what is printed most is filled in, whichever list holds', () => {
    const use = lane('use', [all('9', ''), { key: 'more', amounts: ['', ''] }]);
    const lists = { ...tie('out.all', ['use.all', 'use.more'], ['use.more']), lane: 'use' };
    expect(told([out, use], [lists], (one) => one.includes(' is '))).toEqual(['out.all.now is use.more.now']);
    expect(told([out, lane('out2', []), use], [{ ...about, target: 'out.all', sums: [['use.more']] }])).toEqual([]);
  });

  test('is not told while one of its lanes has lines that nobody knows', () => {
    const unknown = { unknown: ['甲'] };
    expect(told([out, lane('use', [all('9', '8')], {}, unknown)], [about])).toEqual([]);
    expect(told([lane('out', [all('9', '8')], {}, unknown), lane('use', [all('9', '8')])], [about])).toEqual([]);
    expect(told([out, lane('use', [all('9', '8')]), lane('us', [], {}, unknown)], [about])).toHaveLength(2);
    // What is about no lane is told all the same.
    expect(told([out, lane('use', [all('9', '8')], {}, unknown)], [tie('use.all', ['out.all'])])).toHaveLength(1);
  });
});

test('optional lanes that could not be checked are told with the reason', () => {
  const about = { ...tie('use.all', ['out.all']), lane: 'use' };
  const optional = (key: string, rows: readonly MadeRow[], unknown: readonly string[] = []) =>
    lane(key, rows, { optional: true }, { unknown });
  const reasons = (
    lanes: readonly ReturnType<typeof lane>[],
    unread: readonly string[] = [],
    ties = [tie('in.all', []), about],
  ): string[] => unreadLanes({ ...tableOf(lanes, { ties }), unread }).map(({ rule, reason }) => `${rule.code} ${reason}`);
  expect(reasons([optional('use', [all('', '8')])])).toEqual(['R-use.all “use栏”一栏未核对，因为没有填数']);
  expect(reasons([optional('use', [all('', '8'), all('0', '')])])).toEqual([]);
  expect(reasons([optional('use', [all('9', '8')], ['甲', '乙', '丙'])])).toEqual([
    'R-use.all “use栏”一栏未核对，因为有不认识的行（甲、乙、丙）',
  ]);
  expect(reasons([optional('use', [], ['甲', '乙', '丙', '丁'])])).toEqual([
    'R-use.all “use栏”一栏未核对，因为有不认识的行（甲、乙、丙 等）',
  ]);
  expect(reasons([optional('else', []), lane('use', [], {}, { unknown: ['甲'] })])).toEqual([]);
  expect(reasons([], ['某栏'])).toEqual(['R-use.all “某栏”一栏未核对，因为认不出它的行']);
  expect(reasons([optional('use', [])], ['某栏'], [tie('in.all', [])])).toEqual([]);
  expect(unreadLanes({ ...tableOf([optional('use', [])]), unread: ['某栏'] })).toEqual([]);
});
