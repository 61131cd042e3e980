import { areaName, cellName } from '../../../src/workbook/address';
import { Draft } from '../../../src/tables/print/draft';
import { layOutHeading, layOutNotes, type Heading } from '../../../src/tables/print/frame';
import { ordinal, sketchLines } from '../../../src/tables/print/lines';
import { AMOUNT, HEADER, LABEL, SUBLABEL } from '../../../src/tables/print/looks';
import type { CodedLanesPrint, ListedLanesPrint, PrintedColumn } from '../../../src/tables/print/print';
import { sketchRows } from '../../../src/tables/print/rows';
import { sketchRuns } from '../../../src/tables/print/runs';
import { sketchSingle } from '../../../src/tables/print/single';
import { ratesAmong, type Sketch } from '../../../src/tables/print/sketch';
import type { Rule } from '../../../src/identities/identity';
import { oneLane, type TableSpec } from '../../../src/tables/table';

const RULE: Rule = { code: 'X', title: '', form: '', statement: '', source: '', severity: 'error' };
const looks = { input: {}, computed: {} };
const shown: PrintedColumn[] = [{ key: 'final', caption: '决算数', width: 14 }];

/** What the rows of a sketch say, each cell by its first and last column. */
function said({ rows }: Sketch): string[][] {
  return rows.map(({ cells }) =>
    cells.map(({ column, right = column, value }) => {
      const text = value !== null && typeof value === 'object' ? '#' : String(value ?? '');
      return `${column}-${right} ${text}`.trim();
    }),
  );
}

test('columns of amounts become no narrower than they were', () => {
  const draft = new Draft('表');
  draft.width(1, 17);
  draft.width(2, 6);
  for (const column of [1, 2, 3]) draft.amount(4, column, looks);
  draft.widenAmounts(11);
  expect([1, 2, 3, 4].map((column) => draft.widthOf(column, column))).toEqual([17, 11, 11, 9]);
});

test('notes are as high as their lines, and 元 has no tails', () => {
  const draft = new Draft('表');
  draft.width(0, 30);
  draft.width(1, 36);
  const heading: Heading = { title: '车辆表', number: '附04表', year: 2018, organisation: null, unit: '元' };
  const notes = [[{ text: '注'.repeat(36) }], [{ text: '注'.repeat(37) }], [{ text: '注'.repeat(74) }]];
  layOutNotes(draft, { notes }, heading, 5, 1, { top: 3, left: 1, bottom: 4, right: 1 });
  const { cells, rowHeights } = draft.layout();
  expect([...(rowHeights ?? [])]).toEqual([
    [5, 16],
    [6, 29],
    [7, 42],
  ]);
  expect(cells.filter(({ column }) => column === 0).map(({ value }) => value)).toEqual(notes.map(([note]) => note?.text));
});

describe('a heading over two columns', () => {
  const heading: Heading = { title: '车辆表', number: '附04表', year: null, organisation: null, unit: '元' };
  const texts = (year: number | null): unknown[] => {
    const draft = new Draft('表');
    layOutHeading(draft, { ...heading, year }, 1);
    return draft
      .layout()
      .cells.map(({ value }) => value)
      .filter((value) => value !== null);
  };

  test('has its year between owner and unit where each has just the room that it needs', () => {
    const yearOver = (widths: readonly number[]): string | undefined => {
      const draft = new Draft('表');
      widths.forEach((width, at) => draft.width(at, width));
      layOutHeading(draft, { ...heading, year: 2018 }, widths.length - 1);
      const { cells, merges = [] } = draft.layout();
      const year = cells.find(({ value }) => value === '2018年度');
      const area = merges.find(({ top, left }) => top === year?.row && left === year.column);
      return area ? areaName(area) : year && cellName(year);
    };
    expect(yearOver([30, 10, 16])).toBe('B3');
    for (const widths of [
      [29, 10, 16],
      [30, 9, 16],
      [30, 10, 15],
    ])
      expect(yearOver(widths)).toBe('A2:B2');
    expect(yearOver([30, 10, 10, 10, 30])).toBe('B3:D3');
  });

  test('has its year in the line above, and no word of one where it has none', () => {
    expect(texts(2018)).toEqual(['车辆表', '2018年度', '附04表', '部门：', '金额单位：元']);
    expect(texts(null)).toEqual(['车辆表', '附04表', '部门：', '金额单位：元']);
  });
});

test('listed rows are those of the year, and all of them where no year is told', () => {
  const print: ListedLanesPrint = {
    kind: 'listed-lanes',
    lanes: [{ key: 'out', labelCaption: '项目', labelWidth: 30, columns: shown }],
    isNumbered: false,
    bottom: [['all']],
    notes: [],
  };
  const bodies: TableSpec[] = [
    {
      lanes: [
        {
          key: 'out',
          caption: '支出',
          columns: [{ key: 'final', captions: ['决算数'] }],
          rows: {
            kind: 'listed',
            lines: [
              { key: 'roads', names: ['道路'], kind: 'item' },
              { key: 'bridges', names: ['桥梁'], kind: 'item', printed: { since: 2017 } },
              { key: 'ferries', names: ['渡口'], kind: 'item', printed: null },
              { key: 'all', names: ['支出合计'], kind: 'total' },
            ],
            sums: [{ rule: RULE, target: 'all', plus: ['items'] }],
          },
        },
      ],
    },
  ];
  const labels = (year: number | null): (string | undefined)[] => said(sketchLines(bodies, print, year)).map(([label]) => label);
  expect(labels(2016)).toEqual(['0-0 一、道路', '0-0 支出合计']);
  expect(labels(2017)).toEqual(['0-0 一、道路', '0-0 二、桥梁', '0-0 支出合计']);
  expect(labels(null)).toEqual(labels(2017));
});

test('ordinals are those of Chinese lists', () => {
  expect([1, 9, 10, 11, 19, 20, 26, 90].map(ordinal)).toEqual(['一', '九', '十', '十一', '十九', '二十', '二十六', '九十']);
});

test('the longest lane tells how many rows there are, and two columns of amounts have captions of one line', () => {
  const lane = (key: string, names: readonly string[]): TableSpec['lanes'][number] => ({
    key,
    caption: '',
    columns: [],
    rows: {
      kind: 'listed',
      lines: [
        ...names.map((name) => ({ key: name, names: [name], kind: 'item', classCode: '214' }) as const),
        { key: 'rest', names: ['结余'], kind: 'line' },
      ],
      sums: [],
    },
  });
  const two = [...shown, { key: 'plan', caption: '计划数', width: 14 }];
  const print: ListedLanesPrint = {
    kind: 'listed-lanes',
    lanes: ['in', 'out'].map((key) => ({ key, labelCaption: '项目', labelWidth: 30, columns: two })),
    isNumbered: false,
    bottom: [['rest', null]],
    notes: [],
  };
  const sketch = sketchLines([{ lanes: [lane('in', ['税收']), lane('out', ['道路', '桥梁'])] }], print, null);
  expect(said(sketch)).toEqual([
    ['0-0 一、税收', '1-1 #', '2-2 #', '3-3 一、道路', '4-4 #', '5-5 #'],
    ['0-0', '1-1', '2-2', '3-3 二、桥梁', '4-4 #', '5-5 #'],
    ['0-0 结余', '1-1 #', '2-2 #', '3-3', '4-4', '5-5'],
  ]);
  expect(sketch.rows.at(-1)?.cells[0]?.look).toBe(LABEL);
  expect(sketch.captionHeight).toBeUndefined();
  expect(sketch.left).toBe(1);
});

test('columns for some codes alone are empty in the rows of others, and a form as wide as upright paper stands upright', () => {
  const print = {
    kind: 'coded-rows',
    codes: 'one',
    codeCaption: '编码',
    nameCaption: '名称',
    nameWidth: 20,
    columns: [...shown, { key: 'staff', caption: '人员', width: 14 }],
    isNumbered: false,
    total: 'top',
    rows: [
      { code: '301', name: '工资' },
      { code: '302', name: '商品' },
    ],
    notes: [],
  } as const;
  const bodies = [oneLane({ rows: { kind: 'coded', classification: 'economic', hierarchy: { class: RULE } }, columns: [] })];
  const all = [
    ['0-1 合计', '2-2 #', '3-3 #'],
    ['0-0 301', '1-1 工资', '2-2 #', '3-3 #'],
    ['0-0 302', '1-1 商品', '2-2 #', '3-3 #'],
  ];
  const sketch = sketchRows(bodies, print, null);
  expect(said(sketch)).toEqual(all);
  const some = sketchRows(bodies, { ...print, only: new Map([['staff', ['301']]]) }, null);
  expect(said(some)).toEqual([...all.slice(0, 2), ['0-0 302', '1-1 商品', '2-2 #', '3-3']]);
  expect(some.rows[2]?.cells[3]?.look).toBe(AMOUNT);
  const orientations = [100, 101].map((width) => (typeof sketch.page === 'function' ? sketch.page(width).orientation : null));
  expect(orientations).toEqual(['portrait', 'landscape']);
});

test('rows of a tree that is printed down are looked at by their first sign', () => {
  const nodes = ['合计', '1．购置', '其他3项', '（1）客车'].map((caption) => ({ node: caption, caption }));
  const blocks = [{ block: 'b', caption: '决算' }];
  const print = { kind: 'column-tree', arrangement: 'rows', blocks, nodes, isNumbered: false, width: 9, notes: [] } as const;
  expect(sketchSingle(print).rows.map(({ cells }) => cells[0]?.look)).toEqual([HEADER, LABEL, HEADER, SUBLABEL]);
  expect(said(sketchSingle({ ...print, arrangement: 'blocks' }))).toEqual([['0-0 #', '1-1 #', '2-2 #', '3-3 #']]);
});

test('类, 款 and 项 stand left of the number of their columns', () => {
  const print = {
    kind: 'coded-rows',
    codes: 'three',
    codeCaption: '编码',
    nameCaption: '名称',
    nameWidth: 20,
    columns: shown,
    isNumbered: true,
    total: 'top',
    rows: 0,
    notes: [],
  } as const;
  const bodies = [oneLane({ rows: { kind: 'coded', classification: 'functional', hierarchy: { class: RULE } }, columns: [] })];
  expect(said(sketchRows(bodies, print, 2020))).toEqual([
    ['0-0 类', '1-1 款', '2-2 项', '3-3 栏次', '4-4 1'],
    ['3-3 合计', '4-4 #'],
  ]);
});

test('the total of each group of runs stands below all of its runs', () => {
  const print: CodedLanesPrint = {
    kind: 'coded-lanes',
    codeCaption: '编码',
    nameCaption: '名称',
    amountCaption: '金额',
    codes: [],
    groups: [
      { caption: '人员', lanes: [{ classes: ['301'], nameWidth: 20 }], total: 'staff' },
      {
        caption: '公用',
        lanes: [
          { classes: ['302'], nameWidth: 20 },
          { classes: ['310'], nameWidth: 20 },
        ],
        total: 'office',
      },
    ],
    notes: [],
  };
  const totals = [
    { key: 'staff', names: ['人员合计'], of: ['301'], rule: RULE },
    { key: 'office', names: ['公用合计'], of: ['302', '310'], rule: RULE },
  ];
  const bodies = [
    oneLane({ rows: { kind: 'coded', classification: 'economic', hierarchy: { class: RULE }, runs: { totals } }, columns: [] }),
  ];
  const foot = (tables: readonly TableSpec[]): string[] | undefined => said(sketchRuns(tables, print, null)).at(-1);
  expect(foot(bodies)).toEqual(['0-1 人员合计', '2-2 #', '3-7 公用合计', '8-8 #']);
  const without = oneLane({ rows: { kind: 'coded', classification: 'economic', hierarchy: { class: RULE } }, columns: [] });
  expect(foot([without])).toEqual(['0-1', '2-2 #', '3-7', '8-8 #']);
  expect(sketchRuns(bodies, print, null).left).toBe(2);
});

test('columns of rates are told by what the form declares', () => {
  const columns = [
    { key: 'final', captions: ['决算数'] },
    { key: 'growth', captions: ['增长'], rate: { rule: RULE, over: 'final', under: 'before' } },
  ];
  const printed = ['final', 'growth', 'other'].map((key): PrintedColumn => ({ key, caption: key, width: 9 }));
  expect(ratesAmong(printed, { columns }, [4, 5, 6])).toEqual([5]);
});
