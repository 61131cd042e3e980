import type { LaneSpec, LineSpec } from '../forms/bodies/listed-lanes';

const ORDINAL = /^(?:[一二三四五六七八九十百]+[、.,:]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.,:])/;
const ERROR_VALUE = /^#(?:N\/A|[A-Z]+[/0]*[!?])$/;
const PART_OF = /^(?:其中|其中:|#)/;
/** A label without its ordinal, a closing colon, and blanks. */
function bare(label: string): string {
  return label.replace(ORDINAL, '').replace(/(?<![:*])[:*]+$/, '');
}

/** Folded labels of one column, in row order. */
export type Labels = readonly { readonly row: number; readonly text: string }[];

/** A row of a lane; `spec` is null for an item that the lane does not declare. */
export interface LabelledRow {
  readonly row: number;
  readonly label: string;
  readonly spec: LineSpec | null;
}

/** A lane with the column of its labels. */
export interface FoundLane {
  readonly spec: LaneSpec;
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
export function matchLines(lane: LaneSpec, labels: Labels): LabelledRow[] {
  const free = new Set(lane.lines);
  const rows: LabelledRow[] = [];
  let totalSeen = false;
  for (const { row, text } of labels) {
    const isError = ERROR_VALUE.test(text);
    if (PART_OF.test(text) && !isError) continue;
    const name = bare(text);
    const short = name.replace(/\(.*\)$/, '');
    let spec: LineSpec | null = null;
    for (const line of free) {
      if (!line.names.includes(name) && !line.names.includes(short)) continue;
      // 合计 alone names the bottom line only where the year's total has been met already.
      if (name === '合计' && !totalSeen) continue;
      spec = line;
      break;
    }
    if (spec) {
      free.delete(spec);
      if (spec.key === 'year') totalSeen = true;
      rows.push({ row, label: text, spec });
      if (spec.key === 'grand') break;
    } else if (lane.optional) {
      continue;
    } else if (!totalSeen && rows.length > 0 && isError) {
      // An error value where a label should be (#N/A): whatever the line is, its amount is among the items.
      rows.push({ row, label: text, spec: null });
    } else if (!totalSeen && rows.length > 0 && /^[一二三四五六七八九十]+、/.test(text) && /(?:支出|收入|费|拨款)$/.test(name)) {
      rows.push({ row, label: text, spec: null });
    }
  }
  return rows;
}
