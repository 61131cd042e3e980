import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type KeyboardEvent } from 'react';
import type { Severity } from '../../findings/finding';
import type { FindingGroup } from '../findings-view';
import { FindingRow } from './FindingRow';
import { SEVERITY_NAMES, SeverityIcon } from './severity';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
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
  counts: { display: 'flex', gap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
  rows: { margin: 0, padding: 0 },
  more: { padding: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** Findings of one table that are drawn at first, and with every further request. */
const PAGE = 50;
/** Tables beyond this many findings start folded, so that a workbook of 200 sheets opens at once. */
const UNFOLDED = 300;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function Counts({ group }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  return (
    <span className={styles.counts}>
      {SEVERITIES.map((severity) => {
        const count = group.findings.filter(({ finding }) => finding.severity === severity).length;
        return (
          count > 0 && (
            <span key={severity} className={styles.count}>
              <SeverityIcon severity={severity} label={SEVERITY_NAMES[severity]} />
              {count}
            </span>
          )
        );
      })}
    </span>
  );
}

function foldedByDefault(groups: readonly FindingGroup[]): ReadonlySet<string> {
  const folded = new Set<string>();
  let drawn = 0;
  for (const group of groups) {
    if (drawn > UNFOLDED) folded.add(group.key);
    drawn += Math.min(group.findings.length, PAGE);
  }
  return folded;
}

function sheetLine(group: FindingGroup): string {
  return [group.sheet === group.title ? '' : group.sheet, group.unit === null ? '' : `单位：${group.unit}`]
    .filter((part) => part !== '')
    .join(' · ');
}

/** All findings by table. The arrows, Home and End move among its lines; Tab passes it in one step. */
export function FindingList({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const styles = useStyles();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<Readonly<Record<string, number>>>({});
  const [visited, setVisited] = useState<string | null>(null);
  const folded = foldedByDefault(groups);
  const isFolded = (key: string) => folded.has(key) !== turned.has(key);

  const rowKeys = groups.flatMap((group) => [
    `group ${group.key}`,
    ...(isFolded(group.key) ? [] : group.findings.slice(0, shown[group.key] ?? PAGE).map(({ key }) => key)),
  ]);
  const tabStop = visited !== null && rowKeys.includes(visited) ? visited : rowKeys[0];

  function turn(key: string) {
    setTurned((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = to === undefined ? undefined : rows[to];
    if (!row) return;
    event.preventDefault();
    row.focus();
  }

  function onHeaderKeyDown(event: KeyboardEvent, key: string) {
    const wanted = { ArrowRight: false, ArrowLeft: true }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    if (isFolded(key) !== wanted) turn(key);
  }

  return (
    <div
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => target.dataset['row'] !== undefined && setVisited(target.dataset['row'])}
    >
      {groups.map((group) => {
        const limit = shown[group.key] ?? PAGE;
        const hidden = group.findings.length - limit;
        const rowKey = `group ${group.key}`;
        const line = sheetLine(group);
        return (
          <section
            key={group.key}
            className={styles.group}
            aria-label={group.sheet === group.title ? group.title : `${group.title}（${group.sheet}）`}
          >
            <h3 className={styles.heading}>
              <button
                type="button"
                data-row={rowKey}
                tabIndex={tabStop === rowKey ? 0 : -1}
                className={styles.header}
                aria-expanded={!isFolded(group.key)}
                onClick={() => turn(group.key)}
                onKeyDown={(event) => onHeaderKeyDown(event, group.key)}
              >
                {isFolded(group.key) ? (
                  <ChevronRight16Regular className={styles.chevron} />
                ) : (
                  <ChevronDown16Regular className={styles.chevron} />
                )}
                <span>
                  <span className={styles.title}>{group.title}</span>
                  {line !== '' && <span className={styles.sheet}>{line}</span>}
                </span>
                <Counts group={group} />
              </button>
            </h3>
            {!isFolded(group.key) && (
              <ul className={styles.rows}>
                {group.findings.slice(0, limit).map((listed) => (
                  <FindingRow key={listed.key} listed={listed} isTabStop={tabStop === listed.key} />
                ))}
              </ul>
            )}
            {!isFolded(group.key) && hidden > 0 && (
              <div className={styles.more}>
                <Button size="small" appearance="subtle" onClick={() => setShown({ ...shown, [group.key]: limit + PAGE })}>
                  再显示 {Math.min(PAGE, hidden)} 条（已显示 {limit} 条，共 {group.findings.length} 条）
                </Button>
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}
