import { parseDecimal } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import { judge } from '../../src/identities/judge';
import { checkPerformanceForms, type PerformanceCheckOptions } from '../../src/performance/check-forms';
import type { EvaluationForm, LocatedText } from '../../src/performance/form';
import { formOn, sheetWith } from './made-form';

const found = (text: string): LocatedText => ({ text, row: 1, column: 1 });
const base = formOn(sheetWith([['≥100人', '100人', 90, 90]], [100, 100, 100, 10, '100%', 10], 100));

function figure(amount: string): Figure {
  const value = parseDecimal(amount);
  const executed = base.money?.total?.executed;
  if (!value || !executed) throw new Error(amount);
  return { ...executed, value };
}

/** Codes of what is said of forms, and of identities that do not hold. */
function codes(forms: readonly EvaluationForm[], options: PerformanceCheckOptions = {}): string[] {
  const { identities, remarks } = checkPerformanceForms(forms, options);
  const broken = identities.filter((identity) => !['equal', 'rounding'].includes(judge(identity).verdict));
  return [...broken.map(({ rule }) => rule.code), ...remarks.map(({ rule }) => rule.code)];
}

/** The form with its total and a grade beside it. */
function graded(grade: string): EvaluationForm {
  if (!base.total) throw new Error('no total');
  return { ...base, total: { ...base.total, grade: found(grade) } };
}

/** 部门整体绩效自评表 with 基本支出 and 项目支出 in its head. */
function department(basic: string, project: string): EvaluationForm {
  return {
    ...base,
    subject: 'department',
    title: '部门整体绩效自评表',
    basicExpenditure: figure(basic),
    projectExpenditure: figure(project),
  };
}

const SCHOOLS = { ...base, project: found('校舍维修'), projectCode: found('0107') };

test.each<[string, readonly EvaluationForm[], readonly EvaluationForm[], PerformanceCheckOptions]>([
  ['JS-P17', [graded('优')], [graded('良')], {}],
  [
    'JS-P33',
    [{ ...base, printedTitle: '校舍维修项目绩效自评表', project: found('校舍维修') }],
    [{ ...base, printedTitle: '河道清淤项目绩效自评表', project: found('校舍维修') }],
    {},
  ],
  [
    'JS-P35',
    [SCHOOLS, { ...SCHOOLS, project: found('河道清淤'), projectCode: found('0108') }],
    [SCHOOLS, { ...SCHOOLS, project: found('河道清淤') }],
    {},
  ],
  ['JS-P36', [department('60', '40')], [department('60', '30')], {}],
  ['JS-P46', [department('60', '40')], [department('40', '60')], { report: { basic: figure('60'), project: figure('40') } }],
])('%s is silent on forms that agree, and told of those that do not', (code, right, wrong, options) => {
  expect(codes(right, options)).not.toContain(code);
  expect(codes(wrong, options)).toContain(code);
});

test('a grade beside a total that is not typed yet, and a sum without its parts, say nothing', () => {
  if (!base.total) throw new Error('no total');
  const score: Figure = { ...base.total.score, state: 'blank' };
  expect(codes([{ ...base, total: { ...base.total, score, grade: found('良') } }])).not.toContain('JS-P17');
  expect(codes([{ ...department('60', '30'), basicExpenditure: null }])).not.toContain('JS-P36');
});
