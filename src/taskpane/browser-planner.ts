import { loaded, NotLoaded } from './loading';
import type { PlanAnswer, PlanCall } from './plan-worker';
import { PlanFailure, type Planner } from './planner';

const UNEXPECTED = '没有算成：出现了意料之外的情况，表格内容没有改动。请再试一次。';

/** Plans in the page itself: where pages may not have a thread (a page opened from a folder). */
const inPage: Planner = {
  async plan(workbook, request) {
    try {
      const { makePlan } = await loaded(import('./make-plan'));
      return await makePlan(workbook, request);
    } catch (error) {
      if (error instanceof PlanFailure) throw error;
      throw new PlanFailure(error instanceof NotLoaded ? error.message : UNEXPECTED, { cause: error });
    }
  },
};

/** Plans in a thread of its own: the pane stays alive, and the solver compiles where the page's content policy does not forbid it. */
export const browserPlanner: Planner = {
  async plan(workbook, request) {
    let thread: Worker;
    try {
      thread = new Worker(new URL('./plan-worker.ts', import.meta.url));
    } catch {
      return inPage.plan(workbook, request);
    }
    try {
      const answer = await new Promise<PlanAnswer | null>((resolve) => {
        thread.onmessage = ({ data }: MessageEvent<PlanAnswer>) => resolve(data);
        thread.onerror = () => resolve(null);
        thread.postMessage({ workbook, request } satisfies PlanCall);
      });
      if (answer?.kind === 'planned') return answer.planned;
      if (answer) throw new PlanFailure(answer.message);
      return await inPage.plan(workbook, request);
    } finally {
      thread.terminate();
    }
  },
};
