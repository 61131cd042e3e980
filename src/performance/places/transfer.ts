import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { group, UNSCORED_BENEFITS, type PrintedGroup } from './print-groups';
import type { Place } from './place';

/** 转移支付: rates only, no points and no scores. */
export const TRANSFER: ScoringProfile = {
  ...NATIONAL,
  id: 'transfer',
  name: '转移支付（只算执行率）',
  sources: [
    {
      document: '广元市转移支付区域（项目）绩效目标自评表（2023年度）',
      quote: '列为全年预算数（A）、全年执行数（B）、预算执行率（B/A）；指标只填指标值、全年实际完成值、未完成原因和改进措施。',
    },
  ],
  isScored: false,
  points: { execution: null, groups: [] },
  grades: [],
};

/** 转移支付: no points at all. */
const GROUPS: readonly PrintedGroup[] = [
  group('产出指标', [
    ['数量指标', 2, null],
    ['质量指标', 2, null],
    ['时效指标', 1, null],
    ['成本指标', 1, null],
  ]),
  group('效益指标', UNSCORED_BENEFITS),
  group('满意度指标', [['服务对象满意度指标', 1, null]]),
];

/** 转移支付: forms without scores, known by their title alone. */
export const TRANSFERS: Place = {
  profile: TRANSFER,
  isNational: true,
  words: [],
  names: null,
  layouts: [
    { subject: 'transfer', name: '转移支付·资金情况', fits: ({ says }) => says(/^资金情况/), tells: null },
    { subject: 'transfer', name: '转移支付·项目资金', fits: () => true, tells: null },
  ],
  prints: [
    { subject: 'transfer', description: '只算执行率，不计分', seen: '四川广元 2023', layout: { kind: 'ratesOnly', groups: GROUPS } },
  ],
};
