import { cellsOf, type Block } from './block';
import { wordOf, type Word } from './word';

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
export function readHeaders(block: Block, headerRows: readonly number[], ignore: (word: Word) => boolean = isNoCaption): ColumnHeader[] {
  const { left, right } = block.area;
  const width = right - left + 1;
  const paths: string[][] = Array.from({ length: width }, () => []);
  const own: boolean[] = new Array<boolean>(width).fill(false);
  let owners: number[] = new Array<number>(width).fill(-1);
  for (const row of headerRows) {
    const captions = new Array<string>(width).fill('');
    for (const cell of cellsOf(block, row)) {
      const word = wordOf(cell);
      if (!ignore(word) && word.columnNumber === null && !isMoney(word)) captions[cell.column - left] = word.text;
    }
    const nextOwners = [...owners];
    let source = -1;
    for (let at = 0; at < width; at++) {
      if (captions[at]) source = at;
      else if (owners[at] !== owners[source]) source = -1;
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

/** 栏次 above the numbers of columns, and prose. */
export function isNoCaption({ text, isNote }: Word): boolean {
  return isNote || text === '栏次';
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
  const latest = Math.max(...[...dated.values()].map(({ year }) => year));
  const named = new Map(
    [...dated].map(([text, { year, rest }]) => [text, year < latest || texts.has(rest) ? `上年${rest.replace(/^本年/, '')}` : rest]),
  );
  return paths.map((path) => path.map((text) => named.get(text) ?? text));
}

/** What forms print of a year. */
const DATED = /^(?:本年|年初|全年|调整)?(?:预算|决算|支出|收入|结转|金额|实际|统计)/;

/** Amounts of a row whose label cannot be read do not name a column either; years and dashes may. */
function isMoney({ text, amount }: Word): boolean {
  return amount === 'amount' && text.includes('.');
}

/** Columns of names may be left out of the numbers, and no more. */
const MOST_FIRST = 3;
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
    const { text, columnNumber: value } = wordOf(cell);
    if (text === '') continue;
    if (NUMBERS_COLUMNS.test(text)) {
      labelled = true;
      continue;
    }
    if (value === null) {
      if (/^(?:类|款|项|合计|小计)$/.test(text)) continue;
      return false;
    }
    // A number in between may have been left out: 1 2 3 _ 5.
    if (previous === null ? value > MOST_FIRST : value <= previous || value > previous + Math.max(1, cell.column - before)) return false;
    previous = value;
    before = cell.column;
    count++;
  }
  return labelled ? count >= 1 : count >= 3;
}
