import { Button, makeStyles, mergeClasses, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { countText } from '../../findings/count-text';
import { OUTCOME_SECTIONS, sectionOf } from '../../findings/outcomes';
import { FILE_ORDER } from '../../host/file/endings';
import type { Desk, DeskRow } from './desk';
import type { DeskFile } from './desk-files';

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: '6px 12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  words: { flexGrow: 1 },
  filter: { minWidth: '150px' },
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
  cell: { padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  open: { minWidth: 'auto', padding: '0 4px', justifyContent: 'start', textAlign: 'left' },
  bad: { color: tokens.colorStatusDangerForeground1, whiteSpace: 'nowrap' },
  doubt: { color: tokens.colorStatusWarningForeground3, whiteSpace: 'nowrap' },
  good: { color: tokens.colorStatusSuccessForeground1, whiteSpace: 'nowrap' },
  waiting: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  problems: { '@media (max-width: 640px)': { display: 'none' } },
});

type Key = 'name' | 'verdict' | 'errors' | 'warnings' | 'checked';

const COLUMNS: readonly { readonly key: Key; readonly heading: string }[] = [
  { key: 'name', heading: '单位' },
  { key: 'verdict', heading: '结论' },
  { key: 'errors', heading: '错误' },
  { key: 'warnings', heading: '提醒' },
  { key: 'checked', heading: '核对的数' },
];

/** What waits stands behind what is done. */
const LAST = OUTCOME_SECTIONS.length;

function compareBy(key: Key): (a: DeskRow, b: DeskRow) => number {
  const section = ({ unit }: DeskRow): number => (unit ? sectionOf(unit.outcome) : LAST);
  switch (key) {
    case 'name':
      return (a, b) => FILE_ORDER.compare(a.file.path, b.file.path);
    case 'verdict':
      return (a, b) => section(a) - section(b) || (b.unit?.errors ?? 0) - (a.unit?.errors ?? 0);
    case 'checked':
      return (a, b) => (a.unit?.coverage?.checked ?? -1) - (b.unit?.coverage?.checked ?? -1);
    default:
      return (a, b) => (a.unit?.[key] ?? -1) - (b.unit?.[key] ?? -1);
  }
}

interface DeskViewProps {
  readonly desk: Desk;
  readonly onOpen: (file: DeskFile) => void;
  readonly onReport: (kind: 'xlsx' | 'html') => void;
}

/** A batch of workbooks (审核台): one line a unit as it is checked, to be sorted and filtered; a click opens the unit. */
export function DeskView({ desk, onOpen, onReport }: DeskViewProps) {
  const styles = useStyles();
  const { rows, done, isRunning } = useSyncExternalStore(desk.subscribe, desk.getState);
  const [order, setOrder] = useState<{ readonly key: Key; readonly isUp: boolean } | null>(null);
  const [wanted, setWanted] = useState('');
  const shown = useMemo(() => {
    const some = wanted === '' ? rows : rows.filter(({ unit }) => unit && String(sectionOf(unit.outcome)) === wanted);
    if (order === null) return some;
    const by = compareBy(order.key);
    return [...some].sort((a, b) => (order.isUp ? by(a, b) : by(b, a)));
  }, [rows, order, wanted]);
  const counts = OUTCOME_SECTIONS.map(({ kinds }) => rows.filter(({ unit }) => unit && kinds.includes(unit.outcome)).length);
  const told = OUTCOME_SECTIONS.flatMap(({ words }, at) => ((counts[at] ?? 0) > 0 ? [`${words} ${countText(counts[at] ?? 0)} 个`] : []));

  return (
    <main className={styles.view} aria-label="各单位">
      {isRunning && <ProgressBar aria-label="校验进度" value={done} max={desk.files.length} />}
      <div className={styles.bar}>
        <h1 className={styles.title}>各单位</h1>
        <span className={styles.words} role="status">
          {isRunning ? `已校验 ${countText(done)} / ${countText(desk.files.length)} 个。` : `共 ${countText(rows.length)} 个文件。`}
          {told.join('，')}
        </span>
        <Select className={styles.filter} aria-label="按结论筛选" value={wanted} onChange={(_, { value }) => setWanted(value)}>
          <option value="">全部结论</option>
          {OUTCOME_SECTIONS.map(
            ({ words }, at) =>
              (counts[at] ?? 0) > 0 && (
                <option key={words} value={String(at)}>
                  {words}（{countText(counts[at] ?? 0)}）
                </option>
              ),
          )}
        </Select>
        {isRunning && <Button onClick={() => desk.stop()}>停止</Button>}
        <Button disabled={done === 0} onClick={() => onReport('xlsx')}>
          导出报告
        </Button>
        <Button disabled={done === 0} onClick={() => onReport('html')}>
          导出网页报告
        </Button>
      </div>
      <div className={styles.scroll} role="region" aria-label="各单位的结论" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {COLUMNS.map(({ key, heading }) => (
                <th
                  key={key}
                  scope="col"
                  className={styles.head}
                  aria-sort={order?.key === key ? (order.isUp ? 'ascending' : 'descending') : undefined}
                >
                  <Button
                    appearance="transparent"
                    size="small"
                    className={styles.sort}
                    onClick={() => setOrder({ key, isUp: order?.key === key ? !order.isUp : true })}
                  >
                    {heading}
                    {order?.key === key && (order.isUp ? ' ▲' : ' ▼')}
                  </Button>
                </th>
              ))}
              <th scope="col" className={mergeClasses(styles.head, styles.problems)}>
                主要问题
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <DeskLine key={row.file.path} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}

function DeskLine({ row: { file, unit }, onOpen }: { readonly row: DeskRow; readonly onOpen: (file: DeskFile) => void }) {
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
      <td className={styles.cell}>
        <Button appearance="transparent" size="small" className={styles.open} onClick={() => onOpen(file)}>
          {file.path}
        </Button>
      </td>
      <td className={mergeClasses(styles.cell, look)}>{unit ? `${unit.sign} ${unit.words}` : '等待'}</td>
      <td className={number}>{isRead ? countText(unit.errors) : ''}</td>
      <td className={number}>{isRead ? countText(unit.warnings) : ''}</td>
      <td className={number}>{unit?.coverage ? `${countText(unit.coverage.checked)}/${countText(unit.coverage.amounts)}` : ''}</td>
      <td className={mergeClasses(styles.cell, styles.problems)}>{unit?.problems ?? ''}</td>
    </tr>
  );
}
