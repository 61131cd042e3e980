import type { ScoringProfile } from '../profile';
import { percent, points, split } from './common';
import { NATIONAL } from './national';
import { captioned, PROJECT, SPLIT_COLUMNS } from './usual-columns';
import { group, UNSCORED_BENEFITS, type PrintedGroup } from './print-groups';
import type { Columns } from './print';
import type { Place } from './place';

/** 四川 2023, form 510000_0013zp: execution 10 points, 90 for indicators split freely. */
export const SICHUAN_2023: ScoringProfile = {
  ...NATIONAL,
  id: 'sichuan2023',
  name: '四川2023',
  sources: [
    {
      document: '四川省部门预算项目支出绩效自评表（报表编号510000_0013zp，2023年度）',
      quote: '预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因。',
    },
    {
      document: '四川省部门预算项目支出绩效自评表（报表编号510000_0013zp，2023年度）',
      quote: '预算执行情况（10分）、绩效指标（90分）；列为指标性质、指标值、度量单位、完成值、权重、得分、未完成原因分析。',
    },
  ],
  points: { execution: points(10), groups: split({ 绩效指标: 90 }) },
  grades: [],
  reasonBelowRate: percent(90),
};

/** 四川2023: 90 points that the form leaves to be split. */
const FREE_GROUPS: readonly PrintedGroup[] = [
  group('产出指标', [
    ['数量指标', 2, null],
    ['质量指标', 1, null],
    ['时效指标', 1, null],
  ]),
  group('效益指标', UNSCORED_BENEFITS),
  group('满意度指标', [['服务对象满意度指标', 1, null]]),
  group('成本指标', [
    ['经济成本指标', 1, null],
    ['社会成本指标', 1, null],
    ['生态环境成本指标', 1, null],
  ]),
];

const PRINT: Columns = {
  ...PROJECT,
  title: '部门预算项目支出绩效自评表',
  formNumber: '报表编号：510000_0013zp',
  money: {
    ...PROJECT.money,
    label: '预算执行情况（10分）',
    corner: '金额单位：万元',
    captions: [
      ['initial', '年初预算数'],
      ['budget', '调整后预算数'],
      ['executed', '预算执行数'],
      ['rate', '预算执行率'],
      ['weight', '权重'],
      ['score', '得分'],
      ['reason', '原因'],
    ],
    rows: ['总额', '其中：财政资金', '财政专户管理资金', '单位资金'],
  },
  front: '绩效指标（90分）',
  columns: captioned(SPLIT_COLUMNS, { actual: '完成值', weight: '权重', reason: '未完成原因分析' }),
  groups: FREE_GROUPS,
  total: { label: '合计', at: 'foot' },
  below: ['评价结论', '存在问题', '改进措施'],
};

export const SICHUAN_PLACE: Place = {
  profile: SICHUAN_2023,
  words: [{ found: /510000_0013zp/, words: '报表编号510000_0013zp是四川2023年表' }],
  names: null,
  layouts: [
    {
      subject: 'project',
      name: '四川2023',
      fits: ({ says, columns }) => says(/510000_0013zp/) || (columns.nature !== null && says(/调整后预算数?/)),
      tells: '调整后预算数加指标性质、度量单位分列，是四川2023年表（510000_0013zp）的格式',
    },
    {
      subject: 'project',
      name: '四川2021',
      fits: ({ columns, money }) =>
        columns.nature === null && columns.score === null && money !== null && money.rows.every(({ rate }) => rate === null),
      tells: null,
    },
  ],
  captions: {
    labels: { budgetBeside: '预算数', executedBeside: '执行数', partBeside: '(?:其中:)?(?:财政(?:拨款|资金)|其他(?:资金)?)' },
  },
  prints: [{ subject: 'project', description: '指标性质、指标值、度量单位分列，绩效指标90分自行分配', seen: '四川 2023', layout: PRINT }],
};
