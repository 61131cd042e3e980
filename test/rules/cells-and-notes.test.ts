import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';
import { expenditure, findingsOf, placesOf, ROWS, rowsWith, type Grid } from './tables';

describe('amount cells', () => {
  const broken = expenditure({
    rows: rowsWith({
      0: ['合计', null, { error: '#REF!' }, { formula: '=SUM(D6:D6)' }, '约10'],
      3: ['2101101', '行政单位医疗', '20.00', '２０', '—'],
    }),
  });

  test('JS-2014: an error value is an error at its cell, and what needs it was not run', () => {
    expect(placesOf('JS-2014', broken)).toEqual(['表1!C4']);
    const { notRun } = checkWorkbook(workbookOf(sheetOf('表1', broken)));
    expect(notRun.filter((entry) => entry.cell === 'C4').map((entry) => entry.rule)).toEqual(
      expect.arrayContaining(['JS-0301', 'JS-0302']),
    );
  });

  test('JS-2015: text that is no amount', () => {
    expect(findingsOf('JS-2015', broken).map((finding) => [finding.severity, finding.cell])).toEqual([['warning', 'E4']]);
  });

  test('JS-2016: numbers stored as text, once a form', () => {
    const [finding] = findingsOf('JS-2016', broken);
    expect(finding).toMatchObject({ severity: 'warning', cell: 'C7', related: [{ sheet: '表1', cell: 'D7' }] });
  });

  test('JS-2017: a formula without a result is not zero', () => {
    expect(placesOf('JS-2017', broken)).toEqual(['表1!D4']);
    expect(findingsOf('JS-0302', broken)).toEqual([]);
  });

  test('amounts as numbers hold', () => {
    for (const rule of ['JS-2014', 'JS-2015', 'JS-2016', 'JS-2017']) expect(placesOf(rule, expenditure({ rows: ROWS }))).toEqual([]);
  });
});

describe('JS-2013 空表说明', () => {
  const fund = (notes: readonly string[], amount: GridCell = null): Grid => [
    ['政府性基金预算财政拨款收入支出决算表'],
    ['部门：甲局', null, null, null, null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
    [null, null, null, null, '小计', '基本支出', '项目支出'],
    ['合计', null, amount, null, null, null, null, amount],
    ...notes.map((note): GridCell[] => [note]),
  ];

  test('an empty form that says why holds', () => {
    expect(placesOf('JS-2013', fund(['注：本表反映……情况。', '本部门没有政府性基金收入，故本表无数据。']))).toEqual([]);
  });

  test('an empty form that says nothing fails', () => {
    expect(findingsOf('JS-2013', fund(['注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。']))).toMatchObject([
      { severity: 'warning', verdict: 'missing' },
    ]);
  });

  test('a form with amounts needs no such note', () => {
    expect(placesOf('JS-2013', fund([], 5))).toEqual([]);
  });
});

describe('JS-2008 行次连续', () => {
  const totals = (numbers: readonly GridCell[]): Grid => [
    ['收入支出决算总表'],
    ['部门：甲局', null, null, null, null, '单位：万元'],
    ['项目', '行次', '决算数', '项目', '行次', '决算数'],
    ['一、一般公共预算财政拨款收入', numbers[0], 30, '一、一般公共服务支出', 5, 0],
    ['二、政府性基金预算财政拨款收入', numbers[1], 0, '九、卫生健康支出', 6, 30],
    ['本年收入合计', numbers[2], 30, '本年支出合计', 7, 30],
    ['年初结转和结余', numbers[3], 0, '年末结转和结余', 8, 0],
    ['总计', null, 30, '总计', null, 30],
  ];

  test('continuous numbers hold, with a 总计 without one', () => {
    expect(placesOf('JS-2008', totals([1, 2, 3, 4]))).toEqual([]);
  });

  test.each([
    [[1, 2, 4, 5], 'B6'],
    [[1, 2, 2, 3], 'B6'],
    [[1, 3, 4, 5], 'B5'],
  ])('%j fails at %s', (numbers, cell) => {
    expect(placesOf('JS-2008', totals(numbers))).toEqual([`表1!${cell}`]);
  });

  test('the row that prints the number before is named, even where rows lie between', () => {
    const [finding] = findingsOf('JS-2008', totals([1, 2, null, 6]));
    expect(finding?.message).toContain('B7“年初结转和结余”的行次为 6，上面 B5“二、政府性基金预算财政拨款收入”的为 2');
    expect(finding?.related).toEqual([{ sheet: '表1', cell: 'B5' }]);
  });

  test('without numbers there is nothing to check', () => {
    expect(
      placesOf(
        'JS-2008',
        totals([null, null, null, null]).map((row) => row.map((cell, at) => (at === 4 ? null : cell))),
      ),
    ).toEqual([]);
  });
});

test('JS-2005: codes in columns of another level, once a form and as information', () => {
  const head: Grid = [
    ['支出决算表'],
    ['单位：万元'],
    ['科目编码', null, null, '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    ['类', '款', '项'],
    ['合计', null, null, null, 30, 20, 10],
  ];
  const stray = [
    ...head,
    ['210', null, null, '卫生健康支出', 30, 20, 10],
    ['21011', null, null, '行政事业单位医疗', 30, 20, 10],
    [null, '2101101', null, '行政单位医疗', 30, 20, 10],
  ];
  expect(findingsOf('JS-2005', stray).map((finding) => [finding.severity, finding.cell])).toEqual([['info', 'B8']]);
  const merged = [
    ...head,
    ['210', null, null, '卫生健康支出', 30, 20, 10],
    ['21011', null, null, '行政事业单位医疗', 30, 20, 10],
    ['2101101', null, null, '行政单位医疗', 30, 20, 10],
  ];
  expect(placesOf('JS-2005', merged)).toEqual([]);
});

test('JS-2006 and JS-2007: economic codes have their parent, and three or five digits', () => {
  const basic = (rows: Grid): Grid => [
    ['一般公共预算财政拨款基本支出决算表'],
    ['单位：万元'],
    ['人员经费', null, null, '公用经费'],
    ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
    ...rows,
    ['人员经费合计', null, 10, '公用经费合计', null, 5],
  ];
  const sound = basic([
    ['301', '工资福利支出', 10, '302', '商品和服务支出', 5],
    ['30101', '基本工资', 6, '30201', '办公费', 5],
    ['30102', '津贴补贴', 4, '30202', '印刷费', null],
  ]);
  expect([...placesOf('JS-2006', sound), ...placesOf('JS-2007', sound)]).toEqual([]);
  const orphan = basic([
    ['301', '工资福利支出', 10, '302', '商品和服务支出', 5],
    ['30101', '基本工资', 6, '30201', '办公费', 5],
    ['301021', '津贴补贴', 4, '31002', '办公设备购置', 2],
  ]);
  expect(placesOf('JS-2006', orphan)).toEqual(['表1!D7']);
  expect(placesOf('JS-2007', orphan)).toEqual(['表1!A7']);
});

test('JS-2018: a note copied from the opposite form', () => {
  expect(findingsOf('JS-2018', expenditure({ rows: ROWS, notes: ['注：本表反映部门本年度取得的各项收入情况。'] }))).toMatchObject([
    { severity: 'warning' },
  ]);
  expect(placesOf('JS-2018', expenditure({ rows: ROWS, notes: ['注：本表反映部门本年度各项支出情况。'] }))).toEqual([]);
});

test('JS-2020: a typed total over formulas is worth knowing', () => {
  const formula = (value: number): GridCell => ({ value, formula: '=1*1' });
  const mixed = expenditure({ rows: rowsWith({ 3: ['2101101', '行政单位医疗', formula(20), 20, 0] }) });
  expect(findingsOf('JS-2020', mixed).map((finding) => finding.severity)).toEqual(['info']);
  expect(placesOf('JS-2020', expenditure({ rows: ROWS }))).toEqual([]);
});

describe('cells that many others are like', () => {
  const masked = expenditure({ rows: ROWS.map((row) => row.map((cell) => (cell === 0 ? '**' : cell))) });

  test('JS-2015: the same words in many cells are one remark', () => {
    const found = findingsOf('JS-2015', masked);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toBe('表1 E7 等 2 个金额单元格填的是“**”，读不出金额');
    expect(found[0]?.related).toEqual([{ sheet: '表1', cell: 'D8' }]);
  });

  test('JS-2014: one broken reference behind many cells is one remark', () => {
    const broken = expenditure({ rows: ROWS.map((row) => row.map((cell) => (typeof cell === 'number' ? { error: '#REF!' } : cell))) });
    expect(findingsOf('JS-2014', broken)).toHaveLength(1);
  });

  test('JS-2014: error values in labels', () => {
    const label = rowsWith({ 3: ['2101101', { error: '#N/A' }, 20, 20, 0] });
    expect(placesOf('JS-2014', expenditure({ rows: label }))).toEqual(['表1!B7']);
  });
});

test('a 总表 line without a label still counts', () => {
  const totals = (label: GridCell): Grid => [
    ['收入支出决算总表'],
    ['单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 50, '一、一般公共服务支出', 20],
    ['二、政府性基金预算财政拨款收入', 0, label, 30],
    ['本年收入合计', 50, '本年支出合计', 50],
    ['年初结转和结余', 0, '年末结转和结余', 0],
    ['总计', 50, '总计', 50],
  ];
  expect(placesOf('JS-0102', totals('九、卫生健康支出'))).toEqual([]);
  expect(placesOf('JS-0102', totals({ error: '#N/A' }))).toEqual([]);
  expect(placesOf('JS-2014', totals({ error: '#N/A' }))).toEqual(['表1!C5']);
});
