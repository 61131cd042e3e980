import type { ColumnHeader } from './header';
import { isPartOf, matchLines, mayNameLine, type LabelledLane, type LabelledRow, type Labels, type ListedLane } from './lane-lines';

/** Lines that are enough to know an optional lane by. */
const LEAST_LINES = 2;

/** The optional lanes, each in the column in which most of its lines are named; two may stand one below the other. */
export function otherLanes(
  declared: readonly ListedLane[],
  texts: ReadonlyMap<number, Labels>,
  found: readonly LabelledLane[],
): LabelledLane[] {
  const others: LabelledLane[] = [];
  const optional = declared.filter(({ spec }) => spec.optional);
  const open = [...texts].filter(
    ([column, labels]) =>
      found.every(({ labelColumn }) => labelColumn !== column) && labels.some(({ text }) => mayNameLine(optional, text)),
  );
  for (const lane of optional) {
    let best: LabelledLane | null = null;
    for (const [column, labels] of open) {
      const taken = new Set(others.filter((other) => other.labelColumn === column).flatMap((other) => other.rows.map(({ row }) => row)));
      const rows = matchLines(
        lane,
        labels.filter(({ row }) => !taken.has(row)),
      );
      const items = rows.filter((row) => row.line?.kind === 'item').length;
      if (items >= LEAST_LINES && rows.length > (best?.rows.length ?? 0)) best = { ...lane, labelColumn: column, rows };
    }
    if (best) others.push(best);
  }
  return others;
}

/** Labels between an optional lane's first and last line that are none of its lines, nor a part of one. */
export function unknownLabels({ rows }: LabelledLane, labels: Labels): string[] {
  const known = new Set(rows.map(({ row }) => row));
  const first = (rows[0] as LabelledRow).row;
  const last = (rows.at(-1) as LabelledRow).row;
  return labels
    .filter(({ row, text }) => row > first && row < last && !known.has(row) && !isPartOf(text) && !SAYS_NOTHING.test(text))
    .map(({ text }) => text);
}

/** Dashes, and the captions of a lane further down. */
const SAYS_NOTHING = /^[-—]+$|^(?:支出)?经济分类$|^按经济分类$/;

/** Captions right of the other lanes that announce an optional lane of which no line was found. */
export function unreadCaptions(
  declared: readonly ListedLane[],
  headers: readonly ColumnHeader[],
  others: readonly LabelledLane[],
  edges: readonly number[],
): string[] {
  const absent = declared.filter(({ spec }) => spec.optional && !others.some((other) => other.spec === spec));
  const last = edges[edges.length - 1] as number;
  const captions = headers.filter(({ column }) => column > last).flatMap(({ path }) => path);
  return [...new Set(captions)].filter((text) => absent.some(({ spec }) => text.includes(spec.caption)));
}
