import type { GridCell } from '../workbook/grid';
import { expenditure, findingsOf, generalExpenditure, placesOf, ROWS, type Grid } from './tables';

describe('JS-2021 科目不重复', () => {
  test('holds where every subject has one row', () => {
    expect(placesOf('JS-2021', expenditure({ rows: ROWS }))).toEqual([]);
  });

  test('a row entered twice', () => {
    const twice = [...ROWS.slice(0, 4), ROWS[3] as GridCell[], ROWS[4] as GridCell[]];
    const [finding] = findingsOf('JS-2021', expenditure({ rows: twice }));
    expect(finding).toMatchObject({ severity: 'warning', cell: 'A8', related: [{ sheet: '表1', cell: 'A7' }] });
    expect(finding?.message).toContain('各栏金额也相同，疑似重复录入');
  });

  test('two economic subjects with one code', () => {
    const basic: Grid = [
      ['一般公共预算财政拨款基本支出决算表'],
      ['单位：万元'],
      ['科目编码', '科目名称', '决算数'],
      ['301', '工资福利支出', 10],
      ['30101', '基本工资', 6],
      ['30101', '津贴补贴', 4],
      ['302', '商品和服务支出', 5],
      ['30201', '办公费', 5],
      ['合计', null, 15],
    ];
    const found = findingsOf('JS-2021', basic);
    expect(found.map((finding) => finding.cell)).toEqual(['A6']);
    expect(found[0]?.message).not.toContain('各栏金额也相同');
  });

  test('a table that lists every unit’s subjects in turn has no repetitions to report', () => {
    const units = [0, 1, 2, 3].flatMap(() => ROWS.slice(1));
    expect(placesOf('JS-2021', expenditure({ rows: [['合计', null, 120, 80, 40], ...units] }))).toEqual([]);
  });
});

describe('JS-2022 科目不漏列', () => {
  const without = [ROWS[0], ROWS[1], ROWS[2], ROWS[3]] as GridCell[][];

  test('holds where 支出决算表 lists them all, and where a subject has no expenditure', () => {
    const part = generalExpenditure({ rows: ROWS });
    expect(placesOf('JS-2022', expenditure({ rows: ROWS }), part)).toEqual([]);
    const blank = generalExpenditure({ rows: [...without, ['2101199', '其他行政事业单位医疗支出', 0, 0, 0]] });
    expect(placesOf('JS-2022', expenditure({ rows: without }), blank)).toEqual([]);
  });

  test('fails at the subject that it lacks', () => {
    expect(placesOf('JS-2022', expenditure({ rows: without }), generalExpenditure({ rows: ROWS }))).toEqual(['表2!A8']);
  });

  test('a table that stops at 款 lacks nothing', () => {
    expect(placesOf('JS-2022', expenditure({ rows: ROWS.slice(0, 3) }), generalExpenditure({ rows: ROWS }))).toEqual([]);
  });

  test('a subject with a misprinted code is there', () => {
    const misprinted = [...without, ['2101190', '其他行政事业单位医疗支出', 10, 0, 10]];
    expect(placesOf('JS-2022', expenditure({ rows: misprinted }), generalExpenditure({ rows: ROWS }))).toEqual([]);
  });
});
