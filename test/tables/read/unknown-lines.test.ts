import type { LabelledLane, LabelledRow } from '../../../src/tables/read/lane-lines';
import { doubtfulRows, withLeading, withoutIdle, withUnlabelled } from '../../../src/tables/read/unknown-lines';
import type { LineSpec, ListedAxis } from '../../../src/tables/row-axis';
import type { LaneSpec } from '../../../src/tables/table';
import { sheetOf } from '../../workbook/grid';
import { ruleOf } from '../made-tables';
import { gridOf } from './read-grids';
import { rowsIn } from './rows-in';

const TAX: LineSpec = { key: 'tax', names: ['税'], kind: 'item' };
const OPENING: LineSpec = { key: 'opening', names: ['年初'], kind: 'line' };
const TOTAL: LineSpec = { key: 'total', names: ['合计'], kind: 'total' };
const AXIS: ListedAxis = {
  kind: 'listed',
  lines: [TAX, TOTAL, OPENING],
  sums: [{ rule: ruleOf('X'), target: 'total', plus: ['items'] }],
};
const SPEC: LaneSpec = { key: 'in', caption: '收入', rows: AXIS, columns: [] };

/** The labels of a lane of 税 and 合计 in the second column, left of column E, as `extend` makes it. */
function extended(extend: typeof withLeading, written: string): string {
  const sheet = sheetOf('表', gridOf(written));
  const block = { sheet, area: { top: 0, left: 0, bottom: 20, right: 9 }, rows: [...sheet.rows.keys()] };
  const labels = block.rows.flatMap((row) => {
    const cell = sheet.rows.get(row)?.find(({ column }) => column === 1);
    return cell?.value.kind === 'text' ? [{ row, text: cell.value.text }] : [];
  });
  const rows = labels.flatMap(({ row, text }): LabelledRow[] =>
    text === '税' ? [{ row, label: text, line: TAX }] : text === '合计' ? [{ row, label: text, line: TOTAL }] : [],
  );
  const lane: LabelledLane = { spec: SPEC, axis: AXIS, labelColumn: 1, rows };
  return extend(block, lane, 4, labels)
    .rows.map(({ row, label, line }) => `${row} ${label}${line ? '' : '?'}`)
    .join(', ');
}

describe('rows of unknown names right above the first line of a lane', () => {
  const leading = (...above: readonly string[]): string =>
    extended(withLeading, [...above.map((row) => `| ${row}`), '| 税 | 3', '| 合计 | 9'].join('\n'));

  test('are lines of it where they have amounts, as far up as these go', () => {
    expect(leading('甲 | 1', '乙 | | 2')).toBe('0 甲?, 1 乙?, 2 税, 3 合计');
    expect(leading('甲 | 1', '乙', '丙 | 4')).toBe('2 丙?, 3 税, 4 合计');
    expect(extended(withLeading, '| 税 | 3\n| 甲 | 1\n| 合计 | 9')).toBe('0 税, 2 合计');
  });

  test('have them right of their labels and left of the next lane', () => {
    expect(extended(withLeading, '5 | 甲 | | | 5\n| 税 | 3\n| 合计 | 9')).toBe('1 税, 2 合计');
    expect(extended(withLeading, '| 甲 | | 5\n| 税 | 3\n| 合计 | 9')).toBe('0 甲?, 1 税, 2 合计');
  });

  test('are none where no amount stands beside them', () => {
    expect([leading('甲 | 乙'), leading("'12 | ")]).toEqual(['1 税, 2 合计', '1 税, 2 合计']);
  });

  test('are none where they are parts of others, captions or numbers of columns', () => {
    expect(leading('甲 | 1', '其中：乙 | 2')).toBe('0 甲?, 2 税, 3 合计');
    expect([leading('项目 | 1'), leading('某项目 | 1'), leading('列次 | 1')]).toEqual([
      '1 税, 2 合计',
      '0 某项目?, 1 税, 2 合计',
      '1 税, 2 合计',
    ]);
    expect([leading('甲:乙 | 1'), leading('一、甲:乙 | 1'), leading('#N/A | 1')]).toEqual([
      '1 税, 2 合计',
      '0 一、甲:乙?, 1 税, 2 合计',
      '1 税, 2 合计',
    ]);
  });
});

describe('rows of amounts without a label', () => {
  const unlabelled = (...rows: readonly string[]): string => extended(withUnlabelled, rows.join('\n')).replaceAll('(没有名称)', '—');

  test('are lines among those of the lane', () => {
    expect(unlabelled('| 税 | 3', '| | 1.5', '| 合计 | 9')).toBe('0 税, 1 —?, 2 合计');
    expect(unlabelled('| 税 | 3', '| 甲 | 1.5', '| 合计 | 9', '| | 1.5')).toBe('0 税, 2 合计');
    expect(unlabelled('| 税 | 3', '1.5 | | | | 1.5', '| 合计 | 9')).toBe('0 税, 2 合计');
    expect(unlabelled('| 税 | 3', '| | | 1.5', '| 合计 | 9')).toBe('0 税, 1 —?, 2 合计');
    expect(unlabelled('| 税 | 3', '| 1.5', '| 合计 | 9')).toBe('0 税, 2 合计');
  });

  test('are those right above its first line as well, below what is none', () => {
    expect(unlabelled('| 项目 | 数', '| | 2.5', '| | 1.5', '| 税 | 3', '| | 4.5', '| 合计 | 9')).toBe('1 —?, 2 —?, 3 税, 4 —?, 5 合计');
    expect(unlabelled('| | 2.5', '| 项目 | 数', '| 税 | 3', '| 合计 | 9')).toBe('2 税, 3 合计');
    expect(unlabelled('| | 1.5', '| 税 | 3', '| 合计 | 9')).toBe('1 税, 2 合计');
    expect(unlabelled('| | 2.5', '| | 1.5', '| 税 | 3', '| 合计 | 9')).toBe('2 税, 3 合计');
  });

  test.each([
    ['1.5', true],
    ['-1.5', true],
    ['1234', true],
    ['1.25', true],
    ["'1,234", true],
    ["'12,345,678.90", true],
    ['123', false],
    ["'1,23", false],
    ["'1234元", false],
    ["'约1234", false],
    ["'1234,567", false],
  ])('%s is such an amount: %s', (written, is) => {
    expect(unlabelled('| 税 | 3', `| | ${written}`, '| 合计 | 9').includes('—')).toBe(is);
  });
});

describe('rows of unknown names are left out', () => {
  const BY_KEY = new Map([TAX, OPENING, TOTAL].map((line) => [line.key, line]));
  const kept = (written: string, axis: Partial<ListedAxis> = {}): string => {
    const rows = rowsIn(written, ({ name }) => {
      const line = BY_KEY.get(name);
      return line ? { key: name, name, line } : { name };
    });
    return withoutIdle({ ...AXIS, ...axis })(rows)
      .map(({ name }) => name)
      .join(' ');
  };

  test('where they hold nothing and are not numbered', () => {
    expect(kept('甲 3, 乙 —, tax 3, total 9')).toBe('甲 tax total');
    expect(kept('一、乙 —, 丙 pending, 丁 #REF!, 戊 abc, 己 abc 1, tax 3, total 9')).toBe('一、乙 丙 丁 己 tax total');
  });

  test('below the total of the year where every balance is printed under its own name', () => {
    expect(kept('甲 3, tax 3, total 9, opening 1, 乙 1')).toBe('甲 tax total opening');
    expect(kept('甲 3, tax 3, total 9, 乙 1')).toBe('甲 tax total 乙');
    expect(kept('甲 3, tax 3, total 9, opening 1, 乙 1', { totalFirst: true })).toBe('甲 tax total opening 乙');
    expect(kept('甲 3, tax 3, opening 1, 乙 1')).toBe('甲 tax opening 乙');
    expect(kept('total 9, opening 1, 乙 1')).toBe('total opening');
  });
});

describe('rows of unknown names may be parts of the row above them', () => {
  /** Those whose names end with a question mark are unknown. */
  const doubtful = (...labels: readonly string[]): string =>
    doubtfulRows(labels.map((label, row) => ({ row, label: label.replace('?', ''), line: label.endsWith('?') ? null : TAX })))
      .map((is) => (is ? '?' : '.'))
      .join('');

  test('where they are not numbered as lines are', () => {
    expect(doubtful('一、税', '(一)甲?', '1.乙?', '二、丙?', '丁?')).toBe('.??.?');
    expect(doubtful('(一)税', '(二)甲?', '1.乙?')).toBe('..?');
    expect(doubtful('税', '甲?', '费')).toBe('.?.');
    expect(doubtful('税', '#N/A?', '#REF!?')).toBe('...');
    expect(doubtful('税', '费')).toBe('..');
  });

  test('where they do not fill a gap of numbers', () => {
    expect(doubtful('九、税', '甲?', '乙?', '十二、费')).toBe('....');
    expect(doubtful('九、税', '甲?', '乙?', '十一、费')).toBe('.??.');
    expect(doubtful('十九、税', '甲?', '二十一、费', '乙?', '二十三、租')).toBe('.....');
    expect(doubtful('甲?', '乙?', '三、税')).toBe('...');
    expect(doubtful('甲?', '税', '二、费')).toBe('?..');
    expect(doubtful('税', '甲?', '二、费')).toBe('.?.');
    expect(doubtful('一、税', '甲?', '费')).toBe('.?.');
    expect(doubtful('第一、税', '甲?', '三、费')).toBe('.?.');
  });
});
