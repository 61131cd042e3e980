import type { Workbook } from '../workbook/workbook';
import { makePlan } from './make-plan';
import { PlanFailure, type Planned, type PlanRequest } from './planner';

/** What the page sends to the worker. */
export interface PlanCall {
  readonly workbook: Workbook;
  readonly request: PlanRequest;
}

/** What the worker answers. */
export type PlanAnswer = { readonly kind: 'planned'; readonly planned: Planned } | { readonly kind: 'failed'; readonly message: string };

// A worker of its own: it makes one plan after another until the page ends it.
self.addEventListener('message', ({ data }: MessageEvent<PlanCall>) => {
  makePlan(data.workbook, data.request).then(
    (planned) => self.postMessage({ kind: 'planned', planned } satisfies PlanAnswer),
    (error: unknown) => {
      if (!(error instanceof PlanFailure)) throw error;
      self.postMessage({ kind: 'failed', message: error.message } satisfies PlanAnswer);
    },
  );
});
