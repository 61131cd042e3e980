/** What a number is counted for (每月, 每人每年, 月均): numbers of different periods are different quantities. */
export interface Period {
  /** What is counted for, by one name for its spellings, in order: 人·月. */
  readonly key: string;
  /** 每人每月: in the words of the text. */
  readonly words: string;
  /** Whether it is a stretch of time and not only a thing or a person. */
  readonly isTime: boolean;
}

/** Spellings of one and the same stretch of time, after `normalise`; its name is the first. 全年 names it too, in a completed value. */
const TIMES: readonly (readonly string[])[] = [
  ['半年', '半年度'],
  ['学年', '学年度'],
  ['学期'],
  ['年', '年度'],
  ['季', '季度'],
  ['月', '个月', '月度'],
  ['旬'],
  ['周', '星期', '礼拜'],
  ['日', '天', '工作日', '个工作日'],
  ['小时'],
];
const PERSON: readonly string[] = ['人', '名', '位'];
const NAMES = new Map([...TIMES, PERSON].flatMap((spellings) => spellings.map((spelling) => [spelling, spellings[0] as string] as const)));
const TIME_NAMES = new Set(TIMES.map(([name]) => name));

const TIME = [...TIMES.flat()].sort((a, b) => b.length - a.length).join('|');
/** 每 with what it is about: a stretch of time, some people, or one character or two of anything else (每户, 每平方米, 每千人). */
const EVERY = new RegExp(`每(?:一)?(${TIME}|[百千万]?(?:人次|[人名位])|[百千万]?个?[\\p{L}])`, 'gu');
/** 月均, 人均 */
const MEAN = /([年季月周日人户])(?:平)?均/g;
/** A completed value of the whole year. */
const WHOLE_YEAR = /^(?:全年|年度|本年度?|当年|一年)/;

/** The period that normalised text counts for; null where it names none. */
export function periodIn(text: string): Period | null {
  const found = [...text.matchAll(EVERY), ...text.matchAll(MEAN)];
  if (found.length === 0) return null;
  const names = found.map(([, name = '']) => NAMES.get(name) ?? name);
  return {
    key: [...new Set(names)].sort().join('·'),
    words: [...new Set(found.map(([words]) => words))].join(''),
    isTime: names.some((name) => TIME_NAMES.has(name)),
  };
}

/** The period of a completed value, which may also be said to be the whole year's. */
export function periodOfActual(text: string): Period | null {
  const [words] = WHOLE_YEAR.exec(text) ?? [];
  return periodIn(text) ?? (words === undefined ? null : { key: '年', words, isTime: true });
}

/** Text without the words for its period: 每月巡查 → 巡查. */
export function withoutPeriod(text: string): string {
  return text.replace(EVERY, '').replace(MEAN, '').replace(WHOLE_YEAR, '');
}
