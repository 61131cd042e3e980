import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useRef, useState } from 'react';
import { countText } from '../../findings/count-text';
import type { DeskRow } from './desk';
import type { DeskFile } from './desk-files';
import type { DeskOrder, SortKey } from './desk-order';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto', padding: '0 12px 12px' },
  table: { borderCollapse: 'collapse', width: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  sort: { fontWeight: tokens.fontWeightSemibold, minWidth: 'auto' },
  cell: { padding: '5px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  name: { overflowWrap: 'anywhere', minWidth: '6em', '@media (min-width: 761px)': { minWidth: '16em' } },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  bad: { color: tokens.colorStatusDangerForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
  verdict: { minWidth: '5.5em' },
  problems: { padding: '4px 8px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  wide: { '@media (max-width: 760px)': { display: 'none' } },
});

const COLUMNS: readonly { readonly key: SortKey; readonly heading: string; readonly isWide?: true }[] = [
  { key: 'name', heading: '单位' },
  { key: 'verdict', heading: '结论' },
  { key: 'errors', heading: '错误' },
  { key: 'warnings', heading: '提醒' },
  { key: 'checked', heading: '核对的数', isWide: true },
];

/** Lines that are drawn at first, and again each time the end of them comes into view. */
const SOME = 150;

interface DeskTableProps {
  readonly rows: readonly DeskRow[];
  /** What all files have in front of their names. */
  readonly folder: string;
  readonly order: DeskOrder | null;
  readonly onOrder: (key: SortKey) => void;
  readonly onOpen: (file: DeskFile) => void;
}

/** The units of a batch, one line each. Of thousands only those are drawn that have been scrolled to. */
export function DeskTable({ rows, folder, order, onOrder, onOpen }: DeskTableProps) {
  const styles = useStyles();
  const [most, setMost] = useState(SOME);
  const end = useRef<HTMLTableRowElement>(null);
  const hasMore = rows.length > most;

  useEffect(() => {
    const last = end.current;
    if (!hasMore || last === null) return;
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setMost((before) => before + SOME);
      },
      { rootMargin: '600px' },
    );
    watch.observe(last);
    return () => watch.disconnect();
  }, [hasMore, most]);

  return (
    <div className={styles.scroll} role="region" aria-label="各单位的结论" tabIndex={0}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {COLUMNS.map(({ key, heading, isWide }) => (
              <th
                key={key}
                scope="col"
                className={mergeClasses(styles.head, isWide && styles.wide)}
                aria-sort={order?.key === key ? (order.isUp ? 'ascending' : 'descending') : undefined}
              >
                <Button appearance="transparent" size="small" className={styles.sort} onClick={() => onOrder(key)}>
                  {heading}
                  {order?.key === key && (order.isUp ? ' ▲' : ' ▼')}
                </Button>
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.head, styles.problems, styles.wide)}>
              主要问题
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <DeskLine key={row.file.path} row={row} hidden={folder.length} onOpen={onOpen} />
          ))}
          {hasMore && (
            <tr ref={end}>
              <td colSpan={COLUMNS.length + 1}>…</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface DeskLineProps {
  readonly row: DeskRow;
  /** How much of the path is said elsewhere. */
  readonly hidden: number;
  readonly onOpen: (file: DeskFile) => void;
}

/** Drawn again only when its own row has changed, not whenever some unit of hundreds is done. */
const DeskLine = memo(function DeskLine({ row: { file, unit }, hidden, onOpen }: DeskLineProps) {
  const styles = useStyles();
  const look = !unit
    ? styles.waiting
    : unit.outcome === 'clean'
      ? styles.good
      : unit.outcome === 'errors' || unit.outcome === 'failed'
        ? styles.bad
        : styles.doubt;
  const number = mergeClasses(styles.cell, styles.number);
  const isRead = unit !== null && unit.coverage !== null;
  return (
    <tr>
      <td className={mergeClasses(styles.cell, styles.name)}>
        <Link as="button" onClick={() => onOpen(file)}>
          {file.path.slice(hidden)}
        </Link>
      </td>
      <td className={mergeClasses(styles.cell, styles.verdict, look)}>{unit ? `${unit.sign} ${unit.words}` : '等待'}</td>
      <td className={number}>{isRead ? countText(unit.errors) : ''}</td>
      <td className={number}>{isRead ? countText(unit.warnings) : ''}</td>
      <td className={mergeClasses(number, styles.wide)}>
        {unit?.coverage ? `${countText(unit.coverage.checked)}/${countText(unit.coverage.amounts)}` : ''}
      </td>
      <td className={mergeClasses(styles.cell, styles.wide)}>{unit?.problems ?? ''}</td>
    </tr>
  );
});
