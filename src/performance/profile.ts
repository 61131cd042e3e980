import type { Decimal } from '../amount/decimal';
import type { Rounding } from '../identities/quotient';
import type { QualityBand } from './values/completion';

/** Share of an indicator's points that a band of a qualitative indicator allows; `BandEdges` says whose the ends are. */
export interface Band {
  readonly band: QualityBand;
  /** In the rule's own words. */
  readonly label: string;
  readonly from: Decimal;
  readonly to: Decimal;
}

export interface Grade {
  readonly name: string;
  /** Least total on a scale of 100 that earns it. */
  readonly from: Decimal;
}

/** What over-completion (超额完成) costs where a place has such a rule. */
export interface OverCompletion {
  /** completed ÷ target from which points are taken off: 1.5. */
  readonly from: Decimal;
  /** Share of the points that is taken off. */
  readonly deduction: Decimal;
}

/** Where a setting comes from. */
export interface ProfileSource {
  /** The document by its title. */
  readonly document: string;
  /** What it says, in its own words or as its published forms show it. */
  readonly quote: string;
}

/**
 * How a missed reverse indicator (≤) is scored: `quotient` target ÷ actual (湖北 权重×A/B), `excess` 1 − (actual − target) ÷ target, 0 from
 * twice the target on.
 */
export type ReverseScoring = 'quotient' | 'excess';

/** To which of two neighbouring bands the edge between them belongs: the better one (80% 含), the worse one, or both. */
export type BandEdges = 'upper' | 'lower' | 'both';

/** The points that a profile expects of the parts of a form; null where the form is free to choose. */
export interface ExpectedPoints {
  readonly execution: Decimal | null;
  /** By the beginning of the label: 产出 → 50. */
  readonly groups: readonly { readonly label: string; readonly points: Decimal }[];
}

/** One way of scoring (评分办法), as data. */
export interface ScoringProfile {
  /** Permanent. */
  readonly id: string;
  readonly name: string;
  readonly sources: readonly ProfileSource[];
  /** Whether the form has scores at all; 转移支付 has rates only. */
  readonly isScored: boolean;
  readonly points: ExpectedPoints;
  readonly rate: Rounding;
  readonly score: Rounding;
  readonly reverse: ReverseScoring;
  /** Null: none, full points are the most. */
  readonly overCompletion: OverCompletion | null;
  /** Whether indicators that do not apply (不适用) are left out and the rest brought back to 100. */
  readonly rescalesInapplicable: boolean;
  /** Most that the total can be after an audit finding; null where the rule knows none. */
  readonly cap: { readonly total: Decimal; readonly reason: string } | null;
  /** From the best band to the worst. */
  readonly bands: readonly Band[];
  readonly bandEdges: BandEdges;
  /** From the best grade to the worst; empty where the form has none. */
  readonly grades: readonly Grade[];
  /** Execution rate below which a reason is required; null where the rule names none. */
  readonly reasonBelowRate: Decimal | null;
  /** Total below which an explanation is required; null where the rule names none. */
  readonly explanationBelowTotal: Decimal | null;
}
