import { YUNNAN } from '../profiles/yunnan';
import type { Place } from './place';

/** 指标性质, 指标值 and 度量单位 in columns of their own are met elsewhere too: only its name tells 云南. */
export const YUNNAN_PLACE: Place = { profile: YUNNAN, words: [], names: /云南|昆明|丽江|曲靖|玉溪|红河|大理|保山/, layouts: [] };
