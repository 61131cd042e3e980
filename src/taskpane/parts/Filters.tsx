import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import type { SeverityFilter } from '../findings-view';
import { useSession, useSessionState } from '../session-context';
import { CHIP_STYLE, CHOSEN_STYLE } from './chosen-style';
import { SEVERITY_NAMES } from './severity';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  filter: { ...CHIP_STYLE, padding: `2px ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusCircular },
  chosen: { ...CHOSEN_STYLE, border: `1px solid ${tokens.colorBrandStroke1}` },
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
