import { onZengdu, told } from './on-samples';

const TOTALS = '一、收入支出决算总体情况说明';
const GENERAL = '五、一般公共预算财政拨款支出决算情况说明';
const OTHER = '十、其他重要事项';

describe('headings are known by what they mean', () => {
  test.each([
    ['（二）事业单位收入决算表说明', '本年收入合计1011.35万元。', 'JS-T001 1011.35 → 1101.35'],
    ['三、2022年决算收支总体情况', '年初结转和结余38.13万元。', 'JS-T001 38.13 → 31.83'],
    ['五、公共财政拨款支出决算情况', '行政运行（项）206.43万元。', 'JS-T001 206.43 → 260.43'],
    ['五、一般公共预算财政拨款资金支出决算情况', '行政运行（项）206.43万元。', 'JS-T001 206.43 → 260.43'],
    ['2. 收入决算情况说明', '财政拨款收入1110.35万元。', 'JS-T001 1110.35 → 1101.35'],
  ])('%s', (heading, sentence, finding) => {
    expect(told(onZengdu(heading, sentence))).toEqual([finding]);
  });

  test.each(['三、支出绩效情况', '二、收入分配改革情况', '三、项目支出绩效评价情况'])('%s names no form', (heading) => {
    expect(told(onZengdu(heading, '本年支出合计1.00万元，本年收入合计2.00万元。'))).toEqual([]);
  });
});

describe('items are known whatever numbers them', () => {
  test.each(['1．', '（一）', '一是', '①', '第一，', '1.2101501', '（2101501）'])('%s行政运行', (ordinal) => {
    expect(told(onZengdu(GENERAL, `${ordinal}行政运行206.43万元；其他9.00万元。`))).toEqual(['JS-T001 206.43 → 260.43']);
    expect(told(onZengdu(GENERAL, `${ordinal}行政运行260.43万元。`))).toEqual([]);
  });

  test('the organisation may stand before the name', () => {
    expect(told(onZengdu(TOTALS, '2022年曾都区医疗保障局年初结转和结余38.13万元。'))).toEqual(['JS-T001 38.13 → 31.83']);
    expect(told(onZengdu(TOTALS, '2022年曾都区教育局年初结转和结余38.13万元。'))).toEqual([]);
  });
});

describe('wordings of sums and rates', () => {
  test('总收入 of which 本年收入 is a part is 收入总计', () => {
    expect(told(onZengdu(TOTALS, '总收入1133.18万元，其中本年收入1101.35万元。'))).toEqual([]);
    expect(told(onZengdu(TOTALS, '总收入1101.35万元，其中本年收入1101.35万元。'))).toEqual(['JS-T001 1101.35 → 1133.18']);
    expect(told(onZengdu(TOTALS, '总收入1101.35万元。'))).toEqual([]);
  });

  test.each([
    ['完成年初预算35.00万元的86.7%', '86.7%'],
    ['完成预算35.00万元的75.0%', null],
    ['占全部经费105.00万元的52.0%', '52.0%'],
    ['占全部经费105.00万元的25.0%', null],
  ])('the other amount may stand in between: %s', (words, wrong) => {
    expect(onZengdu(OTHER, `印刷费支出26.25万元，${words}。`).findings.map(({ printed }) => printed)).toEqual(
      wrong === null ? [] : [wrong],
    );
  });

  test.each([
    [TOTALS, '收支较上年决算数减少45.27万元，下降3.84%。', []],
    [TOTALS, '收支较上年决算数减少45.27万元，下降4.84%。', ['JS-T004 4.84% → 3.84%']],
    [TOTALS, '收入支出总体与上年相比，减少45.27万元，下降8.43%。', ['JS-T004 8.43% → 3.84%']],
    [OTHER, '印刷费31.50万元，比2021年少3.50万元，下降10.00%。', []],
    [OTHER, '印刷费31.50万元，比2021年少3.50万元，下降11.11%。', ['JS-T004 11.11% → 10.00%']],
    [OTHER, '资产原值2，136.50万元，比上年增加136.50万元，增长6.83%。', []],
    [OTHER, '资产原值2，136.50万元，比上年增加136.50万元，增长8.63%。', ['JS-T004 8.63% → 6.83%']],
  ])('%s %s', (heading, sentence, findings) => {
    expect(told(onZengdu(heading, sentence))).toEqual(findings);
  });

  test('收支总计 in a section about another form is not held against 公开01表', () => {
    const sentence = '一般公共预算财政拨款支出1133.18万元。与2021年相比，收支总计各增加133.18万元，增长13.32%。';
    expect(told(onZengdu(GENERAL, sentence))).toEqual([]);
    const other = '一般公共预算财政拨款支出900.00万元左右。与2021年相比，收支总计各增加100.00万元，增长12.50%。';
    expect(told(onZengdu(GENERAL, other))).toEqual([]);
  });

  test('a subject named in an earlier clause is the one that is spoken of', () => {
    const sangong =
      '“三公”经费支出9.00万元，比上年增加1.00万元，增长12.5%。其中，会议费支出与预算相比无变化，比上年增加0.50万元，增长40.00%。';
    expect(told(onZengdu(OTHER, sangong))).toEqual([]);
  });
});

describe('what was left of a template', () => {
  test.each([
    '公务接待费0万元，占 %。',
    '比上年减少 万元。',
    '年初结转和结余/万元，本年支出0万元。',
    '××部门2022年度收入10万元。',
    'XX单位共有车辆X辆。',
    '增长的主要原因是【请说明原因】。',
  ])('%s', (sentence) => {
    expect(onZengdu(OTHER, sentence).findings.map(({ rule }) => rule)).toEqual(['JS-T010']);
  });

  test.each([
    '金额单位为万元。',
    '由元换算为万元，可能有尾差。',
    '补助标准为300元/人。',
    '推进DRG/DIP付费，DRGxx组试点。',
    '二〇〇〇年成立。',
  ])('%s is whole', (sentence) => {
    expect(told(onZengdu(OTHER, sentence))).toEqual([]);
  });
});
