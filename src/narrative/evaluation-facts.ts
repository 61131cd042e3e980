import type { Figure } from '../identities/figure';

/** What the self-evaluation forms (绩效自评) of a workbook say that its report repeats. */
export interface EvaluationFacts {
  /** One for each 项目支出绩效自评表. */
  readonly projects: readonly EvaluatedProject[];
  /** Grades by the rows of the 汇总表, or of the forms where there is none; null where some have none. */
  readonly grades: readonly string[] | null;
  /** Rows of the 汇总表; null where there is none. */
  readonly listed: number | null;
}

export interface EvaluatedProject {
  readonly name: string;
  /** 全年预算数, 全年执行数 and the total score; null where the form prints none. */
  readonly budget: Figure | null;
  readonly executed: Figure | null;
  readonly score: Figure | null;
}

export const NO_EVALUATIONS: EvaluationFacts = { projects: [], grades: null, listed: null };
