import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';

/** 北京海淀 2016: full points when reached, else B/A or A/B of the points. */
export const BEIJING: ScoringProfile = {
  ...NATIONAL,
  id: 'beijing',
  name: '北京海淀',
  sources: [
    {
      document: '北京市海淀区项目支出绩效自评表（2016年度）',
      quote: '预算执行得分=执行率×分值，不超过该项分值上限；定量指标达到目标值得满分，未达到的按B/A或A/B×分值记分。',
    },
  ],
};
