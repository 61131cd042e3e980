import type { PDFPageProxy } from 'pdfjs-dist';

/** A straight line of a page, in points from the top left of the page as it is looked at. */
export interface Ruling {
  readonly isVertical: boolean;
  /** x of a vertical line, y of a horizontal one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export type Matrix = readonly [number, number, number, number, number, number];

/** The numbers by which pdf.js names what is drawn (its table OPS), as far as lines need them. */
const SAVE = 10;
const RESTORE = 11;
const TRANSFORM = 12;
const END_PATH = 28;
const FORM_BEGIN = 74;
const FORM_END = 75;
const CONSTRUCT_PATH = 91;
const RENDERING_MODE = 38;
const SHOW_TEXT: readonly unknown[] = [44, 45, 46, 47];
/** The way of showing text that shows nothing. */
const INVISIBLE = 3;
const [MOVE, LINE, CURVE, CURVE2, CLOSE] = [0, 1, 2, 3, 4];
/** How far from upright or level a line may be, and the shortest that counts. */
const SLANT = 0.8;
const SHORTEST = 3;
/** More lines than any page of tables has. */
const MOST = 100_000;

export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

/** What a page draws, as far as tables need it. */
export interface Drawn {
  /** Its upright and level lines, edges of filled boxes included. */
  readonly rulings: readonly Ruling[];
  /** How many texts it writes, and how many of them invisibly. */
  readonly texts: number;
  readonly unseen: number;
}

export async function rulingsOf(page: PDFPageProxy, view: Matrix): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rulings: Ruling[] = [];
  const stack: (readonly [Matrix, boolean])[] = [];
  let matrix = view;
  let isInvisible = false;
  let texts = 0;
  let unseen = 0;
  const line = (x0: number, y0: number, x1: number, y1: number): void => {
    const from = [matrix[0] * x0 + matrix[2] * y0 + matrix[4], matrix[1] * x0 + matrix[3] * y0 + matrix[5]] as const;
    const to = [matrix[0] * x1 + matrix[2] * y1 + matrix[4], matrix[1] * x1 + matrix[3] * y1 + matrix[5]] as const;
    const width = Math.abs(to[0] - from[0]);
    const height = Math.abs(to[1] - from[1]);
    if (rulings.length >= MOST) return;
    if (width <= SLANT && height >= SHORTEST) {
      rulings.push({ isVertical: true, at: (from[0] + to[0]) / 2, from: Math.min(from[1], to[1]), to: Math.max(from[1], to[1]) });
    } else if (height <= SLANT && width >= SHORTEST) {
      rulings.push({ isVertical: false, at: (from[1] + to[1]) / 2, from: Math.min(from[0], to[0]), to: Math.max(from[0], to[0]) });
    }
  };
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[] | null;
    if (operator === SAVE || operator === FORM_BEGIN) {
      stack.push([matrix, isInvisible]);
      const own = operator === FORM_BEGIN ? args?.[0] : null;
      if (own && (own as ArrayLike<number>).length === 6) matrix = multiply(matrix, own as Matrix);
    } else if (operator === RESTORE || operator === FORM_END) [matrix, isInvisible] = stack.pop() ?? [view, false];
    else if (operator === RENDERING_MODE) isInvisible = args?.[0] === INVISIBLE;
    else if (SHOW_TEXT.includes(operator)) {
      texts++;
      if (isInvisible) unseen++;
    } else if (operator === TRANSFORM && args) matrix = multiply(matrix, args as unknown as Matrix);
    else if (operator === CONSTRUCT_PATH && args && args[0] !== END_PATH) {
      const path = (args[1] as (ArrayLike<number> | null)[] | null)?.[0];
      if (path) followPath(path, line);
    }
  });
  return { rulings, texts, unseen };
}

function followPath(path: ArrayLike<number>, line: (x0: number, y0: number, x1: number, y1: number) => void): void {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let at = 0; at < path.length;) {
    const step = path[at++];
    if (step === MOVE || step === LINE) {
      const nextX = path[at++] as number;
      const nextY = path[at++] as number;
      if (step === LINE) line(x, y, nextX, nextY);
      else [startX, startY] = [nextX, nextY];
      [x, y] = [nextX, nextY];
    } else if (step === CURVE || step === CURVE2) {
      at += step === CURVE ? 6 : 4;
      [x, y] = [path[at - 2] as number, path[at - 1] as number];
    } else if (step === CLOSE) {
      line(x, y, startX, startY);
      [x, y] = [startX, startY];
    } else return;
  }
}
