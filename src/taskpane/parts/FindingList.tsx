import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { FindingGroup, FindingSection } from '../findings-view';
import { useSessionState } from '../session-context';
import { FindingGroupView, groupRow, PAGE } from './FindingGroupView';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  done: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `6px ${tokens.spacingHorizontalS}`,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Tables beyond this many findings start folded, so that a workbook of 200 sheets opens at once. */
const UNFOLDED = 300;
/** The row key of the line under which what needs nothing done is folded. */
const NOTHING_TO_DO = 'nothing to do';

function foldedByDefault(groups: readonly FindingGroup[]): ReadonlySet<string> {
  const folded = new Set<string>();
  let drawn = 0;
  for (const group of groups) {
    if (drawn > UNFOLDED) folded.add(group.key);
    drawn += Math.min(group.findings.length, PAGE);
  }
  return folded;
}

/** The row that the focus is on or was on last, where the page has drawn it anew meanwhile: the same one, or the first. */
function useFocusKept(list: RefObject<HTMLDivElement | null>, sections: readonly FindingSection[], visited: string | null) {
  const { focusOn, run } = useSessionState();
  const hadFocus = useRef(false);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    wanted.current = focusOn?.key ?? visited;
  }, [focusOn, visited]);
  useEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const row = rows.find(({ dataset }) => dataset['row'] === focusOn?.key);
    if (focusOn === null) return;
    const adopt = row?.closest('li')?.querySelector<HTMLElement>('[data-adopt]');
    const target = adopt ?? row ?? document.querySelector<HTMLElement>('[data-task="check"]');
    target?.focus();
  }, [focusOn, list]);
  useEffect(() => {
    const { activeElement } = document;
    if (hadFocus.current && (activeElement === null || activeElement === document.body)) {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const row = rows.find(({ dataset }) => dataset['row'] === wanted.current);
      (row ?? document.querySelector<HTMLElement>('[data-task="check"]'))?.focus();
    }
    const drawn = list.current;
    return () => {
      hadFocus.current = drawn?.contains(document.activeElement) ?? false;
    };
    // A new run is what draws the rows anew.
  }, [run, sections, list]);
}

interface FindingListProps {
  readonly sections: readonly FindingSection[];
  /** Whether what needs nothing done is shown without being asked for: it was filtered or searched for. */
  readonly isAllWanted: boolean;
}

/** All findings, what must be put right first. The arrows, Home and End move among the lines; Tab passes the list in one step. */
export function FindingList({ sections, isAllWanted }: FindingListProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<Readonly<Record<string, number>>>({});
  const [visited, setVisited] = useState<string | null>(null);
  const [isRestOpen, setIsRestOpen] = useState(false);
  useFocusKept(list, sections, visited);
  const isShown = ({ severity }: FindingSection) => severity !== 'info' || isAllWanted || isRestOpen;
  const folded = foldedByDefault(sections.flatMap(({ groups }) => groups));
  const isFolded = (key: string) => folded.has(key) !== turned.has(key);

  const rowKeys = sections.flatMap((section) => [
    ...(section.severity === 'info' && !isAllWanted ? [NOTHING_TO_DO] : []),
    ...(isShown(section) ? section.groups : []).flatMap((group) => [
      groupRow(group),
      ...(isFolded(group.key) ? [] : group.findings.slice(0, shown[group.key] ?? PAGE).map(({ key }) => key)),
    ]),
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

  return (
    <div
      ref={list}
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const row = target.closest('li')?.querySelector<HTMLElement>('[data-row]') ?? target;
        if (row.dataset['row'] !== undefined) setVisited(row.dataset['row']);
      }}
    >
      {sections.map((section) => (
        <div key={section.severity} className={styles.list}>
          {section.severity === 'info' && !isAllWanted && (
            <button
              type="button"
              data-row={NOTHING_TO_DO}
              tabIndex={tabStop === NOTHING_TO_DO ? 0 : -1}
              className={styles.done}
              aria-expanded={isRestOpen}
              onClick={() => setIsRestOpen(!isRestOpen)}
            >
              {isRestOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
              无需处理 {section.count} 条（尾差、提示）
            </button>
          )}
          {isShown(section) &&
            section.groups.map((group) => {
              const limit = shown[group.key] ?? PAGE;
              return (
                <FindingGroupView
                  key={group.key}
                  group={group}
                  severity={section.severity}
                  isFolded={isFolded(group.key)}
                  limit={limit}
                  tabStop={tabStop}
                  onTurn={() => turn(group.key)}
                  onMore={() => setShown({ ...shown, [group.key]: limit + PAGE })}
                />
              );
            })}
        </div>
      ))}
    </div>
  );
}
