import { makeStyles, tokens } from '@fluentui/react-components';
import { Notices } from '../parts/Notices';
import { PlanPreview } from '../parts/PlanPreview';
import { SubScreen } from '../parts/SubScreen';
import type { Run } from '../session';
import { useSession, useSessionState } from '../session-context';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** 全部采用: every certain cause of the last check as one plan, to be looked through, applied and taken back as one. */
export function AdoptAllScreen({ run }: { readonly run: Run }) {
  const styles = useStyles();
  const session = useSession();
  const { changed, isRechecking } = useSessionState();
  const plan = session.allSuggestions();
  const titles = Object.fromEntries([...run.result.forms].reverse().map(({ sheet, form }) => [sheet, form]));
  return (
    <SubScreen title="全部采用">
      <p className={styles.paragraph}>只列错在哪一格能确定的；拿不准的仍逐条看。应用后自动重新校验，可以一次撤销。</p>
      <Notices />
      {plan ? (
        <PlanPreview plan={plan} titles={titles} isOld={changed.length > 0 || isRechecking} onApplied={() => session.openScreen('check')} />
      ) : (
        <p className={styles.paragraph} role="status">
          没有可以采用的。
        </p>
      )}
    </SubScreen>
  );
}
