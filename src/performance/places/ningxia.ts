import { NINGXIA } from '../profiles/ningxia';
import type { Place } from './place';

export const NINGXIA_PLACE: Place = {
  profile: NINGXIA,
  words: [],
  names: /宁夏|银川/,
  layouts: [{ variant: '决策管理产出效益四块', words: '指标分决策、管理、产出、效益四块，是银川的格式' }],
};
