import { decimal, multiply, toPlain, type Decimal } from '../../../amount/decimal';
import { NUMBER_SETTINGS } from '../../../performance/own-settings';
import type { QualityBand } from '../../../performance/values/completion';
import type { Rounding } from '../../../identities/quotient';
import type { BandEdges, ReverseScoring, ScoringProfile } from '../../../performance/profile';

/** A band of qualitative indicators as it stands in its fields; shares are percentages. */
export interface BandDraft {
  readonly band: QualityBand;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export interface GradeDraft {
  readonly name: string;
  readonly from: string;
}

/** A user's own profile while it is being edited: numbers are what was typed, whatever that is. */
export interface ProfileDraft {
  readonly name: string;
  /** Empty: none. */
  readonly executionPoints: string;
  readonly rate: Rounding;
  readonly score: Rounding;
  readonly hasOverCompletion: boolean;
  readonly overFrom: string;
  readonly overDeduction: string;
  readonly reverse: ReverseScoring;
  readonly bandEdges: BandEdges;
  readonly rescalesInapplicable: boolean;
  readonly hasCap: boolean;
  readonly capTotal: string;
  readonly capReason: string;
  readonly bands: readonly BandDraft[];
  readonly grades: readonly GradeDraft[];
  /** Empty: none. */
  readonly reasonBelowRate: string;
  /** Empty: none. */
  readonly explanationBelowTotal: string;
}

/** What the fields of a setting that is off begin with. */
const FIRST_OVER = { overFrom: '150', overDeduction: '10' };
const FIRST_CAP = { capTotal: '70', capReason: '审计等部门重点披露的问题' };

/** A number as it is typed: 0.8 as 80 where it is a share. */
function typed(value: Decimal | null, isPercent: boolean): string {
  return value === null ? '' : toPlain(isPercent ? multiply(value, decimal(100n)) : value);
}

/** The fields for a profile: the user's own, or one to begin with. */
export function draftOf(profile: ScoringProfile): ProfileDraft {
  const { name, points, rate, score, reverse, bandEdges, overCompletion, rescalesInapplicable, cap, bands, grades } = profile;
  const { reasonBelowRate, explanationBelowTotal } = profile;
  return {
    name,
    executionPoints: typed(points.execution, NUMBER_SETTINGS.executionPoints.isPercent),
    rate,
    score,
    hasOverCompletion: overCompletion !== null,
    ...(overCompletion ? { overFrom: typed(overCompletion.from, true), overDeduction: typed(overCompletion.deduction, true) } : FIRST_OVER),
    reverse,
    bandEdges,
    rescalesInapplicable,
    hasCap: cap !== null,
    ...(cap ? { capTotal: typed(cap.total, false), capReason: cap.reason } : FIRST_CAP),
    bands: bands.map(({ band, label, from, to }) => ({ band, label, from: typed(from, true), to: typed(to, true) })),
    grades: grades.map((grade) => ({ name: grade.name, from: typed(grade.from, false) })),
    reasonBelowRate: typed(reasonBelowRate, NUMBER_SETTINGS.reasonBelowRate.isPercent),
    explanationBelowTotal: typed(explanationBelowTotal, NUMBER_SETTINGS.explanationBelowTotal.isPercent),
  };
}

/** The fields with all that a built-in profile sets; the name that the user has given stays. */
export function beginningWith(profile: ScoringProfile, draft: ProfileDraft): ProfileDraft {
  return { ...draftOf(profile), name: draft.name };
}

/** The draft with one more grade below the last. */
export function withGrade(draft: ProfileDraft): ProfileDraft {
  return { ...draft, grades: [...draft.grades, { name: '', from: '' }] };
}
