import type { GridCell } from '../table-grid';
import type { DrawnTable } from './ruled-tables';
import { byLine, cellTextOf, linesOf, type Line, type Piece } from './text';

/** Edges that are nearer than this are one. */
const SAME_EDGE = 2.5;
/** In heights of its letters: as high may a row without lines be; as far below a table may stand what explains it, and lines of it from one another. */
const HIGHEST = 2.6;
const FARTHEST = 4.5;
const TOGETHER = 1.8;
/** What begins another table, and does not stand in the middle of one. */
const HEADING = /表(?:[（(][^（()）]*[)）])*$|^(?:金额)?单位|^(?:部门|编制单位)/;
/** What stands in the last row of a 自评表. */
const EXPLANATION = /^(?:总分|得分|自评得分)?(?:在|低于)\s*\d+\s*分|^(?:偏差大|未完成|未实现|改进措施|存在问题)/;

/** The row that stands between two parts of a table and has no lines at its sides: one text on one line. */
function rowBetween(first: DrawnTable, next: DrawnTable, pieces: readonly Piece[]): readonly Piece[] | null {
  if (first.columns !== next.columns || first.edges.some((edge, at) => Math.abs(edge - (next.edges[at] as number)) > SAME_EDGE))
    return null;
  const between = pieces.filter(
    ({ base, size, left, right }) => base > first.bottom && base - 0.35 * size < next.top && left >= first.left && right <= first.right,
  );
  const [line, ...more] = byLine(between);
  if (!line || more.length > 0) return null;
  const [{ size }] = line as [Piece, ...Piece[]];
  return next.top - first.bottom <= HIGHEST * size && !HEADING.test(cellTextOf(line)) ? line : null;
}

/** Tables of a page, those one that only a row without lines parts: a goal over the whole width between indicators. */
export function joinedOverLooseRows(tables: readonly DrawnTable[], pieces: readonly Piece[]): readonly DrawnTable[] {
  const joined: DrawnTable[] = [];
  for (const table of tables) {
    const above = joined[joined.length - 1];
    const row = above && rowBetween(above, table, pieces);
    if (!above || !row) {
      joined.push(table);
      continue;
    }
    const between: GridCell = { row: above.rows, column: 0, rows: 1, columns: above.columns, text: cellTextOf(row) };
    const below = table.cells.map((cell) => ({ ...cell, row: cell.row + above.rows + 1 }));
    joined[joined.length - 1] = {
      ...above,
      bottom: table.bottom,
      cells: [...above.cells, between, ...below],
      rows: above.rows + 1 + table.rows,
      pieces: new Set([...above.pieces, ...row, ...table.pieces]),
    };
  }
  return joined;
}

/** A page's lines of text beside tables; what explains a table in a last row without lines is one line, its cells apart. */
export function linesBeside(tables: readonly DrawnTable[], pieces: readonly Piece[]): readonly Line[] {
  const taken = new Set<Piece>();
  const explanations = tables.flatMap((table): readonly Line[] => {
    const own: Piece[] = [];
    let last = table.bottom;
    for (const line of byLine(
      pieces.filter(({ base, left, right }) => base > table.bottom && left >= table.left - 1 && right <= table.right + 1),
    )) {
      const [{ base, size }] = line as [Piece, ...Piece[]];
      if (base - last > (own.length === 0 ? FARTHEST : TOGETHER) * size) break;
      own.push(...line);
      last = base;
    }
    const columns = apart(own, table.edges);
    const texts = columns.map(cellTextOf);
    if (columns.length > 2 || !EXPLANATION.test(texts[0] ?? '')) return [];
    for (const piece of own) taken.add(piece);
    const [first] = own as [Piece, ...Piece[]];
    return [
      { text: texts.join('\t'), left: first.left, right: Math.max(...own.map(({ right }) => right)), base: first.base, size: first.size },
    ];
  });
  if (explanations.length === 0) return linesOf(pieces);
  const others = linesOf(pieces.filter((piece) => !taken.has(piece)));
  return [...others, ...explanations].sort((a, b) => a.base - b.base);
}

/** Pieces by the columns that they stand in, from the left: a wide gap parts them, and one where a column of the table ends. */
function apart(pieces: readonly Piece[], edges: readonly number[]): readonly (readonly Piece[])[] {
  const columns: Piece[][] = [];
  let edge = -Infinity;
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = columns[columns.length - 1];
    const end = edge;
    const endsColumn = edges.some((one) => one > end - 0.5 && one < piece.left + 0.5);
    if (last && (piece.left < edge + 0.2 * piece.size || (piece.left - edge < piece.size && !endsColumn))) last.push(piece);
    else columns.push([piece]);
    edge = Math.max(edge, piece.right);
  }
  return columns;
}
