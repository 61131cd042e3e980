import { EVALUATION_TITLES, SUMMARY_TITLE, type EvaluationForm, type PerformanceTitle } from '../../../performance/form';
import { PLACES } from '../../../performance/places/all-places';
import type { Print } from '../../../performance/places/print';
import type { ScoringProfile } from '../../../performance/profile';
import type { Draft } from '../../../tables/print/draft';
import { addEvaluationFormulas } from './formulas';
import { layOutColumns, type EvaluationHead } from './columns';
import { layOutRatesOnly } from './rates-only';
import type { EvaluationSheet } from './sheet';
import { layOutSideBySide } from './side-by-side';
import { layOutSixColumns } from './six-columns';
import { layOutSummary } from './summary';

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
}

function offer({ subject, description, seen, layout }: Print, profile: ScoringProfile): EvaluationOffer {
  return {
    form: subject === 'summary' ? SUMMARY_TITLE : EVALUATION_TITLES[subject],
    id: profile.id,
    description,
    seen,
    make: (name, head) => {
      const sheet = layOut(name, layout, head, profile);
      return { draft: sheet.draft, form: layout.kind === 'summary' ? null : addEvaluationFormulas(sheet, profile) };
    },
  };
}

function layOut(name: string, print: Print['layout'], head: EvaluationHead, { grades }: ScoringProfile): EvaluationSheet {
  switch (print.kind) {
    case 'columns':
      return layOutColumns(name, print, head);
    case 'sixColumns':
      return layOutSixColumns(name, print, head);
    case 'sideBySide':
      return layOutSideBySide(name, print, head);
    case 'ratesOnly':
      return layOutRatesOnly(name, print, head);
    case 'summary':
      return layOutSummary(name, head, grades);
  }
}

const SUBJECTS: readonly Print['subject'][] = ['project', 'department', 'transfer', 'summary'];

/** Every blank self-evaluation form of every place, by what it is about, the nation's first. */
export const EVALUATION_OFFERS: readonly EvaluationOffer[] = SUBJECTS.flatMap((wanted) =>
  PLACES.flatMap(({ profile, prints }) => prints.filter(({ subject }) => subject === wanted).map((print) => offer(print, profile))),
);
