import { NATIONAL } from '../profiles/national';
import type { Place } from './place';

/** 国家: what is used where nothing tells a place. The form of the 衔接资金, which several provinces print alike, is the nation's too. */
export const NATION: Place = { profile: NATIONAL, words: [], names: null, layouts: [] };
