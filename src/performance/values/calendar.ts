/** A day or a span of days that an indicator names: ≤12月, 2023年12月底前, 2020年11月完成. */
export interface CalendarSpan {
  /** Null where no year is named. */
  readonly year: number | null;
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
  /^(≤|<=|不晚于|不迟于|截止到?|于|在|=)?(?:(\d{4})年)?(?:(\d{1,2})月(?:份)?)(?:(\d{1,2})[日号])?(底|末|初|上旬|中旬|下旬)?(之前|以前|前)?(?:按时|全部|已)?(?:完成|竣工|结束|完工|办结)?$/;

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  底: [31, 31],
  末: [31, 31],
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
};

/** Reads a day, a month or a deadline from normalised text. Null for anything else, also for spans that recur (每季度初10日前). */
export function readCalendarSpan(text: string): CalendarSpan | null {
  const source = text.replace(/(?<![。.;,])[。.;,]+$/, '');
  const end = YEAR_END.exec(source) ?? WITHIN_YEAR.exec(source);
  if (end && /年|底|末/.test(source))
    return { year: end[1] ? Number(end[1]) : null, earliest: 101, latest: 1231, possible: 1231, deadline: true };

  const match = DAY.exec(source);
  if (!match) return null;
  const [, sign, year, monthText, dayText, part, before] = match;
  const month = Number(monthText);
  const day = dayText ? Number(dayText) : null;
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  const deadline = before !== undefined || (sign !== undefined && !/^[于在=]$/.test(sign));
  if (before && day === null && part === undefined) {
    return { year: yearOf(year), earliest: 101, latest: (month - 1) * 100 + 31, possible: month * 100 + 31, deadline };
  }
  const [from, to] = day !== null ? [day, day] : (PARTS[part ?? ''] ?? [1, 31]);
  return {
    year: yearOf(year),
    earliest: deadline ? 101 : month * 100 + from,
    latest: month * 100 + to,
    possible: month * 100 + to,
    deadline,
  };
}

function yearOf(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
