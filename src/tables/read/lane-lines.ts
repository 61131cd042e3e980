import { totalOfItems, type LineSpec, type ListedAxis } from '../row-axis';
import type { LaneSpec } from '../table';
import { remembering } from '../../amount/remembering';
import { nameStem } from '../line-names';
import { byName, prepared } from './dictionary';

const ORDINAL = /^(?:[一二三四五六七八九十百]+[、.,:]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.,:])/;
const ERROR_VALUE = /^#(?:N\/A|[A-Z]+[/0]*[!?])$/;
const PART_OF = /^(?:其中|#):?/;
/** What a label says of its line. */
interface LineLabel {
  /** It breaks the line above it down (其中：…). */
  readonly isPart: boolean;
  /** What it calls its line: without 其中, its ordinal and a closing colon. */
  readonly name: string;
  /** Without a remark in brackets behind it as well. */
  readonly short: string;
  /** What stays of it without words that come and go. */
  readonly stem: string;
}

const readLabel = remembering((label): LineLabel => {
  const isPart = isPartOf(label) && !isErrorValue(label);
  const own = isPart ? label.replace(PART_OF, '') : label;
  const name = own.replace(ORDINAL, '').replace(/(?<![:*])[:*]+$/, '');
  return { isPart, name, short: name.replace(/\(.*\)$/, ''), stem: nameStem(name) };
});

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
  const known = dictionaryOf(axis);
  const taken = new Set<LineSpec>();
  const yearTotal = totalOfItems(axis);
  const last = axis.lines[axis.lines.length - 1];
  const bottom = last?.kind === 'total' && !lane.optional ? last : undefined;
  const rows: LabelledRow[] = [];
  let totalSeen = false;
  let above: string | undefined;
  /** What stands below the year's total is none of its items (一般公共预算财政拨款 below 年初结转). */
  const isFree = (line: LineSpec): boolean =>
    !taken.has(line) && !(totalSeen && !lane.optional && !axis.totalFirst && line.kind === 'item');
  /** The first line still free that a label names. 合计 alone is the total of the items, or once that has been met the bottom line. */
  const lineNamed = (name: string, short: string): LineSpec | undefined => {
    const isMeant = (line: LineSpec): boolean => isFree(line) && (name !== '合计' || totalSeen || line.key === yearTotal);
    const own = known.lines.get(name)?.find(isMeant);
    const other = short === name ? undefined : known.lines.get(short)?.find(isMeant);
    return axis.lines.find((line) => line === own || line === other);
  };
  /** The part of the line above that a label names. */
  const partNamed = (name: string): LineSpec | undefined => known.parts.get(name)?.find((line) => line.of === above && !taken.has(line));
  /** The one item still free whose name differs from the label only in words that come and go; none where there are several. */
  const itemByStem = (stem: string): LineSpec | undefined => {
    const [only, another] = (known.stems.get(stem) ?? []).filter((line) => !taken.has(line));
    return another ? undefined : only;
  };
  for (let at = 0; at < labels.length; at++) {
    const { row, text } = labels[at] as Labels[number];
    const { isPart, name, short, stem } = readLabel(text);
    if (isPart) {
      const part = partNamed(name);
      if (part) {
        taken.add(part);
        rows.push({ row, label: text, line: part });
      }
      continue;
    }
    let line = lineNamed(name, short);
    if (!line && !lane.optional && (!totalSeen || axis.totalFirst) && !known.names.has(name)) line = itemByStem(stem);
    if (line) above = line.key;
    else line = partNamed(name);
    if (line) {
      taken.add(line);
      if (line.key === yearTotal) totalSeen = true;
      rows.push({ row, label: text, line });
      if (line === bottom && !(axis.totalFirst && axis.lines.some((other) => other.kind === 'line' && !taken.has(other)))) break;
    } else if (!lane.optional && rows.length > 0) {
      // Its name is new or an error value (#N/A): whatever the row is, its amount may belong to the total below.
      rows.push({ row, label: text, line: null });
    }
  }
  while (rows[rows.length - 1]?.line === null) rows.pop();
  return rows;
}

/** Whether a label may name a line that is no part of another, of any of these lanes. */
export function mayNameLine(lanes: readonly ListedLane[], label: string): boolean {
  const { isPart, name, short } = readLabel(label);
  return !isPart && lanes.some(({ axis }) => dictionaryOf(axis).lines.has(name) || dictionaryOf(axis).lines.has(short));
}

/** The lines of an axis by their names, those that break others down apart, and the items by what stays of their names. */
const dictionaryOf = prepared(({ lines }: ListedAxis) => {
  const isPart = ({ kind }: LineSpec): boolean => kind === 'part';
  const namesOf = ({ names }: LineSpec): readonly string[] => names;
  const items = lines.filter(({ kind }) => kind === 'item');
  return {
    names: new Set(lines.flatMap(namesOf)),
    lines: byName(
      lines.filter((line) => !isPart(line)),
      namesOf,
    ),
    parts: byName(lines.filter(isPart), namesOf),
    stems: byName(items, ({ names }) => names.map(nameStem).filter((stem) => stem !== '')),
  };
});

/** How a label is numbered: 一、 or (一) or 1. */
export type OrdinalStyle = 'chinese' | 'bracketed' | 'arabic' | 'none';

export const ordinalStyle = remembering((label): OrdinalStyle => {
  if (!ORDINAL.test(label)) return 'none';
  return label.startsWith('(') ? 'bracketed' : /^\d/.test(label) ? 'arabic' : 'chinese';
});

/** Whether a label is an error value such as #N/A. */
export function isErrorValue(label: string): boolean {
  return ERROR_VALUE.test(label);
}
