/** A piece of a format's section, as the number format splits it. */
interface Piece {
  readonly kind: 'literal' | 'code';
  readonly text: string;
}

/** Whether the code of a section, its literals left out, shows a date or a time of day. */
export function isDateCode(code: string): boolean {
  return /[ydhs]|上午\/下午|m/i.test(code) && !/[0#?](?!s)/.test(code.replace(/s\.0+/gi, 's'));
}

const DAY = 86_400_000;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The calendar's day for a serial number; Excel counts a 29 February 1900 that never was. */
function momentOf(serial: number): Moment {
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const isLeapFiction = days === 60;
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + (isLeapFiction ? 59 : days) * DAY);
  const rest = seconds - days * 86_400;
  return {
    year: date.getUTCFullYear(),
    month: isLeapFiction ? 2 : date.getUTCMonth() + 1,
    day: isLeapFiction ? 29 : date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
  };
}

const WEEKDAYS = '日一二三四五六';

function two(value: number, length: number): string {
  return length >= 2 ? String(value).padStart(2, '0') : String(value);
}

/** A serial number as its date format shows it: `2020年12月31日`, `2020/12/31`. */
export function dateText(serial: number, pieces: readonly Piece[]): string {
  if (serial < 0 || serial > 2_958_466) return '########';
  const moment = momentOf(serial);
  const code = pieces.map(({ kind, text }) => (kind === 'code' ? text : '')).join('');
  const isTwelve = /am\/pm|上午\/下午/i.test(code);
  let afterHour = false;
  const show = (token: string): string => {
    const length = token.length;
    switch (token[0]?.toLowerCase()) {
      case 'y':
        return length > 2 ? String(moment.year) : two(moment.year % 100, 2);
      case 'd':
        return length === 3 || length === 4 ? `周${WEEKDAYS[moment.weekday] ?? ''}` : two(moment.day, length);
      case 'h':
        afterHour = true;
        return two(isTwelve ? moment.hour % 12 || 12 : moment.hour, length);
      case 's':
        return two(moment.second, length);
      case 'a':
        return length === 4 ? `星期${WEEKDAYS[moment.weekday] ?? ''}` : (WEEKDAYS[moment.weekday] ?? '');
      default:
        return two(afterHour ? moment.minute : moment.month, length);
    }
  };
  return pieces
    .map(({ kind, text }) => {
      if (kind === 'literal') return text;
      return text.replace(/am\/pm|上午\/下午|\[h+\]|y+|m+(?=:s)|m+|d+|h+|s+|a+/gi, (token, at: number, whole: string) => {
        if (/^(?:am\/pm|上午\/下午)$/i.test(token))
          return moment.hour < 12 ? (/^a/i.test(token) ? 'AM' : '上午') : /^a/i.test(token) ? 'PM' : '下午';
        if (token.startsWith('[')) {
          afterHour = true;
          return String(Math.floor(serial * 24 + 1e-9));
        }
        if (/^m/i.test(token) && /^:s/i.test(whole.slice(at + token.length))) return two(moment.minute, token.length);
        return show(token);
      });
    })
    .join('');
}
