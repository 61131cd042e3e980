import type { EvaluationForm, Indicator } from '../form';
import { saying } from '../reading/captions';

const REASON = saying('reason');

/** Whether the indicator has a reason, its own or one above it that may cover it. */
export function isReasoned(indicator: Indicator): boolean {
  return indicator.reason !== null;
}

/** Whether the foot of the form explains what was missed. */
export function isExplained(form: EvaluationForm): boolean {
  return form.explanations.some(({ label, text }) => text !== null && REASON.test(label));
}

/** Whether the form has a place for reasons at all. */
export function hasPlaceForReasons(form: EvaluationForm): boolean {
  return form.columns.reason !== null || form.explanations.some(({ label }) => REASON.test(label));
}
