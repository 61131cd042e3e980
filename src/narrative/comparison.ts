/** What a change is told against: the year before, or the budget. */
export type Comparison = 'last-year' | 'budget';

const BUDGET = /(?:比|较|与|同)(?:于)?(?:\d{4}年度?)?(?:年初|全年|当年|本年|调整后?|批复的?)?预算/g;
const LAST_YEAR =
  /(?:比|较|与|同)(?:于)?(?:上年|去年|上一?年度|\d{4}年度?)(?![^，。；]{0,6}预算)|同比|(?:由|从)(?:上年|去年|上一?年度|\d{4}年度?)度?(?:决算|支出|收入)?(?:数|额)?的$/g;

/** What the words before a change compare with: what they name last. Null where they name nothing. */
export function comparisonIn(words: string): Comparison | null {
  const budget = lastOf(words, BUDGET);
  const last = lastOf(words, LAST_YEAR);
  if (budget < 0 && last < 0) return null;
  return budget > last ? 'budget' : 'last-year';
}

const NAMED_YEAR = /(?:比|较|与|同|由|从)(?:于)?(\d{4})年/g;

/** The year that the words before a change compare with, where they name it. */
export function comparedYearIn(words: string): number | null {
  const year = [...words.matchAll(NAMED_YEAR)].pop()?.[1];
  return year === undefined ? null : Number(year);
}

function lastOf(words: string, pattern: RegExp): number {
  return [...words.matchAll(pattern)].pop()?.index ?? -1;
}
