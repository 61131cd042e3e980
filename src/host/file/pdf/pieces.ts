import type { PDFPageProxy } from 'pdfjs-dist';
import { withLetters } from './radicals';
import { multiply, type Matrix } from './rulings';
import type { Piece } from './text';

/** A page's text as a reader holds it: upright, whichever way it was printed. */
export interface PageText {
  readonly pieces: readonly Piece[];
  /** From the page's own points to those of the page as it is held. */
  readonly view: Matrix;
  readonly height: number;
  /** Letters; those among them that are Chinese, and those that the fonts do not name. */
  readonly letters: number;
  readonly chinese: number;
  readonly unknown: number;
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

/** A page's text. A page that was printed sideways is turned; what runs across the rest is left out. */
export async function textOf(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent({ disableNormalization: false });
  const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const straight = page.getViewport({ scale: 1 });
  const place = (view: Matrix, { transform }: (typeof texts)[number]): Matrix => multiply(view, transform as unknown as Matrix);
  const directions = texts.map((item) => ({
    turns: directionOf(place(straight.transform as unknown as Matrix, item)),
    letters: item.str.length,
  }));
  const turns = turnsOf(directions.flatMap(({ turns: own, letters }) => (own === null ? [] : [{ turns: own, letters }])));
  const viewport = turns === 0 ? straight : page.getViewport({ scale: 1, rotation: (page.rotate + 360 - 90 * turns) % 360 });
  const view = viewport.transform as unknown as Matrix;
  const pieces = texts.flatMap((item, index): Piece[] => {
    if (directions[index]?.turns !== turns) return [];
    const at = place(view, item);
    return [{ text: withLetters(item.str), left: at[4], right: at[4] + item.width, base: at[5], size: Math.hypot(at[2], at[3]) || 1 }];
  });
  const letters = texts.reduce((sum, { str }) => sum + str.length, 0);
  const whole = texts.map(({ str }) => str).join('');
  const count = (pattern: RegExp): number => whole.match(pattern)?.length ?? 0;
  return { pieces: once(pieces), view, height: viewport.height, letters, chinese: count(/[\u4e00-\u9fff]/g), unknown: count(UNKNOWN) };
}
