import { decimal, parseDecimal, ZERO } from '../../src/amount/decimal';
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

describe('基本支出 and 项目支出 of a department', () => {
  const spent = (executed: string, budget = executed): EvaluationForm => {
    const form = department('60', '40');
    const total = form.money?.total;
    if (!form.money || !total) throw new Error('no money');
    return { ...form, money: { ...form.money, total: { ...total, executed: figure(executed), budget: figure(budget) } } };
  };

  test.each<[string, EvaluationForm, boolean]>([
    ['come to what was spent', spent('100'), true],
    ['come to the budget, as some print them', spent('95', '100'), true],
    ['come to neither', spent('95', '90'), false],
    ['are too much', spent('105'), false],
    [
      'are not asked for where 基本支出 is blank',
      { ...spent('95'), basicExpenditure: { ...figure('0'), state: 'blank', value: ZERO } },
      true,
    ],
    ['are not asked for of a project', { ...spent('95'), subject: 'project' }, true],
  ])('%s', (_, form, holds) => {
    expect(codes([form]).includes('JS-P36')).toBe(!holds);
  });

  test('may miss what was spent by their rounding, and no more', () => {
    const half = decimal(5n, 3);
    const rounded = (executed: string): EvaluationForm => {
      const form = spent(executed);
      const inexact = (one: Figure | null): Figure | null => one && { ...one, halfWidth: half };
      const total = form.money?.total;
      if (!form.money || !total) throw new Error('no money');
      return {
        ...form,
        basicExpenditure: inexact(form.basicExpenditure),
        projectExpenditure: inexact(form.projectExpenditure),
        money: { ...form.money, total: { ...total, executed: inexact(total.executed), budget: null } },
      };
    };
    expect(['100.015', '99.985', '100.02', '99.98'].map((executed) => codes([rounded(executed)]).includes('JS-P36'))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('项目支出 of a department and its projects', () => {
  const project = (executed: string, year: number | null = null): EvaluationForm => {
    const total = base.money?.total;
    if (!base.money || !total) throw new Error('no money');
    return { ...base, year, money: { ...base.money, total: { ...total, executed: figure(executed) } } };
  };
  const blank: Figure = { ...figure('0'), state: 'blank', value: ZERO };

  test.each<[string, EvaluationForm, readonly EvaluationForm[], boolean]>([
    ['as much as they spent', department('60', '40'), [project('15'), project('25')], true],
    ['more than they spent', department('60', '40'), [project('15'), project('5')], true],
    ['less than they spent', department('60', '40'), [project('15'), project('26')], false],
    ['less than those of its year', { ...department('60', '40'), year: 2021 }, [project('15', 2021), project('26', 2021)], false],
    ['not with those of another year', { ...department('60', '40'), year: 2021 }, [project('15', 2021), project('26', 2022)], true],
    ['with those that tell no year', { ...department('60', '40'), year: 2021 }, [project('15', 2021), project('26')], false],
    ['blank where they spent something', { ...department('60', '40'), projectExpenditure: blank }, [project('15')], false],
    ['blank where they spent nothing', { ...department('60', '40'), projectExpenditure: blank }, [project('0')], true],
    ['unreadable', { ...department('60', '40'), projectExpenditure: { ...blank, state: 'unreadable' } }, [project('15')], true],
    ['not with itself', department('60', '40'), [], true],
  ])('is %s', (_, form, projects, holds) => {
    expect(codes([form, ...projects]).includes('JS-P37')).toBe(!holds);
  });
});

describe('主管部门代码', () => {
  const coded = (code: string, department = '城乡建设局'): EvaluationForm => ({
    ...base,
    department: found(department),
    departmentCode: found(code),
  });

  test.each<[string, readonly string[], number]>([
    ['all the same', ['0301', '0301', '0301'], 0],
    ['one of three another', ['0301', '0301', '0302'], 1],
    ['two of five others', ['0301', '0301', '0301', '0302', '0303'], 2],
    ['one of two another: nothing tells which', ['0301', '0302'], 0],
    ['half and half', ['0301', '0301', '0302', '0302'], 0],
  ])('%s', (_, forms, told) => {
    expect(codes(forms.map((code) => coded(code))).filter((code) => code === 'JS-P34')).toHaveLength(told);
  });

  test('of another department is its own', () => {
    expect(codes([coded('0301'), coded('0301'), coded('0302', '水务局')])).not.toContain('JS-P34');
  });
});

test.each([
  ['示例市城市管理局', '城市管理局', false],
  ['城市管理局', '示例市城市管理局', false],
  ['河道清淤', '城市管理局', true],
])('a title of %s on a form of %s names another project: %s', (named, organisation, isTold) => {
  const form = { ...base, printedTitle: `${named}项目绩效自评表`, project: found('校舍维修'), organisation };
  expect(codes([form]).includes('JS-P33')).toBe(isTold);
});
