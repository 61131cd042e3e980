import { Button, makeStyles, ProgressBar, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { countText } from '../../findings/count-text';
import { OUTCOME_SECTIONS } from '../../findings/outcomes';
import type { Desk } from './desk';
import type { DeskFile } from './desk-files';
import { wantedRows, type DeskOrder, type SortKey } from './desk-order';
import { DeskTable } from './DeskTable';

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: '6px 12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  words: { flexGrow: 1 },
  filter: { minWidth: '150px' },
  search: { width: '170px' },
});

interface DeskViewProps {
  readonly desk: Desk;
  readonly onOpen: (file: DeskFile) => void;
  readonly onReport: (kind: 'xlsx' | 'html') => void;
}

/** A batch of workbooks (审核台): one line a unit as it is checked, to be searched, sorted and filtered; a click opens the unit. */
export function DeskView({ desk, onOpen, onReport }: DeskViewProps) {
  const styles = useStyles();
  const { rows, done, isRunning } = useSyncExternalStore(desk.subscribe, desk.getState);
  const [order, setOrder] = useState<DeskOrder | null>(null);
  const [outcome, setOutcome] = useState('');
  const [words, setWords] = useState('');
  const shown = useMemo(
    () => wantedRows(rows, { section: outcome === '' ? null : Number(outcome), words, order }),
    [rows, outcome, words, order],
  );
  // Whoever draws hundreds of lines must not have to draw them again because this function is another one.
  const opening = useRef(onOpen);
  opening.current = onOpen;
  const open = useCallback((file: DeskFile) => opening.current(file), []);
  const sortBy = (key: SortKey) => setOrder({ key, isUp: order?.key === key ? !order.isUp : true });

  const counts = OUTCOME_SECTIONS.map(({ kinds }) => rows.filter(({ unit }) => unit && kinds.includes(unit.outcome)).length);
  const told = OUTCOME_SECTIONS.flatMap(({ words: said }, at) =>
    (counts[at] ?? 0) > 0 ? [`${said} ${countText(counts[at] ?? 0)} 个`] : [],
  );
  const folder = desk.folder.replace(/\/$/, '');

  return (
    <main className={styles.view} aria-label="各单位">
      {isRunning && <ProgressBar aria-label="校验进度" value={done} max={desk.files.length} />}
      <div className={styles.bar}>
        <h1 className={styles.title}>各单位{folder === '' ? '' : `（${folder}）`}</h1>
        <span className={styles.words} role="status">
          {isRunning ? `已校验 ${countText(done)} / ${countText(desk.files.length)} 个。` : `共 ${countText(rows.length)} 个文件。`}
          {told.join('，')}
        </span>
        <SearchBox
          className={styles.search}
          aria-label="查找单位或问题"
          placeholder="查找单位、问题"
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
        <Select className={styles.filter} aria-label="按结论筛选" value={outcome} onChange={(_, { value }) => setOutcome(value)}>
          <option value="">全部结论</option>
          {OUTCOME_SECTIONS.map(
            ({ words: said }, at) =>
              (counts[at] ?? 0) > 0 && (
                <option key={said} value={String(at)}>
                  {said}（{countText(counts[at] ?? 0)}）
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
      <DeskTable rows={shown} folder={desk.folder} order={order} onOrder={sortBy} onOpen={open} />
    </main>
  );
}
