import { JINING } from '../profiles/jining';
import type { Place } from './place';

export const JINING_PLACE: Place = {
  profile: JINING,
  words: [{ found: /总分在80分以下的项目/, words: '表下印有济宁的要求（总分在80分以下的项目说明原因）' }],
  names: /济宁/,
  layouts: [],
};
