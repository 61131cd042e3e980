import type { RatesOnly } from '../../../performance/places/print';
import type { EvaluationHead } from './columns';
import { EvaluationSheet, linesOf } from './sheet';

const WIDTHS = [12, 15, 16, 34, 22, 22, 28];
const MANAGEMENT = ['分配科学性', '下达及时性', '拨付合规性', '使用规范性', '执行准确性', '预算绩效管理情况', '支出责任履行情况'];

/** 转移支付区域（项目）绩效自评表: rates only, no points. */
export function layOutRatesOnly(name: string, print: RatesOnly, head: EvaluationHead): EvaluationSheet {
  const sheet = new EvaluationSheet(name, WIDTHS);
  sheet.title('转移支付区域（项目）绩效自评表', head.year === null ? '' : `（${head.year}年度）`);
  for (const label of ['转移支付（项目）名称', '中央主管部门']) sheet.field(1, label);
  sheet.label(0, 1, '地方主管部门');
  sheet.input(2, 3);
  sheet.label(4, 4, '资金使用单位');
  sheet.given(5, sheet.last, head.organisation);
  sheet.next();
  layOutMoney(sheet, head);
  layOutManagement(sheet);
  sheet.label(0, 0, '总体目标完成情况', 2);
  sheet.label(1, 3, '总体目标');
  sheet.label(4, sheet.last, '全年实际完成情况');
  sheet.next();
  sheet.input(1, 3);
  sheet.input(4, sheet.last);
  sheet.next(60);
  layOutIndicators(sheet, print);
  sheet.field(0, '说明', null, 30);
  return sheet;
}

function layOutMoney(sheet: EvaluationSheet, { unit }: EvaluationHead): void {
  const rows = ['年度资金总额', '其中：中央补助', '地方资金', '其他资金'];
  sheet.label(0, 0, `项目资金（${unit}）`, rows.length + 1);
  sheet.label(1, 2, null);
  sheet.label(3, 3, '全年预算数（A）');
  sheet.label(4, 4, '全年执行数（B）');
  sheet.label(5, sheet.last, '预算执行率（B/A）');
  sheet.next();
  rows.forEach((label, at) => {
    sheet.label(1, 2, label);
    for (const column of [3, 4]) {
      if (at === 0) sheet.computed(column, column, 'money', rows.length - 1);
      else sheet.input(column, column, 'money');
    }
    sheet.computed(5, sheet.last, 'rate');
    sheet.next();
  });
}

function layOutManagement(sheet: EvaluationSheet): void {
  sheet.label(0, 0, '资金管理情况', MANAGEMENT.length + 1);
  sheet.label(1, 2, null);
  sheet.label(3, 4, '情况说明');
  sheet.label(5, sheet.last, '存在问题和改进措施');
  sheet.next();
  for (const label of MANAGEMENT) {
    sheet.label(1, 2, label);
    sheet.input(3, 4);
    sheet.input(5, sheet.last);
    sheet.next();
  }
}

function layOutIndicators(sheet: EvaluationSheet, { groups }: RatesOnly): void {
  sheet.label(0, 0, '绩效指标', linesOf(groups.flatMap(({ seconds }) => seconds)) + 1);
  ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'].forEach((caption, at) => {
    sheet.label(at + 1, at + 1, caption);
  });
  sheet.next(26);
  sheet.groups(groups, [1, 2], 24, () => {
    for (const column of [3, 4, 5, 6]) sheet.input(column, column);
  });
}
