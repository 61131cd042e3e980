import { judge } from '../../src/identities/judge';
import { checkPerformanceForms } from '../../src/performance/check-forms';
import { readPerformanceForms } from '../../src/performance/read-form';
import { cellName } from '../../src/workbook/address';
import { wordsOf } from '../../src/workbook/sentence';
import { sheetOf } from './fixture';
import { printedGrid } from './layouts';

/** All that is said of the forms that are written as text: severity, code, cells and words; of an identity that does not hold its cell. */
export function saidOf(text: string): string[] {
  const { identities, remarks } = checkPerformanceForms(readPerformanceForms(sheetOf(printedGrid(`试\n${text}`))));
  const broken = identities.filter((identity) => !['equal', 'rounding'].includes(judge(identity).verdict));
  return [
    ...broken.map(({ rule, target }) => `${rule.severity} ${rule.code} ${cellName(target)}`),
    ...remarks.map(({ rule, severity, row, column, related, message }) => {
      const places = [...(row === null || column === null ? [] : [{ row, column }]), ...related];
      return [severity, rule.code, ...places.map((place) => cellName(place)), wordsOf(message)].join(' ');
    }),
  ];
}

/** Money that was spent to the last yuan: 年初, 全年, 执行, 分值, 执行率, 得分. */
export const FULL = '80|80|80|10|100%|10';

/** A form with a column of points; its first indicator stands in row 6. */
export function national(rows: string, money = FULL, total = ''): string {
  return `项目支出绩效自评表|<|<|<|<|<|<|<
项目名称|<|沟渠整治
项目资金（万元）|<|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|<|${money}
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
${rows}
总分||||||${total}`;
}

/** Such a form with one indicator of 90 points. */
export function indicatorOf(target: string, actual: string, score: string, reason = '', name = '渠道长度'): string {
  return national(`产出指标|数量指标|${name}|${target}|${actual}|90|${score}|${reason}`, FULL, String(10 + Number(score)));
}

/** A form with a grid of checks in place of scores. */
export function checked(rows: string): string {
  return `项目支出绩效自评表|<|<|<|<|<|<|<|<
项目名称|<|渔港清淤
项目资金（万元）|<||年初预算数|全年预算数|全年执行数|执行率|<|<
^|^|年度资金总额|420|415|407.53|98.20%|<|<
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|自评结果|<|<
^|^|^|^|^|^|完成|部分完成|未完成
${rows}`;
}

/** A form whose points stand in its labels. */
export function sixColumns(rows: string, total = ''): string {
  return `项目支出绩效自评表
项目名称|乡村公路
预算执行情况（万元）（20分）||预算数（A）|执行数（B）|执行率（B/A）|得分（20分*执行率）
|年度财政资金总额|320|304|0.95|19
一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分
${rows}
总分|||||${total}`;
}

/** A form whose scores are points times a coefficient. */
export function coefficients(rows: string): string {
  return `部门整体绩效自评表
部门（单位）名称|某局
部门支出（万元）|||年初预算数|全年（调整）预算数|全年执行数|执行率（%）|执行率权重（分）|执行率得分（分）
|年度支出合计||80|80|80||
|其中：财政拨款||80|80|80|100%|10|10
指标名称|计量单位|指标性质|指标值|全年完成值|得分系数（%）|指标权重（分）|指标得分（分）
${rows}`;
}
