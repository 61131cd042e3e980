/** A heading of a report: 第三部分, 一、收入支出决算总体情况说明, （一）总体情况. */
export interface Heading {
  /** 0 第…部分 and 附件 · 1 一、 · 2 （一）. */
  readonly level: number;
  /** Folded, without its ordinal. */
  readonly text: string;
  /** As it stands, without blanks. */
  readonly printed: string;
  /** Whether the line is nothing but the heading; else a sentence follows it on the same line. */
  readonly isWhole: boolean;
}

const LEVELS: readonly RegExp[] = [
  /^(?:第[一二三四五六七八九十百]{1,3}(?:部分|章|节|篇)|附件[\d一二三四五六七八九十]{0,3}(?:[-—]\d)?[:：]?)/,
  /^[一二三四五六七八九十]{1,3}(?:[、.．]|[)]、?)/,
  /^[(][一二三四五六七八九十]{1,3}[)]、?/,
];
const LONGEST = 60;
/** A sentence with a figure is no heading. */
const FIGURE = /\d(?:元|万|千|亿|百万|%)/;
/** What headings end with where the text goes on behind them. */
const RUN_IN = /^[^。，；:：]{2,50}?(?:情况说明|情况|说明)[。:：]?/;

/** Word numbers headings by itself: their ordinals are not in the text. */
const UNNUMBERED = /^[^，。；:：]{0,30}(?:决算|经费|预算)[^，。；:：]{0,20}(?:情况(?:说明)?|表(?:的)?(?:情况)?说明)$/;

/** The heading that a folded line is, or begins with; null where it is none. */
export function headingIn(line: string): Heading | null {
  for (const [level, ordinal] of LEVELS.entries()) {
    const mark = ordinal.exec(line)?.[0];
    if (mark === undefined) continue;
    const rest = line.slice(mark.length);
    const isWhole = line.length <= LONGEST && !FIGURE.test(line) && !rest.slice(0, -1).includes('。');
    const text = isWhole ? rest : RUN_IN.exec(rest)?.[0];
    if (text === undefined) return null;
    return heading(level, mark, text, isWhole);
  }
  return UNNUMBERED.test(line) && !FIGURE.test(line) ? heading(1, '', line, true) : null;
}

function heading(level: number, mark: string, text: string, isWhole: boolean): Heading {
  const words = text.replace(/[。:：]$/, '');
  return { level, text: words, printed: (mark + words).replace(/[(]/g, '（').replace(/[)]/g, '）'), isWhole };
}
