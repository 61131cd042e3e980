import { remembering } from '../amount/remembering';

/** Words that years and places add to the name of a line or leave out: 农林水事务支出, 农林水事务, 农林水支出, 农林水. */
const OPTIONAL_END = /(?:支出|收入|事务|等|资金)$/;

/** What stays of a line's name once optional words are left out: 社会保障与就业支出 and 社会保障和就业 have one stem. */
export const nameStem = remembering((name) => {
  let stem = name.replace(/\(.*\)$/, '').replace(/[与及、]/g, '和');
  while (OPTIONAL_END.test(stem)) stem = stem.replace(OPTIONAL_END, '');
  return stem;
});
