import type { GridCell } from '../table-grid';
import type { TableBlock } from './block';

/** Captions that a page repeats are no longer. */
const MOST_CAPTION_ROWS = 8;

function textOfRow(cells: readonly GridCell[], row: number): string {
  return cells
    .filter((cell) => cell.row === row && cell.text.trim() !== '')
    .sort((a, b) => a.column - b.column)
    .map(({ text }) => text.replace(/\s+/g, ''))
    .join('|');
}

/** The words that a row begins with. */
function labelOfRow({ cells }: TableBlock, row: number): string {
  const [first] = cells.filter((cell) => cell.row === row && cell.text.trim() !== '').sort((a, b) => a.column - b.column);
  return first?.text.replace(/\s+/g, '') ?? '';
}

/** Edges of columns on two pages that are nearer than this are one. */
const NEAR = 3;

/** A table on the columns of another that stands as wide on its page and has more of them: a page draws only the edges that its rows need. */
function onColumnsOf(wide: TableBlock, table: TableBlock): TableBlock | null {
  const { edges } = wide;
  const places = table.edges?.map((edge) => edges?.findIndex((one) => Math.abs(one - edge) <= NEAR) ?? -1);
  if (!places || places.includes(-1) || places[0] !== 0 || places[places.length - 1] !== wide.columns) return null;
  const cells = table.cells.map((cell): GridCell => {
    const column = places[cell.column] as number;
    return { ...cell, column, columns: (places[cell.column + cell.columns] as number) - column };
  });
  return { ...table, cells, columns: wide.columns, ...(edges ? { edges } : {}) };
}

/** How many of a table's first rows repeat those of another. */
function repeatedRows(first: TableBlock, next: TableBlock): number {
  const [head, nextHead] = [first, next].map(({ cells }) => cells.filter(({ row }) => row < MOST_CAPTION_ROWS)) as [GridCell[], GridCell[]];
  let count = 0;
  while (count < Math.min(MOST_CAPTION_ROWS, first.rows, next.rows)) {
    const text = textOfRow(nextHead, count);
    if (text === '' || text !== textOfRow(head, count)) break;
    count++;
  }
  return count;
}

/** How titles end: 支出决算表（续）, 项目绩效目标自评; a goal or a remark over the whole width does not. */
const TITLE = /(?:表|决算|预算|自评|情况|明细|汇总|一览|报告)(?:\s*[（(][^（()）]*[)）])*$/;

/** Whether a table begins with a title of its own: one cell over the whole width. */
function hasTitle({ cells, columns }: TableBlock): boolean {
  const [first, ...more] = cells.filter(({ row, text }) => row === 0 && text.trim() !== '');
  return first !== undefined && more.length === 0 && first.columns >= Math.max(2, columns - 1) && TITLE.test(first.text.trim());
}

/** The cells of both, those whole that a page break cut: a cell over several rows goes on in the empty one at the top of the next page. */
function withCutCells(first: TableBlock, rest: readonly GridCell[]): readonly GridCell[] {
  const tops = rest.filter(({ row, text }) => row === first.rows && text.trim() === '');
  const ends = new Map<GridCell, GridCell>();
  for (const cell of tops.length > 0 ? first.cells : []) {
    if (cell.rows < 2 || cell.row + cell.rows !== first.rows || cell.text.trim() === '') continue;
    const end = tops.find(({ column, columns }) => column === cell.column && columns === cell.columns);
    if (end) ends.set(cell, end);
  }
  if (ends.size === 0) return [...first.cells, ...rest];
  const taken = new Set(ends.values());
  const whole = (cell: GridCell): GridCell => ({ ...cell, rows: cell.rows + (ends.get(cell)?.rows ?? 0) });
  return [...first.cells.map((cell) => (ends.has(cell) ? whole(cell) : cell)), ...rest.filter((cell) => !taken.has(cell))];
}

/** One table of two, where the second only goes on with the first after a page break, with or without its captions; else null. */
export function joined(first: TableBlock, next: TableBlock): TableBlock | null {
  if (first.columns > next.columns) {
    const same = onColumnsOf(first, next);
    return same && joined(first, same);
  }
  if (first.columns < next.columns) {
    const same = onColumnsOf(next, first);
    return same && joined(same, next);
  }
  if (first.columns < 2 || first.isInner || next.isInner) return null;
  const repeated = repeatedRows(first, next);
  if (repeated === 0 && hasTitle(next)) return null;
  // A table of the same kind begins like it and then goes on with the same labels: another project's 自评表.
  const label = labelOfRow(next, repeated);
  if (/[\u4e00-\u9fff]/.test(label) && label === labelOfRow(first, repeated)) return null;
  const rest = next.cells.flatMap((cell): GridCell[] => (cell.row < repeated ? [] : [{ ...cell, row: cell.row - repeated + first.rows }]));
  const cells = withCutCells(first, rest);
  const pages = first.pages && next.pages ? [...first.pages, ...next.pages.slice(repeated)] : undefined;
  return {
    kind: 'table',
    cells,
    rows: first.rows + next.rows - repeated,
    columns: first.columns,
    ...(pages ? { pages } : {}),
    ...(first.edges ? { edges: first.edges } : {}),
  };
}
