import type { SideBySide } from '../../../performance/places/print';
import { layOutExecution, type EvaluationHead } from './columns';
import { EvaluationSheet, linesOf } from './sheet';

const WIDTHS = [14, 15, 18, 28, 18, 18, 16, 12];
const CAPTIONS = ['一级指标', '二级指标', '三级指标', '预期指标值', '实际完成值', '分值', '自评得分'];
const COLUMNS = { third: 3, target: 4, actual: 5, weight: 6, score: 7 } as const;

/** A project: budget, money received and money spent side by side, the execution rate among the indicators. */
export function layOutSideBySide(name: string, print: SideBySide, head: EvaluationHead): EvaluationSheet {
  const sheet = new EvaluationSheet(name, WIDTHS);
  sheet.title('部门预算项目绩效自评表', head.year === null ? '' : `（${head.year}年度）`);
  sheet.label(0, 0, '一、基本情况');
  sheet.label(1, 1, '项目名称');
  sheet.input(2, 4);
  sheet.label(5, 5, '实施（主管）单位');
  sheet.given(6, sheet.last, head.organisation);
  sheet.next();
  layOutMoney(sheet, head);
  layOutGoals(sheet);
  layOutIndicators(sheet, print);
  sheet.label(0, COLUMNS.weight - 1, '自评总分');
  sheet.computed(COLUMNS.weight, COLUMNS.weight, 'points');
  sheet.computed(COLUMNS.score, COLUMNS.score, 'points');
  sheet.next();
  sheet.field(0, '五、存在问题、原因及下一步整改措施', null, 54);
  return sheet;
}

function layOutMoney(sheet: EvaluationSheet, { unit }: EvaluationHead): void {
  const parts = ['其中：财政资金', '其他'];
  sheet.label(0, 0, `二、预算执行情况（${unit}）`, parts.length + 2);
  ['预算安排情况（调整后）', '资金到位情况', '资金执行情况'].forEach((caption, at) => sheet.label(at * 2 + 1, at * 2 + 2, caption));
  sheet.label(7, 7, '预算执行进度');
  sheet.next();
  ['预算数：', '到位数：', '执行数：'].forEach((caption, at) => {
    sheet.label(at * 2 + 1, at * 2 + 1, caption);
    // What was received is no part of any statement on the form.
    if (at === 1) sheet.input(4, 4, 'money');
    else sheet.computed(at * 2 + 2, at * 2 + 2, 'money', parts.length);
  });
  sheet.computed(7, 7, 'rate');
  sheet.next();
  for (const part of parts) {
    for (const column of [1, 3, 5]) {
      sheet.label(column, column, part);
      sheet.input(column + 1, column + 1, 'money');
    }
    sheet.label(7, 7, null);
    sheet.next();
  }
}

function layOutGoals(sheet: EvaluationSheet): void {
  sheet.label(0, 0, '三、目标完成情况', 2);
  sheet.label(1, 3, '年度预期目标');
  sheet.label(4, 6, '具体完成情况');
  sheet.label(7, 7, '总体完成率');
  sheet.next();
  sheet.input(1, 3);
  sheet.input(4, 6);
  sheet.input(7, 7);
  sheet.next(60);
}

function layOutIndicators(sheet: EvaluationSheet, { groups }: SideBySide): void {
  sheet.label(0, 0, '四、年度绩效指标完成情况', linesOf(groups.flatMap(({ seconds }) => seconds)) + 1);
  CAPTIONS.forEach((caption, at) => sheet.label(at + 1, at + 1, caption));
  sheet.next(26);
  sheet.groups(groups, [1, 2], 26, ({ points, isExecution }, line) => {
    if (isExecution) return layOutExecution(sheet, COLUMNS, points);
    for (const column of [COLUMNS.third, COLUMNS.target, COLUMNS.actual]) sheet.input(column, column);
    sheet.input(COLUMNS.weight, COLUMNS.weight, 'points', line === 0 ? points : null);
    sheet.input(COLUMNS.score, COLUMNS.score, 'points');
  });
}
