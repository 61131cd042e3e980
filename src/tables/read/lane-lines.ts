import type { LineSpec, ListedAxis } from '../row-axis';
import type { LaneSpec } from '../table';
import { nameStem } from '../line-names';

const ORDINAL = /^(?:[一二三四五六七八九十百]+[、.,:]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.,:])/;
const ERROR_VALUE = /^#(?:N\/A|[A-Z]+[/0]*[!?])$/;
const PART_OF = /^(?:其中|其中:|#)/;
/** A label without its ordinal, a closing colon, and blanks. */
function bare(label: string): string {
  return label.replace(ORDINAL, '').replace(/(?<![:*])[:*]+$/, '');
}

/** Folded labels of one column, in row order. */
export type Labels = readonly { readonly row: number; readonly text: string }[];

/** A row of a lane; `line` is null for a row whose name the lane does not declare. */
export interface LabelledRow {
  readonly row: number;
  readonly label: string;
  readonly line: LineSpec | null;
}

/** A declared lane of lines. */
export interface ListedLane {
  readonly spec: LaneSpec;
  readonly axis: ListedAxis;
}

/** A lane with the column of its labels. */
export interface LabelledLane extends ListedLane {
  readonly labelColumn: number;
  readonly rows: readonly LabelledRow[];
}

/** Whether a label breaks the line above it down (其中：…). */
export function isPartOf(label: string): boolean {
  return PART_OF.test(label);
}

/**
 * Walks down the labels and gives each the declared line of that name. A name that is declared twice (一般公共预算财政拨款 as
 * income, and again below 年初结转) goes to the first that is still free. A repeated header, a lane's caption and 其中 rows are no lines.
 */
export function matchLines({ spec: lane, axis }: ListedLane, labels: Labels): LabelledRow[] {
  const free = new Set(axis.lines);
  const exact = new Set(axis.lines.flatMap(({ names }) => names));
  const rows: LabelledRow[] = [];
  let totalSeen = false;
  let above: string | undefined;
  for (const { row, text } of labels) {
    const isError = ERROR_VALUE.test(text);
    if (PART_OF.test(text) && !isError) {
      const part = partNamed(free, bare(text.replace(PART_OF, '').replace(/^:/, '')), above);
      if (part) {
        free.delete(part);
        rows.push({ row, label: text, line: part });
      }
      continue;
    }
    const name = bare(text);
    const short = name.replace(/\(.*\)$/, '');
    let spec: LineSpec | null = null;
    for (const line of free) {
      // What stands below the year's total is none of its items (一般公共预算财政拨款 below 年初结转).
      if (line.kind === 'part' || (totalSeen && !lane.optional && !axis.totalFirst && line.kind === 'item')) continue;
      if (!line.names.includes(name) && !line.names.includes(short)) continue;
      // 合计 alone names the bottom line only where the year's total has been met already.
      if (name === '合计' && !totalSeen) continue;
      spec = line;
      break;
    }
    if (!spec && !lane.optional && (!totalSeen || axis.totalFirst) && !exact.has(name)) spec = itemByStem(free, name);
    if (spec) above = spec.key;
    else spec = partNamed(free, name, above);
    if (spec) {
      free.delete(spec);
      if (spec.key === 'year') totalSeen = true;
      rows.push({ row, label: text, line: spec });
      if (spec.key === 'grand' && !(axis.totalFirst && [...free].some(({ kind }) => kind === 'line'))) break;
    } else if (!lane.optional && rows.length > 0) {
      // Its name is new or an error value (#N/A): whatever the row is, its amount may belong to the total below.
      rows.push({ row, label: text, line: null });
    }
  }
  while (rows.length > 0 && rows[rows.length - 1]?.line === null) rows.pop();
  return rows;
}

/** The part of the line above that a label names. */
function partNamed(free: ReadonlySet<LineSpec>, name: string, above: string | undefined): LineSpec | null {
  for (const line of free) if (line.kind === 'part' && line.of === above && line.names.includes(name)) return line;
  return null;
}

/** The one item still free whose name differs from the label only in words that come and go; null where there are several or none. */
function itemByStem(free: ReadonlySet<LineSpec>, name: string): LineSpec | null {
  const stem = nameStem(name);
  if (stem === '') return null;
  const alike = [...free].filter((line) => line.kind === 'item' && line.names.some((other) => nameStem(other) === stem));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** How a label is numbered: 一、 or (一) or 1. */
export type OrdinalStyle = 'chinese' | 'bracketed' | 'arabic' | 'none';

export function ordinalStyle(label: string): OrdinalStyle {
  if (!ORDINAL.test(label)) return 'none';
  return label.startsWith('(') ? 'bracketed' : /^\d/.test(label) ? 'arabic' : 'chinese';
}

/** Whether a label is an error value such as #N/A. */
export function isErrorValue(label: string): boolean {
  return ERROR_VALUE.test(label);
}
