import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useSessionState } from '../session-context';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `6px ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  list: { margin: 0, padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 36px`, overflowWrap: 'anywhere' },
});

/** The findings that were adopted, folded under one line; each still leads to its cell. */
export function FixedList() {
  const styles = useStyles();
  const { fixed } = useSessionState();
  if (fixed.length === 0) return null;
  return (
    <details className={styles.box}>
      <summary className={styles.title}>
        <CheckmarkCircle20Filled className={styles.icon} aria-hidden />
        已改 {fixed.length} 处
      </summary>
      <ul className={styles.list}>
        {fixed.map(({ key, sheet, cell, words }) => (
          <li key={key}>
            <CellLink at={{ sheet, cell }} /> {words}
          </li>
        ))}
      </ul>
    </details>
  );
}
