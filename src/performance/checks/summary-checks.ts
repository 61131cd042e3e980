import { compare, toPlain } from '../../amount/decimal';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm, SummaryForm, SummaryRow } from '../form';
import { say } from '../../workbook/sentence';
import type { ScoringProfile } from '../profile';
import { gradeOf } from '../score';
import { remarkAt } from './remark-at';
import { P } from './rules';
import { projectKey } from './sister-checks';
import { agrees } from './total-checks';

/** A line of the 汇总表 with the form that it stands for. */
export interface SummaryMatch {
  readonly row: SummaryRow;
  readonly form: EvaluationForm;
  /** Whether the names are the same, or only alike. */
  readonly isExact: boolean;
}

/** Pairs lines and forms: by name and organisation, by name, then by likeness where only one of each is left to choose. */
export function matchSummary(summary: SummaryForm, forms: readonly EvaluationForm[]): SummaryMatch[] {
  const matches: SummaryMatch[] = [];
  const freeRows = new Set(summary.rows);
  const freeForms = new Set(forms);
  const pair = (isExact: boolean, fits: (row: SummaryRow, form: EvaluationForm) => boolean): void => {
    for (const row of freeRows) {
      const candidates = [...freeForms].filter((form) => fits(row, form));
      const [form] = candidates;
      if (!form || candidates.length > 1) continue;
      const rivals = [...freeRows].filter((other) => fits(other, form));
      if (rivals.length > 1) continue;
      matches.push({ row, form, isExact });
      freeRows.delete(row);
      freeForms.delete(form);
    }
  };
  const sameName = (row: SummaryRow, form: EvaluationForm): boolean =>
    projectKey(row.name) !== '' && projectKey(row.name) === projectKey(form.project);
  pair(true, (row, form) => sameName(row, form) && row.organisation?.text === form.organisation);
  pair(true, sameName);
  pair(false, (row, form) => areAlike(projectKey(row.name), projectKey(form.project)));
  return matches;
}

/** Whether one name contains the other, or they differ in at most a fifth of their characters. */
function areAlike(a: string, b: string): boolean {
  if (a.length < 4 || b.length < 4) return false;
  if (a.includes(b) || b.includes(a)) return true;
  return editDistance(a, b) * 5 <= Math.max(a.length, b.length);
}

function editDistance(a: string, b: string): number {
  let line = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((line[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (line[j - 1] ?? 0) + same));
    }
    line = next;
  }
  return line[b.length] ?? 0;
}

/** The forms that the 汇总表 is about. */
export function scoredProjects(summary: SummaryForm, forms: readonly EvaluationForm[]): EvaluationForm[] {
  return forms.filter(
    (form) =>
      form.subject === 'project' &&
      form.columns.score !== null &&
      (form.year === null || summary.year === null || form.year === summary.year),
  );
}

/** Remarks on the 汇总表 against the forms of its workbook. */
export function checkSummary(
  summary: SummaryForm,
  forms: readonly EvaluationForm[],
  profileOf: (form: EvaluationForm) => ScoringProfile,
): Remark[] {
  const projects = scoredProjects(summary, forms);
  if (projects.length === 0) return [];
  const matches = matchSummary(summary, projects);
  const profiles = new Set(projects.map(profileOf));
  const common = profiles.size === 1 ? [...profiles][0] : undefined;
  const profileOfRow = (row: SummaryRow): ScoringProfile | undefined => {
    const form = matches.find((match) => match.row === row)?.form;
    return form ? profileOf(form) : common;
  };
  return [
    ...matches.flatMap((match) => checkMatch(summary, match)),
    ...summary.rows.flatMap((row) => checkGrade(summary, row, profileOfRow(row))),
    ...checkMissing(summary, projects, matches),
    ...checkExtra(summary, projects, matches),
  ];
}

function checkMatch(summary: SummaryForm, { row, form, isExact }: SummaryMatch): Remark[] {
  const remarks: Remark[] = [];
  const total = form.total?.score;
  const name = row.name?.text ?? '';
  if (!isExact && row.name) {
    const message = `汇总表项目名称“${name}”与自评表“${form.project?.text ?? ''}”不一致`;
    remarks.push(
      remarkAt(P.summaryName, summary, {
        verdict: 'inconsistent',
        message,
        at: row.name,
        related: form.project ? [form.project] : [],
        relatedSheet: form.sheet,
      }),
    );
  }
  if (row.score?.state === 'amount' && total?.state === 'amount' && compare(row.score.value, total.value) !== 0) {
    const message = `汇总表“${name}”自评得分${toPlain(row.score.value)}，自评表总分${toPlain(total.value)}`;
    remarks.push(
      remarkAt(P.summaryScore, summary, {
        verdict: 'mismatch',
        message,
        at: row.score,
        actual: row.score.value,
        expected: total.value,
        related: [total],
        relatedSheet: form.sheet,
      }),
    );
  }
  const own = form.organisation;
  const listed = row.organisation;
  if (listed && own && !own.includes(listed.text) && !listed.text.includes(own)) {
    const message = `汇总表“${name}”的单位为“${listed.text}”，自评表的实施单位为“${own}”`;
    remarks.push(remarkAt(P.summaryOrganisation, summary, { verdict: 'inconsistent', message, at: listed }));
  }
  return remarks;
}

function checkGrade(summary: SummaryForm, row: SummaryRow, profile: ScoringProfile | undefined): Remark[] {
  if (!profile || !row.grade || row.score?.state !== 'amount') return [];
  const expected = gradeOf(row.score.value, profile);
  if (expected === null || agrees(row.grade.text, expected, profile)) return [];
  const message = `“${row.name?.text ?? ''}”自评得分${toPlain(row.score.value)}应为“${expected}”，汇总表等级为“${row.grade.text}”`;
  return [remarkAt(P.summaryGrade, summary, { verdict: 'inconsistent', message, at: row.grade, related: [row.score] })];
}

function checkMissing(summary: SummaryForm, forms: readonly EvaluationForm[], matches: readonly SummaryMatch[]): Remark[] {
  const missing = forms.filter((form) => !matches.some((match) => match.form === form) && form.project !== null);
  return missing.map((form) => {
    const total = form.total?.score;
    const score = total?.state === 'amount' ? `，总分${toPlain(total.value)}` : '';
    const message = say`项目“${form.project?.text ?? ''}”有自评表（${{ named: form.sheet }}${score}），没有列入汇总表`;
    return remarkAt(P.summaryMissing, summary, {
      verdict: 'missing',
      message,
      related: form.project ? [form.project] : [],
      relatedSheet: form.sheet,
    });
  });
}

function checkExtra(summary: SummaryForm, forms: readonly EvaluationForm[], matches: readonly SummaryMatch[]): Remark[] {
  const extra = summary.rows.filter((row) => row.name !== null && !matches.some((match) => match.row === row));
  // A workbook may hold the 汇总表 and only some of its forms.
  const severity = forms.length * 2 >= summary.rows.length ? 'warning' : 'info';
  return extra.map((row) => {
    const message = `汇总表所列“${row.name?.text ?? ''}”在本工作簿中没有找到自评表`;
    return remarkAt(P.summaryExtra, summary, { verdict: 'missing', message, severity, ...(row.name ? { at: row.name } : {}) });
  });
}
