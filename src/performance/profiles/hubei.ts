import type { ScoringProfile } from '../profile';
import { percent, points } from './common';
import { NATIONAL } from './national';

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
    groups: [
      { label: '产出', points: points(40) },
      { label: '效益', points: points(40) },
      { label: '目标', points: points(40) },
    ],
  },
  cap: { total: points(70), reason: '审计等部门重点披露的问题，或造成重大不良社会影响' },
  bands: [
    { band: 'achieved', label: '达成预期指标', from: percent(80), to: percent(100) },
    { band: 'partly', label: '部分达成预期指标并具有一定效果', from: percent(50), to: percent(80) },
    { band: 'failed', label: '未达成预期指标且效果较差', from: percent(0), to: percent(50) },
  ],
  grades: [],
};
