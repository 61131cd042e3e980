import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  message: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  words: { flexGrow: 1 },
});

/** One line of the page below its toolbar, and what can be answered to it. */
export function PageMessage({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.message}>
      <span className={styles.words}>{words}</span>
      {children}
    </div>
  );
}
