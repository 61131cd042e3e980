import { judge } from '../../src/identities/judge';
import { checkPerformanceForms, type PerformanceCheckOptions } from '../../src/performance/check-forms';
import type { EvaluationForm, PerformanceForm } from '../../src/performance/form';
import { cellName } from '../../src/workbook/address';
import { wordsOf } from '../../src/workbook/sentence';
import { printedGrid } from './layouts';
import { only } from './made-form';

/** Code, cell, further cells and words of what is said of forms by some rules. */
export function told(forms: PerformanceForm | readonly PerformanceForm[], ...wanted: readonly string[]): string[] {
  return toldUnder(forms, {}, ...wanted);
}

export function toldUnder(
  forms: PerformanceForm | readonly PerformanceForm[],
  options: PerformanceCheckOptions,
  ...wanted: readonly string[]
): string[] {
  const all = 'kind' in forms ? [forms] : forms;
  return checkPerformanceForms(all, options)
    .remarks.filter(({ rule }) => wanted.includes(rule.code))
    .map(({ rule, row, column, related, message }) => {
      const places = [...(row === null || column === null ? [] : [{ row, column }]), ...related];
      return [rule.code, ...places.map((place) => cellName(place)), wordsOf(message)].join(' ');
    });
}

/** Code and cell of identities that do not hold. */
export function broken(form: EvaluationForm): string[] {
  return checkPerformanceForms([form])
    .identities.filter((identity) => !['equal', 'rounding'].includes(judge(identity).verdict))
    .map(({ rule, target }) => `${rule.code} ${cellName(target)}`);
}

/** A form with a column of points; its first indicator stands in row 6. */
export function weighted(rows: string, total = ''): EvaluationForm {
  return only(
    printedGrid(`试
项目支出绩效自评表|<|<|<|<|<|<|<
项目名称|<|沟渠整治
项目资金（万元）|<|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|<|80|80|80|10|100%|10
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
${rows}
总分||||||${total}`),
  );
}
