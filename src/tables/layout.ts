import { columnKeys, type ReadLane, type Table } from './reading';
import type { RowAxis } from './row-axis';

/** What sets one layout (版式) of a table apart from others, so far as it can be seen on a sheet. */
export interface Layout {
  /** The kind of rows; layouts of other rows are no match at all. */
  readonly rows: 'listed' | 'functional' | 'economic' | 'runs' | 'items' | 'single';
  /** Keys of the columns of amounts, with the lane's before them where there are several. */
  readonly columns: readonly string[];
  /** Lanes stand one below the other. */
  readonly isStacked: boolean;
  /** Lines are numbered (行次). */
  readonly hasLineNumbers: boolean;
  /** 合计 stands below the rows. */
  readonly totalIsBelow: boolean;
  /** Columns of codes: 1, 3 for 类 | 款 | 项, or one for each run. */
  readonly codeColumns: number;
  /** Blocks stand one after the other, in `pairs` below every column, as columns beside `rows`, or as rows (`block-rows`). */
  readonly arrangement: 'blocks' | 'pairs' | 'rows' | 'block-rows';
}

/** The name of a column, with the lane's before it where there are several. */
export function nameIn(lane: string, column: string): string {
  return lane === '' ? column : `${lane}.${column}`;
}

/** What rows a table of this axis has. */
export function rowsOf(axis: RowAxis): Layout['rows'] {
  if (axis.kind !== 'coded') return axis.kind;
  return axis.runs ? 'runs' : axis.classification;
}

/** The layout of a table as it was read. */
export function layoutOf({ spec, lanes }: Table): Partial<Layout> {
  const usual = lanes.filter((lane) => !lane.spec.optional && lane.columns.length > 0);
  const [first] = usual;
  if (!first) return {};
  return {
    rows: rowsOf(first.spec.rows),
    columns: namesOfColumns(usual),
    isStacked: spec.isStacked === true,
    hasLineNumbers: usual.some(({ rows }) => rows[0]?.lineNumber !== undefined),
    totalIsBelow: totalIsBelow(first),
    codeColumns: codeColumnsOf(first),
    arrangement: arrangementOf(usual),
  };
}

function namesOfColumns(lanes: readonly ReadLane[]): string[] {
  const names: string[] = [];
  for (const lane of lanes) {
    for (const key of columnKeys(lane)) {
      const name = nameIn(lane.spec.key, key);
      if (!names.includes(name)) names.push(name);
    }
  }
  return names;
}

/** Which columns there are tells most; the rest tells layouts of the same columns apart. */
const WEIGHTS = { columns: 16, isStacked: 16, totalIsBelow: 2, hasLineNumbers: 2, arrangement: 1, codeColumns: 1 } as const;

/** How much a layout is like itself: nothing is more. */
export const WHOLLY_ALIKE = Object.values(WEIGHTS).reduce((sum: number, weight) => sum + weight, 0);

/** How much a layout as read is like a declared one; what is not declared is as may be. Negative where the rows are others. */
export function likeness(read: Partial<Layout>, declared: Partial<Layout>): number {
  if (declared.rows !== undefined && declared.rows !== read.rows) return -1;
  const same = (key: Exclude<keyof typeof WEIGHTS, 'columns'>): number =>
    declared[key] === undefined || declared[key] === read[key] ? WEIGHTS[key] : 0;
  const others = same('isStacked') + same('arrangement') + same('totalIsBelow') + same('hasLineNumbers') + same('codeColumns');
  return others + WEIGHTS.columns * (declared.columns ? overlap(read.columns ?? [], declared.columns) : 1);
}

/** The share of what either list has that both have. */
function overlap(one: readonly string[], other: readonly string[]): number {
  let shared = 0;
  for (const key of one) if (other.includes(key)) shared++;
  return shared / (one.length + other.length - shared);
}

/** Whether 合计 stands below rows; without any that is filled, blank ones above it tell. */
function totalIsBelow({ totals: [total], rows, headerBottom }: ReadLane): boolean {
  const first = rows[0]?.row ?? (headerBottom === undefined ? undefined : headerBottom + 1);
  return total !== undefined && first !== undefined && total.row > first;
}

function arrangementOf(lanes: readonly ReadLane[]): Layout['arrangement'] {
  const [first = [], second = []] = lanes.map(({ rows }) => rows[0]?.figures ?? []);
  if (first.length > 1 && first.every(({ column }) => column === first[0]?.column)) return 'rows';
  if (second.length > 0) {
    return Math.min(...second.map(({ column }) => column)) < Math.max(...first.map(({ column }) => column)) ? 'pairs' : 'blocks';
  }
  const rows = lanes[0]?.rows ?? [];
  for (let at = 1; at < rows.length; at++) if (rows[at]?.key !== rows[0]?.key) return 'block-rows';
  return 'blocks';
}

/** Empty columns between 类, 款 and 项 are none of the layout's. */
function codeColumnsOf({ spec: { rows }, codeColumns }: ReadLane): number {
  return rowsOf(rows) === 'runs' || codeColumns.length <= 1 ? codeColumns.length : 3;
}
