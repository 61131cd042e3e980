import type { ScoringProfile } from '../profile';
import { percent, points, split } from './common';
import { NATIONAL } from './national';
import { group, UNSCORED_BENEFITS, type PrintedGroup } from './print-groups';
import type { Place } from './place';
import { sixColumnsOfDepartment, sixColumnsOfProject } from './six-columns';

/** 湖北: six columns without 权重, execution 20 points, 产出 and 效益 40 each or two goals of 40. */
export const HUBEI: ScoringProfile = {
  ...NATIONAL,
  id: 'hubei',
  name: '湖北',
  sources: [
    {
      document: '随州市曾都区医疗保障局2022年度部门决算公开·项目绩效自评表备注',
      quote: '预算数为调整后财政资金总额（包括上年结余结转）。',
    },
    {
      document: '随州市曾都区医疗保障局2022年度部门决算公开·项目绩效自评表备注',
      quote: '定量指标计分原则：目标值为≥X，得分=权重*B/A；反向指标（即目标值为≤X），得分=权重*A/B；得分不得突破权重总额。',
    },
    {
      document: '随州市曾都区医疗保障局2022年度部门决算公开·项目绩效自评表备注',
      quote:
        '定性指标分达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，按100-80%（含80%）、80-50%（含50%）、50-0%合理确定分值。',
    },
    {
      document: '随州市曾都区医疗保障局2022年度部门决算公开·部门绩效自评表',
      quote: '约束性指标不设权重，酌情扣分，如出现审计等部门重点披露的问题，或造成重大不良社会影响，评价总得分不得超过70分。',
    },
  ],
  points: {
    execution: points(20),
    groups: split({ 产出: 40, 效益: 40, 目标: 40 }),
  },
  cap: { total: points(70), reason: '审计等部门重点披露的问题，或造成重大不良社会影响' },
  bands: [
    { band: 'achieved', label: '达成预期指标', from: percent(80), to: percent(100) },
    { band: 'partly', label: '部分达成预期指标并具有一定效果', from: percent(50), to: percent(80) },
    { band: 'failed', label: '未达成预期指标且效果较差', from: percent(0), to: percent(50) },
  ],
  grades: [],
};

/** 湖北: 产出40 and 效益40, without points for single indicators. */
const GROUPS: readonly PrintedGroup[] = [
  group('产出指标（40分）', [
    ['数量指标', 2, null],
    ['质量指标', 1, null],
    ['时效指标', 1, null],
    ['成本指标', 1, null],
  ]),
  group('效益指标（40分）', UNSCORED_BENEFITS),
];

/** The scoring rules as the foot of the form prints them. */
const NOTES = HUBEI.sources.slice(0, 3).map(({ quote }) => quote);

export const HUBEI_PLACE: Place = {
  profile: HUBEI,
  words: [{ found: /得分=权重\*B\/A/, words: '备注里印有湖北的计分原则（得分=权重*B/A）' }],
  names: /湖北|黄石|十堰|宜昌|襄阳|鄂州|荆门|孝感|荆州|黄冈|咸宁|随州|广水|曾都|恩施/,
  layouts: [
    {
      subject: 'project',
      name: '湖北七列',
      // 武汉: the same with a column of points.
      fits: ({ columns, says }) => columns.nature === null && columns.weight !== null && says(/^得分\(20分[*×]执行率\)/),
      tells: '预算执行20分、得分按20分×执行率，是湖北的格式',
    },
    {
      subject: 'project',
      name: '湖北六列',
      fits: ({ columns }) => columns.nature === null && columns.weight === null && columns.score !== null,
      tells: '没有分值列、预算执行20分，是湖北的六列格式',
    },
    {
      subject: 'department',
      name: '湖北六列·部门整体',
      fits: ({ columns }) => columns.weight === null && columns.score !== null,
      tells: '没有分值列、预算执行20分，是湖北的六列格式',
    },
  ],
  captions: {
    labels: {
      basicExpenditure: '基本支出(?:总额|决算数?)',
      projectExpenditure: '项目支出(?:总额|决算数?)',
      besideExpenditure: '总额|决算',
    },
  },
  prints: [
    {
      subject: 'project',
      description: '六列，没有分值列，预算执行20分',
      seen: '湖北随州 2022',
      layout: sixColumnsOfProject(GROUPS, NOTES),
    },
    {
      subject: 'department',
      description: '六列，分目标，约束性指标不设权重',
      seen: '湖北随州 2022',
      layout: sixColumnsOfDepartment(GROUPS, NOTES),
    },
  ],
};
