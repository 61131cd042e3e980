import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Row = readonly GridCell[];

const N = null;

function check(...pages: readonly (readonly Row[])[]): CheckResult {
  return checkWorkbook(workbookOf(...pages.map((page, at) => sheetOf(`Table ${at + 1}`, page))));
}

function told({ findings }: CheckResult): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell ?? ''}`);
}

function formsOf({ forms }: CheckResult): string[] {
  return forms.map(({ form, sheet, area }) => `${form} ${sheet}!${area}`);
}

const TITLE: readonly Row[] = [['支出决算表'], ['部门：某区农业农村局', N, N, N, N, N, N, '单位：万元']];
const CAPTIONS: Row = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const TOTAL: Row = ['合计', N, 1486.37, 812.09, 674.28, 0, 0, 0];
const UPPER: readonly Row[] = [
  ['208', '社会保障和就业支出', 147.3, 147.3, 0, 0, 0, 0],
  ['20805', '行政事业单位养老支出', 147.3, 147.3, 0, 0, 0, 0],
  ['2080505', '机关事业单位基本养老保险缴费支出', 147.3, 147.3, 0, 0, 0, 0],
  ['213', '农林水支出', 1339.07, 664.79, 674.28, 0, 0, 0],
  ['21301', '农业农村', 1339.07, 664.79, 674.28, 0, 0, 0],
];
const LOWER: readonly Row[] = [
  ['2130101', '行政运行', 664.79, 664.79, 0, 0, 0, 0],
  ['2130108', '病虫害控制', 285.16, 0, 285.16, 0, 0, 0],
  ['2130122', '农业生产发展', 389.12, 0, 389.12, 0, 0, 0],
];
const FIRST: readonly Row[] = [...TITLE, CAPTIONS, TOTAL, ...UPPER];
const INCOME: readonly Row[] = [
  ['收入决算表'],
  ['部门：某区农业农村局', N, N, N, N, N, N, N, '单位：万元'],
  ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
  ['合计', N, 1491.2, 1491.2, 0, 0, 0, 0, 0],
  ['213', '农林水支出', 1491.2, 1491.2, 0, 0, 0, 0, 0],
  ['21301', '农业农村', 1491.2, 1491.2, 0, 0, 0, 0, 0],
];

function changed(rows: readonly Row[], row: number, column: number, value: GridCell): Row[] {
  return rows.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells));
}

describe('a table that goes on on the next sheet', () => {
  test.each<[string, readonly Row[]]>([
    ['without captions', LOWER],
    ['with its captions again', [CAPTIONS, ...LOWER]],
    ['with its title and captions again', [...TITLE, CAPTIONS, ...LOWER]],
    ['as 续表', [['支出决算表（续）'], TITLE[1] as Row, CAPTIONS, ...LOWER]],
    ['with its total again', [CAPTIONS, TOTAL, ...LOWER]],
    ['with notes', [...LOWER, ['注：本表反映部门本年度各项支出情况。']]],
    ['with the number of the page', [...LOWER, [N, N, N, '— 2 —']]],
    ['in as many other columns', LOWER.map(([code, ...rest]) => [code, N, ...rest])],
  ])('%s is one table', (_, page) => {
    const result = check(FIRST, page);
    expect(told(result)).toEqual([]);
    expect(formsOf(result)).toEqual(['支出决算表 Table 1!A1:H9']);
    expect(result.unrecognised).toEqual([]);
    expect(result.coverage.map(({ sheet, amounts, checked }) => [sheet, amounts, checked])).toEqual([
      ['Table 1', 36, 36],
      ['Table 2', 18, 18],
    ]);
  });

  test('a wrong amount is found on the sheet where it stands', () => {
    expect(told(check(FIRST, [CAPTIONS, ...changed(LOWER, 1, 4, 258.16)]))).toEqual(['JS-0301 Table 2!E3']);
  });

  test('a code that cannot be read is named on the sheet where it stands', () => {
    const result = check(FIRST, changed(LOWER, 2, 0, '2.13E+06'));
    expect(told(result)).toEqual(['JS-2023 Table 2!A3']);
    expect(result.findings.find(({ rule }) => rule === 'JS-2023')?.message).toContain('Table 2 A3 科目编码“2.13E+06”');
  });

  test('over three sheets, before another table on the last one', () => {
    const result = check(FIRST, LOWER.slice(0, 1), [...LOWER.slice(1), ...INCOME]);
    expect(formsOf(result)).toEqual(['支出决算表 Table 1!A1:H9', '收入决算表 Table 3!A3:I8']);
    expect(told(result).filter((one) => !one.includes('JS-2'))).toEqual([]);
    expect(told(check(FIRST, changed(LOWER.slice(0, 1), 0, 2, 646.79), LOWER.slice(1)))).toEqual(['JS-0301 Table 2!C1']);
  });

  test('to nothing but its total', () => {
    const untotalled = [...TITLE, CAPTIONS, ...UPPER, ...LOWER];
    const result = check(untotalled, [TOTAL]);
    expect(told(result)).toEqual([]);
    expect(formsOf(result)).toEqual(['支出决算表 Table 1!A1:H11']);
    expect(result.coverage.map(({ sheet, amounts, checked }) => [sheet, amounts, checked])).toContainEqual(['Table 2', 6, 6]);
    expect(told(check(untotalled, [changed([TOTAL], 0, 2, 1468.37)[0] as Row]))).toEqual(['JS-0301 Table 2!C1']);
    // A total in fewer columns is that of something else, and so is one below a table that has its own.
    const other = check(untotalled, [['合计', N, 1486.37]]);
    expect(other.unrecognised.map(({ sheet }) => sheet)).not.toContain('Table 1');
    expect(formsOf(other)[0]).toBe('支出决算表 Table 1!A1:H11');
    expect(formsOf(check([...FIRST, ...LOWER], [TOTAL]))[0]).toBe('支出决算表 Table 1!A1:H12');
  });

  test('in columns that do not fit it is said to go on, and no sum of it is judged', () => {
    const result = check(FIRST, [...LOWER.map((row) => [N, N, ...row.slice(0, 4)])]);
    expect(told(result)).toEqual([]);
    expect(result.unrecognised.map(({ sheet }) => sheet)).toEqual(['Table 1', 'Table 2']);
    expect(result.unrecognised[1]?.reason).toContain('是“Table 1”上那张表的续页');
  });
});

describe('a page that says it goes on', () => {
  const [unit] = [[N, N, N, N, N, N, N, '金额单位：万元']] as const;
  const first: readonly Row[] = [['某区2021年度支出决算表'], ...FIRST.slice(1)];

  test.each<[string, readonly Row[]]>([
    ['above its rows alone', [['续上表'], ...LOWER]],
    ['above captions', [['（接上页）'], CAPTIONS, ...LOWER]],
    ['in a title without the year', [['支出决算表（续表）'], unit, CAPTIONS, ...LOWER]],
    ['before the title', [['续：某区2021年度支出决算表'], CAPTIONS, ...LOWER]],
    ['with the number of the form', [['续表03'], unit, CAPTIONS, ...LOWER]],
  ])('%s is joined', (_, page) => {
    const result = check(first, page);
    expect([told(result), formsOf(result), result.unrecognised]).toEqual([[], ['支出决算表 Table 1!A1:H9'], []]);
    const [wrong] = told(check(first, [...page.slice(0, -2), ...changed(page.slice(-2), 0, 4, 258.16)]));
    expect(wrong).toBe(`JS-0301 Table 2!E${page.length - 1}`);
  });

  test('whose table says that there is more of it', () => {
    for (const more of ['（接下页）', '注：续下表']) expect(told(check([...first, [more]], [CAPTIONS, ...LOWER]))).toEqual([]);
  });

  test('and cannot be joined is not judged, nor what it goes on with', () => {
    const other: Row = ['科目编码', '科目名称', '小计', '人员支出', '专项支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
    const result = check(first, [['支出决算表（续）'], other, ...LOWER]);
    expect(told(result)).toEqual([]);
    expect(result.unrecognised.map(({ sheet, reason }) => [sheet, reason.includes('续页')])).toEqual([
      ['Table 1', true],
      ['Table 2', true],
    ]);
  });

  test('stands by itself behind a table that is whole', () => {
    expect(formsOf(check([...FIRST, ...LOWER], [['续：收入决算表'], ...INCOME.slice(1)]))).toEqual([
      '支出决算表 Table 1!A1:H12',
      '收入决算表 Table 2!A1:I6',
    ]);
  });
});

describe('no table goes on', () => {
  test('where the one before is whole', () => {
    const whole = check([...FIRST, ...LOWER], LOWER);
    expect(told(whole)).toEqual([]);
    expect(whole.unrecognised.map(({ sheet }) => sheet)).toEqual(['Table 2']);
  });

  test('where the next is another copy of it', () => {
    expect(formsOf(check([...FIRST, ...LOWER], [...FIRST, ...LOWER]))).toHaveLength(2);
  });

  test('where notes end it', () => {
    const noted = check([...FIRST, ['注：本表反映部门本年度各项支出情况。']], LOWER);
    expect(noted.unrecognised.map(({ sheet }) => sheet)).toEqual(['Table 2']);
  });
});

test('a table of listed rows is joined where its totals stand on the next sheet', () => {
  const upper: readonly Row[] = [
    ['收入支出决算总表'],
    ['单位：万元'],
    ['收入', N, '支出', N],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 1391.2, '八、社会保障和就业支出', 147.3],
    ['二、政府性基金预算财政拨款收入', 100, '十二、农林水支出', 1339.07],
  ];
  const lower = (total: number): readonly Row[] => [
    ['本年收入合计', 1491.2, '本年支出合计', 1486.37],
    ['年初结转和结余', 20, '年末结转和结余', 24.83],
    ['总计', 1511.2, '总计', total],
  ];
  expect(told(check(upper, lower(1511.2)))).toEqual([]);
  expect(formsOf(check(upper, lower(1511.2)))).toEqual(['收入支出决算总表 Table 1!A1:D6']);
  expect(told(check(upper, lower(1551.2)))).toEqual(['JS-0104 Table 2!D3']);
});

describe('a list without codes', () => {
  const HEAD: readonly Row[] = [['救灾物资支出明细表'], ['单位：万元'], ['物资', '仓库', '中央', '地方']];
  const ITEMS: readonly Row[] = Array.from({ length: 12 }, (_, at): Row => [`物资${at + 1}`, `${(at % 3) + 1}号库`, 120.75 + at, 8.5 * at]);
  const whole = (central: number): Row => ['合计', N, central, 561];
  const sheets = (rows: readonly Row[], captions: readonly Row[]): readonly (readonly Row[])[] => [
    [...HEAD, ...rows.slice(0, 5)],
    [...captions, ...rows.slice(5, 8)],
    [...captions, ...rows.slice(8)],
  ];

  test.each([
    ['its total on top', [whole(1515), ...ITEMS]],
    ['its total below', [...ITEMS, whole(1515)]],
  ])('with %s is one over several sheets', (_, rows) => {
    for (const captions of [[], HEAD.slice(2), HEAD]) {
      const result = check(...sheets(rows, captions));
      expect(told(result)).toEqual([]);
      expect(formsOf(result)).toEqual(['通用表 Table 1!A1:D8']);
      expect(result.coverage.map(({ sheet, checked }) => `${sheet} ${String(checked)}`)).toEqual(['Table 1 10', 'Table 2 6', 'Table 3 10']);
    }
  });

  test('whose total is wrong is so by that alone', () => {
    for (const captions of [[], HEAD.slice(2)])
      expect(told(check(...sheets([whole(1615), ...ITEMS], captions)))).toEqual(['JS-3001 Table 1!C4']);
  });
});

test('codes in lanes beside each other go on on the next sheet', () => {
  const upper: readonly Row[] = [
    ['一般公共预算财政拨款基本支出决算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
    ['301', '工资福利支出', 90.3, '302', '商品和服务支出', 31.2, '310', '资本性支出', 4],
    ['30101', '基本工资', 50.1, '30201', '办公费', 11.2, '31002', '办公设备购置', 4],
  ];
  const lower = (allowances: number): readonly Row[] => [
    ['30102', '津贴补贴', allowances, '30202', '印刷费', 6.5, N, N, N],
    [N, N, N, '30211', '差旅费', 13.5, N, N, N],
    ['人员经费合计', N, 90.3, '公用经费合计', N, N, N, N, 35.2],
  ];
  expect(told(check(upper, lower(40.2)))).toEqual([]);
  expect(check(upper, lower(40.2)).coverage.flatMap(({ unchecked }) => unchecked)).toEqual([]);
  expect(told(check(upper, lower(44.2)))).toEqual(['JS-0601 Table 1!C4']);
});
