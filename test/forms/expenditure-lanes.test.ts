import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

type Row = readonly GridCell[];

const N = null;
const ECONOMIC: readonly Row[] = [
  ['经济分类支出合计', 95],
  ['工资福利支出', 40],
  ['商品和服务支出', 20],
  ['对个人和家庭的补助', 10],
  ['资本性支出（基本建设）', 5],
  ['资本性支出', 15],
  ['其他支出', 5],
];
const NATURE: readonly Row[] = [
  ['一、基本支出', 60],
  ['人员经费', 45],
  ['公用经费', 15],
  ['二、项目支出', 30],
  ['其中：基本建设类项目', 5],
  ['三、上缴上级支出', 4],
  ['四、经营支出', 5],
  ['五、对附属单位补助支出', 1],
];
const INCOME: readonly Row[] = [
  ['一、一般公共预算财政拨款收入', 90],
  ['二、政府性基金预算财政拨款收入', N],
  ['四、上级补助收入', 10],
];
const FUNCTIONAL: readonly Row[] = [
  ['一、一般公共服务支出', 45],
  ['五、教育支出', 55],
];
const BOTTOM: readonly Row[] = [
  ['本年收入合计', 100, '本年支出合计', 100],
  ['年初结转和结余', 0, '年末结转和结余', 0],
  ['总计', 100, '总计', 100],
];

/** Lanes side by side, the shorter ones filled up with blanks. */
function beside(...lanes: readonly (readonly Row[])[]): Row[] {
  const height = Math.max(...lanes.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => lanes.flatMap((lane) => lane[at] ?? [N, N]));
}

function check(captions: Row, body: readonly Row[], bottom: readonly Row[] = BOTTOM): CheckResult {
  const rows = [['收入支出决算总表'], ['公开01表'], ['部门：甲局', N, N, N, N, '金额单位：万元'], captions, ...body, ...bottom];
  return checkWorkbook(workbookOf(sheetOf('表1', rows)));
}

const SEPARATE: Row = ['收入', '决算数', '按功能分类', '决算数', '按支出性质', '决算数', '按经济分类', '决算数'];
const TOGETHER: Row = ['收入', '决算数', '项目（按功能分类）', '决算数', '项目（按支出性质和经济分类）', '决算数'];

function separate(nature: readonly Row[] = NATURE, economic: readonly Row[] = ECONOMIC): CheckResult {
  return check(SEPARATE, beside(INCOME, FUNCTIONAL, nature, economic));
}

/** One lane with the economic classes below the natures, as 财决01表 prints it. */
function together(nature: readonly Row[] = NATURE, economic: readonly Row[] = ECONOMIC): CheckResult {
  return check(TOGETHER, beside(INCOME, FUNCTIONAL, [...nature, ['支出经济分类', '—'], ...economic]));
}

function changed(rows: readonly Row[], label: string, amount: GridCell): Row[] {
  return rows.map((row) => (row[0] === label ? [label, amount] : row));
}

function told({ findings }: CheckResult): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell }) => `${rule} ${cell ?? ''}`);
}

describe.each([
  ['in lanes of their own', separate, 'F', 'H'],
  ['one below the other', together, 'F', 'F'],
] as const)('expenditure by nature and by economic class, %s', (_, print, natureColumn, economicColumn) => {
  it('holds', () => {
    const result = print();
    expect(told(result)).toEqual([]);
    expect(result.notRun.filter(({ rule }) => rule.startsWith('JS-01'))).toEqual([]);
    expect(result.forms).toHaveLength(1);
    expect(result.counts.identities).toBe(9);
  });

  it('finds a nature that does not add up to the total', () => {
    const result = print(changed(NATURE, '二、项目支出', 31));
    // The economic total covers the natures, so it is broken with them: one cause, one finding.
    expect(told(result)).toEqual([expect.stringMatching(/^JS-0106 (?:D|F)/)]);
    expect(result.counts).toMatchObject({ errors: 1, mismatch: 2 });
    expect(result.findings[0]?.related.some(({ cell }) => cell.startsWith(economicColumn))).toBe(true);
  });

  it('finds a part of 基本支出 that does not fit', () => {
    expect(told(print(changed(NATURE, '人员经费', 46)))).toEqual([`JS-0107 ${natureColumn}5`]);
  });

  it('finds an economic class that does not fit', () => {
    const row = print === separate ? 5 : 5 + NATURE.length + 1;
    expect(told(print(NATURE, changed(ECONOMIC, '商品和服务支出', 25)))).toEqual([`JS-0108 ${economicColumn}${row}`]);
  });

  it('takes a total that includes what is paid to superiors and subordinates', () => {
    const economic = changed(changed(ECONOMIC, '经济分类支出合计', 100), '其他支出', 10);
    expect(told(print(NATURE, economic))).toEqual([]);
  });

  it('warns of an economic total that is none of them', () => {
    const economic = changed(changed(ECONOMIC, '经济分类支出合计', 97), '其他支出', 7);
    const result = print(NATURE, economic);
    expect(told(result)).toEqual([expect.stringMatching(/^JS-0109 /)]);
    expect(result.counts.errors).toBe(0);
  });

  it('leaves a tail to rounding', () => {
    const nature = changed(NATURE, '二、项目支出', 30.01);
    const result = print(nature);
    expect(told(result)).toEqual([]);
    expect(result.counts.rounding).toBeGreaterThan(0);
  });

  it('cannot be run over an error value', () => {
    const result = print(changed(NATURE, '二、项目支出', { error: '#REF!' }));
    expect(result.notRun.map(({ rule }) => rule)).toContain('JS-0106');
    expect(told(result).filter((one) => one.startsWith('JS-01'))).toEqual([]);
  });

  it('says so where a line is not known, and judges nothing by it', () => {
    const [first, ...rest] = NATURE;
    const result = print([first as Row, ['专项业务费', 7], ...changed(rest, '二、项目支出', 23)]);
    expect(told(result)).toEqual([]);
    expect(result.notRun.map(({ reason }) => reason)).toContain('“支出性质”一栏未核对，因为有不认识的行（专项业务费）');
  });

  it('says so where the lane is left blank', () => {
    const result = print(
      NATURE.map(([label]) => [label, N]),
      ECONOMIC.map(([label]) => [label, '—']),
    );
    expect(told(result)).toEqual([]);
    expect(result.notRun.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['“支出性质”一栏未核对，因为没有填数', '“经济分类”一栏未核对，因为没有填数']),
    );
  });
});

it('compares the totals of lanes that have their own', () => {
  const nature = [...NATURE.filter(([label]) => label !== '人员经费' && label !== '公用经费'), ['本年支出合计', 100]];
  const economic = changed(ECONOMIC, '经济分类支出合计', 95);
  expect(told(separate(nature, economic))).toEqual([]);
  expect(told(separate(changed(nature, '本年支出合计', 90), economic))).toEqual([expect.stringMatching(/^JS-0110 F/)]);
});

it('says so where a lane is announced and none of its lines is known', () => {
  const strange = [
    ['甲类支出', 60],
    ['乙类支出', 40],
  ];
  const result = check(TOGETHER, beside(INCOME, FUNCTIONAL, strange));
  expect(told(result)).toEqual([]);
  expect(result.notRun.map(({ reason }) => reason)).toContain('“项目(按支出性质和经济分类)”一栏未核对，因为认不出它的行');
});

it('says nothing of a form without such a lane', () => {
  const result = check(['收入', '决算数', '支出', '决算数'], beside(INCOME, FUNCTIONAL));
  expect(result.notRun.filter(({ rule }) => rule.startsWith('JS-01'))).toEqual([]);
  expect(told(result)).toEqual([]);
});
