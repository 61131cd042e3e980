import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Refusal } from '../../host/host';
import type { AppliedPlan } from '../../writing/history';
import { isBusy, type Notice } from '../session';
import { useSession, useSessionState } from '../session-context';
import { CellLink } from './CellLink';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  region: { display: 'contents' },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  problem: { backgroundColor: tokens.colorStatusDangerBackground1, border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  changed: { backgroundColor: tokens.colorStatusWarningBackground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  icon: { marginTop: '2px' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  action: { marginTop: tokens.spacingVerticalXS },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

interface LineProps {
  readonly kind: 'problem' | 'changed' | 'note';
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly onClose?: () => void;
}

function Line({ kind, children, action, onClose }: LineProps) {
  const styles = useStyles();
  const severity = kind === 'problem' ? 'error' : kind === 'changed' ? 'warning' : 'info';
  return (
    <div className={mergeClasses(styles.line, kind === 'problem' && styles.problem, kind === 'changed' && styles.changed)}>
      <SeverityIcon severity={severity} className={styles.icon} />
      <div className={styles.words}>
        {children}
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {onClose && (
        <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label="关闭此消息" title="关闭" onClick={onClose} />
      )}
    </div>
  );
}

/** More than a person reads in a notice; the rest is counted. */
const LISTED = 20;

function CellReasons({ cells }: { readonly cells: readonly Refusal[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {cells.slice(0, LISTED).map((refusal) => (
        <li key={`${refusal.sheet}!${refusal.cell}`}>
          <CellLink at={refusal} /> {refusal.reason}
        </li>
      ))}
      {cells.length > LISTED && <li>还有 {cells.length - LISTED} 个单元格，原因相似。</li>}
    </ul>
  );
}

/** Asks before sheets are deleted, which nothing can take back; the answer that keeps them has the focus. */
function RemovalQuestion({ removal }: { readonly removal: AppliedPlan }) {
  const styles = useStyles();
  const session = useSession();
  const count = removal.sheets?.length ?? 0;
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), [removal]);
  return (
    <Line
      kind="changed"
      action={
        <div className={styles.answers}>
          <Button ref={keep} className={styles.button} size="small" onClick={session.closeNotice}>
            不删除
          </Button>
          <Button className={styles.button} size="small" onClick={() => void session.removeSheets(removal)}>
            删除 {count} 张工作表
          </Button>
        </div>
      }
    >
      撤销“{removal.plan.title}”要删除当时插入的 {count} 张工作表，删除后 Ctrl+Z
      也恢复不了。填过数、改过的，或被别的表引用的，会留着并列出。
    </Line>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const session = useSession();
  if (notice.kind === 'refused') {
    return (
      <Line kind="problem" onClose={session.closeNotice}>
        没有改动任何内容，因为有 {notice.refusals.length} 个单元格不能写入：
        <CellReasons cells={notice.refusals} />
      </Line>
    );
  }
  if (notice.kind === 'question') return <RemovalQuestion removal={notice.removal} />;
  if (notice.kind === 'partlyUndone') {
    return (
      <Line kind="changed" onClose={session.closeNotice}>
        {notice.message}没有动的，原因如下：
        <CellReasons cells={notice.left} />
      </Line>
    );
  }
  const again = notice.kind === 'problem' ? notice.again : null;
  const retry = again !== null && (
    <Button className={styles.button} size="small" onClick={() => void session.retry(again)}>
      再试一次
    </Button>
  );
  const undo = notice.kind === 'note' && notice.canUndo && (
    <Button className={styles.button} size="small" onClick={() => void session.undo()}>
      撤销
    </Button>
  );
  return (
    <Line kind={notice.kind} action={retry || undo} onClose={session.closeNotice}>
      {notice.message}
    </Line>
  );
}

function changedWords(changed: readonly string[]): string {
  const named = changed.filter((name) => name !== '');
  if (named.length === 0) return '表格在校验之后有改动。';
  const shown = named.slice(0, 2).map((name) => `“${name}”`);
  return `${shown.join('、')}${named.length > 2 ? `等 ${named.length} 张表` : ''}在校验之后有改动。`;
}

/** What just happened, and whether the result is older than the sheet. */
export function Notices() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { notice, changed, run, isSilent } = state;
  const recheck = (
    <Button className={styles.button} size="small" disabledFocusable={isBusy(state)} onClick={() => void session.check()}>
      重新校验
    </Button>
  );
  return (
    <div role="status" aria-live="polite" className={styles.region}>
      {isSilent && <Line kind="changed">表格一直没有回应。若有单元格正在编辑，请先按回车结束编辑。</Line>}
      {notice && <NoticeLine notice={notice} />}
      {run && changed.length > 0 && !isBusy(state) && !state.isRechecking && !state.preferences.automatic && (
        <Line kind="changed" action={recheck}>
          {changedWords(changed)}
        </Line>
      )}
    </div>
  );
}
