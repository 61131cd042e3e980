import type { Matrix } from './matrix';

/** A straight line of a page, in points from the top left of the page as it is looked at. */
export interface Ruling {
  readonly isVertical: boolean;
  /** x of a vertical line, y of a horizontal one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A stroke from a point to another, x and y each. */
export type Stroke = readonly [x0: number, y0: number, x1: number, y1: number];

const [MOVE, LINE, CURVE, CURVE2, CLOSE] = [0, 1, 2, 3, 4];
/** How far from upright or level a line may be, and the shortest that counts. */
const SLANT = 0.8;
const SHORTEST = 3;

/** A stroke as the ruling that it is where a map puts it; null where it is neither upright nor level, or no longer than a dot. */
export function rulingOf([x0, y0, x1, y1]: Stroke, [a, b, c, d, e, f]: Matrix): Ruling | null {
  const [fromX, fromY, toX, toY] = [a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f];
  const width = Math.abs(toX - fromX);
  const height = Math.abs(toY - fromY);
  if (width <= SLANT && height >= SHORTEST) {
    return { isVertical: true, at: (fromX + toX) / 2, from: Math.min(fromY, toY), to: Math.max(fromY, toY) };
  }
  if (height <= SLANT && width >= SHORTEST) {
    return { isVertical: false, at: (fromY + toY) / 2, from: Math.min(fromX, toX), to: Math.max(fromX, toX) };
  }
  return null;
}

/** Tells the straight strokes of a path, as pdf.js stores it: each step with its coordinates. */
export function followPath(path: ArrayLike<number>, tell: (stroke: Stroke) => void): void {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let at = 0; at < path.length;) {
    const step = path[at++];
    if (step === MOVE || step === LINE) {
      const nextX = path[at++] as number;
      const nextY = path[at++] as number;
      if (step === LINE) tell([x, y, nextX, nextY]);
      else [startX, startY] = [nextX, nextY];
      [x, y] = [nextX, nextY];
    } else if (step === CURVE || step === CURVE2) {
      at += step === CURVE ? 6 : 4;
      [x, y] = [path[at - 2] as number, path[at - 1] as number];
    } else if (step === CLOSE) {
      tell([x, y, startX, startY]);
      [x, y] = [startX, startY];
    } else return;
  }
}
