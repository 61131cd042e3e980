import { listIdentities, type ListedIdentity } from '../findings/identity-list';
import { whyForms } from '../findings/why-forms';
import type { WhyRecognised } from '../recognise/why';
import type { Workbook } from '../workbook/workbook';
import { checkOptions } from './check-options';
import { makePlan } from './make-plan';
import { PlanFailure, type Planned, type PlanRequest } from './planner';
import type { WorkbookChoices } from './settings';

/** What the page asks to be told of a workbook: its identities, or why its sheets were taken for what they are. */
type ListRequest =
  { readonly kind: 'identities'; readonly choices: WorkbookChoices } | { readonly kind: 'why'; readonly choices: WorkbookChoices };

/** What the page sends to the worker: a plan to make, the identities to list, or why the sheets were taken for what they are. */
export interface PlanCall {
  readonly workbook: Workbook;
  readonly request: PlanRequest | ListRequest;
}

/** What the worker answers. */
export type PlanAnswer =
  | { readonly kind: 'planned'; readonly planned: Planned }
  | { readonly kind: 'listed'; readonly identities: readonly ListedIdentity[] }
  | { readonly kind: 'explained'; readonly why: readonly WhyRecognised[] }
  | { readonly kind: 'failed'; readonly message: string };

async function answer({ workbook, request }: PlanCall): Promise<PlanAnswer> {
  if (request.kind === 'identities') return { kind: 'listed', identities: listIdentities(workbook, checkOptions(request.choices)) };
  if (request.kind === 'why') return { kind: 'explained', why: whyForms(workbook, checkOptions(request.choices)) };
  return { kind: 'planned', planned: await makePlan(workbook, request) };
}

// A worker of its own: it makes one plan after another until the page ends it.
self.addEventListener('message', ({ data }: MessageEvent<PlanCall>) => {
  answer(data).then(
    (given) => self.postMessage(given),
    (error: unknown) => {
      if (!(error instanceof PlanFailure)) throw error;
      self.postMessage({ kind: 'failed', message: error.message } satisfies PlanAnswer);
    },
  );
});
