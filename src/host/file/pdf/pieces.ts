import type { PDFPageProxy } from 'pdfjs-dist';
import { drawingOf } from './drawing';
import { composed } from './drawn-text';
import { multiply, type Matrix } from './matrix';
import { withLetters } from './radicals';
import { rulingOf, type Ruling } from './rulings';
import type { Piece } from './text';

/** A page's text and lines as a reader holds it: upright, whichever way it was printed. */
export interface PageContent {
  readonly pieces: readonly Piece[];
  /** Upright and level lines. */
  readonly rulings: readonly Ruling[];
  readonly height: number;
  /** Letters; those among them that are Chinese, those that the fonts do not name, and those that are there to be searched, not to be seen. */
  readonly letters: number;
  readonly chinese: number;
  readonly unknown: number;
  readonly unseen: number;
}

/** What fonts give where they do not say which letter they draw. */
const UNKNOWN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g;
/** How far from level a line of text may run; what slants more is a watermark. */
const SLANT = 0.1;
/** Copies of a text that are set off by less (in parts of its size) are one in bold. */
const BOLD = 0.15;

/** Which way most of a page's letters run: quarter turns clockwise. */
function turnsOf(directions: readonly { readonly turns: number; readonly letters: number }[]): number {
  const sums = [0, 0, 0, 0];
  for (const { turns, letters } of directions) sums[turns] = (sums[turns] as number) + letters;
  const most = Math.max(...sums);
  return most === 0 || sums[0] === most ? 0 : sums.indexOf(most);
}

function directionOf([a, b]: Matrix): number | null {
  const [along, across] = [Math.max(Math.abs(a), Math.abs(b)), Math.min(Math.abs(a), Math.abs(b))];
  if (across > SLANT * along) return null;
  if (Math.abs(a) > Math.abs(b)) return a > 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

/** Pieces without those that only stand there to make others bold. */
function once(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? [];
    const isCopy = same.some(({ left, base }) => Math.max(Math.abs(left - piece.left), Math.abs(base - piece.base)) < BOLD * piece.size);
    if (!isCopy) seen.set(piece.text, [...same, piece]);
    return !isCopy;
  });
}

/** What a page draws, as it is looked at. A page that was printed sideways is turned; text that runs across the rest is left out. */
export async function contentOf(page: PDFPageProxy): Promise<PageContent> {
  const { texts: drawn, strokes } = await drawingOf(page);
  const texts = drawn.filter(({ text }) => text.trim() !== '');
  const straight = page.getViewport({ scale: 1 });
  const directions = texts.map(({ text, matrix }) => ({
    turns: directionOf(multiply(straight.transform as unknown as Matrix, matrix)),
    letters: text.length,
  }));
  const turns = turnsOf(directions.flatMap(({ turns: own, letters }) => (own === null ? [] : [{ turns: own, letters }])));
  const viewport = turns === 0 ? straight : page.getViewport({ scale: 1, rotation: (page.rotate + 360 - 90 * turns) % 360 });
  const view = viewport.transform as unknown as Matrix;
  const pieces = texts.flatMap(({ text, matrix, width, isVertical }, index): Piece[] => {
    if (directions[index]?.turns !== turns) return [];
    const [, , c, d, left, base] = multiply(view, matrix);
    const size = Math.hypot(c, d) || 1;
    const right = left + (isVertical ? size : width);
    return [{ text: withLetters(composed(text)), left, right, base, size }];
  });
  const whole = texts.map(({ text }) => text).join('');
  const count = (pattern: RegExp): number => whole.match(pattern)?.length ?? 0;
  return {
    pieces: once(pieces),
    rulings: strokes.flatMap(({ stroke, matrix }) => rulingOf(stroke, multiply(view, matrix)) ?? []),
    height: viewport.height,
    letters: whole.length,
    chinese: count(/[\u4e00-\u9fff]/g),
    unknown: count(UNKNOWN),
    unseen: texts.reduce((sum, { text, isUnseen }) => sum + (isUnseen ? text.length : 0), 0),
  };
}
