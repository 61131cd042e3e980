import { compare, toPlain, type Decimal } from '../amount/decimal';
import { qualifiedName } from '../workbook/address';
import type { Edit } from '../workbook/plan';
import { cellAt, type Sheet } from '../workbook/workbook';
import { matchSummary, scoredProjects } from './checks/summary-checks';
import type { EvaluationForm, SummaryForm } from './form';
import { gradeOf, type ScoredForm } from './score';
import { editOf, valueOf } from './score-edits';

/** How the lines of a 汇总表 are written. */
interface SummaryOptions {
  readonly write: 'formulas' | 'values';
  readonly overwrite: boolean;
}

/** 汇总表: scores and grades of the lines whose forms are known. */
export function summaryEdits(
  summary: SummaryForm,
  sheet: Sheet,
  scored: readonly ScoredForm[],
  totals: ReadonlyMap<EvaluationForm, Decimal>,
  options: SummaryOptions,
  changed: ReadonlySet<EvaluationForm>,
): Edit[] {
  const projects = scoredProjects(
    summary,
    scored.map(({ form }) => form),
  );
  return matchSummary(summary, projects).flatMap(({ row, form }): Edit[] => {
    const total = totals.get(form);
    const profile = scored.find((one) => one.form === form)?.profile;
    if (!total || !profile) return [];
    const edits: Edit[] = [];
    const follows = options.overwrite || changed.has(form);
    const { score, gradeCell } = row;
    if (score && score.formula === undefined && (score.state === 'blank' || (follows && compare(score.value, total) !== 0))) {
      const source = form.total?.score;
      const formula = options.write === 'formulas' && source ? `=${qualifiedName(form.sheet, source)}` : null;
      edits.push(
        editOf(sheet, score, { ...valueOf(total, sheet, score), formula }, `取“${form.project?.text ?? ''}”自评表总分${toPlain(total)}`),
      );
    }
    const grade = gradeOf(total, profile);
    const printed = row.grade?.text ?? '';
    const holdsFormula = gradeCell !== null && cellAt(sheet, gradeCell.row, gradeCell.column)?.formula !== undefined;
    if (gradeCell && grade && !holdsFormula && (printed === '' || (follows && !printed.startsWith(grade)))) {
      edits.push(
        editOf(sheet, gradeCell, { ...valueOf(total, sheet, gradeCell), value: grade }, `自评得分${toPlain(total)}，等级为${grade}`),
      );
    }
    return edits;
  });
}
