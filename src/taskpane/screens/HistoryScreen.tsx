import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CellLink } from '../parts/CellLink';
import { Notices } from '../parts/Notices';
import { showTime } from '../plan-words';
import { isBusy } from '../session';
import { useSession, useSessionState } from '../session-context';
import { useMemo } from 'react';
import { cellName } from '../../workbook/address';
import { HISTORY_LENGTH, keptPlans, type AppliedPlan } from '../../writing/history';
import { named } from '../history';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  button: { minWidth: 'auto', flexShrink: 0 },
});

function Places({ applied }: { readonly applied: AppliedPlan }) {
  const { edits } = applied.plan;
  const [first] = edits;
  if (!first) return null;
  if (applied.sheets) return <>插入的工作表：{named(applied.sheets)}</>;
  const sheets = new Set(edits.map(({ sheet }) => sheet)).size;
  return (
    <>
      <CellLink at={{ sheet: first.sheet, cell: cellName(first) }} />
      {edits.length > 1 && ` 等 ${edits.length} 处`}
      {sheets > 1 && `，${sheets} 张表`}
    </>
  );
}

/** 撤销记录: the last plans with their time, each to be taken back. */
export function HistoryScreen() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { history } = state;
  const kept = useMemo(() => keptPlans(history), [history]);
  return (
    <>
      <p className={styles.paragraph}>
        {history.length === 0
          ? '还没有可以撤销的操作。重算、自评打分、插入模板、采用建议之后，会列在这里，关闭面板后再打开也还在。'
          : `最近的操作（最多 ${HISTORY_LENGTH} 次，更早的不再保留），撤销后恢复原来的数值、公式和格式；之后又改过的单元格不动，会逐个列出。`}
      </p>
      <Notices />
      <ul className={styles.list} aria-label="可以撤销的操作">
        {history.map((applied, at) => {
          const time = showTime(applied.time, new Date());
          const { title } = applied.plan;
          return (
            <li key={`${applied.time}${title}`} className={styles.item}>
              <div className={styles.words}>
                <span className={styles.title}>{title}</span> <span className={styles.quiet}>{time}</span>
                <div className={styles.quiet}>
                  <Places applied={applied} />
                </div>
                {at >= kept && <div className={styles.quiet}>改动太多，存不进工作簿：关闭面板后不能再撤销。</div>}
              </div>
              <Button
                className={styles.button}
                size="small"
                disabledFocusable={isBusy(state)}
                aria-label={`撤销“${title}”（${time}）`}
                onClick={() => void session.undo(applied)}
              >
                撤销
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
