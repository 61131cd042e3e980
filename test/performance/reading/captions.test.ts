import {
  beginning,
  CHECK_HEADINGS,
  columnOf,
  familyOf,
  INDICATOR_CAPTIONS,
  labelled,
  MISPRINTS,
  MONEY_CAPTIONS,
  saying,
  SUMMARY_CAPTIONS,
} from '../../../src/performance/reading/captions';

test.each([
  ['一级指标', 'first'],
  ['二级标', 'second'],
  ['指标名称(三级指标)', 'third'],
  ['指标名称', 'third'],
  ['指标性质', 'nature'],
  ['指标方向', 'direction'],
  ['年初目标值(A)', 'target'],
  ['预期指标值', 'target'],
  ['调整后指标值', 'adjusted'],
  ['度量单位', 'unit'],
  ['全年实际完成值', 'actual'],
  ['实际完成指标值', 'actual'],
  ['指标分值权重', 'weight'],
  ['指标权重(分)', 'weight'],
  ['自评得分', 'score'],
  ['得分系数(%)', 'coefficient'],
  ['得分系数', 'coefficient'],
  ['得分系数(以百分数填写)', 'coefficient'],
  ['指标赋分规则', 'rule'],
  ['未完成原因和改进措施', 'reason'],
  ['备注', 'reason'],
  // Columns for people alone, what stands above other lists, and words that only hold a caption.
  ['佐证资料', undefined],
  ['上年完成值', undefined],
  ['完成率', undefined],
  ['是否核心指标', undefined],
  ['项目名称', undefined],
  ['自评等级', undefined],
  ['全年预算数', undefined],
  ['执行率', undefined],
  ['一级指标得分说明后的', undefined],
  ['其中一级指标', undefined],
  [`${'偏'.repeat(28)}原因`, 'reason'],
  [`${'偏'.repeat(29)}原因`, undefined],
])('%s stands above the indicators’ column %s', (caption, role) => {
  expect(columnOf(INDICATOR_CAPTIONS, caption)).toBe(role);
});

test.each([
  ['年初预算数', 'initial'],
  ['全年(调整)预算数', 'budget'],
  ['调整后预算数', 'budget'],
  ['预算数(A)', 'budget'],
  ['全年执行数(B)', 'executed'],
  ['预算执行率(B/A)', 'rate'],
  ['执行率(%)', 'rate'],
  ['分值权重', 'weight'],
  ['执行率权重(分)', 'weight'],
  ['得分(20分*执行率)', 'score'],
  ['执行率得分(分)', 'score'],
  ['未完成原因', 'reason'],
  ['一级指标', undefined],
  ['自评等级', undefined],
])('%s stands above the money’s column %s', (caption, role) => {
  expect(columnOf(MONEY_CAPTIONS, caption)).toBe(role);
});

test.each([
  ['序号', 'serial'],
  ['项目名称', 'name'],
  ['项目(政策)名称', 'name'],
  ['资金使用单位', 'organisation'],
  ['自评得分(百分制)', 'score'],
  ['自评等级', 'grade'],
  // What is not printed so by any place has the brackets that are said to be there.
  ['编号(序)', undefined],
  ['执行率', undefined],
  ['三级指标', undefined],
])('%s stands above the 汇总表’s column %s', (caption, role) => {
  expect(columnOf(SUMMARY_CAPTIONS, caption)).toBe(role);
});

test('all captions of a column are one family', () => {
  const family = familyOf(MONEY_CAPTIONS, 'executed');
  expect(['全年执行数(B)', '支出数', '实际支出额', '预算数', '执行率'].map((caption) => family.test(caption))).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
});

test('a label is the whole text, its beginning, or anywhere in it', () => {
  const texts = ['不设权重', '不设权重,酌情扣分', '本项不设权重'];
  expect([labelled, beginning, saying].map((of) => texts.map((text) => of('noPoints').test(text)))).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
  // Of whichever place: 湖北, 新疆, 湖南.
  expect(labelled('basicExpenditure').test('基本支出总额')).toBe(true);
  expect(saying('notInProportion').test('直接赋分')).toBe(true);
  expect(labelled('byIncome').test('按收入性质分:')).toBe(true);
});

test('the heads of a grid of checks go from the best to the worst', () => {
  const band = (text: string): string | undefined => CHECK_HEADINGS.find(([, words]) => words.test(text))?.[0];
  expect(CHECK_HEADINGS.map(([own]) => own)).toEqual(['achieved', 'partly', 'failed']);
  expect(['完成', '达标', '部分完成', '一般', '未完成', '较差', '完成情况', '是否未完成'].map(band)).toEqual([
    ...['achieved', 'achieved', 'partly', 'partly', 'failed', 'failed'],
    ...[undefined, undefined],
  ]);
});

test('a misprinted caption is known with what it means', () => {
  expect([MISPRINTS.get('实效指标'), MISPRINTS.get('时效指标')]).toEqual(['时效指标', undefined]);
});
