import { ANHUI } from '../profiles/anhui';
import type { Place } from './place';

/** Its layout with 本年财政拨款 is that of the national form for 衔接资金: only its name tells 安徽. */
export const ANHUI_PLACE: Place = { profile: ANHUI, words: [], names: /安徽|合肥|池州|天长|滁州|芜湖/, layouts: [] };
