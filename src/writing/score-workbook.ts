import { examine, type Examination, type ExamineOptions } from '../examination/examine';
import type { Figure } from '../identities/figure';
import { fundsState } from '../performance/funds';
import type { ScorePlanOptions } from '../performance/form-writer';
import { planScores, type ScorePlan } from '../performance/score-plan';
import type { PerformanceForm } from '../performance/form';
import type { Workbook } from '../workbook/workbook';
import { inOrder } from '../identities/order';
import { trustIn } from './trust';

/** The self-evaluation forms of a workbook, with what is known of their amounts before anything is scored. */
export interface Scorable {
  readonly workbook: Workbook;
  readonly forms: readonly PerformanceForm[];
  readonly examination: Examination;
  /** The cell that is doubted where an amount rests on one; null where nothing speaks against it. */
  readonly doubted: (figure: Figure) => Figure | null;
}

/** Reads what scoring goes by. Never throws. */
export function scorableIn(workbook: Workbook, options: ExamineOptions = {}): Scorable {
  const examination = examine(workbook, options);
  return { workbook, forms: examination.performance, examination, doubted: doubtsOf(examination) };
}

/** Plans the scores of these forms (自评打分); what would rest on a doubted cell is not written, and said so. Never throws. */
export function scoreWorkbook({ workbook, forms, doubted }: Scorable, options: Omit<ScorePlanOptions, 'doubted'>): ScorePlan {
  return planScores(forms, workbook.sheets, { ...options, doubted });
}

/**
 * Amounts that are proved wrong, and those of sums that are broken with nothing to tell which of them is. A rate says nothing of its amounts,
 * nor does a breakdown that nobody has filled in.
 */
function doubtsOf({ computable }: Examination): Scorable['doubted'] {
  const identities = computable.filter(
    (identity) => identity.relation !== 'ratio' && !(identity.breakdown === true && fundsState(identity) === 'partsMissing'),
  );
  const trust = trustIn(identities, inOrder(identities), () => null);
  return (figure) => (trust.correctionOf(figure) ? figure : trust.doubted(figure));
}
