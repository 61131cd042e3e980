import type { LineSpec } from '../row-axis';
import type { LaneSpec, TableSpec } from '../table';
import { AMOUNT, CENTRED, HEADER, LABEL, SUBLABEL } from './looks';
import type { ListedLanesPrint, PrintedLane } from './print';
import { amount, cell, numbered, page, ratesAmong, type Sketch, type SketchCell, type SketchRow } from './sketch';
import { wordsOf } from './words';

const ROW_HEIGHT = 15;
const NUMBER_WIDTH = 6;
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** More columns of amounts than this have captions of two lines. */
const FEW_COLUMNS = 2;

/** 一, 十, 二十六: ordinals below a hundred. */
export function ordinal(count: number): string {
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[count % 10]}`;
}

interface Line {
  readonly label: string;
  readonly kind: LineSpec['kind'];
  readonly isIndented: boolean;
}

/** A lane with where its columns stand. */
interface PlacedLane {
  readonly print: PrintedLane;
  readonly spec: LaneSpec;
  readonly lines: readonly LineSpec[];
  readonly left: number;
  readonly amounts: readonly number[];
  readonly items: readonly Line[];
}

/** Lanes of lines that the form names: items first, then the bottom lines side by side. */
export function sketchLines(bodies: readonly TableSpec[], print: ListedLanesPrint, year: number | null): Sketch {
  const lanes = placed(bodies, print, year);
  const numbers = print.isNumbered ? 1 : 0;
  const itemRows = Math.max(...lanes.map(({ items }) => items.length));
  const count = itemRows + print.bottom.length;
  const rows = Array.from({ length: count }, (_, index): SketchRow => {
    const cells = lanes.flatMap((lane, at): SketchCell[] => {
      const key = print.bottom[index - itemRows]?.[at];
      const line = index < itemRows ? lane.items[index] : key ? lineOf(lane, key, print, year) : undefined;
      const look = line?.kind === 'total' ? CENTRED : line?.isIndented ? SUBLABEL : LABEL;
      return [
        cell(lane.left, line?.label ?? null, look),
        ...(print.isNumbered ? [cell(lane.left + 1, at * count + index + 1, CENTRED)] : []),
        ...lane.amounts.map((column) => (line ? amount(column) : cell(column, null, AMOUNT))),
      ];
    });
    return { height: ROW_HEIGHT, cells };
  });
  const captions = lanes.flatMap(({ left }) => [cell(left, '栏次', HEADER), cell(left + 1, null, HEADER)]);
  const amounts = lanes.flatMap((lane) => lane.amounts);
  const columnNumbers = numbered(amounts, 0, -1, ROW_HEIGHT);
  return {
    columns: lanes.flatMap(({ spec: { caption: above }, print: { labelCaption, labelWidth, columns } }) =>
      [
        { caption: labelCaption, widths: [labelWidth] },
        ...(numbers > 0 ? [{ caption: '行次', widths: [NUMBER_WIDTH] }] : []),
        ...columns.map(({ caption, width }) => ({ caption, widths: [width] })),
      ].map(({ caption, widths }) => ({ caption: above === '' ? caption : `${above}>${caption}`, widths })),
    ),
    ...(lanes.some(({ print: { columns } }) => columns.length > FEW_COLUMNS) ? { captionHeight: 2 * ROW_HEIGHT } : {}),
    rows: [...(print.isNumbered ? [{ ...columnNumbers, cells: [...captions, ...columnNumbers.cells] }] : []), ...rows],
    left: Math.min(...amounts),
    rates: lanes.flatMap((lane) => ratesAmong(lane.print.columns, lane.spec, lane.amounts)),
    repeatsCaptions: true,
    page: page({ fitToHeight: true, margins: { left: 1.5, right: 1.5, top: 1.5, bottom: 1.3 } }),
  };
}

function placed(bodies: readonly TableSpec[], print: ListedLanesPrint, year: number | null): PlacedLane[] {
  let column = 0;
  return print.lanes.flatMap((own): PlacedLane[] => {
    const spec = bodies[0]?.lanes.find(({ key }) => key === own.key);
    if (spec?.rows.kind !== 'listed') return [];
    const left = column;
    const first = left + (print.isNumbered ? 2 : 1);
    column = first + own.columns.length;
    const lane = { print: own, spec, lines: spec.rows.lines, left, amounts: own.columns.map((_, at) => first + at) };
    return [{ ...lane, items: itemsOf(lane, print, year) }];
  });
}

/** The lane's items with their ordinals, as the year lists and calls them. */
function itemsOf({ spec, lines }: Pick<PlacedLane, 'spec' | 'lines'>, print: ListedLanesPrint, year: number | null): Line[] {
  const listed = lines.filter(
    ({ kind, printed, classCode }) =>
      kind === 'item' &&
      printed !== null &&
      (year === null || (printed?.since ?? 0) <= year) &&
      !(classCode !== undefined && print.withoutClasses?.includes(classCode)),
  );
  return listed.map((line, at) => {
    return { label: `${ordinal(at + 1)}、${labelOf(spec, line, print, year)}`, kind: 'item', isIndented: false };
  });
}

function labelOf({ key }: LaneSpec, line: LineSpec, print: ListedLanesPrint, year: number | null): string {
  const words = line.printed?.words ?? print.labels?.get(`${key}.${line.key}`);
  return (words && wordsOf(words, year)) || (line.names[0] ?? line.key);
}

function lineOf({ spec, lines }: PlacedLane, key: string, print: ListedLanesPrint, year: number | null): Line | undefined {
  const line = lines.find((candidate) => candidate.key === key);
  const isIndented = print.indented?.includes(`${spec.key}.${key}`) ?? false;
  return line && { label: labelOf(spec, line, print, year), kind: line.kind, isIndented };
}
