import { useLayoutEffect, type RefObject } from 'react';
import { HEADER_HEIGHT, HEADER_WIDTH } from './GridRows';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Frozen {
  /** How high the rows are that stay in view. */
  readonly frozenHeight: number;
  /** Whether the selection is on one of them. */
  readonly isOnFrozen: boolean;
  readonly sheet: string;
}

/** Scrolls the box so that the selection is seen, below the rows that stay in view. */
export function useInView(box: RefObject<HTMLElement | null>, place: Place, { frozenHeight, isOnFrozen, sheet }: Frozen): void {
  const { left, top, width, height } = place;
  useLayoutEffect(() => {
    const view = box.current;
    if (!view) return;
    const right = left + Math.min(width, view.clientWidth - HEADER_WIDTH);
    const bottom = top + Math.min(height, view.clientHeight - HEADER_HEIGHT);
    if (left - HEADER_WIDTH < view.scrollLeft) view.scrollLeft = left - HEADER_WIDTH;
    else if (right > view.scrollLeft + view.clientWidth) view.scrollLeft = right - view.clientWidth + 24;
    // Some rows around the cell, but in a low window never so many that the cell itself goes under the captions.
    const above = HEADER_HEIGHT + frozenHeight;
    const around = Math.max(0, Math.min(60, (view.clientHeight - above - (bottom - top)) / 2));
    if (isOnFrozen) return;
    if (top - above < view.scrollTop) view.scrollTop = Math.max(0, top - above - around);
    else if (bottom > view.scrollTop + view.clientHeight) view.scrollTop = bottom - view.clientHeight + around;
  }, [box, left, top, width, height, frozenHeight, isOnFrozen, sheet]);
}
