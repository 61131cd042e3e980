import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { lapsedExplanation } from '../../findings/explanation';
import type { ListedFinding } from '../findings-view';
import { useSession, useSessionState } from '../session-context';
import { useExplanationStyles } from './explanation-styles';
import { LoadFailure } from './LoadFailure';

const ExplanationForm = lazy(() => import('./ExplanationForm').then(({ ExplanationForm: loaded }) => ({ default: loaded })));

/**
 * 已核实: why a finding stands and who must see that, or the way to say so. What was said of it while its numbers were others is told and
 * stands in the form to begin with.
 */
export function ExplanationView({ listed: { key, finding } }: { readonly listed: ListedFinding }) {
  const styles = useExplanationStyles();
  const session = useSession();
  const { explanations, fixed } = useSessionState();
  const [isWriting, setIsWriting] = useState(false);
  const lapsed = lapsedExplanation(explanations, finding);
  const { explained, severity } = finding;
  if (severity === 'info' || fixed.some((one) => one.key === key)) return null;
  const known = explained ?? lapsed;
  if (isWriting) {
    return (
      <LoadFailure>
        <Suspense fallback={<Spinner size="tiny" label="正在打开…" />}>
          <ExplanationForm
            reason={known?.reason ?? ''}
            audience={known?.audience ?? ''}
            onSave={(reason, audience) => void session.explain(key, { reason, audience })}
            onCancel={() => setIsWriting(false)}
          />
        </Suspense>
      </LoadFailure>
    );
  }
  if (explained) {
    return (
      <div className={styles.box}>
        <p className={styles.words}>
          已核实：{explained.reason}
          {explained.audience !== '' && <span className={styles.quiet}>（请{explained.audience}审阅）</span>}
        </p>
        <div className={styles.answers}>
          <Button size="small" onClick={() => setIsWriting(true)}>
            修改说明
          </Button>
          <Button size="small" onClick={() => void session.reopen(key)}>
            取消核实
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      {lapsed && (
        <p className={styles.words}>
          原先核实时说明：{lapsed.reason}
          <span className={styles.quiet}>（之后数字有改动，重新列出）</span>
        </p>
      )}
      <Button size="small" appearance="subtle" className={styles.begin} onClick={() => setIsWriting(true)}>
        核实无误，写明理由…
      </Button>
    </>
  );
}
