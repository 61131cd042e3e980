import { onZengdu, told } from './on-samples';

const TOTALS = '一、收入支出决算总体情况说明';
const FISCAL = '四、财政拨款收入支出决算总体情况说明';
const OTHER = '十、其他重要事项的情况说明';
const REST = '主要原因是落实过紧日子要求压减支出。';

describe('a rate of growth', () => {
  test.each([
    [TOTALS, `2022 年度收、支总计均为 1133.18 万元。与 2021 年度相比，收、支总计各减少 45.27 万元，下降 3.8 %，${REST}`],
    [OTHER, '公务接待费支出1万元，完成预算100%。公务接待费支出决算比2020年减少0.36万元，下降26.47%。'],
    [OTHER, '2020年度收、支总计6475.64万元。与2019年相比，收支总计各增加5725.69万元，增长7.63倍。'],
    [OTHER, '2020年度机关运行经费支出40.34万元，比2019年减少163.12万元，降低80%。'],
    [OTHER, '机关运行经费支出20.00万元，与上年相比增加0.00万元，增长0.01%。'],
    [OTHER, '较上年增加0万元，增长0%。'],
  ])('holds under %s: %s', (heading, sentence) => {
    expect(told(onZengdu(heading, sentence))).toEqual([]);
  });

  test('is held against the change and this year’s amount, even where its verb was left out', () => {
    const text = `2022 年度财政拨款收、支总计均为 1133.18 万元。与 2021 年度相比，财政拨款收、支总计各减少 8.51 万元，3.8 %，${REST}`;
    const result = onZengdu(FISCAL, text);
    expect(told(result)).toEqual(['JS-T004 3.8 % → 0.75%']);
    expect(result.findings[0]).toMatchObject({ severity: 'error', verdict: 'mismatch' });
    expect(result.findings[0]?.message).toContain('8.51 ÷ （1,133.18 + 8.51） = 0.75%');
  });

  test('is held against the amount that the sentence compares with, and told where it is the ratio itself', () => {
    const result = onZengdu(OTHER, '本部门 2022 年度机关运行经费支出 151.48 万元，比年初预算数 9.25 万元，增加了 1637.62%。');
    expect(told(result)).toEqual(['JS-T004 1637.62% → 1537.62%']);
    expect(result.findings[0]?.message).toContain('疑把本年与上年之比当成了增长率');
  });

  test('that two digits were exchanged in', () => {
    const text = '2021年，广元市医疗保障局机关运行经费支出94.66万元，比2020年增加10.02万元， 增长11.94%。';
    expect(told(onZengdu(OTHER, text))).toEqual(['JS-T004 11.94% → 11.84%']);
  });

  test('has room for what rounding of the amounts explains, and no more', () => {
    const text = (rate: string): string => `“三公”经费支出决算为1.00万元，完成预算100%，较上年度增加 0.72万元，增长 ${rate}%。`;
    expect(told(onZengdu(OTHER, text('258.42')))).toEqual([]);
    expect(told(onZengdu(OTHER, text('285.42')))).toEqual(['JS-T004 285.42% → 257.14%']);
  });

  test('from nothing is none', () => {
    const result = onZengdu(OTHER, '公务用车运行费支出5.20万元，比上年增加5.20万元，增长100%。');
    expect(told(result)).toEqual(['JS-T004 100% → ']);
    expect(result.findings[0]?.message).toContain('上年数为零');
  });

  test('goes the way that the change goes', () => {
    const result = onZengdu(OTHER, '培训费支出90.00万元，比上年减少10.00万元，增长10%。');
    expect(told(result)).toEqual(['JS-T006 10% → 下降10%']);
  });

  test.each([
    '培训费比上年增长99%。',
    '培训费比上年增加10.00万元，增长99%。',
    '印刷费20.00万元；培训费比上年增加10.00万元，增长99%。',
    '支出约90万元，比上年增加10.00万元，增长99%。',
    '培训费1\n90.00万元，比上年增加10.00万元，增长99%。',
  ])('says nothing while its amounts are not certain: %s', (text) => {
    expect(told(onZengdu(OTHER, text))).toEqual([]);
  });
});

describe('an amount of this year and one of last year', () => {
  const SPENT = '三、支出决算情况说明';
  test.each([
    [TOTALS, '2021年度收入支出总计1178.45万元，2022年度收入支出总计1133.18万元，同比减少45.27万元，下降3.84%。'],
    [SPENT, '本年支出合计1133.18万元，由上年的1178.45万元下降为1133.18万元，下降3.84%。'],
    [SPENT, '本年支出合计1133.18万元，上年支出数为1178.45万元，减少额为45.27万元，增减率3.84%。'],
    [SPENT, '本年支出合计1133.18万元（上年为1178.45万元，减少45.27万元，减少比例为3.84%）。'],
    [SPENT, '本年支出合计1133.18万元（约合0.1133亿元），比2021年减少45.27万元，变动幅度为3.84%。'],
  ])('bear the change out under %s: %s', (heading, sentence) => {
    expect(told(onZengdu(heading, sentence))).toEqual([]);
  });

  test.each([
    ['JS-T006 3.84% → 下降3.84%', '本年支出合计1133.18万元，由上年的1178.45万元下降为1133.18万元，增长3.84%。'],
    ['JS-T014 54.27 → 45.27', '本年支出合计1133.18万元，上年支出数为1178.45万元，减少额为54.27万元。'],
    ['JS-T004 -4.38% → -3.84%', '本年支出合计1133.18万元，比2021年减少45.27万元，变动幅度为-4.38%。'],
  ])('%s: %s', (finding, sentence) => {
    expect(told(onZengdu(SPENT, sentence))).toEqual([finding]);
  });
});
