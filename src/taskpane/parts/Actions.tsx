import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isBusy } from '../session';
import { useSession, useSessionState } from '../session-context';

const useStyles = makeStyles({
  primary: { width: '100%' },
  quiet: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { flexGrow: 1, minWidth: 'auto', paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

/** The one thing to press, and the quiet ones below it. */
export function Actions() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const busy = isBusy(state);
  const hasFindings = state.run !== null && state.run.result.findings.length > 0;
  return (
    <>
      <Button
        className={styles.primary}
        appearance="primary"
        size="large"
        data-task="check"
        disabledFocusable={busy}
        onClick={() => void session.check()}
      >
        一键校验
      </Button>
      <div className={styles.quiet}>
        {hasFindings && (
          <Button className={styles.button} size="small" disabledFocusable={busy} onClick={() => void session.mark()}>
            标记到表格
          </Button>
        )}
        <Button className={styles.button} size="small" disabledFocusable={busy} onClick={() => void session.clearMarks()}>
          清除标记
        </Button>
        {session.canExport && state.run !== null && (
          <Button className={styles.button} size="small" disabledFocusable={busy} onClick={() => void session.exportReport()}>
            导出校验报告
          </Button>
        )}
      </div>
    </>
  );
}
