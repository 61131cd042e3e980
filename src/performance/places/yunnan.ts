import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { PROJECT, SPLIT_COLUMNS } from './usual-columns';
import type { Place } from './place';

/** 云南 2020: 指标性质, 指标值 and 度量单位 in columns of their own. */
export const YUNNAN: ScoringProfile = {
  ...NATIONAL,
  id: 'yunnan',
  name: '云南',
  sources: [
    {
      document: '丽江市古城区自然资源局2020年度项目支出绩效自评表',
      quote: '年度资金总额分值10；产出指标50、效益指标30、满意度指标10；指标性质、指标值、度量单位分列。',
    },
  ],
};

/** 指标性质, 指标值 and 度量单位 in columns of their own are met elsewhere too: only its name tells 云南. */
export const YUNNAN_PLACE: Place = {
  profile: YUNNAN,
  words: [],
  names: /云南|昆明|丽江|曲靖|玉溪|红河|大理|保山/,
  layouts: [],
  prints: [
    {
      subject: 'project',
      description: '指标性质、指标值、度量单位分列',
      seen: '云南丽江 2020',
      layout: { ...PROJECT, columns: SPLIT_COLUMNS },
    },
  ],
};
