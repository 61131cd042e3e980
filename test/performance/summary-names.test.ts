import { matchSummary } from '../../src/performance/checks/summary-checks';
import type { EvaluationForm, SummaryForm } from '../../src/performance/form';
import { formOf } from './made-form';

/** Which project each line of a 汇总表 stands for. */
function matched(lines: readonly string[], projects: readonly string[]): string[] {
  const rows = lines.map((text, row) => ({
    name: { text, row, column: 1 },
    organisation: null,
    score: null,
    grade: null,
    gradeCell: null,
  }));
  const forms = projects.map((text, row): EvaluationForm => ({ ...formOf(5, 5), project: { text, row, column: 1 } }));
  return matchSummary({ rows } as unknown as SummaryForm, forms).map(
    ({ row, form }) => `${row.name?.text ?? ''}=${form.project?.text ?? ''}`,
  );
}

describe('a line of a 汇总表 and the form that it stands for', () => {
  test('have one name', () => {
    expect(matched(['灌区改造', '校舍维修'], ['校舍维修', '灌区改造'])).toEqual(['灌区改造=灌区改造', '校舍维修=校舍维修']);
  });

  test('may differ in a fifth of it, or in what stands around it', () => {
    expect(matched(['城南灌区改造工程款'], ['城南灌区改造工程費'])).toEqual(['城南灌区改造工程款=城南灌区改造工程費']);
    expect(matched(['灌区改造'], ['2023年灌区改造项目'])).toEqual(['灌区改造=2023年灌区改造项目']);
  });

  test('are none of each other where more differs, or where there is little to tell them by', () => {
    expect(matched(['公路养护'], ['某某某某公路养修'])).toEqual([]);
    expect(matched(['灌区改造工程'], ['校舍维修工程'])).toEqual([]);
    expect(matched(['修路'], ['2023年修路'])).toEqual([]);
  });

  test('are none where several lines would do', () => {
    expect(matched(['城南灌区改造工程甲', '城南灌区改造工程乙'], ['城南灌区改造工程丙'])).toEqual([]);
  });
});
