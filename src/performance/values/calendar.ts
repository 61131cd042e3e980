/** A day or a span of days that an indicator names: ≤12月, 2023年12月底前, 2020年11月完成. */
export interface CalendarSpan {
  /** Null where no year is named. */
  readonly year: number | null;
  /** Years after the one that the form is about: 1 for 次年1月. */
  readonly yearsLater: number;
  /** First possible day as month × 100 + day. */
  readonly earliest: number;
  /** Last day as month × 100 + day; of a deadline the last that certainly keeps it. */
  readonly latest: number;
  /** Last day that may still keep the deadline: “12月前” may be meant to include December. Otherwise as `latest`. */
  readonly possible: number;
  /** Whether it is a deadline (…前, ≤12月) and not just a day or a month. */
  readonly deadline: boolean;
}

const YEAR_END = /^(?:每年|当年|本年度?|(\d{4})年度?)?(?:年底|年末|底|末)(?:之前|以前|前)?(?:完成|全部完成|实施完毕|结束)?$/;
const WITHIN_YEAR = /^(?:当年|本年度?|年度?|(\d{4})年度?)内(?:完成)?$/;
const DAY =
  /^(≤|<=|不晚于|不迟于|截止到?|于|在|=)?(?:(\d{4})年|(次年|翌年|来年|下年|当年|本年))?(?:(\d{1,2})月(?:份)?)(?:(\d{1,2})[日号])?(底|末|初|上旬|中旬|下旬)?(之前|以前|前)?(?:按时|全部|已)?(?:完成|竣工|结束|完工|办结)?$/;

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  底: [31, 31],
  末: [31, 31],
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
};

/** 三季度末, 第四季度, 上半年 of a year, where one is named; 每季度 recurs and is none. */
const PART_OF_YEAR =
  /^(≤|<=|不晚于|不迟于|截止到?|于|在|=)?(?:(\d{4})年度?|(次年|翌年|来年|下年|当年|本年))?(?:第?([一二三四1-4])季度|([上下])半年)(?:底|末)?(之前|以前|前)?(?:按时|全部|已)?(?:完成|竣工|结束|完工|办结)?$/;
/** 2023/11/30, 2023-11-30, 2023.11.30, with what stands around a day. */
const NUMERIC = /(?<!\d)((?:19|20)\d\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d.])日?/;

/** Reads a day, a month or a deadline from normalised text. Null for anything else, also for spans that recur (每季度初10日前). */
export function readCalendarSpan(text: string): CalendarSpan | null {
  const source = text.replace(/(?<![。.;,])[。.;,]+$/, '').replace(NUMERIC, '$1年$3月$4日');
  const end = YEAR_END.exec(source) ?? WITHIN_YEAR.exec(source);
  if (end && /年|底|末/.test(source))
    return { year: end[1] ? Number(end[1]) : null, yearsLater: 0, earliest: 101, latest: 1231, possible: 1231, deadline: true };
  const part = PART_OF_YEAR.exec(source);
  if (part) return partOfYear(part);

  const match = DAY.exec(source);
  if (!match) return null;
  const [, sign, year, which, monthText, dayText, stretch, before] = match;
  const month = Number(monthText);
  const day = dayText ? Number(dayText) : null;
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  const deadline = isDeadline(sign, before);
  const when = { year: yearOf(year), yearsLater: yearsLater(which) };
  if (before && day === null && stretch === undefined) {
    return { ...when, earliest: 101, latest: (month - 1) * 100 + 31, possible: month * 100 + 31, deadline };
  }
  const [from, to] = day !== null ? [day, day] : (PARTS[stretch ?? ''] ?? [1, 31]);
  return {
    ...when,
    earliest: deadline ? 101 : month * 100 + from,
    latest: month * 100 + to,
    possible: month * 100 + to,
    deadline,
  };
}

function partOfYear([, sign, year, which, quarter, half, before]: RegExpExecArray): CalendarSpan {
  const at = '一二三四1234'.indexOf(quarter ?? '') % 4;
  const [from, to] = quarter === undefined ? (half === '上' ? [1, 6] : [7, 12]) : [at * 3 + 1, at * 3 + 3];
  const deadline = isDeadline(sign, before);
  const latest = to * 100 + 31;
  return {
    year: yearOf(year),
    yearsLater: yearsLater(which),
    earliest: from * 100 + 1,
    latest,
    possible: latest,
    deadline,
  };
}

/** The day that a date in a cell is, as Excel counts days from 1900; null outside of the years that forms are about. */
export function dayOfSerial(serial: number): CalendarSpan | null {
  // 25569 is 1 January 1970; eras of 400 years begin with March.
  const days = Math.floor(serial) - 25_569 + 719_468;
  const inEra = days % 146_097;
  const yearInEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const year = Math.floor(days / 146_097) * 400 + yearInEra + (month <= 2 ? 1 : 0);
  if (!(year >= 1990 && year < 2100)) return null;
  const at = month * 100 + day;
  return { year, yearsLater: 0, earliest: at, latest: at, possible: at, deadline: false };
}

/** Whether a day is to be kept (不晚于…, …前) and not just named (于…). */
function isDeadline(sign = '于', before: string | undefined): boolean {
  return before !== undefined || !'于在='.includes(sign);
}

function yearsLater(which = ''): number {
  return /次|翌|来|下/.test(which) ? 1 : 0;
}

function yearOf(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
