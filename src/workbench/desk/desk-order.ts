import { OUTCOME_SECTIONS, sectionOf } from '../../findings/outcomes';
import { compareNames } from '../../host/file/endings';
import type { DeskRow } from './desk';

/** What the table of units can be sorted by. */
export type SortKey = 'name' | 'verdict' | 'errors' | 'warnings' | 'checked';

export interface DeskOrder {
  readonly key: SortKey;
  readonly isUp: boolean;
}

/** What waits stands behind what is done. */
const LAST = OUTCOME_SECTIONS.length;

function compareBy(key: SortKey): (a: DeskRow, b: DeskRow) => number {
  const section = ({ unit }: DeskRow): number => (unit ? sectionOf(unit.outcome) : LAST);
  switch (key) {
    case 'name':
      return (a, b) => compareNames(a.file.path, b.file.path);
    case 'verdict':
      return (a, b) => section(a) - section(b) || (b.unit?.errors ?? 0) - (a.unit?.errors ?? 0);
    case 'checked':
      return (a, b) => (a.unit?.coverage?.checked ?? -1) - (b.unit?.coverage?.checked ?? -1);
    default:
      return (a, b) => (a.unit?.[key] ?? -1) - (b.unit?.[key] ?? -1);
  }
}

/** Which units the reader wants to see. */
export interface DeskWish {
  /** The place of an outcome's section; null for all. */
  readonly section: number | null;
  /** Words that stand in the path or in what is wrong; '' for all. */
  readonly words: string;
  readonly order: DeskOrder | null;
}

/** The rows that are wanted, in the order that is wanted. */
export function wantedRows(rows: readonly DeskRow[], { section, words, order }: DeskWish): readonly DeskRow[] {
  const wanted = words.trim().toLowerCase();
  const shown = rows.filter(
    ({ file, unit }) =>
      (section === null || (unit !== null && sectionOf(unit.outcome) === section)) &&
      (wanted === '' || file.path.toLowerCase().includes(wanted) || (unit?.problems.toLowerCase().includes(wanted) ?? false)),
  );
  if (order === null) return shown;
  const by = compareBy(order.key);
  return shown.sort((a, b) => (order.isUp ? by(a, b) : by(b, a)));
}
