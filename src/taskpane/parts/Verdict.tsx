import { Button, makeStyles, mergeClasses, ProgressBar, shorthands, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Activity, Run } from '../session';
import { useSession } from '../session-context';
import { verdictOf } from '../verdict';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  block: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: '1px solid transparent',
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  clean: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
  },
  icon: { width: '28px', height: '28px' },
  words: { flexGrow: 1, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: '28px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  detail: { margin: 0, color: tokens.colorNeutralForeground1 },
  progress: { marginTop: tokens.spacingVerticalS },
  sheet: { overflowWrap: 'anywhere' },
});

/**
 * The verdict of the last check: the line that is announced and can be read from afar.
 * @param isOld the sheets have changed since: it is told without its colour
 */
export function Verdict({ run, isOld }: { readonly run: Run; readonly isOld: boolean }) {
  const styles = useStyles();
  const { kind, title, detail } = verdictOf(run.result);
  return (
    <div className={mergeClasses(styles.block, styles[isOld ? 'info' : kind])} aria-busy={isOld}>
      <SeverityIcon severity={kind} size="medium" className={styles.icon} />
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        {detail !== null && <p className={styles.detail}>{detail}</p>}
      </div>
    </div>
  );
}

function stageOf(activity: Activity): { readonly words: string; readonly value: number | undefined } {
  if (activity.kind === 'checking') {
    const { sheet, done, total } = activity;
    const place = total > 0 && sheet !== null ? `（${Math.min(done + 1, total)}/${total}）` : '';
    return {
      words: sheet === null ? '正在识别各张表…' : `正在校验“${sheet}”${place}`,
      value: total > 0 && sheet !== null ? done / total : undefined,
    };
  }
  return { words: '正在读取工作簿…', value: undefined };
}

/** What the check is at, with the way to stop it. */
export function Progress({ activity }: { readonly activity: Activity }) {
  const styles = useStyles();
  const session = useSession();
  const stop = useRef<HTMLButtonElement>(null);
  const { words, value } = stageOf(activity);
  useEffect(() => {
    const button = stop.current;
    return () => {
      // The button goes away with the progress; whoever stood on it is put back to where the check was started.
      if (button && (document.activeElement === button || document.activeElement === document.body)) {
        document.querySelector<HTMLElement>('[data-task="check"]')?.focus();
      }
    };
  }, []);
  return (
    <div className={mergeClasses(styles.block, styles.info)}>
      <div className={styles.words}>
        <p className={mergeClasses(styles.detail, styles.sheet)}>{words}</p>
        <ProgressBar className={styles.progress} value={value} aria-label="校验进度" thickness="large" />
      </div>
      <Button ref={stop} size="small" onClick={session.stop}>
        停止
      </Button>
    </div>
  );
}
