import type { Decimal } from '../amount/decimal';
import type { Edit, Plan } from '../workbook/plan';
import type { Sheet } from '../workbook/workbook';
import type { Unwritten } from './cell-writer';
import type { EvaluationForm, PerformanceForm } from './form';
import { FormWriter, type JudgementItem, type ScorePlanOptions } from './form-writer';
import { proposeProfile } from './propose-profile';
import { scoreForm, type ScoredForm } from './score';
import { summaryEdits } from './summary-edits';

/** What scoring would write, and what it leaves to people. */
export interface ScorePlan {
  readonly plan: Plan;
  readonly judgement: readonly JudgementItem[];
  readonly unwritten: readonly Unwritten[];
  readonly scored: readonly ScoredForm[];
}

/** Plans the scores of all forms of a workbook: blank cells only, unless asked to overwrite. Never throws. */
export function planScores(forms: readonly PerformanceForm[], sheets: readonly Sheet[], options: ScorePlanOptions): ScorePlan {
  const edits: Edit[] = [];
  const judgement: JudgementItem[] = [];
  const unwritten: Unwritten[] = [];
  const scored: ScoredForm[] = [];
  const totals = new Map<EvaluationForm, Decimal>();
  const changed = new Set<EvaluationForm>();
  for (const form of forms) {
    const sheet = sheets.find(({ name }) => name === form.sheet);
    if (form.kind === 'summary' || !sheet) continue;
    const profile = options.profiles?.get(form)?.profile ?? proposeProfile(form).profile;
    const result = scoreForm(form, profile, {
      chosen: options.chosen?.get(form),
      reasons: options.reasons?.get(form),
      equalWeights: options.equalWeights,
      isCapped: options.capped?.has(form),
      replacesRate: options.overwrite,
    });
    scored.push(result);
    const writer = new FormWriter(sheet, options);
    writer.fill(result);
    edits.push(...writer.cells.edits);
    judgement.push(...writer.judgement);
    unwritten.push(...writer.cells.unwritten);
    if (writer.cells.edits.length > 0) changed.add(form);
    if (writer.total) totals.set(form, writer.total);
  }
  for (const form of forms) {
    const sheet = sheets.find(({ name }) => name === form.sheet);
    if (form.kind === 'summary' && sheet) edits.push(...summaryEdits(form, sheet, scored, totals, options, changed));
  }
  return { plan: { title: '自评打分', edits }, judgement, unwritten, scored };
}
