import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellReference } from '../../findings/finding';
import { CellLink } from './CellLink';
import { FIRST, More } from './More';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface CellListProps {
  readonly title: string;
  readonly cells: readonly CellReference[];
  /** The sheet that need not be named. */
  readonly home: string;
}

/** Cells in one line, each leading to its place. */
export function CellList({ title, cells, home }: CellListProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (cells.length === 0) return null;
  const shown = all ? cells : cells.slice(0, FIRST * 2);
  return (
    <div>
      <span className={styles.quiet}>
        {title}（{cells.length}）：
      </span>
      {shown.map((at, index) => (
        <span key={`${at.sheet}!${at.cell}${index}`}>
          {index > 0 && '、'}
          <CellLink at={at} home={home} />
        </span>
      ))}
      {cells.length > shown.length && <More hidden={cells.length - shown.length} onMore={() => setAll(true)} />}
    </div>
  );
}
