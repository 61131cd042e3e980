import { BEIJING } from '../profiles/beijing';
import type { Place } from './place';

export const BEIJING_PLACE: Place = {
  profile: BEIJING,
  words: [{ found: /预算执行得分=执行率[×*]分值/, words: '附注里印有北京的计分办法（预算执行得分=执行率×分值）' }],
  names: /北京|海淀/,
  layouts: [],
};
