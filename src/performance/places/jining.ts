import type { ScoringProfile } from '../profile';
import { points } from './common';
import { NATIONAL } from './national';
import { captioned, PROJECT } from './usual-columns';
import type { Columns } from './print';
import type { Place } from './place';

/** 山东济宁: nine columns, the rate mostly in whole percent before it is multiplied. */
export const JINING: ScoringProfile = {
  ...NATIONAL,
  id: 'jining',
  name: '山东济宁',
  sources: [
    {
      document: '济宁市医疗保障局2020年度部门决算公开·市级预算项目支出绩效自评表',
      quote:
        '项目预算执行情况（10分）、产出指标（50分）、效益指标（30分）、满意度指标（10分）；执行率148.02/175.5填84%、得8.4分，48290/48294填99.99%、得9.99分。',
    },
    {
      document: '济宁市医疗保障局2020年度部门决算公开·市级预算项目支出绩效自评表',
      quote: '总分在80分以下的项目未实现绩效目标的原因分析及拟采取的措施说明。',
    },
    {
      document: '济宁市医疗保障局2020年度部门决算公开·项目绩效自评情况汇总表',
      quote: '自评等级为优、良、中。',
    },
  ],
  rate: { places: 0, mode: 'round', keepsShortfall: true },
  score: { places: 2, mode: 'round', keepsShortfall: true },
  explanationBelowTotal: points(80),
};

const PRINT: Columns = {
  ...PROJECT,
  secondLine: ['主管部门', '项目实施单位'],
  money: { ...PROJECT.money, label: '项目预算执行情况（10分）', corner: '金额（单位：万元）' },
  goals: { label: '年度总体目标', captions: ['年初预期目标', '目标实际完成情况'] },
  columns: captioned(PROJECT.columns, { actual: '实际完成指标值' }),
  below: ['总分在80分以下的项目未实现绩效目标的原因分析及拟采取的措施说明'],
};

export const JINING_PLACE: Place = {
  profile: JINING,
  words: [{ found: /总分在80分以下的项目/, words: '表下印有济宁的要求（总分在80分以下的项目说明原因）' }],
  names: /济宁/,
  layouts: [{ subject: 'project', name: '山东九列', fits: ({ says }) => says(/^项目预算执行情况/), tells: null }],
  prints: [{ subject: 'project', description: '九列，执行率取整到百分之一', seen: '山东济宁 2020', layout: PRINT }],
};
