import type { CodedLanesPrint, ColumnTreePrint, ListedLanesPrint } from '../../../src/tables/print/print';
import type { ListedAxis } from '../../../src/tables/row-axis';
import { oneLane, type TableSpec } from '../../../src/tables/table';
import { printed } from './printed';
import { RULE, heading, columns, shown } from './road-table';

test('lines stand in lanes beside each other, items first', () => {
  const lane = (key: string, caption: string, lines: ListedAxis['lines']) => ({
    key,
    caption,
    columns,
    rows: { kind: 'listed' as const, lines, sums: [] },
  });
  const bodies: TableSpec[] = [
    {
      lanes: [
        lane('in', '', [
          { key: 'tax', names: ['税收'], kind: 'item' },
          { key: 'fees', names: ['规费'], kind: 'item', classCode: '103' },
          { key: 'all', names: ['收入合计'], kind: 'total' },
        ]),
        lane('out', '支出', [
          { key: 'roads', names: ['道路'], kind: 'item', classCode: '214' },
          { key: 'bridges', names: ['桥梁'], kind: 'item', classCode: '215' },
          { key: 'ships', names: ['船舶'], kind: 'item' },
          { key: 'all', names: ['支出合计'], kind: 'total' },
          { key: 'rest', names: ['结余'], kind: 'line' },
        ]),
      ],
    },
  ];
  const print: ListedLanesPrint = {
    kind: 'listed-lanes',
    lanes: [
      { key: 'in', labelCaption: '项目', labelWidth: 30, columns: [{ key: 'final', caption: '决算数', width: 24 }] },
      { key: 'gone', labelCaption: '无', labelWidth: 3, columns: shown },
      { key: 'out', labelCaption: '事项', labelWidth: 28, columns: [...shown, { key: 'x', caption: '其他', width: 12 }] },
    ],
    isNumbered: true,
    bottom: [
      ['all', 'all'],
      [null, 'rest'],
    ],
    withoutClasses: ['215'],
    labels: new Map([['in.tax', [{ text: '税收收入' }, { since: 2019, text: '税款' }]]]),
    indented: ['out.rest'],
    notes: [],
  };
  expect(printed(bodies, print, heading)).toEqual({
    lines: [
      'A1:H1 道路表 title',
      'H2 附03表 caption-right',
      'A3 部门： caption-input | B3:F3 2019年度 caption-centre | G3:H3 金额单位：万元 caption-right',
      'A4:A6 项目 header | B4:B6 行次 header | C4:C6 决算数 header | D4:H4 支出 header',
      'D5:D6 事项 header | E5:E6 行次 header | F5:G5 支出 header | H5:H6 其他 header',
      'F6 决算数 header | G6 增长 header',
      'A7 栏次 header | B7 header | C7 1 header | D7 栏次 header | E7 header | F7 2 header | G7 3 header | H7 4 header',
      'A8 一、税款 label | B8 1 centred | C8 amount-input | D8 一、道路 label | E8 5 centred | F8 amount-input | G8 rate-input | H8 amount-input',
      'A9 二、规费 label | B9 2 centred | C9 amount-input | D9 二、船舶 label | E9 6 centred | F9 amount-input | G9 rate-input | H9 amount-input',
      'A10 收入合计 centred | B10 3 centred | C10 amount-input | D10 支出合计 centred | E10 7 centred | F10 amount-input | G10 rate-input | H10 amount-input',
      'A11 label | B11 4 centred | C11 amount | D11 结余 sublabel | E11 8 centred | F11 amount-input | G11 rate-input | H11 amount-input',
    ],
    widths: '30 6 24 28 6 24 11 12',
    heights: '32 16 18 20 20 30 15 15 15 15 15',
    sheet: 'landscape, one page, 1.5 1.5 1.5 1.3, repeats 7 rows',
    blanks: null,
  });
  expect(printed(bodies, { ...print, isNumbered: false, lanes: print.lanes.slice(0, 1), bottom: [['all']] }, heading)).toEqual({
    lines: [
      'A1:B1 道路表 title',
      'A2 2019年度 caption-centre | B2 附03表 caption-right',
      'A3 部门： caption-input | B3 金额单位：万元 caption-right',
      'A4 项目 header | B4 决算数 header',
      'A5 一、税款 label | B5 amount-input',
      'A6 二、规费 label | B6 amount-input',
      'A7 收入合计 centred | B7 amount-input',
    ],
    widths: '30 24',
    heights: '32 16 18 20 15 15 15',
    sheet: 'landscape, one page, 1.5 1.5 1.5 1.3, repeats 4 rows',
    blanks: null,
  });
});

test('runs of codes stand side by side with their totals below', () => {
  const print: CodedLanesPrint = {
    kind: 'coded-lanes',
    codeCaption: '编码',
    nameCaption: '名称',
    amountCaption: '金额',
    codes: [
      { code: '301', name: '工资' },
      { code: '30101', name: '基本' },
      { code: '302', name: '商品' },
      { code: '310', name: '资本', since: 2025 },
    ],
    groups: [
      { caption: '人员', lanes: [{ classes: ['301'], nameWidth: 20 }], total: 'staff' },
      {
        caption: '公用',
        lanes: [
          { classes: ['302'], nameWidth: 22 },
          { classes: ['310'], nameWidth: 24 },
        ],
        total: 'none',
      },
    ],
    notes: [],
  };
  const totals = [{ key: 'staff', names: ['人员合计'], of: ['301'], rule: RULE }];
  expect(
    printed(
      [oneLane({ rows: { kind: 'coded', classification: 'economic', hierarchy: { class: RULE }, runs: { totals } }, columns })],
      print,
      heading,
    ),
  ).toEqual({
    lines: [
      'A1:I1 道路表 title',
      'I2 附03表 caption-right',
      'A3:C3 部门： caption-input | D3:F3 2019年度 caption-centre | G3:I3 金额单位：万元 caption-right',
      'A4:C4 人员 header | D4:I4 公用 header',
      'A5 编码 header | B5 名称 header | C5 金额 header | D5 编码 header | E5 名称 header | F5 金额 header | G5 编码 header | H5 名称 header | I5 金额 header',
      'A6 301 code | B6 工资 label | C6 amount-input | D6 302 code | E6 商品 label | F6 amount-input | G6 code | H6 label | I6 amount',
      'A7 30101 code | B7 基本 sublabel | C7 amount-input | D7 code | E7 label | F7 amount | G7 code | H7 label | I7 amount',
      'A8:B8 人员合计 centred | C8 amount-input | D8:H8 centred | I8 amount-input',
    ],
    widths: '9 20 13 9 22 13 9 24 13',
    heights: '32 16 18 20 20 15 15 15',
    sheet: 'landscape, one page, 1.5 1.5 1.5 1.3',
    blanks: null,
  });
});

test('a tree of columns may be arranged in four ways', () => {
  const print: ColumnTreePrint = {
    kind: 'column-tree',
    arrangement: 'blocks',
    blocks: [
      { block: 'b', caption: '预算' },
      { block: 'f', caption: '决算' },
    ],
    nodes: [
      { node: 'all', caption: '合计' },
      { node: 'car', caption: '车>购置' },
    ],
    isNumbered: true,
    width: 13,
    notes: [],
  };
  const bodies = [oneLane({ rows: { kind: 'single' } as never, columns })];
  const rows = [
    { node: 'all', caption: '合计' },
    { node: 'car', caption: '1．购置' },
    { node: 'van', caption: '（1）客车' },
  ];
  expect(printed(bodies, print, heading)).toEqual({
    lines: [
      'A1:D1 道路表 title',
      'A2:C2 2019年度 caption-centre | D2 附03表 caption-right',
      'A3:C3 部门： caption-input | D3 金额单位：万元 caption-right',
      'A4:B4 预算 header | C4:D4 决算 header',
      'A5:A6 合计 header | B5 车 header | C5:C6 合计 header | D5 车 header',
      'B6 购置 header | D6 购置 header',
      'A7 1 header | B7 2 header | C7 3 header | D7 4 header',
      'A8 amount-input | B8 amount-input | C8 amount-input | D8 amount-input',
    ],
    widths: '13 13 13 13',
    heights: '32 16 18 20 20 48 24 24',
    sheet: 'landscape, one page, 1.5 1.5 1.9 1.5',
    blanks: null,
  });
  expect(printed(bodies, { ...print, arrangement: 'pairs' }, heading)).toEqual({
    lines: [
      'A1:D1 道路表 title',
      'A2:C2 2019年度 caption-centre | D2 附03表 caption-right',
      'A3:C3 部门： caption-input | D3 金额单位：万元 caption-right',
      'A4:B4 合计 header | C4:D4 车 header',
      'A5:A6 预算 header | B5:B6 决算 header | C5:D5 购置 header',
      'C6 预算 header | D6 决算 header',
      'A7 1 header | B7 2 header | C7 3 header | D7 4 header',
      'A8 amount-input | B8 amount-input | C8 amount-input | D8 amount-input',
    ],
    widths: '13 13 13 13',
    heights: '32 16 18 20 20 48 24 24',
    sheet: 'landscape, one page, 1.5 1.5 1.9 1.5',
    blanks: null,
  });
  expect(printed(bodies, { ...print, arrangement: 'rows', nodes: rows }, heading)).toEqual({
    lines: [
      'A1:C1 道路表 title',
      'A2:B2 2019年度 caption-centre | C2 附03表 caption-right',
      'A3:B3 部门： caption-input | C3 金额单位：万元 caption-right',
      'A4 项目 header | B4 预算 header | C4 决算 header',
      'A5 合计 header | B5 amount-input | C5 amount-input',
      'A6 1．购置 label | B6 amount-input | C6 amount-input',
      'A7 （1）客车 sublabel | B7 amount-input | C7 amount-input',
    ],
    widths: '44 13 13',
    heights: '32 16 18 20 24 24 24',
    sheet: 'landscape, one page, 1.5 1.5 1.9 1.5',
    blanks: null,
  });
  expect(printed(bodies, { ...print, arrangement: 'block-rows', isNumbered: false }, heading)).toEqual({
    lines: [
      'A1:C1 道路表 title',
      'A2:B2 2019年度 caption-centre | C2 附03表 caption-right',
      'A3:B3 部门： caption-input | C3 金额单位：万元 caption-right',
      'A4:A5 项目 header | B4:B5 合计 header | C4 车 header',
      'C5 购置 header',
      'A6 预算 centred | B6 amount-input | C6 amount-input',
      'A7 决算 centred | B7 amount-input | C7 amount-input',
    ],
    widths: '12 13 13',
    heights: '32 16 18 20 48 24 24',
    sheet: 'landscape, one page, 1.5 1.5 1.9 1.5',
    blanks: null,
  });
});
