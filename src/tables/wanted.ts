import type { LineSpec } from './row-axis';
import type { TableSpec } from './table';

/** Whether a form is not this form without the line: items and parts of lines may be left out. */
export function isWanted({ kind }: LineSpec): boolean {
  return kind !== 'item' && kind !== 'part';
}

/** The names of each column or line that a table cannot be without; none where codes tell it. */
export function namesWanted({ lanes }: TableSpec): (readonly string[])[] {
  return lanes.flatMap(({ rows, columns, optional }) => {
    if (optional || (rows.kind === 'coded' && rows.runs)) return [];
    if (rows.kind === 'listed') return rows.lines.filter(isWanted).map(({ names }) => names);
    return columns
      .filter((column) => !column.optional)
      .map(({ captions }) => captions.map((caption) => caption.slice(caption.lastIndexOf('>') + 1)));
  });
}
