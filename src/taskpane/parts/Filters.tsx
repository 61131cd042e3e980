import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import type { SeverityFilter } from '../findings-view';
import { useSession, useSessionState } from '../session-context';
import { SEVERITY_NAMES } from './severity';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  filter: {
    display: 'inline-flex',
    gap: tokens.spacingHorizontalXS,
    padding: `2px ${tokens.spacingHorizontalS}`,
    minHeight: '26px',
    alignItems: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    background: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { background: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', background: 'Highlight', color: 'HighlightText' },
  },
  none: { color: tokens.colorNeutralForeground3 },
});

const FILTERS: readonly SeverityFilter[] = ['all', 'error', 'warning', 'info', 'explained'];

function nameOf(filter: SeverityFilter): string {
  if (filter === 'all') return '全部';
  return filter === 'explained' ? '已核实' : SEVERITY_NAMES[filter];
}

/** The severities with their counts, and the search. */
export function Filters({ counts }: { readonly counts: Readonly<Record<SeverityFilter, number>> }) {
  const styles = useStyles();
  const session = useSession();
  const { filter, search } = useSessionState();
  return (
    <>
      <div className={styles.filters} role="group" aria-label="按程度筛选">
        {FILTERS.filter((id) => id !== 'explained' || counts.explained > 0).map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={filter === id}
            className={mergeClasses(styles.filter, counts[id] === 0 && styles.none, filter === id && styles.chosen)}
            onClick={() => session.filter(id)}
          >
            {nameOf(id)} <span>{counts[id]}</span>
          </button>
        ))}
      </div>
      <Input
        size="small"
        type="search"
        value={search}
        onChange={(_, { value }) => session.search(value)}
        contentBefore={<Search16Regular />}
        placeholder="按科目、单元格、文字查找"
        aria-label="查找"
      />
    </>
  );
}
