import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  problem: { margin: 0, display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginTop: '2px' },
  words: { minWidth: 0 },
});

/** What is wrong, in one sentence that is read out at once. */
export function Problem({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <p className={styles.problem} role="alert">
      <SeverityIcon severity="error" className={styles.icon} />
      <span className={styles.words}>{children}</span>
    </p>
  );
}
