import { checkReport } from '../../src/findings/check-report';
import { sheetOf, withCell, workbookOf } from '../workbook/grid';
import { agreed, onJining, onZengdu, sample, told } from './on-samples';

const INCOME = '二、收入决算情况说明';
const GENERAL = '五、一般公共预算财政拨款支出决算情况说明';
const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明';

describe('an amount that a form prints as well', () => {
  test('agrees with its cell, found from the heading and the words before it', () => {
    const result = onZengdu(
      INCOME,
      '2022 年度收入合计 1101.35 万元，其中：财政拨款收入 1,101.35 万元，占本年收入 100 %；事业收入 0 万元。',
    );
    expect(told(result)).toEqual([]);
    expect(result.agree.map(({ printed }) => printed)).toEqual(['1101.35', '1,101.35', '100 %', '0']);
    expect(result.agree.map(({ related }) => related[0]?.sheet)).toEqual(Array(4).fill('公开02表 收入决算表'));
  });

  test('is named where it differs, with the cell and what that says', () => {
    const result = onJining(INCOME, '本年收入合计6475.64万元，其中：财政拨款收入6139.52万元，占94.8%；年初数336.13万元，占5.2%。');
    expect(told(result)).toEqual(['JS-T001 6475.64 → 6139.52']);
    const [finding] = result.findings;
    expect(finding).toMatchObject({ severity: 'error', verdict: 'mismatch', offset: INCOME.length + 1 + '本年收入合计'.length });
    expect(finding?.related).toEqual([{ sheet: 'GK02收入决算表', cell: 'E6' }]);
    expect(finding?.place).toBe('“二、收入决算情况说明”第 1 段');
  });

  test('must agree to the last digit that both print', () => {
    expect(told(onJining(BASIC, '公用经费 72.52 万元，主要包括：办公费，印刷费。'))).toEqual(['JS-T001 72.52 → 72.53']);
  });

  test('may be rounded to fewer decimals, and put in another unit', () => {
    const result = onJining(BASIC, '公用经费72.5万元，其中办公费113500元、印刷费0.000561亿元、差旅费6万元。');
    expect(told(result)).toEqual([]);
    expect(agreed(result)).toEqual(['72.5 I34', '113500 F7', '0.000561 F8', '6 F16']);
  });

  test('that is about so much is never wrong', () => {
    expect(told(onJining(BASIC, '公用经费约75万元。'))).toEqual([]);
  });

  test.each([
    ['1、卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。年初预算为1133.18万元，支出决算为1133.18万元。', '260.43'],
    ['卫生健康（类）医疗保障管理事务（款）行政运行（项）:支出决算为 260.34 万元，完成预算100%。', '260.43'],
    ['1. 卫生健康支出（类）1133.81 万元, 占 100%。', '1133.18'],
    ['其中：医疗保障管理事务支出1133.81万元。', '1133.18'],
  ])('is found by the names of a functional code: %s', (sentence, expected) => {
    expect(told(onZengdu(GENERAL, sentence))).toEqual([expect.stringMatching(new RegExp(`^JS-T001 .* → ${expected}$`))]);
  });

  test('of a fund’s expenditure is not held against its income', () => {
    const fiscal = '四、财政拨款收入支出决算总体情况说明';
    expect(told(onZengdu(fiscal, '财政拨款支出中，一般公共预算财政拨款支出1133.18万元。'))).toEqual([]);
    expect(told(onZengdu(fiscal, '财政拨款收入中，一般公共预算财政拨款收入1133.18万元。'))).toEqual(['JS-T001 1133.18 → 1101.35']);
    expect(told(onZengdu(GENERAL, '2022年度安排一般公共预算财政拨款1101.35万元。'))).toEqual([]);
  });

  test('of another year, another unit of the department or an unknown name says nothing', () => {
    const sentences = [
      '2021年度收入合计 999.00 万元。',
      '曾都区医保中心2022年收入合计50.00万元。',
      '其中罚没收入3.00万元。',
      '上年结余及其他 8 万元。',
    ];
    expect(told(onZengdu(INCOME, ...sentences))).toEqual([]);
  });

  test('without a heading that names a form says nothing', () => {
    expect(told(onZengdu('二、部门财政资金收支情况', '2022年基本支出500.00万元，公务接待费9.00万元。'))).toEqual([]);
  });

  test('of this year under the name of the year before is told as a wrong year', () => {
    expect(told(onZengdu('三、支出决算情况说明', '2021年度支出合计 1133.18 万元。'))).toEqual(['JS-T008 1133.18 → 2022年']);
  });

  test('cannot be told while the cell is an error', () => {
    const sheet = '公开02表 收入决算表';
    const broken = withCell(sample('曾都区医疗保障局2022'), sheet, 6, 2, { kind: 'error', error: '#REF!' });
    const said = checkReport(broken, `${INCOME}\n2022年度收入合计 5.00 万元。`);
    expect(said.findings.filter(({ related }) => related.some((at) => at.sheet === sheet))).toEqual([]);
  });

  test('is not tied where a workbook holds the forms of several departments', () => {
    const forms = ['甲局', '乙局'].map((name, at) =>
      sheetOf(`表${at}`, [
        ['支出决算表'],
        [`部门：${name}`, null, null, null, null, null, null, '金额单位：万元'],
        ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
        ['合计', null, 30 + at, 20 + at, 10],
        ['210', '卫生健康支出', 30 + at, 20 + at, 10],
      ]),
    );
    const result = checkReport(workbookOf(...forms), '三、支出决算情况说明\n本年支出合计55.00万元，其中：基本支出21.00万元。');
    expect(told(result)).toEqual([]);
    expect(agreed(result)).toEqual(['21.00 D4']);
  });
});

test('an amount behind a colon is that of the name before it', () => {
  const item = (amount: string) => `（1）行政运行（2101501）：2022年支出${amount}万元，上年无此项支出。`;
  const heading = '五、一般公共预算财政拨款支出决算情况说明';
  expect(told(onZengdu(heading, item('260.43')))).toEqual([]);
  expect(told(onZengdu(heading, item('206.43')))).toEqual(['JS-T001 206.43 → 260.43']);
  expect(told(onZengdu(heading, '（2）某项没有的支出（2109999）：2022年支出3.00万元。'))).toEqual([]);
  expect(told(onZengdu(heading, '（一）总体情况：2022年支出1331.18万元。'))).toEqual(['JS-T001 1331.18 → 1133.18']);
});
