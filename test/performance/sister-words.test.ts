import { parseDecimal } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import { judge } from '../../src/identities/judge';
import { checkPerformanceForms, type PerformanceCheckOptions } from '../../src/performance/check-forms';
import type { EvaluationForm, LocatedText } from '../../src/performance/form';
import { cellName } from '../../src/workbook/address';
import { wordsOf } from '../../src/workbook/sentence';
import { formOn, sheetWith } from './made-form';

const base = formOn(sheetWith([['≥100人', '100人', 90, 90]], [100, 100, 100, 10, '100%', 10], 100));
const found = (text: string, row = 1): LocatedText => ({ text, row, column: 1 });

function figure(amount: string, at: Partial<Figure> = {}): Figure {
  const value = parseDecimal(amount);
  const executed = base.money?.total?.executed;
  if (!value || !executed) throw new Error(amount);
  return { ...executed, value, ...at };
}

/** All that is said between these forms by one rule: sheet, severity, cells with the sheet of others, words. */
function said(code: string, forms: readonly EvaluationForm[], options: PerformanceCheckOptions = {}): string[] {
  const { remarks, identities } = checkPerformanceForms(forms, options);
  const broken = identities
    .filter(({ rule }) => rule.code === code)
    .map(({ target, ...rest }) => `${cellName(target)} ${judge({ target, ...rest }).verdict}`);
  return [
    ...broken,
    ...remarks
      .filter(({ rule }) => rule.code === code)
      .map(({ sheet, severity, row, column, related, message }) =>
        [
          sheet,
          severity,
          ...(row === null || column === null ? [] : [cellName({ row, column })]),
          ...related.map((place) => `${place.sheet === sheet || place.sheet === undefined ? '' : `${place.sheet}!`}${cellName(place)}`),
          wordsOf(message),
        ].join(' '),
      ),
  ];
}

const on = (sheet: string, form: Partial<EvaluationForm>): EvaluationForm => ({ ...base, sheet, ...form });

describe('主管部门代码', () => {
  const coded = (...codes: readonly string[]): EvaluationForm[] =>
    codes.map((code, at) => on(`表${at + 1}`, { department: found('建设局'), departmentCode: found(code, 10 + at) }));

  test('of one form against those of most others', () => {
    expect(said('JS-P34', coded('0301', '0302', '0301'))).toEqual(['表2 warning B12 表1!B11 主管部门代码“0302”与其他自评表的“0301”不一致']);
    expect(said('JS-P34', coded('0301', '0301', '0302', '0302'))).toEqual([]);
    expect(said('JS-P34', coded('0302', '0301', '0301'))).toEqual(['表1 warning B11 表2!B12 主管部门代码“0302”与其他自评表的“0301”不一致']);
    expect(said('JS-P34', coded('0301', '0301', '0301'))).toEqual([]);
    expect(said('JS-P34', coded('0301', '0302', '0301', '0301'))).toEqual([
      '表2 warning B12 表1!B11 主管部门代码“0302”与其他自评表的“0301”不一致',
    ]);
  });
});

describe('项目代码', () => {
  const coded = (sheet: string, name: string, code: string, row = 1): EvaluationForm =>
    on(sheet, { project: found(name), projectCode: found(code, row) });

  test('and 名称 go together', () => {
    expect(said('JS-P35', [coded('甲', '校舍维修', '0107', 3), coded('乙', '河道清淤', '0107', 4)])).toEqual([
      '乙 warning B5 甲!B4 项目代码0107在两张表里名称不同：“校舍维修”和“河道清淤”',
    ]);
    expect(said('JS-P35', [coded('甲', '校舍维修', '0107', 3), coded('乙', '校舍维修', '0108', 4)])).toEqual([
      '乙 warning B5 甲!B4 项目“校舍维修”在两张表里代码不同：0107和0108',
    ]);
    expect(said('JS-P35', [coded('甲', '校舍维修', '0107'), coded('乙', '校舍维修', '0107'), coded('丙', '河道清淤', '0108')])).toEqual([]);
  });
});

describe('a title', () => {
  const titled = (printedTitle: string, project: string, form: Partial<EvaluationForm> = {}): string[] =>
    said('JS-P33', [on('甲', { printedTitle, project: found(project), ...form })]);

  test.each<[string, string, readonly string[], Partial<EvaluationForm>?]>([
    ['2023年度河道清淤项目绩效自评表', '校舍维修', ['甲 info B2 表题中的项目名称“河道清淤”与表内“校舍维修”不一致']],
    ['河道清淤绩效自评', '校舍维修', ['甲 info B2 表题中的项目名称“河道清淤”与表内“校舍维修”不一致']],
    ['河道清淤项目支出绩效目标自评情况表', '校舍维修', ['甲 info B2 表题中的项目名称“河道清淤”与表内“校舍维修”不一致']],
    ['校舍、维修项目绩效自评表', '校舍维修项目', []],
    ['2023年河道清淤项目绩效自评表', '河道清淤', []],
    ['清淤绩效自评表', '校舍维修', []],
    ['示例县县级部门预算项目绩效自评表', '校舍维修', []],
    ['河道清淤项目绩效自评表', '校舍维修', [], { subject: 'department' }],
    ['示例市城市管理局项目支出绩效自评表', '校舍维修', [], { organisation: null, department: found('城市管理局') }],
    ['河道清淤项目绩效评价报告', '校舍维修', []],
  ])('%s of %s', (title, project, expected, form = {}) => {
    expect(titled(title, project, form)).toEqual(expected);
  });
});

describe('a department', () => {
  const department = (basic: Figure | null, project: Figure | null, money: [string, string] | null = ['100', '100']): EvaluationForm => {
    const total = base.money?.total;
    if (!base.money || !total) throw new Error('no money');
    return on('整体', {
      subject: 'department',
      title: '部门整体绩效自评表',
      basicExpenditure: basic,
      projectExpenditure: project,
      money: money && { ...base.money, total: { ...total, budget: figure(money[0]), executed: figure(money[1]) } },
    });
  };
  const [basic, project] = [figure('60', { row: 2, column: 1 }), figure('30', { row: 2, column: 3 })];
  const spent = (executed: string, at: Partial<Figure> = {}): EvaluationForm => {
    const total = base.money?.total;
    if (!base.money || !total) throw new Error('no money');
    return on('项目', { money: { ...base.money, total: { ...total, executed: figure(executed, { sheet: '项目', ...at }) } } });
  };

  const withoutTotal = on('项目', { money: base.money && { ...base.money, total: null } });

  test('has 基本支出 and 项目支出 that come to what was spent', () => {
    expect(said('JS-P36', [department(basic, project)])).toEqual([
      '整体 warning E4 B3 D3 基本支出总额60加项目支出总额30为90，与部门整体支出执行数100不符',
    ]);
    expect(said('JS-P36', [department(basic, project, null)])).toEqual([]);
    expect(said('JS-P36', [department(basic, null)])).toEqual([]);
  });

  test('spent at least what its projects spent', () => {
    expect(said('JS-P37', [department(basic, project), spent('20'), spent('11')])).toEqual([
      '整体 warning D3 项目支出总额30小于2张项目自评表执行数之和31',
    ]);
    expect(said('JS-P37', [department(basic, { ...project, state: 'blank' }), spent('20'), spent('11')])).toEqual([
      '整体 warning D3 项目支出总额没有填，而2张项目自评表执行数合计31',
    ]);
    const verdicts = (own: Figure): string[] =>
      checkPerformanceForms([department(basic, own), spent('31')]).remarks.flatMap((one) =>
        one.rule.code === 'JS-P37' ? [one.verdict] : [],
      );
    expect([project, { ...project, state: 'blank' as const }].map(verdicts)).toEqual([['inconsistent'], ['missing']]);
    expect(said('JS-P37', [department(basic, { ...project, state: 'nothing' }), spent('20')])).toEqual([
      '整体 warning D3 项目支出总额没有填，而1张项目自评表执行数合计20',
    ]);
    expect(said('JS-P37', [department(basic, { ...project, state: 'unreadable' }), spent('20')])).toEqual([]);
    expect(said('JS-P37', [department(basic, project), spent('20'), spent('11', { state: 'blank' })])).toEqual([]);
    expect(said('JS-P37', [department(basic, project), { ...spent('31'), year: 2022 }])).toHaveLength(1);
    expect(said('JS-P37', [department(basic, project), withoutTotal, spent('31')])).toEqual([
      '整体 warning D3 项目支出总额30小于2张项目自评表执行数之和31',
    ]);
  });

  test('agrees with the 支出决算表, where both are there', () => {
    const report = { basic: figure('60', { sheet: '公开03表' }), project: figure('30', { sheet: '公开03表' }) };
    expect(said('JS-P46', [department(basic, project)], { report })).toEqual(['B3 equal', 'D3 equal']);
    expect(said('JS-P46', [department({ ...basic, state: 'blank' }, project)], { report: { ...report, project: figure('31') } })).toEqual([
      'D3 mismatch',
    ]);
    expect(said('JS-P46', [department(basic, project)], { report: { basic: null, project: null } })).toEqual([]);
  });

  test('and its projects spent no more than the 支出决算表 says', () => {
    const report = (amount: string, at: Partial<Figure> = {}) => ({
      report: { basic: null, project: figure(amount, { sheet: '公开03表', row: 6, column: 4, ...at }) },
    });
    expect(said('JS-P38', [spent('20'), spent('11', { row: 9 })], report('30'))).toEqual([
      '项目 info E4 公开03表!E7 E10 2张项目自评表执行数合计31，支出决算表项目支出30；含对下转移支付的项目不在本级决算内，可以不等',
    ]);
    expect(said('JS-P38', [spent('20'), spent('11', { row: 9 })], report('31'))).toEqual([]);
    expect(said('JS-P38', [spent('20'), spent('11', { row: 9 })], report('0'))).toEqual([
      '项目 warning E4 公开03表!E7 E10 2张项目自评表执行数合计31，支出决算表项目支出0；请核对支出决算表是否漏列项目支出',
    ]);
    expect(said('JS-P38', [spent('20', { state: 'blank' })], report('0'))).toEqual([]);
    expect(said('JS-P38', [spent('20', { state: 'blank' })], report('-5'))).toEqual([]);
    expect(said('JS-P38', [spent('20', { unit: '元' })], report('0'))).toEqual([]);
    expect(said('JS-P38', [spent('20')], report('0', { state: 'error' }))).toEqual([]);
    expect(said('JS-P38', [], report('0'))).toEqual([]);
    expect(said('JS-P38', [withoutTotal, { ...spent('20'), money: null }], report('0'))).toEqual([]);
    expect(said('JS-P38', [withoutTotal, spent('20', { row: 9 })], report('0'))).toEqual([
      '项目 warning 公开03表!E7 1张项目自评表执行数合计20，支出决算表项目支出0；请核对支出决算表是否漏列项目支出',
    ]);
    const half = parseDecimal('0.5');
    if (!half) throw new Error('no half');
    expect(said('JS-P38', [spent('20')], report('19.5', { halfWidth: half }))).toEqual([]);
    expect(said('JS-P38', [spent('20')], report('19.4', { halfWidth: half }))).toEqual([
      '项目 info E4 公开03表!E7 1张项目自评表执行数合计20，支出决算表项目支出19.4；含对下转移支付的项目不在本级决算内，可以不等',
    ]);
  });
});
