import { Draft } from '../../../src/tables/print/draft';
import { layOutHeading, type Heading } from '../../../src/tables/print/frame';
import { sketchLines } from '../../../src/tables/print/lines';
import type { CodedLanesPrint, ListedLanesPrint, PrintedColumn } from '../../../src/tables/print/print';
import { sketchRows } from '../../../src/tables/print/rows';
import { sketchRuns } from '../../../src/tables/print/runs';
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
  expect(said(sketchRuns(bodies, print, null)).at(-1)).toEqual(['0-1 人员合计', '2-2 #', '3-7 公用合计', '8-8 #']);
});

test('columns of rates are told by what the form declares', () => {
  const columns = [
    { key: 'final', captions: ['决算数'] },
    { key: 'growth', captions: ['增长'], rate: { rule: RULE, over: 'final', under: 'before' } },
  ];
  const printed = ['final', 'growth', 'other'].map((key): PrintedColumn => ({ key, caption: key, width: 9 }));
  expect(ratesAmong(printed, { columns }, [4, 5, 6])).toEqual([5]);
});
