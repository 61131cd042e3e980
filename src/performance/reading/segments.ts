import type { Area } from '../../workbook/address';
import { labelled, saying } from './captions';
import { findIndicatorHeaders, type IndicatorHeader } from './indicator-headers';
import { cellsBetween, rowsBetween, type GridCell, type TextGrid } from './text-grid';

/** The cells of one form: where it stands, and its headers, several where it is broken over pages. */
export interface FormSegment {
  readonly area: Area;
  readonly title: GridCell | null;
  readonly headers: readonly [IndicatorHeader, ...IndicatorHeader[]];
}

/** Whether a cell is one of the labels that only the head of a form has. */
function isHeadLabel({ text }: GridCell): boolean {
  const label = text.replace(/:.*$/, '');
  return PROJECT_LABEL.test(label) || DEPARTMENT_LABEL.test(label) || OTHER_HEAD_LABEL.test(label);
}

const PROJECT_LABEL = labelled('project');
const DEPARTMENT_LABEL = labelled('department');
const OTHER_HEAD_LABEL = labelled('onlyInHead');
const MONEY_LABEL = labelled('executedCaption');
const TITLE = saying('title');
const NO_TITLE = saying('noTitle');

/** Splits a sheet into its self-evaluation forms, below one another or side by side. */
export function findSegments(grid: TextGrid): FormSegment[] {
  const lanes = new Map<number, IndicatorHeader[]>();
  for (const header of findIndicatorHeaders(grid)) {
    const known = [...lanes.keys()].find((left) => overlap(lanes.get(left)?.[0], header));
    const lane = known === undefined ? [] : (lanes.get(known) ?? []);
    lane.push(header);
    lanes.set(known ?? header.left, lane);
  }
  const ordered = [...lanes.entries()].sort(([a], [b]) => a - b);
  return ordered
    .flatMap(([left, headers], at) => {
      const right = ordered[at + 1]?.[0];
      return splitLane(grid, headers, at === 0 ? grid.window.left : left, right === undefined ? grid.window.right : right - 1);
    })
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

function overlap(a: IndicatorHeader | undefined, b: IndicatorHeader): boolean {
  return a !== undefined && b.columns.third >= a.left && a.columns.third >= b.left && b.columns.third <= a.right;
}

function splitLane(grid: TextGrid, headers: readonly IndicatorHeader[], left: number, right: number): FormSegment[] {
  const starts: { title: GridCell | null; top: number; headers: IndicatorHeader[] }[] = [];
  let from = grid.window.top;
  for (const header of headers) {
    const head = headAbove(grid, from, header.top - 1, left, right);
    const last = starts.at(-1);
    const repeated = head?.title && last?.title?.text === head.title.text && !head.hasLabels;
    if (last && (!head || repeated)) last.headers.push(header);
    else starts.push({ title: head?.title ?? null, top: head?.top ?? header.top, headers: [header] });
    from = header.row + 1;
  }
  return starts.flatMap(({ title, top, headers: own }, at) => {
    const [first, ...rest] = own;
    if (!first) return [];
    const next = starts[at + 1];
    return [{ title, headers: [first, ...rest], area: filledArea(grid, top, next ? next.top - 1 : grid.window.bottom, left, right) }];
  });
}

interface Head {
  readonly top: number;
  readonly title: GridCell | null;
  readonly hasLabels: boolean;
}

/** The head of a form between two rows: its title and labels; null where there is neither (the page only broke). */
function headAbove(grid: TextGrid, from: number, to: number, left: number, right: number): Head | null {
  let top: number | null = null;
  let title: GridCell | null = null;
  let hasLabels = false;
  for (const row of rowsBetween(grid, from, to).reverse()) {
    const cells = cellsBetween(grid, row, left, right);
    if (hasLabels && title && top !== null && row < top) break;
    if (cells.some((cell) => isHeadLabel(cell) || MONEY_LABEL.test(cell.text))) {
      hasLabels = true;
      top = row;
      continue;
    }
    const candidate = cells.length <= 2 ? cells.find((cell) => isTitle(cell.text)) : undefined;
    if (!candidate) continue;
    title = candidate;
    top = row;
    break;
  }
  return top === null ? null : { top, title, hasLabels };
}

/** Whether text is the title of a self-evaluation form and no sentence, heading of a report or entry of a contents list. */
export function isTitle(text: string): boolean {
  return text.length <= 60 && !NO_TITLE.test(text) && TITLE.test(text);
}

/** The window narrowed to what is filled. Rows after a gap of more than three belong to something else. */
function filledArea(grid: TextGrid, top: number, bottom: number, left: number, right: number): Area {
  const area = { top, left: right, bottom: top, right: left };
  let last = top;
  for (const row of rowsBetween(grid, top, bottom)) {
    const cells = cellsBetween(grid, row, left, right);
    const first = cells[0];
    const end = cells.at(-1);
    if (!first || !end) continue;
    if (row - last > 4) break;
    last = row;
    area.left = Math.min(area.left, first.column);
    area.right = Math.max(area.right, end.column);
    area.bottom = row;
  }
  return area;
}
