import { useCallback, useState } from 'react';
import { useSession } from './session-context';
import type { Session } from './session-effects';

/**
 * State of a screen that is still there when the user comes back from another one; each session has its own.
 * @param initial what it is at first
 */
export function keptState<T>(initial: T): () => readonly [T, (next: T) => void] {
  const kept = new WeakMap<Session, { readonly value: T }>();
  return function useKept() {
    const session = useSession();
    const [value, setValue] = useState<T>(() => {
      const known = kept.get(session);
      return known ? known.value : initial;
    });
    const keep = useCallback(
      (next: T) => {
        kept.set(session, { value: next });
        setValue(next);
      },
      [session],
    );
    return [value, keep];
  };
}
