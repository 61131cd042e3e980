import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { KeyboardEvent } from 'react';
import type { Severity } from '../../findings/finding';
import type { FindingGroup } from '../findings-view';
import { FindingRow } from './FindingRow';
import { SEVERITY_NAMES, SeverityIcon } from './severity';

const useStyles = makeStyles({
  group: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  header: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    width: '100%',
    padding: `6px ${tokens.spacingHorizontalS}`,
    border: 'none',
    background: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { marginTop: '2px' },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  sheet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px', fontVariantNumeric: 'tabular-nums' },
  rows: { margin: 0, padding: 0 },
  more: { padding: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** Findings of one table that are drawn at first, and with every further request. */
export const PAGE = 50;

function sheetLine(group: FindingGroup): string {
  return [group.sheet === group.title ? '' : group.sheet, group.unit === null ? '' : `单位：${group.unit}`]
    .filter((part) => part !== '')
    .join(' · ');
}

interface FindingGroupViewProps {
  readonly group: FindingGroup;
  readonly severity: Severity;
  readonly isFolded: boolean;
  /** How many findings are drawn. */
  readonly limit: number;
  /** The row at which the Tab key stops. */
  readonly tabStop: string | undefined;
  readonly onTurn: () => void;
  readonly onMore: () => void;
}

/** The row key of a table's own line. */
export function groupRow({ key }: FindingGroup): string {
  return `group ${key}`;
}

/** The findings of one table under its name. */
export function FindingGroupView({ group, severity, isFolded, limit, tabStop, onTurn, onMore }: FindingGroupViewProps) {
  const styles = useStyles();
  const hidden = group.findings.length - limit;
  const rowKey = groupRow(group);
  const line = sheetLine(group);
  const isExplained = group.findings.every(({ finding }) => finding.explained);

  function onHeaderKeyDown(event: KeyboardEvent) {
    const wanted = { ArrowRight: false, ArrowLeft: true }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    if (isFolded !== wanted) onTurn();
  }

  const name = group.sheet === group.title ? group.title : `${group.title}（${group.sheet}）`;
  return (
    // One table may have a group for each severity.
    <section className={styles.group} aria-label={`${name}，${SEVERITY_NAMES[severity]}`}>
      <h3 className={styles.heading}>
        <button
          type="button"
          data-row={rowKey}
          tabIndex={tabStop === rowKey ? 0 : -1}
          className={styles.header}
          aria-expanded={!isFolded}
          onClick={onTurn}
          onKeyDown={onHeaderKeyDown}
        >
          {isFolded ? <ChevronRight16Regular className={styles.chevron} /> : <ChevronDown16Regular className={styles.chevron} />}
          <span>
            <span className={styles.title}>{group.title}</span>
            {line !== '' && <span className={styles.sheet}>{line}</span>}
          </span>
          <span className={styles.count}>
            <SeverityIcon severity={isExplained ? 'clean' : severity} label={isExplained ? '已核实' : SEVERITY_NAMES[severity]} />
            {group.findings.length}
          </span>
        </button>
      </h3>
      {!isFolded && (
        <ul className={styles.rows}>
          {group.findings.slice(0, limit).map((listed) => (
            <FindingRow key={listed.key} listed={listed} isTabStop={tabStop === listed.key} />
          ))}
        </ul>
      )}
      {!isFolded && hidden > 0 && (
        <div className={styles.more}>
          <Button size="small" appearance="subtle" onClick={onMore}>
            再显示 {Math.min(PAGE, hidden)} 条（已显示 {limit} 条，共 {group.findings.length} 条）
          </Button>
        </div>
      )}
    </section>
  );
}
