import type { CodedRowsPrint, ItemRowsPrint } from '../../../src/tables/print/print';
import * as looks from '../../../src/tables/print/looks';
import { INPUT } from '../../../src/workbook/layout';
import { oneLane } from '../../../src/tables/table';
import { printed } from './printed';
import { RULE, heading, columns, shown, coded } from './road-table';

test('codes to be typed stand in three columns below 类, 款 and 项, with notes of the year', () => {
  const print: CodedRowsPrint = {
    kind: 'coded-rows',
    codes: 'three',
    codeCaption: '编码',
    nameCaption: '名称',
    nameWidth: 26,
    columns: shown,
    isNumbered: false,
    total: 'top',
    rows: 2,
    notes: [[{ text: '注：含桥梁。' }], [{ since: 2030, text: '以后才印。' }], [{ text: '按年填列。' }]],
    emptyNote: '本表无数据。',
  };
  expect(printed(coded, print, heading)).toEqual({
    lines: [
      'A1:F1 道路表 title',
      'A2:E2 2019年度 caption-centre | F2 附03表 caption-right',
      'A3:E3 部门： caption-input | F3 金额单位：万元 caption-right',
      'A4:C5 编码 header | D4:D5 名称 header | E4:F4 支出 header',
      'E5 决算数 header | F5 增长 header',
      'A6:A7 类 header | B6:B7 款 header | C6:C7 项 header | D6 栏次 header | E6 1 header | F6 2 header',
      'D7 合计 centred | E7 amount-input | F7 rate-input',
      'A8:C8 code-input | D8 name-input | E8 amount-input | F8 rate-input',
      'A9:C9 code-input | D9 name-input | E9 amount-input | F9 rate-input',
      'A10:F10 注：含桥梁。 note',
      'A11:F11 按年填列。本表金额转换为万元时，因四舍五入可能存在尾差。 note',
      'A12:F12 本表无数据。 note =IF(AND(MAX(E7:F9)=0,MIN(E7:F9)=0),"本表无数据。","")',
    ],
    widths: '7 7 7 26 24 11',
    heights: '32 16 18 20 36 18 18 18 18 16 16 16',
    sheet: 'portrait, 1.5 1.5 1.8 1.5, repeats 6 rows',
    blanks: { first: 7, last: 8, codeColumn: 0 },
  });
});

test('codes that the form lists are those of the year, and blank rows take their place', () => {
  const codes = [
    { code: '301', name: '工资' },
    { code: '30101', name: '基本' },
    { code: '302', name: '商品', since: 2020 },
    { code: '303', name: '补助', until: 2018 },
  ];
  const print: CodedRowsPrint = {
    kind: 'coded-rows',
    codes: 'one',
    codeCaption: '编码',
    nameCaption: '名称',
    nameWidth: 42,
    columns: [...shown, { key: 'staff', caption: '人员', width: 20 }],
    isNumbered: true,
    total: 'bottom',
    rows: codes,
    only: new Map([['staff', ['302', '301']]]),
    notes: [],
  };
  expect(printed(coded, print, { ...heading, unit: '元', organisation: '某局' })).toEqual({
    lines: [
      'A1:E1 道路表 title',
      'E2 附03表 caption-right',
      'A3:B3 部门：某局 caption-left | C3 2019年度 caption-centre | D3:E3 金额单位：元 caption-right',
      'A4:B4 项目 header | C4:D4 支出 header | E4:E5 人员 header',
      'A5 编码 header | B5 名称 header | C5 决算数 header | D5 增长 header',
      'A6:B6 栏次 header | C6 1 header | D6 2 header | E6 3 header',
      'A7 301 code | B7 工资 label | C7 amount-input | D7 rate-input | E7 amount-input',
      'A8 30101 code | B8 基本 sublabel | C8 amount-input | D8 rate-input | E8 amount-input',
      'A9:B9 合计 centred | C9 amount-input | D9 rate-input | E9 amount-input',
    ],
    widths: '18 42 24 11 20',
    heights: '32 16 18 20 20 18 18 18 18',
    sheet: 'landscape, 1.5 1.5 1.8 1.5, repeats 6 rows',
    blanks: null,
  });
  expect(printed(coded, { ...print, rows: 2 }, { ...heading, year: null })).toEqual({
    lines: [
      'A1:E1 道路表 title',
      'E2 附03表 caption-right',
      'A3:B3 部门： caption-input | D3:E3 金额单位：万元 caption-right',
      'A4:B4 项目 header | C4:D4 支出 header | E4:E5 人员 header',
      'A5 编码 header | B5 名称 header | C5 决算数 header | D5 增长 header',
      'A6:B6 栏次 header | C6 1 header | D6 2 header | E6 3 header',
      'A7 code-input | B7 name-input | C7 amount-input | D7 rate-input | E7 amount-input',
      'A8 code-input | B8 name-input | C8 amount-input | D8 rate-input | E8 amount-input',
      'A9:B9 合计 centred | C9 amount-input | D9 rate-input | E9 amount-input',
    ],
    widths: '18 42 24 11 20',
    heights: '32 16 18 20 20 18 18 18 18',
    sheet: 'landscape, 1.5 1.5 1.8 1.5, repeats 6 rows',
    blanks: { first: 6, last: 7, codeColumn: 0 },
  });
});

test('items have their texts and their total on top', () => {
  const print: ItemRowsPrint = {
    kind: 'item-rows',
    texts: [
      { key: 'a', caption: '项目', width: 30 },
      { key: 'b', caption: '类别', width: 8 },
    ],
    columns: shown,
    isNumbered: true,
    total: 'top',
    rows: 3,
    notes: [],
  };
  expect(
    printed(
      [oneLane({ rows: { kind: 'items', label: { key: 'a', captions: [] }, texts: [], hierarchy: { class: RULE } }, columns })],
      print,
      heading,
    ),
  ).toEqual({
    lines: [
      'A1:D1 道路表 title',
      'A2:C2 2019年度 caption-centre | D2 附03表 caption-right',
      'A3:C3 部门： caption-input | D3 金额单位：万元 caption-right',
      'A4:A5 项目 header | B4:B5 类别 header | C4:D4 支出 header',
      'C5 决算数 header | D5 增长 header',
      'A6:B6 栏次 header | C6 1 header | D6 2 header',
      'A7:B7 合计 centred | C7 amount-input | D7 rate-input',
      'A8 code-input | B8 code-input | C8 amount-input | D8 rate-input',
      'A9 code-input | B9 code-input | C9 amount-input | D9 rate-input',
      'A10 code-input | B10 code-input | C10 amount-input | D10 rate-input',
    ],
    widths: '30 8 24 11',
    heights: '32 16 18 20 20 18 18 18 18 18',
    sheet: 'landscape, 1.5 1.5 1.8 1.5, repeats 6 rows',
    blanks: { first: 7, last: 9, codeColumn: 0, areItems: true },
  });
});

test('what is printed has borders, amounts two decimals and nothing for a zero, and what is typed a colour', () => {
  const { TITLE, NOTE, CAPTION_LEFT, CAPTION_CENTRE, CAPTION_RIGHT, HEADER, LABEL, SUBLABEL, CENTRED, AMOUNT, RATE } = looks;
  const outside = [TITLE, NOTE, CAPTION_LEFT, CAPTION_CENTRE, CAPTION_RIGHT];
  const inside = [HEADER, LABEL, SUBLABEL, CENTRED, AMOUNT, RATE];
  expect(outside.map(({ size, horizontal, bold = false, wrap = false }) => [size, horizontal, bold, wrap])).toEqual([
    [18, 'center', true, false],
    [9, 'left', false, true],
    [10, 'left', false, false],
    [10, 'center', false, false],
    [10, 'right', false, false],
  ]);
  expect(inside.map(({ horizontal, wrap = false, indent = 0, format }) => [horizontal, wrap, indent, format])).toEqual([
    ['center', true, 0, undefined],
    ['left', true, 0, undefined],
    ['left', false, 2, undefined],
    ['center', false, 0, undefined],
    ['right', false, 0, '#,##0.00;-#,##0.00;'],
    ['right', false, 0, '0.00%'],
  ]);
  for (const look of inside)
    expect(look).toMatchObject({ size: 10, borders: { top: 'thin', right: 'thin', bottom: 'thin', left: 'thin' } });
  for (const look of [...outside, ...inside]) expect(look).toMatchObject({ font: '宋体', vertical: 'center' });
  const typed = { CAPTION_LEFT: looks.CAPTION_INPUT, LABEL: looks.NAME_INPUT, AMOUNT: looks.AMOUNT_INPUT, RATE: looks.RATE_INPUT };
  for (const [name, look] of Object.entries(typed)) expect(look).toEqual({ ...looks[name as keyof typeof typed], ...INPUT });
  expect(looks.CODE_INPUT).toMatchObject({ ...INPUT, format: '@', horizontal: 'left' });
});
