import { SICHUAN_2023 } from '../profiles/sichuan-2023';
import type { Place } from './place';

export const SICHUAN_PLACE: Place = {
  profile: SICHUAN_2023,
  words: [{ found: /510000_0013zp/, words: '报表编号510000_0013zp是四川2023年表' }],
  names: null,
  layouts: [{ variant: '四川2023', words: '调整后预算数加指标性质、度量单位分列，是四川2023年表（510000_0013zp）的格式' }],
};
