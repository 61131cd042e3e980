import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { EXECUTION, execution, NATIONAL_GROUPS, type PrintedGroup } from './print-groups';
import type { Place } from './place';

/** 河北廊坊 2019: the national layout, scores in whole points. */
export const HEBEI: ScoringProfile = {
  ...NATIONAL,
  id: 'hebei',
  name: '河北',
  sources: [
    {
      document: '廊坊市食品工程学校项目支出绩效自评表（2019年度）',
      quote: '年度资金总额43.2、37.24，执行率86%，分值10，得9分；工程资金金额43.2、37.24，分值10，得9分。',
    },
  ],
  rate: { places: 0, mode: 'round', keepsShortfall: true },
  score: { places: 0, mode: 'round', keepsShortfall: true },
};

/** 河北: as everywhere, and the execution rate below. */
const GROUPS: readonly PrintedGroup[] = [...NATIONAL_GROUPS, { label: '预算执行率（10分）', seconds: [execution(EXECUTION, 10)] }];

export const HEBEI_PLACE: Place = {
  profile: HEBEI,
  words: [],
  names: /河北|石家庄|廊坊|唐山|保定/,
  layouts: [
    {
      subject: 'project',
      name: '河北',
      fits: ({ says }) => says(/^资金到位情况/) && says(/^预算执行进度$/),
      tells: '预算安排、资金到位、资金执行情况并列，是河北的格式',
    },
  ],
  prints: [
    {
      subject: 'project',
      description: '预算、到位、执行三项并列，预算执行率作为指标计分',
      seen: '河北 2020 年起',
      layout: { kind: 'sideBySide', groups: GROUPS },
    },
  ],
};
