import type { EvaluationForm } from '../../../performance/form';
import type { SummaryColumn, SummaryLines } from '../../../performance/places/print';
import type { Grade } from '../../../performance/profile';
import { cellName, qualifiedName } from '../../../workbook/address';
import type { Draft } from '../../../tables/print/draft';
import { LABEL } from '../../../tables/print/looks';
import type { EvaluationHead } from './columns';
import { gradeFormula } from './grade-formula';
import { EvaluationSheet, POINTS } from './sheet';

const FIRST_LINE = 2;

/** 绩效自评情况汇总表: a line for each project, its grade from its score. */
export function layOutSummary(name: string, print: SummaryLines, head: EvaluationHead, grades: readonly Grade[]): EvaluationSheet {
  const { columns, lines } = print;
  const sheet = new EvaluationSheet(
    name,
    columns.map(({ width }) => width),
  );
  const year = head.year === null ? '' : `${head.year}年度`;
  sheet.title(`${year}${head.organisation ?? ''}${print.title}`, '');
  columns.forEach(({ caption }, at) => sheet.label(at, at, caption));
  sheet.next(26);
  for (let line = 1; line <= lines; line++) {
    columns.forEach(({ role }, at) => LINE[role](sheet, at, line));
    const score = cellName({ row: sheet.row, column: placeOf(columns, 'score') });
    sheet.formula(sheet.row, placeOf(columns, 'grade'), { text: gradeFormula(score, grades), blank: '' });
    sheet.next();
  }
  return sheet;
}

const LINE: Readonly<Record<SummaryColumn, (sheet: EvaluationSheet, at: number, line: number) => void>> = {
  serial: (sheet, at, line) => sheet.stated(at, at, line),
  name: (sheet, at) => sheet.input(at, at),
  organisation: (sheet, at) => sheet.input(at, at),
  score: (sheet, at) => sheet.input(at, at, 'points'),
  grade: (sheet, at) => sheet.computed(at, at, 'points'),
};

function placeOf(columns: SummaryLines['columns'], wanted: SummaryColumn): number {
  return columns.findIndex(({ role }) => role === wanted);
}

/** Takes names and scores of the 汇总表 from the projects' forms that are made with it, one line each. */
export function linkSummary(summary: Draft, { columns, lines }: SummaryLines, projects: readonly EvaluationForm[]): void {
  const [nameColumn, scoreColumn] = [placeOf(columns, 'name'), placeOf(columns, 'score')];
  projects.slice(0, lines).forEach(({ sheet, project, total, headTotal }, at) => {
    const row = FIRST_LINE + at;
    if (project) {
      const name = qualifiedName(sheet, project);
      summary.formula(row, nameColumn, { text: `=IF(${name}="","",${name})`, blank: '' }, LABEL);
    }
    const whole = total?.score ?? headTotal;
    if (whole) {
      const score = qualifiedName(sheet, whole);
      summary.formula(row, scoreColumn, { text: `=IF(COUNT(${score})=0,"",${score})`, blank: '' }, POINTS);
    }
  });
}
