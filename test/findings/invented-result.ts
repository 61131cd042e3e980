import type { CheckResult, Counts, Finding } from '../../src/findings/finding';
import { cellOnSheet, say, wordsOf, type Sentence } from '../../src/workbook/sentence';

/** A finding with plain content, for tests of what is made of findings; give what matters. */
export function finding({ message, ...given }: Partial<Omit<Finding, 'message'>> & { readonly message?: Sentence } = {}): Finding {
  const sentence = message ?? say`${cellOnSheet({ sheet: '公开03表', row: 13, column: 2 })} 应为 1,097.05，实为 1,097.60，差 0.55`;
  return {
    rule: 'JS-T3-01',
    severity: 'error',
    verdict: 'mismatch',
    form: '支出决算表',
    sheet: '公开03表',
    cell: 'C14',
    message: wordsOf(sentence),
    clauses: [{ kind: 'wrong-cell', sentence }],
    identity: '21015 = 2101501 + 2101502',
    relation: 'sum',
    actual: '1097.60',
    expected: '1097.05',
    difference: '0.55',
    tolerance: '0.015',
    related: [{ sheet: '公开03表', cell: 'C15' }],
    suspects: [],
    operands: [{ at: { sheet: '公开03表', cell: 'C14' }, label: '21015', value: '1097.60', sign: 1 }],
    ...given,
  };
}

/** A result of one form with the given findings; the counts follow from them. */
export function result(findings: readonly Finding[] = [], given: Partial<CheckResult> = {}, counts: Partial<Counts> = {}): CheckResult {
  const of = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  return {
    forms: [
      {
        form: '支出决算表',
        sheet: '公开03表',
        area: 'A1:H40',
        unit: '万元',
        year: 2020,
        organisation: '某市医疗保障局',
        variant: '一列编码',
        isGeneric: false,
        isEvaluation: false,
        isFilled: true,
      },
    ],
    unrecognised: [],
    counts: {
      identities: 1204,
      equal: 1190,
      rounding: 11,
      mismatch: 3,
      notRun: 0,
      errors: of('error'),
      warnings: of('warning'),
      infos: of('info'),
      explained: 0,
      ...counts,
    },
    findings,
    notRun: [],
    coverage: [],
    ...given,
  };
}
