import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent } from 'react';
import { commonPlaces, showAmount } from '../amount-words';
import type { ListedFinding } from '../findings-view';
import { useSession, useSessionState } from '../session-context';
import { gapOf, headline } from '../statement';
import { FindingDetail } from './FindingDetail';
import { SEVERITY_NAMES, SeverityIcon } from './severity';

const useStyles = makeStyles({
  item: { listStyleType: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, max-content) minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    width: '100%',
    padding: `6px ${tokens.spacingHorizontalS}`,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px', borderRadius: tokens.borderRadiusMedium },
  },
  current: { background: tokens.colorNeutralBackground1Selected, ':hover': { background: tokens.colorNeutralBackground1Selected } },
  icon: { marginTop: '2px' },
  small: { width: '16px', height: '16px' },
  cell: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  words: { display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' },
  whole: { WebkitLineClamp: 'unset' },
  wide: { gridColumn: '2 / span 2' },
  gap: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  detail: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM} 32px` },
});

interface FindingRowProps {
  readonly listed: ListedFinding;
  /** Whether the Tab key stops here; the arrows go to the others. */
  readonly isTabStop: boolean;
}

/** One finding on one line, and its detail below when it is unfolded. */
export function FindingRow({ listed: { key, finding }, isTabStop }: FindingRowProps) {
  const styles = useStyles();
  const session = useSession();
  const { open, current, preferences, fixed } = useSessionState();
  const done = fixed.find((one) => one.key === key);
  const detailId = useId();
  const item = useRef<HTMLLIElement>(null);
  const isOpen = open.has(key);
  const isCurrent = current === key;
  const { cell, severity, sheet, explained } = finding;
  const word = done ? '已改' : explained ? '已核实' : null;
  const gap = gapOf(finding);
  const place = cell === null ? null : { sheet, cell };

  function onKeyDown(event: KeyboardEvent) {
    switch (event.key) {
      case 'Enter':
        void session.visitFinding(key, place);
        break;
      case ' ':
        session.toggleFinding(key, !isOpen);
        break;
      case 'ArrowRight':
        session.toggleFinding(key, true);
        break;
      case 'ArrowLeft':
        session.toggleFinding(key, false);
        break;
      case 'Escape':
        if (!isOpen) return;
        session.toggleFinding(key, false);
        event.stopPropagation();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  function fold() {
    session.toggleFinding(key, false);
    item.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }

  function onDetailKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-row]')?.focus();
  }

  return (
    <li ref={item} className={styles.item}>
      <button
        type="button"
        data-row={key}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        className={mergeClasses(styles.row, isCurrent && styles.current)}
        onKeyDown={onKeyDown}
        onClick={() => void session.visitFinding(key, place)}
      >
        <SeverityIcon
          severity={word === null ? severity : 'clean'}
          label={word ?? SEVERITY_NAMES[severity]}
          className={mergeClasses(styles.icon, word !== null && styles.small)}
        />
        {cell !== null && <span className={styles.cell}>{cell}</span>}
        <span className={mergeClasses(styles.words, isOpen && styles.whole, cell === null && styles.wide)}>{headline(finding)}</span>
        <span className={styles.gap}>
          {word}
          {word === null && gap !== null && `差 ${showAmount(gap, { grouped: preferences.grouped, places: commonPlaces([gap]) })}`}
        </span>
      </button>
      {isOpen && (
        <div id={detailId} className={styles.detail} onKeyDown={onDetailKeyDown}>
          <FindingDetail listed={{ key, finding }} onFold={fold} />
        </div>
      )}
    </li>
  );
}
