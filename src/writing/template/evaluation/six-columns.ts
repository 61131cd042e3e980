import type { SixColumns } from '../../../performance/places/print';
import type { PrintedGroup } from '../../../performance/places/print-groups';
import type { EvaluationHead } from './columns';
import { EvaluationSheet } from './sheet';

const WIDTHS = [20, 18, 34, 20, 20, 18];
const CAPTIONS = ['一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'];
/** The column of points in front of the scores, where there is one. */
const POINTS_COLUMN = { at: 5, caption: '分值', width: 10 } as const;

/** A form of six columns: 20 points for the execution rate, the others in the labels, or in a seventh column. */
export function layOutSixColumns(name: string, print: SixColumns, head: EvaluationHead): EvaluationSheet {
  return print.of === 'project' ? layOutProject(name, print, head) : layOutDepartment(name, print, head);
}

function layOutProject(name: string, { groups, notes, hasPoints }: SixColumns, head: EvaluationHead): EvaluationSheet {
  const sheet = new EvaluationSheet(name, hasPoints ? WIDTHS.toSpliced(POINTS_COLUMN.at, 0, POINTS_COLUMN.width) : WIDTHS);
  sheet.title(`${head.year === null ? '' : `${head.year}年度`}项目绩效自评表`, '');
  layOutTop(sheet);
  sheet.field(0, '项目名称');
  sheet.label(0, 0, '主管部门');
  sheet.input(1, 2);
  sheet.label(3, 3, '项目实施单位');
  sheet.given(4, sheet.last, head.organisation);
  sheet.next();
  for (const [label, choices] of [
    ['项目类别', '1、部门预算项目 □　2、省专项 □　3、中央转移支付项目 □'],
    ['项目属性', '1、持续性项目 □　2、新增性项目 □'],
    ['项目类型', '1、常年性项目 □　2、延续性项目 □　3、一次性项目 □'],
  ] as const) {
    sheet.label(0, 0, label);
    sheet.input(1, sheet.last, 'text', choices);
    sheet.next();
  }
  layOutMoney(sheet, head, '年度财政资金总额');
  const captions = hasPoints ? CAPTIONS.toSpliced(POINTS_COLUMN.at, 0, POINTS_COLUMN.caption) : CAPTIONS;
  layOutCaptions(sheet, captions);
  layOutGroups(sheet, groups, hasPoints);
  return layOutFoot(sheet, notes);
}

/** A department: the same six columns, indicators under two goals of 40 points, and constraints without points. */
function layOutDepartment(name: string, { groups, notes }: SixColumns, head: EvaluationHead): EvaluationSheet {
  const sheet = new EvaluationSheet(name, WIDTHS);
  sheet.title(`${head.year === null ? '' : `${head.year}年度`}部门绩效自评表`, '');
  layOutTop(sheet);
  sheet.field(0, '单位名称', head.organisation);
  sheet.label(0, 0, '基本支出总额');
  sheet.input(1, 2, 'money');
  sheet.label(3, 3, '项目支出总额');
  sheet.input(4, sheet.last, 'money');
  sheet.next();
  layOutMoney(sheet, head, '部门整体支出总额');
  layOutCaptions(sheet, CAPTIONS);
  for (const goal of ['目标1（40分）', '目标2（40分）']) {
    sheet.label(0, sheet.last, goal);
    sheet.next();
    const short = groups.map(({ label, seconds }): PrintedGroup => {
      return { label: label.replace(/（.*）/, ''), seconds: seconds.slice(0, 2).map((second) => ({ ...second, rows: 1 })) };
    });
    layOutGroups(sheet, short);
  }
  sheet.label(0, 0, '约束性指标');
  sheet.label(1, 1, '资金管理');
  sheet.label(2, 2, '资金管理合规性');
  sheet.label(3, sheet.last, '不设权重，酌情扣分，如出现审计等部门重点披露的问题，或造成重大不良社会影响，评价总得分不得超过70分。');
  sheet.next(34);
  return layOutFoot(sheet, notes);
}

function layOutTop(sheet: EvaluationSheet): void {
  sheet.captions('填报日期：', '总分：', 2);
}

function layOutMoney(sheet: EvaluationSheet, { unit }: EvaluationHead, label: string): void {
  sheet.label(0, 0, `预算执行情况（${unit}）（20分）`, 2);
  sheet.label(1, 1, null);
  ['预算数（A）', '执行数（B）', '执行率（B/A）'].forEach((caption, at) => sheet.label(at + 2, at + 2, caption));
  sheet.label(5, sheet.last, '得分（20分*执行率）');
  sheet.next();
  sheet.label(1, 1, label);
  sheet.input(2, 2, 'money');
  sheet.input(3, 3, 'money');
  sheet.computed(4, 4, 'rate');
  sheet.computed(5, sheet.last, 'points');
  sheet.next(26);
}

function layOutCaptions(sheet: EvaluationSheet, captions: readonly string[]): void {
  captions.forEach((caption, at) => sheet.label(at, at, caption));
  sheet.next();
}

function layOutGroups(sheet: EvaluationSheet, groups: readonly PrintedGroup[], hasPoints = false): void {
  sheet.groups(groups, [0, 1], 26, ({ points }, line) => {
    for (const column of [2, 3, 4]) sheet.input(column, column);
    if (hasPoints) sheet.input(POINTS_COLUMN.at, POINTS_COLUMN.at, 'points', line === 0 ? points : null);
    sheet.input(sheet.last, sheet.last, 'points');
  });
}

function layOutFoot(sheet: EvaluationSheet, notes: readonly string[]): EvaluationSheet {
  sheet.label(0, 0, '总分');
  sheet.computed(1, sheet.last, 'points');
  sheet.next();
  for (const label of ['偏差大或目标未完成原因分析', '改进措施及结果应用方案']) sheet.field(0, label, null, 40);
  if (notes.length === 0) return sheet;
  const rules = notes.map((note, at) => `${at + 1}、${note}`);
  sheet.note(`备注：\n${rules.join('\n')}`, rules.length + 2);
  return sheet;
}
