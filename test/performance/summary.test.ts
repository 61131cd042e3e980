import { checkPerformanceForms } from '../../src/performance/check-forms';
import type { FormProfile } from '../../src/performance/choose-profile';
import { matchSummary } from '../../src/performance/checks/summary-checks';
import type { EvaluationForm, LocatedText, SummaryForm, SummaryRow } from '../../src/performance/form';
import { figure } from '../identities/figures';
import { methodFor, profile } from './made-form';
import { toldUnder, weighted } from './told';

const BASE = weighted('产出指标|数量指标|沟渠|≥14公里|14公里|90|85|汛期停工', '95');
const at = (row: number, column: number, text: string): LocatedText => ({ row, column, text });

/** A form of a project with its organisation and total. */
function formOf(
  project: string | null,
  organisation: string | null = null,
  total = '95',
  parts: Partial<EvaluationForm> = {},
): EvaluationForm {
  if (!BASE.total) throw new Error('no total');
  return {
    ...BASE,
    sheet: `表${project ?? ''}`,
    project: project === null ? null : at(1, 2, project),
    organisation,
    total: { ...BASE.total, score: figure(total, { row: 6, column: 6 }) },
    ...parts,
  };
}

/** A 汇总表 with lines of a name, an organisation, a score and a grade; the first stands in row 3. */
function summaryOf(...lines: readonly (readonly [string, string?, string?, string?])[]): SummaryForm {
  const rows = lines.map(([name, organisation, score = '', grade], line): SummaryRow => {
    const row = line + 2;
    return {
      row,
      name: at(row, 1, name),
      organisation: organisation ? at(row, 2, organisation) : null,
      score: figure(score, { row, column: 3 }),
      grade: grade ? at(row, 4, grade) : null,
      gradeCell: at(row, 4, ''),
    };
  });
  return { kind: 'summary', title: '绩效自评情况汇总表', sheet: '汇总', year: 2023, rows } as unknown as SummaryForm;
}

const told = (summary: SummaryForm, forms: readonly EvaluationForm[], ids: readonly string[] = forms.map(() => 'national')): string[] => {
  const profiles = forms.map((form, index): [EvaluationForm, FormProfile] => {
    const own = profile(ids[index] ?? 'national');
    return [form, { profile: own, chosenFor: null, otherwise: own, proposal: { profile: own, reason: '' } }];
  });
  return toldUnder([summary, ...forms], { profiles: new Map(profiles) }, 'JS-P39', 'JS-P40', 'JS-P41', 'JS-P42', 'JS-P43', 'JS-P44');
};

describe('a line stands for the form', () => {
  const pairs = (summary: SummaryForm, forms: readonly EvaluationForm[]): string[] =>
    matchSummary(summary, forms).map(
      ({ row, form, isExact }) => `${String(row.row)} ${form.project?.text ?? ''} ${form.organisation ?? ''} ${String(isExact)}`,
    );

  test('of its name and organisation, where several have the name', () => {
    const forms = [formOf('道路养护', '乙局'), formOf('道路养护', '甲局')];
    expect(pairs(summaryOf(['道路养护', '甲局'], ['道路养护', '乙局']), forms)).toEqual(['2 道路养护 甲局 true', '3 道路养护 乙局 true']);
  });

  test('of its name, whatever the organisation, where one of both has it', () => {
    expect(pairs(summaryOf(['道路养护', '甲局']), [formOf('道路养护', '丙局')])).toEqual(['2 道路养护 丙局 true']);
    expect(pairs(summaryOf(['道路养护', '甲局']), [formOf('道路养护', '丙局'), formOf('道路养护', '丁局')])).toEqual([]);
    expect(pairs(summaryOf(['道路养护', '甲局'], ['道路养护', '乙局']), [formOf('道路养护', '丙局')])).toEqual([]);
  });

  test('that is alike, where its name is long enough to tell', () => {
    expect(pairs(summaryOf(['道路养护经费']), [formOf('道路养护')])).toEqual(['2 道路养护  false']);
    expect(pairs(summaryOf(['道路养护']), [formOf('市级道路养护')])).toEqual(['2 市级道路养护  false']);
    expect(pairs(summaryOf(['业务费']), [formOf('综合业务费')])).toEqual([]);
    expect(pairs(summaryOf(['综合业务费']), [formOf('业务费')])).toEqual([]);
    expect(pairs(summaryOf(['道路养护经费'], ['道路养护费用']), [formOf('道路养护')])).toEqual([]);
  });

  test('none without a name', () => {
    expect(pairs(summaryOf(['']), [formOf(null)])).toEqual([]);
  });
});

describe('the 汇总表 against its forms', () => {
  test('agrees in every line', () => {
    expect(
      told(summaryOf(['道路养护', '甲局', '95', '优'], ['河道清淤', '甲局', '82', '良好']), [
        formOf('道路养护', '甲局'),
        formOf('河道清淤', '甲局', '82'),
      ]),
    ).toEqual([]);
  });

  test('has another score or grade than its form', () => {
    expect(told(summaryOf(['道路养护', '甲局', '94', '良']), [formOf('道路养护', '甲局')])).toEqual([
      'JS-P41 D3 G7 汇总表“道路养护”自评得分94，自评表总分95',
      'JS-P42 E3 D3 “道路养护”自评得分94应为“优”，汇总表等级为“良”',
    ]);
  });

  test('has no score yet, or its form has none', () => {
    expect(told(summaryOf(['道路养护', '甲局', '', '良']), [formOf('道路养护', '甲局')])).toEqual([]);
    expect(told(summaryOf(['道路养护', '甲局', '95']), [formOf('道路养护', '甲局', '')])).toEqual([]);
    expect(told(summaryOf(['道路养护', '甲局', '95', '合格']), [formOf('道路养护', '甲局')])).toEqual([]);
    const unscored = summaryOf(['道路养护', '甲局', '', '良']);
    expect(told({ ...unscored, rows: unscored.rows.map((row) => ({ ...row, score: null })) }, [formOf('道路养护', '甲局')])).toEqual([]);
    const nameless = summaryOf(['', '', '95', '良']);
    expect(told({ ...nameless, rows: nameless.rows.map((row) => ({ ...row, name: null })) }, [formOf('道路养护')])).toEqual([
      'JS-P42 E3 D3 “”自评得分95应为“优”，汇总表等级为“良”',
      'JS-P39 C2 项目“道路养护”有自评表（表道路养护，总分95），没有列入汇总表',
    ]);
  });

  test('has no grade of the method below its last one', () => {
    const own = { ...profile('national'), grades: profile('national').grades.slice(0, 1) };
    const form = formOf('道路养护', null, '85');
    const graded: EvaluationForm = { ...form, total: form.total && { ...form.total, grade: at(7, 2, '优') } };
    const profiles = methodFor(graded, own);
    expect(toldUnder([summaryOf(['道路养护', '', '85', '优']), graded], { profiles }, 'JS-P17', 'JS-P42')).toEqual([]);
  });

  test('has another name or organisation than its form', () => {
    expect(told(summaryOf(['道路养护经费', '乙局', '95']), [formOf('道路养护', '甲局')])).toEqual([
      'JS-P43 B3 C2 汇总表项目名称“道路养护经费”与自评表“道路养护”不一致',
      'JS-P44 C3 汇总表“道路养护经费”的单位为“乙局”，自评表的实施单位为“甲局”',
    ]);
    expect(told(summaryOf(['道路养护', '水务局', '95']), [formOf('道路养护', '示例县水务局')])).toEqual([]);
    expect(told(summaryOf(['道路养护', '示例县水务局', '95']), [formOf('道路养护', '水务局')])).toEqual([]);
    expect(told(summaryOf(['道路养护', '乙局', '95']), [formOf('道路养护')])).toEqual([]);
  });

  test('leaves forms out', () => {
    const forms = [formOf('道路养护'), formOf('河道清淤'), formOf('校舍维修', null, ''), formOf(null)];
    expect(told(summaryOf(['道路养护', '', '95']), forms)).toEqual([
      'JS-P39 C2 项目“河道清淤”有自评表（表河道清淤，总分95），没有列入汇总表',
      'JS-P39 C2 项目“校舍维修”有自评表（表校舍维修），没有列入汇总表',
    ]);
  });

  test.each<[string, Partial<EvaluationForm>, number]>([
    ['a project of its year', { year: 2023 }, 1],
    ['a project that tells no year', { year: null }, 1],
    ['a project of another year', { year: 2022 }, 0],
    ['a department', { subject: 'department' }, 0],
    ['a form without scores', { columns: { ...BASE.columns, score: null } }, 0],
  ])('is asked about %s', (_, parts, count) => {
    expect(told(summaryOf(['道路养护', '', '95']), [formOf('道路养护'), formOf('河道清淤', null, '95', parts)])).toHaveLength(count);
  });

  test('lists what has no form, which matters where most have theirs', () => {
    const severities = (lines: number): string[] => {
      const extra = Array.from({ length: lines }, (_, line): [string] => [`另一个项目之${'甲乙丙丁'.charAt(line)}`]);
      const { remarks } = checkPerformanceForms([summaryOf(['道路养护', '', '95'], ...extra), formOf('道路养护')]);
      return remarks.flatMap(({ rule, severity }) => (rule.code === 'JS-P40' ? [severity] : []));
    };
    expect(told(summaryOf(['道路养护', '', '95'], ['校舍维修']), [formOf('道路养护')])).toEqual([
      'JS-P40 B4 汇总表所列“校舍维修”在本工作簿中没有找到自评表',
    ]);
    expect([severities(1), severities(2)]).toEqual([['warning'], ['info', 'info']]);
  });

  test('is not looked at without any form', () => {
    expect(told(summaryOf(['道路养护', '', '95', '差']), [])).toEqual([]);
  });

  test('has grades by the method of its form, or else by that of all forms', () => {
    const summary = summaryOf(['道路养护', '', '95', '优'], ['河道清淤', '', '95', '优'], ['校舍维修', '', '95', '差']);
    const forms = [formOf('道路养护'), formOf('河道清淤')];
    expect(told(summary, forms)).toContain('JS-P42 E5 D5 “校舍维修”自评得分95应为“优”，汇总表等级为“差”');
    expect(told(summary, forms, ['national', 'jining']).filter((words) => words.startsWith('JS-P42'))).toEqual([]);
  });
});
