import type { LineSpec } from '../../tables/row-axis';
import type { LaneSpec, TableSpec } from '../../tables/table';
import { wordsOf, type ListedLanesPrint, type PrintedLane } from '../../forms/print';
import { printedClasses } from '../../forms/printed-classes';
import type { Draft } from './draft';
import { BODY_TOP, layOutHeading, layOutNotes, type Heading } from './frame';
import { layOutHeader, layOutNumbers } from './header';
import { AMOUNT, AMOUNT_INPUT, CENTRED, HEADER, LABEL, SUBLABEL } from './looks';

const ROW_HEIGHT = 15;
const NUMBER_WIDTH = 6;
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一, 十, 二十六: ordinals below a hundred. */
export function ordinal(count: number): string {
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[count % 10]}`;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly kind: LineSpec['kind'];
  readonly isIndented: boolean;
}

interface Lane {
  readonly print: PrintedLane;
  readonly spec: LaneSpec;
  readonly labelColumn: number;
  readonly numberColumn: number | null;
  readonly amountColumns: readonly number[];
  readonly items: readonly Line[];
}

/** Lays out a form of listed rows in lanes. */
export function layOutListedLanes(draft: Draft, spec: TableSpec, print: ListedLanesPrint, heading: Heading): void {
  const lanes = placeLanes(draft, spec, print, heading.year);
  const last = Math.max(...lanes.flatMap(({ amountColumns }) => amountColumns));
  layOutHeading(draft, heading, last);
  let row = BODY_TOP;
  for (const lane of lanes) {
    const { print: printed, numberColumn, labelColumn } = lane;
    const own = [printed.labelCaption, ...(numberColumn === null ? [] : ['行次']), ...printed.columns.map(({ caption }) => caption)];
    row = layOutHeader(
      draft,
      own.map((caption) => `${lane.spec.caption}>${caption}`),
      labelColumn,
      BODY_TOP,
    );
  }
  if (lanes.some(({ print: { columns } }) => columns.length > 2)) draft.height(row - 1, 2 * ROW_HEIGHT);
  if (print.isNumbered) {
    for (const { labelColumn, numberColumn } of lanes) {
      draft.put(row, labelColumn, '栏次', HEADER);
      if (numberColumn !== null) draft.put(row, numberColumn, null, HEADER);
    }
    layOutNumbers(
      draft,
      row,
      lanes.flatMap(({ amountColumns }) => amountColumns),
    );
    draft.height(row++, ROW_HEIGHT);
  }
  const top = row;
  const itemRows = Math.max(...lanes.map(({ items }) => items.length));
  const count = itemRows + print.bottom.length;
  lanes.forEach((lane, at) => {
    for (let index = 0; index < count; index++) {
      const key = index < itemRows ? undefined : print.bottom[index - itemRows]?.[at];
      const line = index < itemRows ? lane.items[index] : key ? lineOf(lane.spec, key, print, heading.year) : undefined;
      layOutLine(draft, lane, line, top + index, at * count + index + 1);
    }
  });
  row = top + count;
  for (let each = top; each < row; each++) draft.height(each, ROW_HEIGHT);
  const left = Math.min(...lanes.flatMap(({ amountColumns }) => amountColumns));
  layOutNotes(draft, print, heading, row, last, { top, left, bottom: row - 1, right: last });
  draft.print = { ...PAGE, titleRows: { first: 0, last: top - 1 } };
}

/** One page of A4, lying. */
const PAGE = {
  paper: 'A4',
  orientation: 'landscape',
  fitToWidth: true,
  fitToHeight: true,
  centerHorizontally: true,
  margins: { left: 1.5, right: 1.5, top: 1.5, bottom: 1.3 },
} as const;

function placeLanes(draft: Draft, spec: TableSpec, print: ListedLanesPrint, year: number | null): Lane[] {
  let column = 0;
  return print.lanes.flatMap((printed): Lane[] => {
    const lane = spec.lanes.find(({ key }) => key === printed.key);
    if (!lane) return [];
    const labelColumn = column++;
    draft.width(labelColumn, printed.labelWidth);
    const numberColumn = print.isNumbered ? column++ : null;
    if (numberColumn !== null) draft.width(numberColumn, NUMBER_WIDTH);
    const amountColumns = printed.columns.map(({ width }) => {
      draft.width(column, width);
      return column++;
    });
    return [{ print: printed, spec: lane, labelColumn, numberColumn, amountColumns, items: itemsOf(lane, print, year) }];
  });
}

/** The lane's items with their ordinals; functional classes as the year lists and calls them. */
function itemsOf(lane: LaneSpec, print: ListedLanesPrint, year: number | null): Line[] {
  const classes = new Map(printedClasses(year).map(({ code, name }) => [code, name]));
  const listed = linesOf(lane).filter(
    ({ kind, classCode }) =>
      kind === 'item' && (classCode === undefined || (classes.has(classCode) && !print.withoutClasses?.includes(classCode))),
  );
  return listed.map((line, at) => {
    const name = (line.classCode === undefined ? undefined : classes.get(line.classCode)) ?? labelOf(lane, line, print, year);
    return { key: line.key, label: `${ordinal(at + 1)}、${name}`, kind: 'item', isIndented: false };
  });
}

function labelOf(lane: LaneSpec, line: LineSpec, print: ListedLanesPrint, year: number | null): string {
  const words = print.labels?.get(`${lane.key}.${line.key}`);
  return (words && wordsOf(words, year)) || (line.names[0] ?? line.key);
}

function lineOf(lane: LaneSpec, key: string, print: ListedLanesPrint, year: number | null): Line | undefined {
  const line = linesOf(lane).find((candidate) => candidate.key === key);
  if (!line) return undefined;
  const isIndented = print.indented?.includes(`${lane.key}.${key}`) ?? false;
  return { key, label: labelOf(lane, line, print, year), kind: line.kind, isIndented };
}

function layOutLine(draft: Draft, lane: Lane, line: Line | undefined, row: number, number: number): void {
  const look = line?.kind === 'total' ? CENTRED : line?.isIndented ? SUBLABEL : LABEL;
  draft.put(row, lane.labelColumn, line?.label ?? null, look);
  if (lane.numberColumn !== null) draft.put(row, lane.numberColumn, number, CENTRED);
  for (const column of lane.amountColumns) {
    if (line) draft.amount(row, column, { input: AMOUNT_INPUT, computed: AMOUNT });
    else draft.put(row, column, null, AMOUNT);
  }
}

function linesOf({ rows }: LaneSpec): readonly LineSpec[] {
  return rows.kind === 'listed' ? rows.lines : [];
}
