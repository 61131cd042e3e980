import { readChineseNumber } from '../../amount/chinese-number';
import { readAmountText } from '../../amount/read';
import { remembering } from '../../amount/remembering';
import { cellsOf, folded, type Block } from './block';

/** What stands above a column, from the outermost caption to its own. */
export interface ColumnHeader {
  readonly column: number;
  /** Folded captions, outermost first, without repetitions. */
  readonly path: readonly string[];
  /** Whether the lowest header row that says anything for the column has its caption in this very column. */
  readonly isOwn: boolean;
}

/**
 * Reads header rows into a path for each column. A caption reaches right over the empty cells beside it, but no further than
 * the caption above it reaches: so merges are understood from their emptiness alone, in a file and in live Excel alike.
 */
export function readHeaders(block: Block, headerRows: readonly number[], ignore: (text: string) => boolean = () => false): ColumnHeader[] {
  const { left, right } = block.area;
  const width = right - left + 1;
  const paths: string[][] = Array.from({ length: width }, () => []);
  const own: boolean[] = new Array<boolean>(width).fill(false);
  let owners: number[] = new Array<number>(width).fill(-1);
  for (const row of headerRows) {
    const captions = new Array<string>(width).fill('');
    for (const cell of cellsOf(block, row)) {
      const text = folded(cell);
      if (text !== '' && !ignore(text) && columnNumberOf(text) === null && !isMoney(text)) captions[cell.column - left] = text;
    }
    if (!captions.some((caption) => caption !== '')) continue;
    const nextOwners = [...owners];
    let source = -1;
    for (let at = 0; at < width; at++) {
      if (captions[at]) source = at;
      else if (source < 0 || owners[at] !== owners[source] || (owners[at] === at && at !== source)) source = -1;
      if (source < 0) continue;
      const path = paths[at] as string[];
      const caption = captions[source] as string;
      if (path[path.length - 1] !== caption) path.push(caption);
      nextOwners[at] = source;
      own[at] = source === at;
    }
    owners = nextOwners;
  }
  return withoutYears(paths).map((path, at) => ({ column: left + at, path, isOwn: own[at] as boolean }));
}

/** 2018年度决算数, 决算数(2018年), 2018年决算. */
const YEAR_BEFORE = /^(20\d{2})年?度?(?=[^\d年度])(.{2,})$/;
const YEAR_BEHIND = /^(.{2,}?)\(?(20\d{2})年度?\)?$/;

/**
 * Captions without the year that some forms print in them: that of the latest year is the form's own, an earlier one says 上年. A caption
 * with a year beside the same caption without one is the earlier one too.
 */
function withoutYears(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const texts = new Set(paths.flat());
  const dated = new Map<string, { readonly year: number; readonly rest: string }>();
  for (const text of texts) {
    const before = YEAR_BEFORE.exec(text);
    const behind = before ? null : YEAR_BEHIND.exec(text);
    const rest = before?.[2] ?? behind?.[1];
    const year = Number(before?.[1] ?? behind?.[2]);
    if (rest !== undefined && DATED.test(rest)) dated.set(text, { year, rest });
  }
  if (dated.size === 0) return paths;
  const latest = Math.max(...[...dated.values()].map(({ year }) => year));
  const named = new Map(
    [...dated].map(([text, { year, rest }]) => [text, year < latest || texts.has(rest) ? `上年${rest.replace(/^本年/, '')}` : rest]),
  );
  return paths.map((path) => path.map((text) => named.get(text) ?? text));
}

/** What forms print of a year. */
const DATED = /^(?:本年|年初|全年|调整)?(?:预算|决算|支出|收入|结转|金额|实际|统计)/;

/** Amounts of a row whose label cannot be read do not name a column either; years and dashes may. */
function isMoney(text: string): boolean {
  return text.includes('.') && readAmountText(text).kind === 'amount';
}

/** 1, (1), 第1栏, 一, 1=2+3: the number of a column, with what it adds up where the form says so. */
const COLUMN_NUMBER = /^\(?第?(?:(\d{1,2})|([一二三四五六七八九]?十?[一二三四五六七八九]?))栏?\)?(?:=[\d+\-−()]*)?$/;

/** The 栏次 that a text is; null for anything else. */
function columnNumberOf(text: string): number | null {
  return text.length > MOST_OF_COLUMN_NUMBER ? null : shortColumnNumber(text);
}

const shortColumnNumber = remembering((text) => {
  const match = COLUMN_NUMBER.exec(text);
  if (match?.[1]) return Number(match[1]);
  return match?.[2] ? Number(readChineseNumber(match[2]) ?? 0) : null;
});

const MOST_OF_COLUMN_NUMBER = 40;

/**
 * How well a column's path fits a caption pattern such as `本年支出>小计`: the number of parts that fit, 0 for none.
 * The last part must be the column's own caption, the others stand above it in order.
 */
export function fitOf(path: readonly string[], pattern: string): number {
  const parts = pattern.split('>');
  const own = path[path.length - 1];
  const last = parts[parts.length - 1] ?? '';
  // Cleaning only takes away: most captions of a wide sheet are told by a plain search.
  if (own === undefined || !own.includes(last) || cleanCaption(own) !== last) return 0;
  let at = path.length - 2;
  for (let part = parts.length - 2; part >= 0; part--) {
    while (at >= 0 && cleanCaption(path[at] as string) !== parts[part]) at--;
    if (at < 0) return 0;
    at--;
  }
  return parts.length;
}

/** A caption without the unit, formula or 栏次 that some forms print behind it, and without a numbering before it. */
export const cleanCaption = remembering((caption) =>
  caption
    .replace(/\((?:万元|元|千元|亿元|单位:.*|金额单位:.*|[A-Z\d=+\-*/]+)\)$/, '')
    .replace(/^(?:\d{1,2}[.、]|[一二三四五六七八九十]+、)/, '')
    .replace(/(?<![:*])[:*]+$/, ''),
);

/** 栏次, also with a word too many. */
const NUMBERS_COLUMNS = /^(?:.{0,3}(?:栏次|行次|栏号|列次).{0,2}|序号)$/;

/**
 * Whether the row numbers the columns (栏次): small whole numbers that go up from left to right, and no other amount. One may be left out (1 2 3 _ 5).
 */
export function isColumnNumberRow(block: Block, row: number): boolean {
  let previous: number | null = null;
  let before = 0;
  let count = 0;
  let labelled = false;
  for (const cell of cellsOf(block, row)) {
    const text = folded(cell);
    if (text === '') continue;
    if (NUMBERS_COLUMNS.test(text)) {
      labelled = true;
      continue;
    }
    const value = columnNumberOf(text);
    if (value === null) {
      if (readAmountText(text).kind === 'amount') return false;
      if (/^(?:类|款|项|合计|小计)$/.test(text)) continue;
      return false;
    }
    // A number in between may have been left out: 1 2 3 _ 5.
    const most = previous === null ? value : previous + Math.max(1, cell.column - before);
    if (previous !== null && (value <= previous || value > most)) return false;
    if (previous === null && value > 3) return false;
    previous = value;
    before = cell.column;
    count++;
  }
  return labelled ? count >= 1 : count >= 3;
}
