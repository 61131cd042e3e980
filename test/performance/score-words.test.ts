import { toPlain } from '../../src/amount/decimal';
import type { EvaluationForm } from '../../src/performance/form';
import type { Proposal } from '../../src/performance/proposal';
import type { ScoringProfile } from '../../src/performance/profile';
import { scoreForm, type ScoreOptions } from '../../src/performance/score';
import { layout, printedGrid } from './layouts';
import { amount, only, profile } from './made-form';
import { checked, FULL, indicatorOf, national, sixColumns } from './written-form';

const NATIONAL = profile('national');
const TRANSFER = only(layout('market-transfer-2021'));
const read = (text: string): EvaluationForm => only(printedGrid(`试\n${text}`));
const one = (target: string, actual: string, money = FULL): EvaluationForm =>
  read(national(`产出指标|数量指标|渠道长度|${target}|${actual}|90|`, money));
const at = (row: number, score: string): ScoreOptions['chosen'] => new Map([[row, amount(score)]]);

function words(proposal: Proposal): string {
  const score =
    proposal.kind === 'decided'
      ? toPlain(proposal.score)
      : proposal.kind === 'excluded'
        ? '×'
        : `${toPlain(proposal.low)}–${toPlain(proposal.high)}`;
  return `${score} ${proposal.reason}`;
}

/** What is proposed for the execution rate, for lines scored by themselves and for indicators, then the total with its grade. */
function scored(form: EvaluationForm, by: ScoringProfile, options: ScoreOptions = {}): string[] {
  const { execution, parts, indicators, low, high, total, grade } = scoreForm(form, by, options);
  const proposals = [execution, ...[...parts, ...indicators].map(({ proposal }) => proposal)];
  return [...proposals.map(words), `${toPlain(low)}–${toPlain(high)} ${total ? toPlain(total) : '-'} ${grade ?? '-'}`];
}

test.each<[string, EvaluationForm, ScoringProfile, ScoreOptions, readonly string[]]>([
  ['a form that has rates alone', one('≥3公里', '3公里'), profile('transfer'), {}, ['× 本表只算执行率，不计分', '× 本表不计分', '0–0 - -']],
  [
    'a form without scores',
    read(checked('^|产出指标|数量指标|清淤|≥12万立方米|12.6万立方米|√||')),
    NATIONAL,
    {},
    ['× 表内没有执行率得分', '× 本表不计分', '0–0 - -'],
  ],
  [
    'indicators that make up 100 by themselves',
    read(national('产出指标|数量指标|渠道长度|≥3公里|3公里|60|60\n效益指标|社会效益指标|受益人口|≥3人|3人|40|40', FULL, '100')),
    NATIONAL,
    {},
    ['× 预算执行率在指标内计分', '60 完成值3公里达到指标值≥3公里，得满分 60', '40 完成值3人达到指标值≥3人，得满分 40', '100–100 100 优'],
  ],
  [
    'a rate without points',
    one('≥3公里', '3公里', '80|80|80||100%|8'),
    { ...NATIONAL, points: { ...NATIONAL.points, execution: null } },
    {},
    ['× 表内没有写明预算执行率的分值', '90 完成值3公里达到指标值≥3公里，得满分 90', '90–90 90 优'],
  ],
  [
    'nothing spent of nothing',
    one('≥3公里', '3公里', '0|0|0|10||'),
    NATIONAL,
    {},
    ['0 全年预算数和执行数都是0，执行率按0计', '90 完成值3公里达到指标值≥3公里，得满分 90', '90–90 90 优'],
  ],
  [
    'a budget that is blank',
    one('≥3公里', '3公里', '80||80|10||'),
    NATIONAL,
    {},
    ['0–10 全年预算数为0，执行数为80，不能计算执行率', '90 完成值3公里达到指标值≥3公里，得满分 90', '90–100 - 优'],
  ],
  [
    'a printed rate, which counts',
    one('≥3公里', '3公里', '81|81|54|10|67%|'),
    NATIONAL,
    {},
    ['6.7 分值 10 × 执行率 67% = 6.7', '90 完成值3公里达到指标值≥3公里，得满分 90', '96.7–96.7 96.7 优'],
  ],
  [
    'a printed rate that is finer than the method keeps',
    one('≥3公里', '3公里', '81|81|54|10|66.6667%|'),
    NATIONAL,
    {},
    ['6.67 分值 10 × 执行率 66.67% = 6.67', '90 完成值3公里达到指标值≥3公里，得满分 90', '96.67–96.67 96.67 优'],
  ],
  [
    'a printed rate that will be written anew',
    one('≥3公里', '3公里', '81|81|54|10|67%|'),
    NATIONAL,
    { replacesRate: true },
    ['6.67 分值 10 × 执行率 66.67% = 6.67', '90 完成值3公里达到指标值≥3公里，得满分 90', '96.67–96.67 96.67 优'],
  ],
  [
    'a printed rate that is none of the amounts',
    one('≥3公里', '3公里', '81|81|54|10|76%|'),
    NATIONAL,
    {},
    ['6.67 分值 10 × 执行率 66.67% = 6.67', '90 完成值3公里达到指标值≥3公里，得满分 90', '96.67–96.67 96.67 优'],
  ],
  [
    'a method that does not round rates',
    one('≥3公里', '3公里', '81|81|54|10|67%|'),
    { ...NATIONAL, rate: { ...NATIONAL.rate, places: null } },
    {},
    ['6.67 分值 10 × 执行率 66.66666667% = 6.67', '90 完成值3公里达到指标值≥3公里，得满分 90', '96.67–96.67 96.67 优'],
  ],
  [
    'more spent than the budget',
    one('≥3公里', '3公里', '80|80|100|10|125%|'),
    NATIONAL,
    {},
    ['10 分值 10 × 执行率 125% = 10', '90 完成值3公里达到指标值≥3公里，得满分 90', '100–100 100 优'],
  ],
  [
    'a missed target',
    one('≥4公里', '3公里'),
    NATIONAL,
    {},
    ['10 分值 10 × 执行率 100% = 10', '67.5 权重 90 × 3/4 = 67.5', '77.5–77.5 77.5 中'],
  ],
  [
    'words that say which band',
    one('显著', '部分达成年度指标'),
    NATIONAL,
    {},
    ['10 分值 10 × 执行率 100% = 10', '54–71.99 定性指标，需人工判断：部分达成年度指标并具有一定效果', '64–81.99 - -'],
  ],
  [
    'words that do not',
    one('显著', '较好'),
    NATIONAL,
    {},
    ['10 分值 10 × 执行率 100% = 10', '0–90 定性指标，指标值“显著”，完成值“较好”，属于哪一档需人工判断', '10–100 - -'],
  ],
  [
    'what does not apply',
    one('≥4公里', '不适用'),
    NATIONAL,
    {},
    ['10 分值 10 × 执行率 100% = 10', '0–90 不适用，本办法没有规定怎样计分', '10–100 - -'],
  ],
  [
    'what does not apply where the rest is brought back to 100',
    one('≥4公里', '不适用'),
    { ...NATIONAL, rescalesInapplicable: true },
    {},
    ['10 分值 10 × 执行率 100% = 10', '× 不适用，不参加考核，其余指标折算为百分制', '100–100 100 优'],
  ],
  [
    'what does not apply and has a score all the same',
    read(indicatorOf('≥4公里', '不适用', '90')),
    { ...NATIONAL, rescalesInapplicable: true },
    {},
    ['10 分值 10 × 执行率 100% = 10', '0–90 不适用，表内却填了得分，请核对', '10–100 - -'],
  ],
  [
    'a choice within the range',
    one('显著', '较好'),
    NATIONAL,
    { chosen: at(5, '80') },
    ['10 分值 10 × 执行率 100% = 10', '80 人工判断，在 0–90 之间，得 80 分', '90–90 90 优'],
  ],
  [
    'a choice against the rule',
    one('≥4公里', '3公里'),
    NATIONAL,
    { chosen: at(5, '80') },
    ['10 分值 10 × 执行率 100% = 10', '67.5 权重 90 × 3/4 = 67.5', '77.5–77.5 77.5 中'],
  ],
  [
    'a choice against the rule, with a reason',
    one('≥4公里', '3公里'),
    NATIONAL,
    { chosen: at(5, '80'), reasons: new Map([[5, ' 雨季 ']]) },
    ['10 分值 10 × 执行率 100% = 10', '80 人工评定，得 80 分，理由：雨季', '90–90 90 优'],
  ],
  [
    'a choice against the rule, with a blank for a reason',
    one('≥4公里', '3公里'),
    NATIONAL,
    { chosen: at(5, '80'), reasons: new Map([[5, ' ']]) },
    ['10 分值 10 × 执行率 100% = 10', '67.5 权重 90 × 3/4 = 67.5', '77.5–77.5 77.5 中'],
  ],
  [
    'a choice beyond the points, with a reason',
    one('≥4公里', '3公里'),
    NATIONAL,
    { chosen: at(5, '91'), reasons: new Map([[5, '雨季']]) },
    ['10 分值 10 × 执行率 100% = 10', '67.5 权重 90 × 3/4 = 67.5', '77.5–77.5 77.5 中'],
  ],
  [
    'indicators without points',
    read(
      sixColumns(
        '产出指标（40分）|数量指标|里程|≥40公里|40公里|\n||桥|≥2座|1座|\n效益指标（40分）|社会效益|人口|显著|显著|\n||工期|6-9个月|10个月|',
      ),
    ),
    profile('hubei'),
    {},
    [
      '19 分值 20 × 执行率 95% = 19',
      '0–40 表内没有列出该项分值。完成值40公里达到指标值≥40公里',
      '0–40 表内没有列出该项分值。完成值1座未达到指标值≥2座',
      '0–40 表内没有列出该项分值。定性指标，完成值与指标值相同',
      '0–40 表内没有列出该项分值。完成值10个月不在6-9个月之内，区间指标没有规定折算办法',
      '19–179 - -',
    ],
  ],
  [
    'choices for indicators without points',
    read(sixColumns('产出指标（40分）|数量指标|里程|≥40公里|40公里|\n||桥|≥2座|1座|')),
    profile('hubei'),
    {
      chosen: new Map([
        [5, amount('40')],
        [6, amount('41')],
      ]),
    },
    ['19 分值 20 × 执行率 95% = 19', '40 人工判断，得 40 分', '0–40 表内没有列出该项分值。完成值1座未达到指标值≥2座', '59–99 - -'],
  ],
  [
    'a total that an audit holds down',
    read(sixColumns('产出指标（80分）|数量指标|里程（80分）|≥40公里|40公里|')),
    profile('hubei'),
    { isCapped: true },
    ['19 分值 20 × 执行率 95% = 19', '80 完成值40公里达到指标值≥40公里，得满分 80', '70–70 70 -'],
  ],
  [
    'such a line in a form that has rates alone',
    { ...TRANSFER, indicators: TRANSFER.indicators.slice(0, 1) },
    profile('transfer'),
    {},
    ['× 本表只算执行率，不计分', '× 本表不计分', '× 本表不计分', '0–0 - -'],
  ],
  [
    'a line that people scored',
    TRANSFER,
    NATIONAL,
    {},
    [
      '19.6 分值 20 × 执行率 98% = 19.6',
      '20 “年度目标”由人评定',
      '0–50 表内没有列出该项分值。完成值5318批次达到指标值≥5200批次',
      '0–50 表内没有列出该项分值。完成值866批次达到指标值≥840批次',
      '0–50 表内没有列出该项分值。完成值100%等于指标值100%',
      '0–50 表内没有列出该项分值。按期完成',
      '0–10 表内没有列出该项分值。完成值81.2分达到指标值≥75分',
      '39.6–249.6 - -',
    ],
  ],
  [
    'a choice for such a line',
    TRANSFER,
    NATIONAL,
    { chosen: new Map(TRANSFER.scoredParts.map(({ row }) => [row, amount('15')])) },
    [
      '19.6 分值 20 × 执行率 98% = 19.6',
      '15 “年度目标”由人评定',
      '0–50 表内没有列出该项分值。完成值5318批次达到指标值≥5200批次',
      '0–50 表内没有列出该项分值。完成值866批次达到指标值≥840批次',
      '0–50 表内没有列出该项分值。完成值100%等于指标值100%',
      '0–50 表内没有列出该项分值。按期完成',
      '0–10 表内没有列出该项分值。完成值81.2分达到指标值≥75分',
      '34.6–244.6 - -',
    ],
  ],
  [
    'a choice beyond its points',
    TRANSFER,
    NATIONAL,
    { chosen: new Map(TRANSFER.scoredParts.map(({ row }) => [row, amount('21')])) },
    [
      '19.6 分值 20 × 执行率 98% = 19.6',
      '0–20 “年度目标”由人评定',
      '0–50 表内没有列出该项分值。完成值5318批次达到指标值≥5200批次',
      '0–50 表内没有列出该项分值。完成值866批次达到指标值≥840批次',
      '0–50 表内没有列出该项分值。完成值100%等于指标值100%',
      '0–50 表内没有列出该项分值。按期完成',
      '0–10 表内没有列出该项分值。完成值81.2分达到指标值≥75分',
      '19.6–249.6 - -',
    ],
  ],
])('%s', (_, form, method, options, expected) => {
  expect(scored(form, method, options)).toEqual(expected);
});

describe('rows that share one score', () => {
  const shared = (...actual: readonly string[]): string[] => {
    const rows = actual.map(
      (value, row) => `${row === 0 ? '产出指标|数量指标' : '|'}|${'甲乙丙'.charAt(row)}|${value}|${row === 0 ? '90|' : '|'}`,
    );
    const form = read(national(rows.join('\n')));
    const indicators = form.indicators.map((own, row) => (row === 0 ? own : { ...own, partOf: { row: 5, as: 'shared' as const } }));
    return scoreForm({ ...form, indicators }, NATIONAL).indicators.map(({ proposal }) => words(proposal));
  };
  const PART = '× 与上一项合为一格计分';

  test.each<[string, readonly string[], string]>([
    ['all kept', ['≥3公里|3公里', '≥5座|6座'], '90 合为一格的2项均完成，得满分 90'],
    ['one missed', ['≥3公里|3公里', '≥5座|4座'], '0–90 合为一格计分的2项中“乙”没有完成，没有规定怎样折算'],
    ['the first missed', ['≥3公里|2公里', '≥5座|6座'], '0–90 合为一格计分的2项中“甲”没有完成，没有规定怎样折算'],
    ['one out of its range', ['≥3公里|3公里', '6-9个月|10个月'], '0–90 合为一格计分的2项中“乙”没有完成，没有规定怎样折算'],
    ['one that nobody can tell', ['≥3公里|3公里', '≥5座|约6座'], '0–90 合为一格计分的2项中有不能确定的'],
  ])('%s', (_, actual, expected) => {
    expect(shared(...actual)).toEqual([expected, PART]);
  });
});

test('a row 其中 has no score of its own, with points or without', () => {
  const form = read(national('产出指标|数量指标|渠道|≥3公里|3公里|90|\n||其中：干渠|≥1公里|1公里|20|'));
  const indicators = form.indicators.map((own, row) => (row === 0 ? own : { ...own, partOf: { row: 5, as: 'ofWhich' as const } }));
  expect(scoreForm({ ...form, indicators }, NATIONAL).indicators.map(({ proposal }) => words(proposal))).toEqual([
    '90 完成值3公里达到指标值≥3公里，得满分 90',
    '× “其中”行，属于上一项，不单独计分',
  ]);
});

test('a check says how far something was completed, where its words do not', () => {
  const told = (actual: string, marks: string): (string | null)[] => {
    const form = read(checked(`^|产出指标|数量指标|清淤|显著|${actual}|${marks}`));
    return scoreForm(form, NATIONAL).indicators.map(({ completion }) =>
      completion.kind === 'qualitative' ? `${completion.band ?? '?'} ${completion.words}` : null,
    );
  };
  expect(told('较好', '√||')).toEqual(['achieved 勾了“完成”']);
  expect(told('较好', '√|√|')).toEqual(['? 定性指标，指标值“显著”，完成值“较好”']);
  expect(told('较好', '||')).toEqual(['? 定性指标，指标值“显著”，完成值“较好”']);
  expect(told('部分完成', '√||')).toEqual(['partly 定性指标，指标值“显著”，完成值“部分完成”']);
});
