import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { loaded } from '../loading';
import { Problem } from './Problem';

const useStyles = makeStyles({
  failure: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
});

interface LoadedPart<T> {
  /** Null until it is there. */
  readonly part: T | null;
  /** Where it did not come: what to say of it, with the way to try again; null otherwise. */
  readonly failure: ReactNode;
}

/**
 * A part of the program that a screen needs, loaded when it is first shown.
 * @param load always the same function for the same part
 */
export function useLoaded<T>(load: (() => Promise<T>) | undefined): LoadedPart<T> {
  const styles = useStyles();
  const [part, setPart] = useState<{ readonly value: T } | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!load) return;
    let isGone = false;
    setMessage(null);
    loaded(load()).then(
      (value) => {
        if (!isGone) setPart({ value });
      },
      (error: unknown) => {
        if (!isGone) setMessage(error instanceof Error ? error.message : '');
      },
    );
    return () => {
      isGone = true;
    };
  }, [load, round]);
  const failure = message !== null && (
    <div className={styles.failure}>
      <Problem>{message}</Problem>
      <Button size="small" onClick={() => setRound(round + 1)}>
        重试
      </Button>
    </div>
  );
  return { part: part?.value ?? null, failure };
}
