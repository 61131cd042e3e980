import type { ScoringProfile } from '../../src/performance/profile';
import type { EvaluationForm, ScoredPart } from '../../src/performance/form';
import { withSumsOfNested } from '../../src/performance/nested';
import type { Proposal } from '../../src/performance/proposal';
import { figure } from '../identities/figures';
import { printedGrid } from './layouts';
import { amount, methodFor, only, profile } from './made-form';
import { told, toldUnder, weighted } from './told';

/** A form of the six-column kind, whose points stand in its labels; its first indicator stands in row 6. */
function labelled(rows: string, foot = '总分|||||', score = '20'): EvaluationForm {
  return only(
    printedGrid(`试
项目支出绩效自评表|<|<|<|<|<
项目名称|<|沟渠整治
预算执行情况（万元）（20分）||预算数（A）|执行数（B）|执行率（B/A）|得分（20分*执行率）
|年度财政资金总额|320|320|100%|${score}
一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分
${rows}
${foot}`),
  );
}

describe('rows below a numbered heading', () => {
  const rows = (head: string, one: string, other: string): EvaluationForm =>
    weighted(`产出指标|数量指标|一、沟渠|||${head}
||1、干渠|≥5公里|5公里|${one}
||2、支渠|≥9公里|9公里|${other}
||二、闸门|≥3座|3座|30|30`);

  test('are its points and its score', () => {
    expect(told(rows('60|60', '20|20', '40|40'), 'JS-P51', 'JS-P13')).toEqual([]);
    expect(told(rows('60|50', '20|20', '40|40'), 'JS-P51')).toEqual(['JS-P51 G6 G7 G8 “一、沟渠”得分50，下级各项之和为20 + 40 = 60']);
    expect(told(rows('50|60', '20|20', '40|40'), 'JS-P51')).toEqual(['JS-P51 F6 F7 F8 “一、沟渠”分值50，下级各项之和为20 + 40 = 60']);
  });

  test('are not added up while one of them is open', () => {
    expect(told(rows('60|50', '20|20', '40|'), 'JS-P51')).toEqual([]);
    expect(told(rows('60|', '20|20', '40|40'), 'JS-P51')).toEqual([]);
  });

  test('have scores within their points, which nobody has to fill in', () => {
    expect(told(rows('60|65', '20|25', '40|40'), 'JS-P13')).toEqual([
      'JS-P13 G6 F6 “一、沟渠”得分65大于分值60',
      'JS-P13 G7 F7 “1、干渠”得分25大于分值20',
    ]);
    expect(told(rows('60|60', '20|', '40|'), 'JS-P22')).toEqual([]);
    expect(told(rows('60|', '20|', '40|'), 'JS-P22').map((words) => words.slice(0, 9))).toEqual(['JS-P22 G6']);
  });

  test('are not the business of a row 其中, whose score is a part of the one above', () => {
    const form = weighted(`产出指标|数量指标|沟渠|≥14公里|14公里|60|60
||其中：干渠|≥5公里|5公里||70
||闸门|≥3座|3座|30|30`);
    const own = form.indicators.map((one, at) =>
      at === 1 ? { ...one, partOf: { row: 5, as: 'ofWhich' as const }, weight: figure('20') } : one,
    );
    expect(told({ ...form, indicators: own }, 'JS-P13')).toEqual([]);
  });
});

describe('the proposal of a heading', () => {
  const [indicator] = weighted('产出指标|数量指标|闸门|≥3座|3座|90|').indicators;
  if (!indicator) throw new Error('no indicator');
  const blank = { kind: 'blank' } as const;
  const decided = (score: string): Proposal => ({ kind: 'decided', score: amount(score), reason: '' });
  const own = decided('1');
  const head = (weight: string | null, values: Partial<typeof indicator> = {}) => ({
    indicator: { ...indicator, target: blank, actual: blank, row: 20, ...values },
    weight: weight === null ? null : amount(weight),
    proposal: own,
  });
  const part = (weight: string | null, proposal: Proposal, score = '') => ({
    indicator: { ...indicator, row: 21, score: figure(score), partOf: { as: 'nested' as const, row: 20 } },
    weight: weight === null ? null : amount(weight),
    proposal,
  });
  const open: Proposal = { kind: 'judgement', low: amount('2'), high: amount('5'), reason: '' };

  test.each<[string, Parameters<typeof withSumsOfNested>[0], unknown]>([
    ['is their sum', [head('15'), part('5', decided('4')), part('10', decided('9'))], '下级各项得分之和 4 + 9 = 13'],
    ['counts what is filled in', [head('15'), part('5', open, '3'), part('10', decided('9'), '8')], '下级各项得分之和 3 + 8 = 11'],
    ['counts what is not scored as 0', [head('5'), part('5', { kind: 'excluded', reason: '' })], '下级各项得分之和 0 = 0'],
    ['is a range where one of them is', [head('15'), part('5', open), part('10', decided('9'))], '为下级各项得分之和：2–5 + 9'],
    ['is its own where one has no points', [head('15'), part('5', open), part('10', decided('9')), part(null, decided('1'))], ''],
    ['is its own where it has no points', [head(null), part('5', decided('4'))], ''],
    ['is its own where it has a value', [head('5', { target: { kind: 'words', text: '好' } }), part('5', decided('4'))], ''],
    ['is its own where it has been done', [head('5', { actual: { kind: 'words', text: '好' } }), part('5', decided('4'))], ''],
    [
      'is their sum beside a dash',
      [head('5', { actual: { kind: 'nothing', text: '—' } }), part('5', decided('4'))],
      '下级各项得分之和 4 = 4',
    ],
    ['is its own where nothing is below it', [head('0')], ''],
  ])('%s', (_, items, reason) => {
    expect(withSumsOfNested(items)[0]?.proposal.reason).toBe(reason);
  });
});

describe('what is nobody’s to score', () => {
  test('is a constraint, whatever it says', () => {
    const form = weighted('产出指标|数量指标|沟渠|≥14公里|14公里|90|90\n约束性指标|约束性指标|挪用资金|≤2起|9起||');
    const indicators = form.indicators.map((one, row) => (row === 1 ? { ...one, isConstraint: true } : one));
    const blank = { kind: 'blank' } as const;
    const unfilled = indicators.map((one, row) => (row === 1 ? { ...one, actual: blank } : one));
    expect(told({ ...form, indicators }, 'JS-P23', 'JS-P24')).toEqual([]);
    expect(told({ ...form, indicators: unfilled }, 'JS-P23', 'JS-P24')).toEqual([]);
  });

  test('is every score under a method without any', () => {
    const form = weighted('产出指标|数量指标|沟渠|≥14公里|14公里|90|91');
    const own = profile('transfer');
    const profiles = methodFor(form, own);
    expect([told(form, 'JS-P13').length, toldUnder(form, { profiles }, 'JS-P13').length]).toEqual([1, 0]);
  });
});

test('a group of which the label’s points are all given is no reason for what was missed, where every line has points', () => {
  const rows = '产出指标（50分）|数量指标|沟渠|≥14公里|14公里|30|30\n||闸门|≥3座|2座|30|20';
  expect(told(weighted(rows), 'JS-P23')).toEqual(['JS-P23 H7 D7 E7 “闸门”完成值2座未达到指标值≥3座，没有填未完成原因']);
});

test('a reverse indicator that was scored the other way is told with both', () => {
  const form = weighted('产出指标|数量指标|投诉|≤4次|5次|90|72|汛期停工');
  const own: ScoringProfile = { ...profile('national'), name: '本县办法', reverse: 'excess' };
  const profiles = methodFor(form, own);
  expect(toldUnder(form, { profiles }, 'JS-P09')).toEqual([
    'JS-P09 G6 D6 E6 “投诉”得分72是按“指标值÷完成值”计的，“本县办法”按“1−（完成值−指标值）÷指标值，达到指标值两倍为0”，得67.5',
  ]);
});

test('what was done in words lies below the best band of a method, and is not held against it', () => {
  const form = weighted('产出指标|数量指标|闸门|≥3座|达成年度指标|90|90');
  const own: ScoringProfile = { ...profile('national') };
  const bands = own.bands.map((band) => (band.band === 'achieved' ? { ...band, to: amount('0.9') } : band));
  const lower = { ...own, bands };
  const profiles = methodFor(form, lower);
  expect(toldUnder(form, { profiles }, 'JS-P21')).toEqual([]);
});

describe('a score', () => {
  test('that is blank is asked for where there are points and others are filled in', () => {
    const blank = (rows: string): string[] => told(weighted(rows), 'JS-P22');
    expect(blank('产出指标|数量指标|沟渠|≥14公里|14公里|60|60\n||闸门|≥3座|3座|30|')).toEqual(['JS-P22 G7 “闸门”有分值30，没有填得分']);
    expect(blank('产出指标|数量指标|沟渠|≥14公里|14公里|90|90\n||闸门|≥3座|3座|0|')).toEqual([]);
    expect(blank('产出指标|数量指标|沟渠|≥14公里|14公里|60|60\n||闸门|≥3座|不适用|30|')).toEqual([]);
    expect(blank('产出指标|数量指标|沟渠|≥14公里|14公里|60|\n||闸门|≥3座|3座|30|')).toEqual([]);
  });

  test('that is an error value is told as that', () => {
    const form = weighted('产出指标|数量指标|沟渠|≥14公里|14公里|90|');
    const indicators = form.indicators.map((one) => ({
      ...one,
      score: one.score && { ...one.score, state: 'error' as const, text: '#N/A' },
    }));
    expect(told({ ...form, indicators }, 'JS-P22')).toEqual(['JS-P22 G6 “沟渠”的得分是错误值#N/A']);
  });

  test('of a line by itself lies within its points', () => {
    const form = weighted('产出指标|数量指标|沟渠|≥14公里|14公里|85|85');
    const part = (score: string): ScoredPart => ({
      row: 4,
      label: '使用规范性',
      weight: figure('5', { row: 4, column: 5 }),
      score: figure(score, { row: 4, column: 6 }),
    });
    const of = (score: string): string[] => told({ ...form, scoredParts: [part(score)] }, 'JS-P13');
    expect([of('5'), of('0'), of(''), of('—')]).toEqual([[], [], [], []]);
    expect(of('5.5')).toEqual(['JS-P13 G5 F5 “使用规范性”得分5.5大于分值5']);
    expect(of('-1')).toEqual(['JS-P13 G5 F5 “使用规范性”得分-1为负数']);
  });
});

describe('the way of rounding', () => {
  const ways = (...scores: readonly string[]): string[] => {
    const rows = scores.map(
      (score, at) => `${at === 0 ? '产出指标|数量指标' : '|'}|${'甲乙丙丁戊'.charAt(at)}段|≥3处|2处|10|${score}|汛期停工`,
    );
    return told(weighted(rows.join('\n')), 'JS-P09');
  };

  test('needs no mention where it is usual', () => {
    expect(ways('6.67', '6.667', '6.67')).toEqual([
      'JS-P09 G7 没有一种取整方式能说明表内全部得分：多数按四舍五入保留两位小数，下列的不是，请核对：“乙段”10×2/3=6.667（四舍五入保留三位小数）',
    ]);
    expect(ways('6.67', '6.67', '6.67')).toEqual([]);
  });

  test('is named once for all scores where it is not', () => {
    expect(ways('6.7', '6.7')).toEqual([
      'JS-P09 I4 G6 G7 得分按下列取整方式与规则一致：年度资金总额 10×100%=10（四舍五入保留一位小数）；“甲段”10×2/3=6.7（四舍五入保留一位小数）；“乙段”10×2/3=6.7（四舍五入保留一位小数）',
    ]);
  });

  test('is that of most scores', () => {
    expect(ways('6.67', '6.67', '6.67', '6.7', '6.7').map((words) => words.slice(0, 13))).toEqual(['JS-P09 G9 G10']);
    expect(ways('6.67', '6.7', '6.7')).toEqual([
      'JS-P09 G6 没有一种取整方式能说明表内全部得分：多数按四舍五入保留一位小数，下列的不是，请核对：“甲段”10×2/3=6.67（四舍五入保留两位小数）',
    ]);
  });
});

test('of the execution rate is told where it does not count as well', () => {
  const form = weighted('管理指标|资金管理|预算执行率|100%|100%|10|10\n产出指标|数量指标|沟渠|≥14公里|14公里|90|90', '100');
  const scored = (score: string): string[] => {
    const { money } = form;
    const row = money?.total && { ...money.total, score: figure(score, { row: 3, column: 8 }) };
    return told({ ...form, money: money && row ? { ...money, rows: [row], total: row, scored: row } : null }, 'JS-P08');
  };
  expect(scored('10')).toEqual([]);
  expect(scored('5')).toEqual(['JS-P08 I4 E4 F4 H4 年度资金总额执行率得分5，应为分值10×100%=10']);
});

test('of more than was aimed at is full, or less where the method takes points off', () => {
  const own: ScoringProfile = { ...profile('national'), overCompletion: { from: amount('1.5'), deduction: amount('0.1') } };
  const under = (score: string): string[] => {
    const form = weighted(`产出指标|数量指标|沟渠|≥4公里|9公里|90|${score}`);
    const profiles = methodFor(form, own);
    return toldUnder(form, { profiles }, 'JS-P20');
  };
  expect([under('90'), under('81'), under('85').length]).toEqual([[], [], 1]);
});

describe('points in the labels only', () => {
  const both = (one: string, other: string, last = '3座|30'): string => `产出指标（50分）|数量指标|沟渠|≥14公里|${one}
||堤坝|≥6处|${other}
效益指标（30分）|社会效益指标|闸门|≥3座|${last}`;
  const REASON = '偏差大或目标未完成原因分析|受汛期影响||||';

  test('are those of the execution rate too', () => {
    expect(told(labelled(both('14公里|20', '6处|30')), 'JS-P08')).toEqual([]);
    expect(told(labelled(both('14公里|20', '6处|30'), '总分|||||', '15'), 'JS-P08').map((words) => words.slice(0, 9))).toEqual([
      'JS-P08 F4',
    ]);
  });

  test.each<[string, string, string | undefined, readonly string[]]>([
    ['all that there are', both('14公里|20', '6处|30'), undefined, []],
    ['too many', both('14公里|25', '6处|30'), undefined, ['JS-P13 A6 F6 F7 “产出指标(50分)”下各指标得分合计55，超过标注的50分']],
    [
      'too few for what was done',
      both('14公里|20', '6处|25'),
      undefined,
      ['JS-P20 A6 F6 F7 “产出指标(50分)”下各指标均已完成，得分合计45，比标注少5分，没有说明原因'],
    ],
    ['too few with a reason', both('14公里|20', '6处|25'), REASON, []],
    ['fewer because not all was done', both('14公里|20', '5处|25'), undefined, []],
    [
      'all though not all was done',
      both('14公里|20', '5处|30'),
      undefined,
      ['JS-P19 F7 F6 F7 “产出指标(50分)”得满分，但“堤坝”完成值5处未达到指标值≥6处，没有说明原因'],
    ],
    ['all though not all was done, with a reason', both('14公里|20', '5处|30'), REASON, []],
    ['not known yet', both('14公里|20', '6处|'), undefined, []],
  ])('are %s', (_, rows, foot, expected) => {
    expect(told(labelled(rows, foot), 'JS-P13', 'JS-P19', 'JS-P20')).toEqual(expected);
  });

  test.each<[string, string, string | undefined, readonly string[]]>([
    ['the group lacks some', both('14公里|20', '6处|'), undefined, ['JS-P22 F7 “堤坝”没有填得分（“产出指标(50分)”已填20分）']],
    ['the group has all of them', both('14公里|50', '6处|'), undefined, []],
    ['the total lacks some', both('14公里|50', '6处|'), '总分|||||101', ['JS-P22 F7 “堤坝”没有填得分（“产出指标(50分)”已填50分）']],
    ['the total has all of them', both('14公里|50', '6处|'), '总分|||||100', []],
    [
      'no group names points, and the total lacks some',
      both('14公里|50', '6处|').replace('（50分）', ''),
      '总分|||||101',
      ['JS-P22 F7 “堤坝”没有填得分'],
    ],
    ['nothing tells', both('14公里|50', '6处|').replace('（50分）', ''), undefined, []],
  ])('and a blank is asked for where %s', (_, rows, foot, expected) => {
    expect(told(labelled(rows, foot), 'JS-P22')).toEqual(expected);
  });

  test('and a blank is held against the smallest label that names some, or against its own points', () => {
    const form = only(
      printedGrid(`试
项目支出绩效自评表|<|<|<|<|<|<|<
项目名称|<|灌区|<|<|<|<|<
绩效指标（80分）|一级指标|二级指标|三级指标|年度指标值|实际完成值|得分|偏差原因
^|产出指标（50分）|数量指标|渠道长度|3公里|3公里|20|
^|||闸门|5座|5座||
^|效益指标|社会效益指标|受益人口|3人|3人||
^|||绿化|3亩|3亩|30|`),
    );
    expect(told(form, 'JS-P22')).toEqual([
      'JS-P22 G5 “闸门”没有填得分（“产出指标(50分)”已填20分）',
      'JS-P22 G6 “受益人口”没有填得分（“绩效指标(80分)”已填50分）',
    ]);
    expect(told(labelled(both('14公里|20', '6处|').replace('堤坝', '堤坝（30分）')), 'JS-P22')).toEqual([
      'JS-P22 F7 “堤坝”有分值30，没有填得分',
    ]);
    expect(told(weighted('产出指标|数量指标|沟渠|≥14公里|14公里|60|60\n||闸门|≥3座|3座||', '100'), 'JS-P22')).toEqual([]);
  });

  test('are none of the rows below a numbered heading, whose scores are added up', () => {
    const form = weighted('产出指标|数量指标|一、沟渠|||60|60\n||1、干渠|≥5公里|5公里|20|20\n||2、支渠|≥9公里|9公里|40|30');
    const indicators = form.indicators.map((one) => ({ ...one, weight: null }));
    expect(told({ ...form, indicators }, 'JS-P51')).toEqual(['JS-P51 G6 G7 G8 “一、沟渠”得分60，下级各项之和为20 + 30 = 50']);
  });
});
