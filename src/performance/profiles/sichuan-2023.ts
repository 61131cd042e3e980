import type { ScoringProfile } from '../profile';
import { percent, points } from './common';
import { NATIONAL } from './national';

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
  points: { execution: points(10), groups: [{ label: '绩效指标', points: points(90) }] },
  grades: [],
  reasonBelowRate: percent(90),
};
