import { useCallback, useRef, useState } from 'react';
import type { OpenBook } from './open-book';

/** A file that the user wants to see in the page. */
export interface Wanted {
  readonly name: string;
  /** Rejects with a `FileWorkError` only. */
  readonly open: () => Promise<OpenBook>;
}

interface Opening {
  /** The name of the file that is being read; null where none is. */
  readonly opening: string | null;
  readonly begin: (wanted: Wanted) => void;
  /** Leaves the page as it is; what is still being read is not shown any more. */
  readonly callOff: () => void;
}

/**
 * Opens files: what is shown in the end is what was asked for last, whichever is read first.
 * @param onOpened the same function at all times, like `onFailed`
 */
export function useOpening(onOpened: (book: OpenBook) => void, onFailed: (error: unknown) => void): Opening {
  const [opening, setOpening] = useState<string | null>(null);
  const turn = useRef(0);

  const begin = useCallback(
    ({ name, open }: Wanted) => {
      turn.current += 1;
      const own = turn.current;
      setOpening(name);
      const end = (tell: () => void) => {
        if (turn.current !== own) return;
        setOpening(null);
        tell();
      };
      open().then(
        (book) => end(() => onOpened(book)),
        (error: unknown) => end(() => onFailed(error)),
      );
    },
    [onOpened, onFailed],
  );

  function callOff() {
    turn.current += 1;
    setOpening(null);
  }

  return { opening, begin, callOff };
}
