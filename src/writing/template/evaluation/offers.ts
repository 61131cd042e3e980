import { EVALUATION_TITLES, SUMMARY_TITLE, type EvaluationForm, type PerformanceTitle } from '../../../performance/form';
import { PLACES } from '../../../performance/places/all-places';
import type { Print } from '../../../performance/places/print';
import type { ScoringProfile } from '../../../performance/profile';
import type { Draft } from '../../../tables/print/draft';
import { addEvaluationFormulas } from './formulas';
import { layOutColumns, type EvaluationHead } from './columns';
import { layOutLines } from './lines';
import { layOutSummary, linkSummary } from './summary';

/** A blank self-evaluation form that can be made. */
export interface EvaluationOffer {
  readonly form: PerformanceTitle;
  /** The profile's id, by which `--variant` names it. */
  readonly id: string;
  readonly description: string;
  readonly seen: string;
  readonly make: (name: string, head: EvaluationHead) => MadeEvaluation;
}

/** A blank form that was made, and how it is read once it is filled in; null for the 汇总表. */
export interface MadeEvaluation {
  readonly draft: Draft;
  readonly form: EvaluationForm | null;
  /** Takes what the 汇总表 says of each project from its form, where it is made with it. */
  readonly link?: (projects: readonly EvaluationForm[]) => void;
}

function offer({ subject, description, seen, layout }: Print, profile: ScoringProfile): EvaluationOffer {
  return {
    form: subject === 'summary' ? SUMMARY_TITLE : EVALUATION_TITLES[subject],
    id: profile.id,
    description,
    seen,
    make: (name, head) => {
      if (layout.kind === 'summary') {
        const { draft } = layOutSummary(name, layout, head, profile.grades);
        return { draft, form: null, link: (projects) => linkSummary(draft, layout, projects) };
      }
      const sheet = layout.kind === 'columns' ? layOutColumns(name, layout, head) : layOutLines(name, layout, head);
      return { draft: sheet.draft, form: addEvaluationFormulas(sheet, profile) };
    },
  };
}

const SUBJECTS: readonly Print['subject'][] = ['project', 'department', 'transfer', 'summary'];

/** Every blank self-evaluation form of every place, by what it is about, the nation's first. */
export const EVALUATION_OFFERS: readonly EvaluationOffer[] = SUBJECTS.flatMap((wanted) =>
  PLACES.flatMap(({ profile, prints }) => prints.filter(({ subject }) => subject === wanted).map((print) => offer(print, profile))),
);
