import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { countBySeverity, listFindings, sectionsOf, selectFindings } from '../findings-view';
import { Actions } from '../parts/Actions';
import { Filters } from '../parts/Filters';
import { FixedList } from '../parts/FixedList';
import { FindingList } from '../parts/FindingList';
import { Notices } from '../parts/Notices';
import { Progress, Verdict } from '../parts/Verdict';
import { WhatWasDone } from '../parts/WhatWasDone';
import { ADOPT_ALL_SCREEN, type Run } from '../session';
import { useSession, useSessionState } from '../session-context';
import { FirstUse } from './FirstUse';
import { NothingFound } from './NothingFound';

const useStyles = makeStyles({
  verdict: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  empty: { margin: 0, color: tokens.colorNeutralForeground2 },
});

function Findings({ run }: { readonly run: Run }) {
  const styles = useStyles();
  const session = useSession();
  const { filter, search } = useSessionState();
  const listed = useMemo(() => listFindings(run.result), [run]);
  const certain = listed.filter(({ finding }) => session.isCertain(finding)).length;
  const selected = useMemo(() => selectFindings(listed, filter, search), [listed, filter, search]);
  const sections = useMemo(() => sectionsOf(run.result, selected), [run, selected]);
  if (listed.length === 0) return <FixedList />;
  return (
    <>
      <Filters counts={countBySeverity(listed)} />
      <p className={styles.empty} role="status" hidden={search === '' && selected.length > 0}>
        {selected.length === 0 ? '没有符合条件的结果。' : `找到 ${selected.length} 条。`}
      </p>
      {certain > 1 && (
        <Button data-opens={ADOPT_ALL_SCREEN} onClick={() => session.openScreen(ADOPT_ALL_SCREEN)}>
          全部采用（先预览）
        </Button>
      )}
      <FindingList sections={sections} isAllWanted={filter === 'info' || filter === 'explained' || search !== ''} />
      <FixedList />
    </>
  );
}

/** The first screen: what to press, the verdict, the findings. */
export function CheckScreen() {
  const styles = useStyles();
  const { activity, run, changed, isRechecking } = useSessionState();
  const isChecking = activity.kind === 'reading' || activity.kind === 'checking';
  return (
    <>
      <div className={styles.verdict}>
        <div role="status" aria-live="polite">
          {run && !isChecking && <Verdict run={run} isOld={changed.length > 0 || isRechecking} />}
        </div>
        {isChecking && <Progress activity={activity} />}
        {run === null && !isChecking && <FirstUse />}
        {run && !isChecking && <WhatWasDone run={run} />}
        <Actions />
        <Notices />
      </div>
      {run && !isChecking && run.result.forms.length === 0 && <NothingFound />}
      {run && <Findings run={run} />}
    </>
  );
}
