import { TRANSFER } from '../profiles/transfer';
import type { Place } from './place';

/** 转移支付: forms without scores, known by their title alone. */
export const TRANSFERS: Place = { profile: TRANSFER, words: [], names: null, layouts: [] };
