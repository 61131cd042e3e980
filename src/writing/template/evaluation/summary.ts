import type { EvaluationForm } from '../../../performance/form';
import type { Grade } from '../../../performance/profile';
import { cellName, qualifiedName } from '../../../workbook/address';
import type { Draft } from '../../../tables/print/draft';
import { LABEL } from '../../../tables/print/looks';
import type { EvaluationHead } from './columns';
import { gradeFormula } from './grade-formula';
import { EvaluationSheet, POINTS } from './sheet';

const WIDTHS = [8, 46, 36, 14, 14];
const LINES = 20;
const FIRST_LINE = 2;

/** 绩效自评情况汇总表: a line for each project, its grade from its score. */
export function layOutSummary(name: string, head: EvaluationHead, grades: readonly Grade[]): EvaluationSheet {
  const sheet = new EvaluationSheet(name, WIDTHS);
  const year = head.year === null ? '' : `${head.year}年度`;
  sheet.title(`${year}${head.organisation ?? ''}项目绩效自评情况汇总表`, '');
  ['序号', '项目名称', '资金使用单位', '自评得分', '自评等级'].forEach((caption, at) => sheet.label(at, at, caption));
  sheet.next(26);
  for (let line = 1; line <= LINES; line++) {
    sheet.stated(0, 0, line);
    sheet.input(1, 1);
    sheet.input(2, 2);
    sheet.input(3, 3, 'points');
    sheet.computed(4, 4, 'points');
    const score = cellName({ row: sheet.row, column: 3 });
    sheet.formula(sheet.row, 4, { text: gradeFormula(score, grades), blank: '' });
    sheet.next();
  }
  return sheet;
}

/** Takes names and scores of the 汇总表 from the projects' forms that are made with it, one line each. */
export function linkSummary(summary: Draft, projects: readonly EvaluationForm[]): void {
  projects.slice(0, LINES).forEach(({ sheet, project, total, headTotal }, at) => {
    const row = FIRST_LINE + at;
    if (project) {
      const name = qualifiedName(sheet, project);
      summary.formula(row, 1, { text: `=IF(${name}="","",${name})`, blank: '' }, LABEL);
    }
    const whole = total?.score ?? headTotal;
    if (whole) {
      const score = qualifiedName(sheet, whole);
      summary.formula(row, 3, { text: `=IF(COUNT(${score})=0,"",${score})`, blank: '' }, POINTS);
    }
  });
}
