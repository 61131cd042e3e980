import type { RateSpec } from '../column-axis';
import type { ReadColumn, ReadLane, ReadRow } from '../reading';

/** An amount cell with what it is called. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly rowLabel: string;
  readonly columnLabel: string;
}

/** A row of a lane before its amounts are read. */
export interface FoundRow extends Omit<ReadRow, 'figures' | 'parent'> {
  /** What messages call the row. */
  readonly label: string;
  /** Whether it is a 合计 of the lane's tree. */
  readonly isTotal?: boolean;
  /** Its cells, where they are not the crossings of the row with the lane's columns. */
  readonly cells?: readonly FoundCell[];
  /** Those of its rates and points, where there are any. */
  readonly rateCells?: readonly FoundCell[];
  readonly pointCells?: readonly FoundCell[];
}

/** A lane before its amounts are read. */
export interface FoundLane extends Omit<ReadLane, 'rows' | 'totals'> {
  /** What every one of its columns shows, where it is no lane of amounts. */
  readonly rate?: RateSpec;
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly FoundRow[];
  /** Messages do not name its only column. */
  readonly isUnnamed?: boolean;
  /** Takes away rows that turn out to be none, with their amounts. */
  readonly sift?: (rows: readonly ReadRow[]) => readonly ReadRow[];
  /** What only the amounts tell: which row belongs to which. */
  readonly settle?: (rows: readonly ReadRow[], totals: readonly ReadRow[], columns: readonly ReadColumn[]) => readonly ReadRow[];
}

/** What of a block an axis of rows finds: its lanes, with their rows and columns. */
export interface FoundTable {
  readonly lanes: readonly FoundLane[];
  readonly unread?: readonly string[];
  /** First row of the captions. */
  readonly top: number;
  /** Last row of the body; notes stand below it. */
  readonly bottom: number;
  /** Captions of wanted parts that were not found. */
  readonly missing: readonly string[];
  /** Share of the wanted parts that were found, 0 to 1. */
  readonly fitness: number;
}

/** How much of what a table wants was found. */
export function foundOf(wanted: readonly { readonly name: string; readonly isFound: boolean }[]): Pick<FoundTable, 'missing' | 'fitness'> {
  const missing = wanted.filter(({ isFound }) => !isFound).map(({ name }) => name);
  return { missing, fitness: wanted.length === 0 ? 1 : (wanted.length - missing.length) / wanted.length };
}
