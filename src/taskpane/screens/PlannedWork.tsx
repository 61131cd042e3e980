import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { CellNotes } from '../parts/CellNotes';
import { PlanPreview } from '../parts/PlanPreview';
import { doubtingExplained } from '../explained-edits';
import { PlanFailure, type Planned, type Planner, type PlanRequest } from '../planner';
import { useSession, useSessionState } from '../session-context';
import { tableTitles } from '../table-titles';

const useStyles = makeStyles({
  paragraph: { margin: 0 },
  foot: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

type Work =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly message: string | null }
  | { readonly kind: 'ready'; readonly planned: Planned; readonly asked: string; readonly isOld: boolean };

/** Milliseconds. */
const SETTLED = 600;
const WORKING: Work = { kind: 'working' };
const UNEXPECTED = '没有算成，表格内容没有改动。请再试一次。';
const NOTHING: Readonly<Record<PlanRequest['kind'], string>> = {
  recompute: '没有要改的：各合计与比率都已填好，与明细一致。',
  'adopt-all': '没有要改的：没有发现能断定的错处。',
  'text-numbers': '没有要改的：没有以文本存储的金额。',
  balance: '没有要改的：各表已经平衡。',
};

/** Changes come in bursts: a number once it has stood still for a moment. */
function useSettled(value: number): number {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface PlannedWorkProps {
  readonly planner: Planner;
  readonly request: PlanRequest;
  /** Called once the plan is applied; the screen stays with the next plan where there is nothing to call. */
  readonly onApplied?: () => void;
}

/** Makes the plan that is asked for from the workbook as it is now, and shows it to be applied. */
export function PlannedWork({ planner, request, onApplied }: PlannedWorkProps) {
  const styles = useStyles();
  const session = useSession();
  const [work, setWork] = useState<Work>(WORKING);
  const [round, setRound] = useState(0);
  const asked = JSON.stringify(request);
  const { revision: newest, run } = useSessionState();
  const revision = useSettled(newest);

  useEffect(() => {
    let isGone = false;
    // What was computed before a change is shown no longer than it takes to compute it anew.
    setWork((before) => (before.kind === 'ready' && before.asked === asked ? { ...before, isOld: true } : WORKING));
    async function make(): Promise<Work> {
      const workbook = await session.read();
      if (!workbook) return { kind: 'failed', message: null };
      const planned = await planner.plan(workbook, JSON.parse(asked) as PlanRequest);
      // A cell that seems empty may be covered by a merged area, whose first cell is then the one to write to.
      const empty = planned.plan.edits.filter(({ before }) => before.formula === null && before.value === null);
      const merged = empty.length === 0 ? workbook : await session.withMerges(workbook, empty);
      const newest = merged === workbook ? planned : await planner.plan(merged, JSON.parse(asked) as PlanRequest);
      return { kind: 'ready', planned: newest, asked, isOld: false };
    }
    make()
      .catch((error: unknown): Work => ({ kind: 'failed', message: error instanceof PlanFailure ? error.message : UNEXPECTED }))
      .then(
        (made) => {
          if (!isGone) setWork(made);
        },
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [asked, planner, session, round, revision]);

  const again = (
    <Button size="small" onClick={() => setRound(round + 1)}>
      按当前内容重新计算
    </Button>
  );
  if (work.kind === 'working') return <Spinner size="tiny" labelPosition="after" label="正在计算…" />;
  if (work.kind === 'failed') {
    return (
      <div className={styles.foot} role="alert">
        {work.message !== null && <p className={styles.paragraph}>{work.message}</p>}
        {again}
      </div>
    );
  }
  const { held, refused, notes, remarks } = work.planned;
  const titles = { ...(run && tableTitles(run.result)), ...work.planned.titles };
  const edits = [...work.planned.plan.edits, ...held];
  const plan = { ...work.planned.plan, edits: run ? doubtingExplained(edits, run.result.findings) : edits };
  const isImpossible = plan.edits.length === 0 && refused.length > 0;
  const nothing = isImpossible ? '没有可以应用的改动，原因见下。' : NOTHING[request.kind];
  return (
    <>
      {remarks.map((remark) => (
        <p key={remark} className={styles.paragraph}>
          {remark}
        </p>
      ))}
      {plan.edits.length > 0 ? (
        <PlanPreview key={asked} plan={plan} titles={titles} isOld={work.isOld} onApplied={onApplied ?? (() => setRound(round + 1))} />
      ) : (
        remarks.length === 0 &&
        !work.isOld && (
          <p className={styles.paragraph} role="status">
            {nothing}
          </p>
        )
      )}
      <div className={styles.foot}>
        <CellNotes title="不能计算的" notes={refused} />
        <CellNotes title="需要留意的" notes={notes} />
        {again}
      </div>
    </>
  );
}
