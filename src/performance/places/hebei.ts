import { HEBEI } from '../profiles/hebei';
import type { Place } from './place';

export const HEBEI_PLACE: Place = {
  profile: HEBEI,
  words: [],
  names: /河北|石家庄|廊坊|唐山|保定/,
  layouts: [{ variant: '河北', words: '预算安排、资金到位、资金执行情况并列，是河北的格式' }],
};
