import { nameStem } from '../../src/tables/line-names';
import { linesOfSum, termsOfSum } from '../../src/tables/line-terms';
import type { ReadLane, ReadRow } from '../../src/tables/reading';
import type { LineSpec, LineSum, ListedAxis } from '../../src/tables/row-axis';
import { figure } from '../identities/figures';
import { laneOf, ruleOf } from './made-tables';

test('a name’s stem leaves out what is in brackets behind it', () => {
  expect(nameStem('渔业与水利事务支出(含防汛)')).toBe('渔业和水利');
  expect(nameStem('渔业(淡水)养殖资金')).toBe('渔业(淡水)养殖');
  expect(nameStem('收入事务中心等支出')).toBe('收入事务中心');
});

test('rows of unknown names alone are no sum', () => {
  const open: ReadRow = {
    row: 4,
    key: '',
    code: '',
    codeColumn: -1,
    name: '路灯',
    nameColumn: 0,
    level: 1,
    parent: -1,
    figures: [figure('6.5')],
    isDoubtful: true,
  };
  const lane = { rows: [open] } as unknown as ReadLane;
  const terms = (certain: ReadRow[], doubtful: ReadRow[]): number =>
    termsOfSum(lane, { certain, doubtful, isAmongItems: true }, 0, figure('6.5'), () => true).length;
  expect([terms([], [open]), terms([open], [])]).toEqual([0, 1]);
});

const RULE = ruleOf('X');
const LINES: readonly LineSpec[] = [
  { key: 'tax', names: ['税收'], kind: 'item' },
  { key: 'fees', names: ['规费'], kind: 'item' },
  { key: 'year', names: ['合计'], kind: 'total' },
  { key: 'opening', names: ['年初'], kind: 'line' },
  { key: 'all', names: ['总计'], kind: 'total' },
];
const sumOf = (...plus: string[]): LineSum => ({ rule: RULE, target: 'year', plus });
const axisOf = (rest: Partial<ListedAxis> = {}): ListedAxis => ({ kind: 'listed', lines: LINES, sums: [sumOf('items')], ...rest });

type Labelled = readonly [string, ...string[]];

/** Rows as a test writes them: keys of lines; other words are names that nobody knows, with ? where they may be parts of the row above. */
function laneWith(...labels: readonly Labelled[]): ReadLane {
  return laneOf({
    spec: { rows: axisOf() },
    columns: ['p'],
    rows: labels.map(([label, ...amounts]) => {
      const line = LINES.find(({ key }) => key === label);
      const name = label.replace('?', '');
      return { ...(line ? { key: label, line } : { name, ...(name === label ? {} : { isDoubtful: true }) }), name, amounts };
    }),
  });
}
const lines = (lane: ReadLane, sum: LineSum, axis = axisOf()): string | null => {
  const found = linesOfSum(lane, axis, sum);
  return found && [found.certain, found.doubtful].map((rows) => rows.map(({ name }) => name).join()).join(' | ');
};

describe('the lines of a sum', () => {
  const lane = laneWith(['甲'], ['tax'], ['乙?'], ['fees'], ['year'], ['opening'], ['丙'], ['丁?']);

  test('are the items with what is unknown above their total, or the named ones with what may be among them below it', () => {
    expect(lines(lane, sumOf('items'))).toBe('甲,tax,fees | 乙');
    expect(lines(lane, sumOf('year', 'opening'))).toBe('year,opening | 丙,丁');
    expect(lines(lane, sumOf('items', 'opening'))).toBe('甲,tax,fees,opening | 乙');
    expect(lines(laneWith(['tax'], ['甲'], ['fees']), sumOf('items'))).toBe('tax,甲,fees | ');
    expect(lines(laneWith(['tax'], ['甲'], ['fees']), sumOf('fees'))).toBe('fees | 甲');
  });

  test('stand below their total where the form has it first', () => {
    const rows = laneWith(['甲'], ['year'], ['tax'], ['乙']);
    expect(lines(rows, sumOf('items'), axisOf({ totalFirst: true }))).toBe('tax,乙 | ');
    expect(lines(rows, sumOf('items'))).toBe('甲,tax | ');
  });

  test('cannot be told where a total among them is not printed', () => {
    expect(lines(laneWith(['tax'], ['opening']), sumOf('year', 'opening'))).toBeNull();
    expect(lines(laneWith(['tax'], ['year']), sumOf('year', 'opening'))).toBe('year | ');
  });
});

describe('the terms of a sum', () => {
  const rows = [
    ['tax', '5'],
    ['甲?', '2'],
    ['fees', '3'],
    ['乙?', '1'],
  ] as const;
  const terms = (sum: LineSum, target: string, holds: (amounts: string) => boolean, ...made: readonly Labelled[]): string => {
    const lane = laneWith(...made);
    const found = linesOfSum(lane, axisOf(), sum);
    const written = (own: ReturnType<typeof termsOfSum>): string => own.map(({ figure: each }) => String(each?.value.units)).join('+');
    return found ? written(termsOfSum(lane, found, 0, figure(target), (each) => holds(written(each)))) : '';
  };

  test('are as the printed total says, more of the doubtful rows before fewer among the items', () => {
    expect(terms(sumOf('items'), '9', () => true, ...rows)).toBe('5+2+3+1');
    expect(terms(sumOf('items'), '9', (each) => each.length < 7, ...rows)).toBe('5+3+1');
    expect(terms(sumOf('items'), '9', (each) => each === '5+3', ...rows)).toBe('5+3');
    expect(terms(sumOf('items'), '90', () => false, ...rows)).toBe('5+2+3+1');
    expect(terms(sumOf('items'), '9', () => false, ['tax', '5'], ['甲?'], ['fees', '3'])).toBe('5+3');
  });

  test('fewer before more where it is no sum of items, and the nearest where none holds', () => {
    const sum = sumOf('tax', 'fees');
    expect(terms(sum, '90', () => true, ...rows)).toBe('5+3');
    expect(terms(sum, '90', (each) => each.length > 3, ...rows)).toBe('5+2+3');
    expect(terms(sum, '90', () => false, ...rows)).toBe('5+2+3+1');
    expect(terms(sum, '9', () => false, ...rows)).toBe('5+3+1');
    expect(terms(sum, '8', () => false, ...rows, ['丙?', '0'])).toBe('5+3');
    expect(terms(sum, '1', () => false, ...rows)).toBe('5+3');
  });

  test('of many doubtful rows all or none', () => {
    const many = (count: number): (readonly [string, string])[] => [
      ['tax', '5'],
      ...Array.from({ length: count }, (_, at) => [`第${String(at)}?`, '1'] as const),
    ];
    const some = (each: string): boolean => each === '5+1';
    expect(terms(sumOf('tax'), '6', some, ...many(8))).toBe('5+1');
    expect(terms(sumOf('tax'), '6', some, ...many(9))).toBe('5');
    expect(terms(sumOf('tax'), '16', some, ...many(9))).toBe(`5${'+1'.repeat(9)}`);
  });
});
