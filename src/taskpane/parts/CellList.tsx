import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { CellReference } from '../../findings/finding';
import { CellLink } from './CellLink';
import { FIRST, More } from './More';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  together: { whiteSpace: 'nowrap' },
});

interface CellListProps {
  readonly title: string;
  readonly cells: readonly CellReference[];
  /** The sheet that need not be named. */
  readonly home: string;
}

/** Cells by sheet, in the order in which the sheets come up; those of the sheet that need not be named first. */
function bySheet(cells: readonly CellReference[], home: string): readonly (readonly [sheet: string, cells: readonly CellReference[]])[] {
  const sheets = new Map<string, CellReference[]>(cells.some(({ sheet }) => sheet === home) ? [[home, []]] : []);
  for (const at of cells) sheets.set(at.sheet, [...(sheets.get(at.sheet) ?? []), at]);
  return [...sheets];
}

/** Cells in one line, each leading to its place. */
export function CellList({ title, cells, home }: CellListProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (cells.length === 0) return null;
  // Asking for the last one or two would take more room than they do.
  const shown = all || cells.length <= FIRST * 2 + 2 ? cells : cells.slice(0, FIRST * 2);
  return (
    <div>
      <span className={styles.quiet}>
        {title}（{cells.length}）：
      </span>
      {bySheet(shown, home).map(([sheet, its], order, sheets) => (
        <span key={sheet}>
          {sheet !== home && <span className={styles.quiet}>{sheet} </span>}
          {its.map((at, index) => (
            <Fragment key={`${at.cell}${index}`}>
              <span className={styles.together}>
                <CellLink at={at} home={sheet} />
                {index < its.length - 1 ? '、' : order < sheets.length - 1 && '；'}
              </span>
              {/* A line may end here, and only here: none begins with the mark. */}
              <wbr />
            </Fragment>
          ))}
        </span>
      ))}
      {cells.length > shown.length && <More hidden={cells.length - shown.length} onMore={() => setAll(true)} />}
    </div>
  );
}
