import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';

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
