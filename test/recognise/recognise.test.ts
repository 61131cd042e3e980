import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult, FormSummary } from '../../src/findings/finding';
import { FORMS } from '../../src/forms/registry';
import { recognise } from '../../src/recognise/recognise';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Grid = GridCell[][];

const EXPENDITURE: Grid = [
  ['支出决算表'],
  ['部门：甲局', null, null, null, null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ['合计', null, 30, 20, 10, 0, 0, 0],
  ['201', '一般公共服务支出', 30, 20, 10, 0, 0, 0],
  ['20103', '政府办公厅（室）及相关机构事务', 30, 20, 10, 0, 0, 0],
  ['2010301', '行政运行', 20, 20, 0, 0, 0, 0],
  ['2010302', '一般行政管理事务', 10, 0, 10, 0, 0, 0],
];

function titled(title: string | null, grid: Grid = EXPENDITURE): Grid {
  return title === null ? grid.slice(1) : [[title], ...grid.slice(1)];
}

function check(grid: Grid, options: { top?: number; left?: number } = {}): CheckResult {
  return checkWorkbook(workbookOf(sheetOf('表', grid, options)));
}

function only(result: CheckResult): FormSummary {
  expect(result.forms).toHaveLength(1);
  return result.forms[0] as FormSummary;
}

describe('titles', () => {
  test.each([
    ['支出决算表', '支出决算表'],
    ['支 出 决 算 表', '支出决算表'],
    ['支　出　决　算　表', '支出决算表'],
    ['2020年度支出决算表', '支出决算表'],
    ['甲市财政局2020年度部门支出决算表', '支出决算表'],
    ['支出决算表（公开03表）', '支出决算表'],
    ['表3 支出决算表', '支出决算表'],
    ['附件1：支出决算总表', '支出决算表'],
    ['支出\n决算表', '支出决算表'],
  ])('%s is %s', (title, form) => {
    expect(only(check(titled(title))).form).toBe(form);
  });

  test.each(['2023年支出预算表', '2024年部门预算 支出预算总表'])('%s is no 决算 form', (title) => {
    expect(check(titled(title)).forms.map((form) => form.form)).not.toContain('支出决算表');
  });

  test('without a title the columns tell', () => {
    expect(only(check(titled(null))).form).toBe('支出决算表');
  });

  test('a title that the columns contradict is remarked on, and the columns decide', () => {
    const result = check(titled('收入决算表'));
    expect(only(result).form).toBe('支出决算表');
    expect(result.findings.map((finding) => finding.rule)).toContain('JS-2019');
  });

  test('what the user says of a sheet decides', () => {
    const general = EXPENDITURE.map((row) => row.slice(0, 5));
    const untitled = general.slice(1).map((row, at) => (at === 1 ? ['科目编码', '科目名称', '小计', '基本支出', '项目支出'] : row));
    const workbook = workbookOf(sheetOf('表', untitled));
    expect(checkWorkbook(workbook).forms.map((form) => form.form)).not.toContain('一般公共预算财政拨款支出决算表');
    const assignments = new Map([['表', '一般公共预算财政拨款支出决算表']]);
    expect(only(checkWorkbook(workbook, { assignments })).form).toBe('一般公共预算财政拨款支出决算表');
  });
});

describe('places', () => {
  test('shifted down and right', () => {
    expect(only(check(EXPENDITURE, { top: 7, left: 3 })).area).toBe('D8:K15');
  });

  test('a blank column between every two columns', () => {
    const spread = EXPENDITURE.map((row) => row.flatMap((cell) => [cell, null]));
    expect(check(spread).counts).toEqual(check(EXPENDITURE).counts);
  });

  test('several forms on one sheet, one below the other', () => {
    const general: Grid = [
      ['一般公共预算财政拨款支出决算表'],
      ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
      ...EXPENDITURE.slice(3).map((row) => row.slice(0, 5)),
    ];
    const result = check([...EXPENDITURE, ['注：本表反映部门本年度各项支出情况。'], [], ...general]);
    expect(result.forms.map((form) => form.form)).toEqual(['支出决算表', '一般公共预算财政拨款支出决算表']);
  });

  test('a table continued on the next page with its title and headers again is one form', () => {
    const pages: Grid = [...EXPENDITURE.slice(0, 7), ['支出决算表（续）'], ...EXPENDITURE.slice(1, 3), ...EXPENDITURE.slice(7)];
    const result = check(pages);
    expect(result.counts).toEqual(check(EXPENDITURE).counts);
  });

  test('a cover text above does not matter', () => {
    const cover: Grid = [
      ['甲局2020年度部门决算'],
      ['第二部分 2020年度部门决算表'],
      ['本部分公开的报表如下，各表均以万元为单位，详见各表表注。'],
    ];
    expect(only(check([...cover, [], ...EXPENDITURE])).year).toBe(2020);
  });
});

describe('what a sheet says of itself', () => {
  test.each([
    [['编制单位：甲局（本级）', null, null, null, null, null, null, '金额单位：元'], '元', '甲局（本级）'],
    [['部门：甲局   金额单位：万元'], '万元', '甲局'],
    [['单位名称：', '甲局', null, null, null, null, null, '单位：亿元'], '亿元', '甲局'],
    [['公开部门：甲局', null, null, '2021年度', null, null, null, '单位:千元'], '千元', '甲局'],
  ] as const)('%j', (line, unit, organisation) => {
    const form = only(check([EXPENDITURE[0] as GridCell[], [...line], ...EXPENDITURE.slice(2)]));
    expect(form).toMatchObject({ unit, organisation });
  });

  test('years in Chinese numerals', () => {
    expect(only(check(titled('二〇二二年度支出决算表'))).year).toBe(2022);
  });
});

describe('codes', () => {
  const split: Grid = [
    ['支出决算表'],
    ['单位：元'],
    ['功能分类科目编码', null, null, '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    ['类', '款', '项'],
    ['栏次', null, null, null, 1, 2, 3, 4, 5, 6],
    ['合计', null, null, null, 30.55, 20.55, 10],
  ];

  test('in three columns, repeated on every row', () => {
    const rows: Grid = [
      ['201', null, null, '一般公共服务支出', 30.55, 20.55, 10],
      ['201', '03', null, '政府办公厅', 30.55, 20.55, 10],
      ['201', '03', '01', '行政运行', 20.55, 20.55],
      ['201', '03', '02', '一般行政管理事务', 10, null, 10],
    ];
    expect(check([...split, ...rows]).counts).toMatchObject({ identities: 23, equal: 23, errors: 0, warnings: 0 });
  });

  test('in three columns, upper levels left to the row above', () => {
    const rows: Grid = [
      [201, null, null, '一般公共服务支出', 30.55, 20.55, 10],
      [null, '03', null, '政府办公厅', 30.55, 20.55, 10],
      [null, null, '01', '行政运行', 20.55, 20.55],
      [null, null, '02', '一般行政管理事务', 10, null, 10],
    ];
    expect(check([...split, ...rows]).counts).toMatchObject({ identities: 23, equal: 23, errors: 0, warnings: 0 });
  });

  test('in one cell with the name', () => {
    const rows: Grid = [
      ['支出决算总表'],
      ['单位：万元'],
      ['项目', '合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
      ['合计', 30, 20, 10],
      ['201一般公共服务支出', 30, 20, 10],
      ['  20103 政府办公厅', 30, 20, 10],
      ['    2010301 行政运行', 20, 20],
      ['    2010302 一般行政管理事务', 10, null, 10],
    ];
    expect(check(rows).counts).toMatchObject({ identities: 23, equal: 23, errors: 0, warnings: 0 });
  });

  test('a 项 whose 款 has no row counts into its 类', () => {
    const rows = [
      ...EXPENDITURE.slice(0, 3),
      ['合计', null, 35, 25, 10],
      ['201', '一般公共服务支出', 35, 25, 10],
      ...EXPENDITURE.slice(5),
      ['2019999', '其他一般公共服务支出', 5, 5],
    ];
    expect(check(rows).findings.filter((finding) => finding.verdict === 'mismatch')).toEqual([]);
  });

  test('rows in no order of levels are summed by prefix', () => {
    const shuffled = [...EXPENDITURE.slice(0, 4), ...EXPENDITURE.slice(4).reverse()];
    expect(check(shuffled).counts).toMatchObject({ mismatch: 0, errors: 0 });
  });
});

describe('columns', () => {
  const head: Grid = [['收入决算表'], ['编制单位：某某学校', null, null, null, '2023年度', null, null, null, null, '金额单位：万元']];
  const captions = [
    '项目',
    null,
    '本年收入合计',
    '财政拨款收入',
    '上级补助收入',
    '事业收入',
    null,
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
  ];

  test('其中 below 事业收入 is no addend', () => {
    const grid: Grid = [
      ...head,
      captions,
      ['功能分类科目编码', '科目名称', null, null, null, '小计', '其中：教育收费'],
      ['合计', null, 100, 60, 0, 40, 30, 0, 0, 0],
      ['205', '教育支出', 100, 60, 0, 40, 30],
    ];
    expect(check(grid).counts).toMatchObject({ mismatch: 0, errors: 0 });
  });

  test('parts of 事业收入 without a 小计 are addends', () => {
    const grid: Grid = [
      ...head,
      captions,
      ['功能分类科目编码', '科目名称', null, null, null, '教育收费', '其他事业收入'],
      ['合计', null, 100, 60, 0, 30, 10, 0, 0, 0],
      ['205', '教育支出', 100, 60, 0, 30, 10],
    ];
    expect(check(grid).counts).toMatchObject({ mismatch: 0, errors: 0 });
    const wrong = [...grid.slice(0, -2), ['合计', null, 100, 60, 0, 30, 15, 0, 0, 0], ['205', '教育支出', 100, 60, 0, 30, 15]];
    expect(check(wrong).counts.errors).toBeGreaterThan(0);
  });
});

describe('not a form', () => {
  test.each<[string, Grid, string]>([
    ['目录', [['目录'], ['一、收入支出决算总表'], ['二、收入决算表'], ['三、支出决算表'], ['四、财政拨款收入支出决算总表']], '应为目录'],
    [
      '名词解释',
      [['名词解释'], ['一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。'], ['二、基本支出：指保障机构正常运转的支出。']],
      '只有文字',
    ],
    ['预算', [['2024年部门收支预算总表'], ['项目', '预算数'], ['一、一般公共预算', 5], ['本年收入合计', 5]], '预算表'],
    [
      '资产负债表',
      [
        ['资产负债表'],
        ['资产', '期末', '负债', '期末'],
        ['货币资金', 10, '应付账款', 3],
        ['流动资产合计', 10, '流动负债合计', 3],
        ['资产总计', 10, '负债和净资产总计', 10],
      ],
      '没有决算表的标题',
    ],
    ['空', [], '空的'],
  ])('%s', (_, grid, reason) => {
    const result = check(grid);
    expect(result.forms).toEqual([]);
    expect(result.unrecognised[0]?.reason).toContain(reason);
  });

  test('a title without a body says what is missing', () => {
    expect(check([['支出决算表'], ['（此页无正文）']]).unrecognised[0]?.reason).toContain('支出决算表');
  });
});

describe('通用表', () => {
  test('a budget by subject codes gets hierarchy, and warnings at most', () => {
    const budget = titled('2024年支出预算表').map((row, at) => (at === 6 ? ['2010301', '行政运行', 25, 20, 0] : row));
    const result = check(budget);
    expect(only(result).form).toBe('通用表');
    expect(result.counts.warnings).toBeGreaterThan(0);
    expect(result.counts.errors).toBe(0);
  });

  test('a 合计 row over numbers is checked where its rows bear it out', () => {
    const result = check([
      ['政府采购情况表'],
      ['项目', '货物', '工程', '服务', '占比'],
      ['甲', 1, 2, 3, 0.4],
      ['乙', 4, 5, 6, 0.6],
      ['合计', 5, 7, 10, 2],
    ]);
    expect(result.findings.map((finding) => [finding.severity, finding.cell])).toEqual([['warning', 'D5']]);
  });

  test('小计 rows close the rows above them', () => {
    const result = check([
      ['资产明细表'],
      ['名称', '原值'],
      ['房屋', 10],
      ['土地', 5],
      ['小计', 15],
      ['车辆', 3],
      ['家具', 2],
      ['小计', 5],
      ['合计', 20],
    ]);
    expect(result.counts).toMatchObject({ identities: 3, equal: 3 });
  });
});

test('two departments in one workbook are two sets', () => {
  const totals: Grid = [
    ['收入支出决算总表'],
    ['部门：甲局', null, null, '单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 30, '一、一般公共服务支出', 30],
    ['本年收入合计', 30, '本年支出合计', 30],
    ['年初结转和结余', 0, '年末结转和结余', 0],
    ['总计', 30, '总计', 30],
  ];
  const of = (grid: Grid, name: string, factor: number): Grid =>
    grid.map((row) => row.map((cell) => (typeof cell === 'number' ? cell * factor : cell === '部门：甲局' ? `部门：${name}` : cell)));
  const result = checkWorkbook(
    workbookOf(
      sheetOf('甲1', totals),
      sheetOf('甲3', EXPENDITURE),
      sheetOf('乙1', of(totals, '乙局', 2)),
      sheetOf('乙3', of(EXPENDITURE, '乙局', 2)),
    ),
  );
  expect(result.forms).toHaveLength(4);
  expect(result.counts).toMatchObject({ mismatch: 0, errors: 0, warnings: 0 });
});

test('every sheet is either a form or says why it is none', () => {
  const workbook = workbookOf(sheetOf('支', EXPENDITURE), sheetOf('空', []), sheetOf('文', [['第一部分 部门概况']]));
  const { forms, unrecognised } = recognise(workbook, FORMS);
  expect([...forms.map((form) => form.sheet), ...unrecognised.map((sheet) => sheet.sheet)].sort()).toEqual(['支', '文', '空'].sort());
});
