import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { PROJECT } from './usual-columns';
import type { Columns } from './print';
import type { Place } from './place';

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

const PRINT: Columns = {
  ...PROJECT,
  thirdLine: ['项目负责人', '联系电话'],
  note: BEIJING.sources.map(({ quote }) => quote).join('\n'),
};

export const BEIJING_PLACE: Place = {
  profile: BEIJING,
  words: [{ found: /预算执行得分=执行率[×*]分值/, words: '附注里印有北京的计分办法（预算执行得分=执行率×分值）' }],
  names: /北京|海淀/,
  layouts: [],
  prints: [{ subject: 'project', description: '九列，另填项目负责人和联系电话，附计分办法', seen: '北京海淀 2016', layout: PRINT }],
};
