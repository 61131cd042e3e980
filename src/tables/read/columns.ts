import type { ReadColumn } from '../reading';
import { foundOf, type FoundTable } from './found';
import type { ColumnSpec } from '../column-axis';
import type { LaneSpec } from '../table';
import { byName, prepared } from './dictionary';
import type { ColumnHeader } from './header';
import { cleanCaption } from './caption';

const NEVER_AN_ADDEND = /^其中|备注|说明|比例|比重|占|%|增减|增长|上年|预算数|序号|行次|编码|代码|名称/;

/** Rates, prices, codes and numbers of order add up to nothing. */
const NOT_ADDITIVE = /备注|说明|比例|比重|占|%|率|幅度|人均|平均|单价|标准|序号|行次|编码|代码|名称|年份|日期/;

type Columns = Pick<LaneSpec, 'columns' | 'openSum' | 'readsOthers'>;

/**
 * Gives each declared column the sheet's column whose captions fit it best: once for each heading, since a form comes with the same one in
 * workbook after workbook.
 */
export function assignColumns(
  spec: Columns,
  headers: readonly ColumnHeader[],
  numbers: ReadonlyMap<number, number>,
): readonly ReadColumn[] {
  const heading = headingOf(headers, numbers);
  if (heading.length > LONGEST_HEADING) return fitting(spec, headers, numbers);
  const known = knownHeadings(spec);
  let columns = known.get(heading);
  if (!columns) {
    columns = fitting(spec, headers, numbers);
    if (known.size >= MOST_HEADINGS) known.clear();
    known.set(heading, columns);
  }
  return columns;
}

const knownHeadings = prepared((_: Columns) => new Map<string, readonly ReadColumn[]>());

/** What is remembered must not grow with what is read. */
const MOST_HEADINGS = 50;
const LONGEST_HEADING = 1000;

/** All that columns are told by, in one text; captions have no blanks. */
function headingOf(headers: readonly ColumnHeader[], numbers: ReadonlyMap<number, number>): string {
  let heading = '';
  for (let at = 0; at < headers.length; at++) {
    const { column, path, isOwn } = headers[at] as ColumnHeader;
    heading += numbers.has(column) ? `\n${column}#` : `\n${column}`;
    if (isOwn) heading += '!';
    for (let level = 0; level < path.length; level++) heading += ` ${path[level] as string}`;
  }
  return heading;
}

function fitting(spec: Columns, headers: readonly ColumnHeader[], numbers: ReadonlyMap<number, number>): ReadColumn[] {
  const candidates: { readonly column: ColumnSpec; readonly header: ColumnHeader; readonly score: number }[] = [];
  for (const header of headers) {
    const standing = (numbers.has(header.column) ? 2 : 0) + (header.isOwn ? 1 : 0);
    for (const { column, parts } of patternsFitting(spec.columns, header.path))
      candidates.push({ column, header, score: parts.length * 4 + standing });
  }
  candidates.sort((a, b) => b.score - a.score);
  const taken = new Map<string, ReadColumn>();
  const used = new Set<number>();
  for (const { column, header } of candidates) {
    if (taken.has(column.key) || used.has(header.column)) continue;
    taken.set(column.key, {
      key: column.key,
      column: header.column,
      caption: shownCaption(column),
      isDeclared: true,
    });
    used.add(header.column);
  }
  const read = [...taken.values()];
  if (spec.openSum !== undefined || spec.readsOthers) {
    const never = spec.readsOthers ? NOT_ADDITIVE : NEVER_AN_ADDEND;
    const assigned = new Set(spec.columns.filter((column) => taken.has(column.key)).flatMap((column) => column.captions));
    const places = [...used].sort((a, b) => a - b);
    const widest = Math.max(1, ...places.map((column, at) => column - (places[at - 1] ?? column)));
    let edge = places[places.length - 1] ?? 0;
    for (const { column, path, isOwn } of headers) {
      // Behind a gap that is wider than those between the form's own columns, another table begins.
      if (column > edge + widest) break;
      if (isOwn) edge = Math.max(edge, column);
      const caption = path[path.length - 1] ?? '';
      if (used.has(column) || !isOwn || !numbers.has(column) || never.test(caption)) continue;
      if (!spec.readsOthers && path.some((above) => assigned.has(above))) continue;
      read.push({ key: spec.readsOthers ? `${caption}#${column}` : caption, column, caption, isDeclared: false });
    }
  }
  return read.sort((a, b) => a.column - b.column);
}

/** What messages call a declared column: 本年支出·小计. */
const shownCaption = prepared(({ captions }: ColumnSpec) => captions[0]?.replaceAll('>', '·') ?? '');

/** A caption pattern such as `本年支出>小计`, cut at the signs. */
interface Pattern {
  readonly column: ColumnSpec;
  readonly parts: readonly string[];
}

/** The patterns of declared columns by the caption that they end with. */
const patternsByCaption = prepared((columns: readonly ColumnSpec[]) =>
  byName(
    columns.flatMap((column) => column.captions.map((caption): Pattern => ({ column, parts: caption.split('>') }))),
    ({ parts }) => parts.slice(-1),
  ),
);

/** The declared patterns that a path of captions fits: it ends with their last part, and the others stand above that in order. */
export function patternsFitting(columns: readonly ColumnSpec[], path: readonly string[]): readonly Pattern[] {
  const own = path[path.length - 1];
  const ending = own === undefined ? undefined : patternsByCaption(columns).get(cleanCaption(own));
  return ending === undefined ? [] : ending.filter(({ parts }) => standsBelow(path, parts));
}

function standsBelow(path: readonly string[], parts: readonly string[]): boolean {
  let at = path.length - 2;
  for (let part = parts.length - 2; part >= 0; part--, at--) {
    while (at >= 0 && cleanCaption(path[at] as string) !== parts[part]) at--;
    if (at < 0) return false;
  }
  return true;
}

const SUM_CAPTION = /^(?:小计|合计|金额)$/;

/** The columns with those beside a 小计, below the caption that both stand under: what it adds up, by its key. */
export function withGroups(
  columns: readonly ReadColumn[],
  headers: readonly ColumnHeader[],
  numbers: ReadonlyMap<number, number>,
): { readonly columns: readonly ReadColumn[]; readonly groups: ReadonlyMap<string, readonly string[]> } {
  const all = new Map(columns.map((column) => [column.column, column]));
  const groups = new Map<string, readonly string[]>();
  for (const { key, column } of columns) {
    const own = (headers.find((header) => header.column === column) as ColumnHeader).path;
    const above = own[own.length - 2];
    if (above === undefined || !SUM_CAPTION.test(own[own.length - 1] as string)) continue;
    const parts = headers.filter(({ path, isOwn, column: at }) => {
      const caption = path[path.length - 1] ?? '';
      // 其他支出 below 其他支出 is one caption of the path.
      const isBelow = path[path.length - 2] === above || (caption === above && path.length === own.length - 1);
      return at !== column && isOwn && isBelow && numbers.has(at) && !NEVER_AN_ADDEND.test(caption);
    });
    if (parts.length === 0) continue;
    for (const { column: at, path } of parts) {
      const caption = path[path.length - 1] as string;
      if (!all.has(at)) all.set(at, { key: `${key}>${caption}#${at}`, column: at, caption, isDeclared: false });
    }
    groups.set(
      key,
      parts.map((part) => (all.get(part.column) as ReadColumn).key),
    );
  }
  return { columns: [...all.values()].sort((a, b) => a.column - b.column), groups };
}

/** Whether amounts stand between the columns that are read, or right beside them, below captions that say nothing known. */
export function hasStrays(
  declared: readonly ColumnSpec[],
  columns: readonly ReadColumn[],
  headers: readonly ColumnHeader[],
  numbers: ReadonlyMap<number, number>,
): boolean {
  const places = columns.map(({ column }) => column);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const step = places.length > 1 ? Math.round((last - first) / (places.length - 1)) : 1;
  return [...numbers].some(([column, count]) => {
    if (count < LEAST_STRAY || column < first - step || column > last + step || places.includes(column)) return false;
    const path = headers.find((header) => header.column === column)?.path ?? [];
    return !path.some((caption) => {
      const isOfDeclared = captionsIn(declared).has(caption.replace(/^其中:?/, ''));
      return !isOfDeclared && (NEVER_AN_ADDEND.test(caption) || NOT_ADDITIVE.test(caption));
    });
  });
}

const captionsIn = prepared((columns: readonly ColumnSpec[]): ReadonlySet<string> => new Set(columns.flatMap(({ captions }) => captions)));

/** A number by itself is a slip, and no column. */
const LEAST_STRAY = 2;

/** How many of the columns that a lane wants are there. */
export function columnsFound(
  { columns: declared }: { readonly columns: readonly ColumnSpec[] },
  columns: readonly ReadColumn[],
): Pick<FoundTable, 'missing' | 'fitness'> {
  const found = new Set(columns.map(({ key }) => key));
  return foundOf(
    declared.filter(({ optional }) => !optional).map(({ key, captions }) => ({ name: captions[0] ?? key, isFound: found.has(key) })),
  );
}
