import type { Identity } from '../identities/identity';
import type { Remark } from '../identities/remark';
import { checkIndicators } from './checks/indicator-checks';
import { checkMoney, fundsIdentities, rateIdentities } from './checks/money-checks';
import { checkPlaces } from './checks/place-checks';
import { checkMarks } from './checks/mark-checks';
import { checkPoints } from './checks/points-checks';
import { checkScores } from './checks/score-checks';
import { checkSisters, reportIdentities, type ReportFigures } from './checks/sister-checks';
import { P } from './checks/rules';
import { checkSummary } from './checks/summary-checks';
import { checkTotal, isBlankCounted, isOtherThanSum, totalIdentities } from './checks/total-checks';
import type { FormProfile } from './choose-profile';
import type { EvaluationForm, PerformanceForm } from './form';
import type { ScoringProfile } from './profile';
import { proposeProfile } from './propose-profile';
import { scoreForm } from './score';

/** What self-evaluation forms say: ordinary relations for the common judge, and remarks that are none. */
export interface PerformanceCheck {
  readonly identities: readonly Identity[];
  readonly remarks: readonly Remark[];
}

export interface PerformanceCheckOptions {
  /** The profile of every form; a form that is not named is checked under the one that it suggests. */
  readonly profiles?: ReadonlyMap<EvaluationForm, FormProfile>;
  /** The report's tables, where they were found in the same workbook. */
  readonly report?: ReportFigures;
}

/** Checks all self-evaluation forms of a workbook, each by itself and all against one another. Never throws. */
export function checkPerformanceForms(forms: readonly PerformanceForm[], options: PerformanceCheckOptions = {}): PerformanceCheck {
  const evaluations = forms.filter((form): form is EvaluationForm => form.kind === 'evaluation');
  const profileOf = (form: EvaluationForm): ScoringProfile => options.profiles?.get(form)?.profile ?? proposeProfile(form).profile;
  const identities: Identity[] = [];
  const remarks: Remark[] = [];
  for (const form of evaluations) {
    const profile = profileOf(form);
    const scored = scoreForm(form, profile);
    identities.push(
      ...fundsIdentities(form),
      ...rateIdentities(form),
      ...totalIdentities(form).filter(({ rule }) => rule !== P.total || !(isOtherThanSum(scored) || isBlankCounted(scored))),
    );
    remarks.push(
      ...checkMoney(form, profile),
      ...checkPoints(form),
      ...checkScores(scored),
      ...checkTotal(scored),
      ...checkIndicators(scored),
      ...checkMarks(scored),
      ...checkPlaces(form),
    );
  }
  if (options.report) identities.push(...reportIdentities(evaluations, options.report));
  remarks.push(...checkSisters(evaluations, options.report ?? null));
  for (const form of forms) if (form.kind === 'summary') remarks.push(...checkSummary(form, evaluations, profileOf));
  return { identities, remarks };
}
