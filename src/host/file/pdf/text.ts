/** A piece of a page's text, in points from the top left of the page as it is looked at. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that it stands on. */
  readonly base: number;
  readonly size: number;
}

/** A line of a page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Gaps in parts of the letters' size: a blank between digits, and one that sets texts apart. */
const BLANK = 0.45;
const APART = 2.5;

/** Pieces by the lines that they stand on, from the top, each line from the left. */
export function byLine(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const last = lines[lines.length - 1];
    const first = last?.[0];
    if (last && first && Math.abs(first.base - piece.base) <= 0.45 * Math.max(first.size, piece.size)) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

/** The text of pieces that stand on one line, a blank where there is a gap and a tab where it is wide. */
export function joinedText(line: readonly Piece[]): string {
  let text = '';
  let end = -Infinity;
  for (const piece of line) {
    const gap = (piece.left - end) / piece.size;
    if (text !== '') text += gap > APART ? '\t' : gap > BLANK ? ' ' : '';
    text += piece.text;
    end = Math.max(end, piece.right);
  }
  return text;
}

/** The lines that pieces make. Digits that stand apart stay apart: what may be two numbers is never read as one. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  return byLine(pieces).map((line) => {
    const [first] = line as [Piece, ...Piece[]];
    const right = Math.max(...line.map((piece) => piece.right));
    return { text: joinedText(line), left: first.left, right, base: first.base, size: first.size };
  });
}

/** The text of a cell: its lines below one another; Chinese that was broken to fit the cell is one word again, digits never are. */
export function cellTextOf(pieces: readonly Piece[]): string {
  const [only, ...more] = pieces;
  if (more.length === 0) return only?.text.replace(/[\t ]+/g, ' ').trim() ?? '';
  let text = '';
  for (const line of linesOf(pieces)) {
    const part = line.text.replace(/[\t ]+/g, ' ').trim();
    if (part === '') continue;
    const breaksNumber = /[\d.,，．-]$/.test(text) && /^[\d.,，．%％]/.test(part);
    text += text === '' ? part : breaksNumber ? `\n${part}` : part;
  }
  return text;
}
