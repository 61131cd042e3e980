import type { Figure } from '../identities/figure';
import type { Position } from '../workbook/address';
import type { RateSpec } from './column-axis';
import type { LineSpec } from './row-axis';
import type { LaneSpec, TableSpec } from './table';

/** `letters` stand for digits · digits are `lost` · the row is `uncoded`. */
export type CodeFlaw = 'letters' | 'lost' | 'uncoded';

/** A row as it stands on the sheet. */
export interface ReadRow {
  readonly row: number;
  /** Name of the row by which parts refer to it: a line's, a total's or a block's key; '' for rows known by their codes, or not at all. */
  readonly key: string;
  /** The code as printed, '' where the row has none. */
  readonly code: string;
  readonly codeColumn: number;
  /** The label as printed, folded. */
  readonly name: string;
  readonly nameColumn: number;
  /** 0 for 合计, 1 类, 2 款, 3 项. */
  readonly level: number;
  /** Index of the parent among the lane's `rows`, -1 for rows that count into the total. */
  readonly parent: number;
  /** In the order of the lane's `columns`. */
  readonly figures: readonly Figure[];
  /** Where its rates stand, where that is not at its crossings with the lane's `rates`. */
  readonly rateCells?: readonly { readonly row: number; readonly rowLabel: string; readonly columnLabel: string }[];
  /** In the order of the lane's `rates`, where it has any. */
  readonly rates?: readonly Figure[];
  /** In the order of the lane's `points`, where it has any. */
  readonly points?: readonly Figure[];
  /** What it says in the lane's `texts`, in their order, where it has any. */
  readonly texts?: readonly (SaidCell | null)[];
  /** What is wrong with the code as it was left (`letters`, `lost`, `uncoded`); absent where nothing is. */
  readonly flaw?: CodeFlaw;
  /** The declared line; absent for a row whose name the declaration does not know. */
  readonly line?: LineSpec;
  /** Whether a row of unknown name may be a part of the row above it as well as a line of the lane. */
  readonly isDoubtful?: boolean;
  /** Printed 行次, and its column, where the lane has one. */
  readonly lineNumber?: { readonly value: number | null; readonly column: number };
}

/** A cell and what it says, folded. */
export interface SaidCell extends Position {
  readonly text: string;
}

export interface ReadColumn {
  /** The declared column's key, or the caption of one that is not declared. */
  readonly key: string;
  readonly column: number;
  readonly caption: string;
  readonly isDeclared: boolean;
}

/** A column of rates with what they are of. */
export interface ReadRate extends ReadColumn {
  readonly rate: RateSpec;
}

export interface ReadLane {
  readonly spec: LaneSpec;
  /** The columns of amounts. */
  readonly columns: readonly ReadColumn[];
  /** The columns of rates, which nothing adds up; absent where there are none. */
  readonly rates?: readonly ReadRate[];
  /** The columns of points, and those of texts that are read; absent where there are none. */
  readonly points?: readonly ReadColumn[];
  readonly texts?: readonly ReadColumn[];
  /** Columns that stand below the caption of another one, by the key of that: 小计 and what it adds up. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  /** 合计 rows of a tree, usually one. */
  readonly totals: readonly ReadRow[];
  readonly rows: readonly ReadRow[];
  /** The columns that hold codes: one, or 类/款/项, or one for each run. */
  readonly codeColumns: readonly number[];
  /** Amounts stand among the columns below captions that nobody knows: what is added up across may be more than was read. */
  readonly hasStrays?: true;
  /** Lowest row of the captions; absent where the table was read without looking at them. */
  readonly headerBottom?: number;
  /** Labels among an optional lane's lines that it does not declare: what they belong to is not known. */
  readonly unknown: readonly string[];
}

/** A table as it stands on a sheet. */
export interface Table {
  readonly spec: TableSpec;
  readonly lanes: readonly ReadLane[];
  /** Captions of columns that belong to an optional lane whose lines could not be told. */
  readonly unread: readonly string[];
}

/** The figure of a row in a column, by the column's key. */
export function figureOf({ columns, rates, points }: ReadLane, row: ReadRow, column: string): Figure | undefined {
  for (let at = 0; at < columns.length; at++) if (columns[at]?.key === column) return row.figures[at];
  return row.rates?.[placeOf(rates, column)] ?? row.points?.[placeOf(points, column)];
}

/** What a row says in a column of texts, by the column's key. */
export function textOf({ texts }: ReadLane, row: ReadRow, column: string): SaidCell | null {
  return row.texts?.[placeOf(texts, column)] ?? null;
}

function placeOf(columns: readonly ReadColumn[] | undefined, column: string): number {
  return columns?.findIndex(({ key }) => key === column) ?? -1;
}

/**
 * The figure of a block in a column, where blocks are rows of one lane or lanes of their own, of the rows of this name; undefined where two
 * are of the block (年初预算数, 全年预算数).
 */
export function figureOfBlock(lanes: readonly ReadLane[], name: string, block: string, column: string): Figure | undefined {
  const found = lanes.flatMap((lane) => lane.rows.filter((row) => row.key === block && row.name === name).map((row) => ({ lane, row })));
  const [only, ...others] = found;
  return only && others.length === 0 ? figureOf(only.lane, only.row, column) : undefined;
}

/** The figure of a row in the lane's main column. */
export function mainFigure(lane: ReadLane, row: ReadRow): Figure | undefined {
  return figureOf(lane, row, lane.spec.columns[0]?.key ?? '');
}

/** Rows of a lane of lines whose names the declaration does not know; none in a lane of other rows. */
export function unknownLines({ spec, rows }: ReadLane): readonly ReadRow[] {
  return spec.rows.kind === 'listed' ? rows.filter(({ line }) => line === undefined) : [];
}

/** Every row of a lane, 合计 first. */
export function allRows({ totals, rows }: ReadLane): readonly ReadRow[] {
  return [...totals, ...rows];
}

/** The keys of a lane's columns, rates among them. */
export function columnKeys({ columns, rates }: ReadLane): string[] {
  const keys = columns.map(({ key }) => key);
  return rates ? [...keys, ...rates.map(({ key }) => key)] : keys;
}

/** Every cell of a table that holds an amount or a rate, in the order of its rows. */
export function figuresOf({ lanes }: Table): Figure[] {
  return lanes.flatMap((lane) => allRows(lane).flatMap(({ figures, rates = [] }) => [...figures, ...rates]));
}

/** The table with each of its figures replaced. */
export function withFigures(table: Table, replaced: (figure: Figure) => Figure): Table {
  const rowWith = ({ rates, ...row }: ReadRow): ReadRow => ({
    ...row,
    figures: row.figures.map(replaced),
    ...(rates ? { rates: rates.map(replaced) } : {}),
  });
  return { ...table, lanes: table.lanes.map((lane) => ({ ...lane, totals: lane.totals.map(rowWith), rows: lane.rows.map(rowWith) })) };
}
