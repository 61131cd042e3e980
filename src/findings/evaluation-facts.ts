import type { EvaluationFacts } from '../narrative/evaluation-facts';
import type { EvaluationForm, PerformanceForm, SummaryForm } from '../performance/form';

/** What a report may repeat of the self-evaluation forms. */
export function evaluationFacts(forms: readonly PerformanceForm[]): EvaluationFacts {
  const projects = forms.filter((form): form is EvaluationForm => form.kind === 'evaluation' && form.subject === 'project');
  const summaries = forms.filter((form): form is SummaryForm => form.kind === 'summary');
  const rows = summaries.flatMap((summary) => summary.rows);
  const graded = rows.length > 0 ? rows.map(({ grade }) => grade) : projects.map(({ total }) => total?.grade ?? null);
  const grades = graded.flatMap((grade) => (grade ? [grade.text.trim()] : []));
  return {
    projects: projects.map(({ project, money, total }) => ({
      name: project?.text ?? '',
      budget: money?.total?.budget ?? null,
      executed: money?.total?.executed ?? null,
      score: total?.score ?? null,
    })),
    grades: grades.length > 0 && grades.length === graded.length ? grades : null,
    listed: rows.length > 0 ? rows.length : null,
  };
}
