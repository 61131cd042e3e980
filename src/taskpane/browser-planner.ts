import { loaded, NotLoaded } from './loading';
import type { PlanAnswer, PlanCall } from './plan-worker';
import { PlanFailure, type Planner } from './planner';

const UNEXPECTED = '没有算成：出现了意料之外的情况，表格内容没有改动。请再试一次。';

/** Does some work, and fails with a `PlanFailure` only. */
async function sparing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlanFailure) throw error;
    throw new PlanFailure(error instanceof NotLoaded ? error.message : UNEXPECTED, { cause: error });
  }
}

/** Plans in the page itself: where pages may not have a thread (a page opened from a folder). */
const inPage: Planner = {
  plan: (workbook, request) =>
    sparing(async () => {
      const { makePlan } = await loaded(import('./make-plan'));
      return makePlan(workbook, request);
    }),
  identities: (workbook, choices) =>
    sparing(async () => {
      const [{ listIdentities }, { checkOptions }] = await loaded(
        Promise.all([import('../findings/identity-list'), import('./check-options')]),
      );
      return listIdentities(workbook, checkOptions(choices));
    }),
  why: (workbook, choices) =>
    sparing(async () => {
      const [{ whyForms }, { checkOptions }] = await loaded(Promise.all([import('../findings/why-forms'), import('./check-options')]));
      return whyForms(workbook, checkOptions(choices));
    }),
};

/** What a thread of its own answers; null where there can be none, or where it broke down. */
async function fromThread(call: PlanCall): Promise<PlanAnswer | null> {
  let thread: Worker;
  try {
    thread = new Worker(new URL('./plan-worker.ts', import.meta.url));
  } catch {
    return null;
  }
  try {
    return await new Promise<PlanAnswer | null>((resolve) => {
      thread.onmessage = ({ data }: MessageEvent<PlanAnswer>) => resolve(data);
      thread.onerror = () => resolve(null);
      thread.postMessage(call);
    });
  } finally {
    thread.terminate();
  }
}

/** Plans in a thread of its own: the pane stays alive, and the solver compiles where the page's content policy does not forbid it. */
export const browserPlanner: Planner = {
  async plan(workbook, request) {
    const answer = await fromThread({ workbook, request });
    if (answer?.kind === 'planned') return answer.planned;
    if (answer?.kind === 'failed') throw new PlanFailure(answer.message);
    return inPage.plan(workbook, request);
  },
  async identities(workbook, choices) {
    const answer = await fromThread({ workbook, request: { kind: 'identities', choices } });
    return answer?.kind === 'listed' ? answer.identities : inPage.identities(workbook, choices);
  },
  async why(workbook, choices) {
    const answer = await fromThread({ workbook, request: { kind: 'why', choices } });
    return answer?.kind === 'explained' ? answer.why : inPage.why(workbook, choices);
  },
};
