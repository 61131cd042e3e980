import { useEffect, useState, type RefObject } from 'react';

/** What of a scrolling element is in view. */
export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Follows an element's scrolling and size, at most once a frame. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, width: 1200, height: 800 });
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      setViewport({ top: box.scrollTop, left: box.scrollLeft, width: box.clientWidth || 1200, height: box.clientHeight || 800 });
    };
    const later = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    box.addEventListener('scroll', later, { passive: true });
    const observer = new ResizeObserver(later);
    observer.observe(box);
    return () => {
      cancelAnimationFrame(frame);
      box.removeEventListener('scroll', later);
      observer.disconnect();
    };
  }, [element]);
  return viewport;
}
