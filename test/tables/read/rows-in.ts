import type { ReadRow } from '../../../src/tables/reading';
import { figure } from '../../identities/figures';

/** A row as a test writes it: what it is called, its amounts, and what is wrong with its code behind a slash. */
export interface WrittenRow {
  readonly name: string;
  readonly flaw?: string;
}

/** Rows written as `甲 5 4, 201□□/lost 3`, each what `read` makes of the first word. */
export function rowsIn(written: string, read: (row: WrittenRow, at: number) => Partial<ReadRow> = ({ name }) => ({ name })): ReadRow[] {
  return written.split(', ').map((text, row) => {
    const [first = '', ...amounts] = text.split(' ');
    const [name = '', flaw] = first.split('/');
    const figures = amounts.map((amount, column) => figure(amount, { row, column }));
    const own = { row, key: '', code: '', codeColumn: 0, name: '', nameColumn: 0, level: 1, parent: -1, figures };
    return { ...own, ...read({ name, ...(flaw === undefined ? {} : { flaw }) }, row) };
  });
}
