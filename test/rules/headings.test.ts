import { expenditure, findingsOf, generalExpenditure, placesOf, ROWS } from './tables';
import type { GridCell } from '../workbook/grid';

const inYuan = (rows: readonly (readonly GridCell[])[]): GridCell[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell * 10000 : cell)));

describe('JS-2009 金额单位一致', () => {
  test('equal units hold', () => {
    expect(placesOf('JS-2009', expenditure({ rows: ROWS }), generalExpenditure({ rows: ROWS }))).toEqual([]);
  });

  test('another unit is remarked on, and its amounts are converted before comparing', () => {
    const grids = [expenditure({ rows: ROWS }), generalExpenditure({ rows: inYuan(ROWS), unit: '金额单位：元' })] as const;
    expect(findingsOf('JS-2009', ...grids)).toHaveLength(1);
    expect(findingsOf('JS-1010', ...grids)).toEqual([]);
  });

  test('a heading in 元 over amounts in 万元 is one error, not one for every amount', () => {
    const totals = (unit: string): GridCell[][] => [
      ['收入支出决算总表'],
      ['部门：甲局', null, null, unit],
      ['项目', '决算数', '项目', '决算数'],
      ['一、一般公共预算财政拨款收入', 30, '九、卫生健康支出', 30],
      ['本年收入合计', 30, '本年支出合计', 30],
      ['年初结转和结余', 0, '年末结转和结余', 0],
      ['总计', 30, '总计', 30],
    ];
    const grids = [totals('单位：元'), expenditure({ rows: ROWS }), generalExpenditure({ rows: ROWS })] as const;
    const [finding] = findingsOf('JS-2009', ...grids);
    expect(finding).toMatchObject({ severity: 'error', sheet: '表1' });
    expect(finding?.message).toContain('单位标错');
    expect(findingsOf('JS-1003', ...grids)).toEqual([]);
  });
});

test('JS-2010: a form without a unit among forms with one', () => {
  const findings = findingsOf('JS-2010', expenditure({ rows: ROWS }), generalExpenditure({ rows: ROWS, unit: '' }));
  expect(findings.map((finding) => [finding.severity, finding.sheet])).toEqual([['info', '表2']]);
  expect(placesOf('JS-2010', expenditure({ rows: ROWS, unit: '' }))).toEqual([]);
});

test('JS-2011: years that differ', () => {
  const a = expenditure({ rows: ROWS, title: '2021年度支出决算表' });
  const b = generalExpenditure({ rows: ROWS, title: '2020年度一般公共预算财政拨款支出决算表' });
  expect(findingsOf('JS-2011', a, b)).toHaveLength(1);
  expect(placesOf('JS-2011', a, generalExpenditure({ rows: ROWS }))).toEqual([]);
});

test('JS-2012: organisations that differ, but not for what brackets add', () => {
  const a = expenditure({ rows: ROWS, heading: '部门：甲局' });
  expect(findingsOf('JS-2012', a, generalExpenditure({ rows: ROWS, heading: '部门：乙局' }))).toHaveLength(1);
  expect(placesOf('JS-2012', a, generalExpenditure({ rows: ROWS, heading: '编制单位：甲局（汇总）' }))).toEqual([]);
});

test('JS-2009: amounts in 元 below a heading in 万元 are one error, not one for each copy', () => {
  const totals: GridCell[][] = [
    ['收入支出决算总表'],
    ['部门：甲局', null, null, '单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', 30, '九、卫生健康支出', 30],
    ['本年收入合计', 30, '本年支出合计', 30],
    ['年初结转和结余', 0, '年末结转和结余', 0],
    ['总计', 30, '总计', 30],
  ];
  const yuan = [totals, expenditure({ rows: inYuan(ROWS) })];
  expect(findingsOf('JS-2009', ...yuan)).toMatchObject([{ severity: 'error', sheet: '表2' }]);
  expect([...placesOf('JS-1003', ...yuan), ...placesOf('JS-1004', ...yuan)]).toEqual([]);
  const wrong = expenditure({ rows: ROWS.map((row) => row.map((cell) => (typeof cell === 'number' ? cell + 1 : cell))) });
  expect(placesOf('JS-2009', totals, wrong)).toEqual([]);
});
