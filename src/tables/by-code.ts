import type { Figure } from '../identities/figure';
import { isFilled } from './filled';
import { figureOf, unknownLines, type ReadLane, type ReadRow, type Table } from './reading';

/** A row that shows the amount of a code. */
export interface CodeEntry {
  readonly code: string;
  readonly name: string;
  /** 1 类, 2 款, 3 项. */
  readonly level: number;
  readonly figure: Figure;
  /** Whether it is a line that the form lists, which it prints once. */
  readonly isLine: boolean;
}

export interface CodeEntries {
  readonly entries: readonly CodeEntry[];
  /** Whether the table has rows by code at all. */
  readonly hasRows: boolean;
  /** Whether a code that is not found may stand in a row of unknown name or code. */
  readonly isOpen: boolean;
}

/** What a table shows of each code in a column: rows by code, or lines that show a class; null where it has no such column. */
export function entriesByCode(table: Table, column: string): CodeEntries | null {
  const lane = singleRun(table);
  if (lane) return lane.columns.some(({ key }) => key === column) ? codedEntries(lane, column) : null;
  const entries: CodeEntry[] = [];
  let isOpen = false;
  for (const each of table.lanes) {
    if (each.rows.some(({ line }) => line?.classCode) && hasUnknownRows(each)) isOpen = true;
    for (const row of each.rows) {
      const figure = figureOf(each, row, column);
      const code = row.line?.classCode;
      if (figure && code) entries.push({ code, name: row.name, level: 1, figure, isLine: true });
    }
  }
  return { entries, hasRows: false, isOpen };
}

function codedEntries(lane: ReadLane, column: string): CodeEntries {
  const at = lane.columns.findIndex(({ key }) => key === column);
  const entries: CodeEntry[] = [];
  let isOpen = false;
  for (let index = 0; index < lane.rows.length; index++) {
    const { flaw, figures, code, name, level } = lane.rows[index] as ReadRow;
    const figure = figures[at];
    if (flaw === 'uncoded' || flaw === 'lost') isOpen = true;
    else if (figure) entries.push({ code, name, level, figure, isLine: false });
  }
  return { entries, hasRows: lane.rows.length > 0, isOpen };
}

/** The lane of a table whose rows are a tree in one run, from the highest to the lowest; null where it has none. */
export function singleRun({ lanes }: Table): ReadLane | null {
  return lanes.find(({ spec: { rows } }) => rows.kind === 'items' || (rows.kind === 'coded' && !rows.runs)) ?? null;
}

/** The lane of a table whose codes go on in runs side by side; null where it has none. */
export function severalRuns({ lanes }: Table): ReadLane | null {
  return lanes.find(({ spec: { rows } }) => rows.kind === 'coded' && rows.runs) ?? null;
}

/** Whether a table has filled rows of unknown names in the lane that a part is of: any line that is not printed may be one of them. */
export function mayBeUnnamed({ lanes }: Table, part: string): boolean {
  return lanes.some((lane) => part.startsWith(`${lane.spec.key}.`) && hasUnknownRows(lane));
}

/** Whether a lane of lines has filled rows of unknown names. */
function hasUnknownRows(lane: ReadLane): boolean {
  return unknownLines(lane).some(({ figures }) => figures.some(isFilled));
}

/** Whether a lane's codes are of 经济分类. */
export function isEconomic({ spec: { rows } }: ReadLane): boolean {
  return rows.kind === 'coded' && rows.classification === 'economic';
}

/** Those of the codes that stand among them more than once. */
export function repeatedIn(codes: readonly string[]): ReadonlySet<string> {
  // A table lists its codes in their order: then each comes once.
  if (codes.every((code, at) => at === 0 || code > (codes[at - 1] as string))) return NONE;
  const met = new Set<string>();
  const repeated = new Set<string>();
  for (const code of codes) {
    if (met.has(code)) repeated.add(code);
    else met.add(code);
  }
  return repeated;
}

const NONE: ReadonlySet<string> = new Set();
