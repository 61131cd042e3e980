import type { PrintedColumn } from './print';
import type { PrintedGroup } from './print-groups';
import { computed, field, label, LAST, line, organisation, typed, type Lines, type PrintedPart } from './print-lines';

const COLUMNS: readonly PrintedColumn[] = [
  { role: 'first', caption: '一级指标', width: 20 },
  { role: 'second', caption: '二级指标', width: 18 },
  { role: 'third', caption: '三级指标', width: 34 },
  { role: 'target', caption: '年初目标值（A）', width: 20 },
  { role: 'actual', caption: '实际完成值（B）', width: 20 },
  { role: 'score', caption: '得分', width: 18 },
];
const POINTS: PrintedColumn = { role: 'weight', caption: '分值', width: 10 };

/** 湖北: points in the labels, 20 of them for the execution rate. */
const USUAL = { kind: 'lines', year: 'front', margin: [], columns: COLUMNS } as const;

const TOP: PrintedPart = { kind: 'edges', left: '填报日期：', right: '总分：', split: 2 };
const CAPTIONS: PrintedPart = { kind: 'captions', front: null };

function money(total: string): readonly PrintedPart[] {
  return [
    line([
      label(0, 0, '预算执行情况（万元）（20分）', 2),
      label(1, 1, null),
      ...['预算数（A）', '执行数（B）', '执行率（B/A）'].map((caption, at) => label(at + 2, at + 2, caption)),
      label(5, LAST, '得分（20分*执行率）'),
    ]),
    line([label(1, 1, total), typed(2, 2, 'money'), typed(3, 3, 'money'), computed(4, 4, 'rate'), computed(5, LAST, 'points')], 26),
  ];
}

function foot(notes: readonly string[]): readonly PrintedPart[] {
  const rules = notes.map((note, at) => `${at + 1}、${note}`);
  return [
    line([label(0, 0, '总分'), computed(1, LAST, 'points')]),
    field(0, '偏差大或目标未完成原因分析', 40),
    field(0, '改进措施及结果应用方案', 40),
    ...(rules.length === 0 ? [] : [{ kind: 'note', text: `备注：\n${rules.join('\n')}`, lines: rules.length + 2 } as const]),
  ];
}

/** A project's form, with a seventh column for points where there is one. */
export function sixColumnsOfProject(groups: readonly PrintedGroup[], notes: readonly string[], hasPoints = false): Lines {
  return {
    ...USUAL,
    title: '项目绩效自评表',
    columns: hasPoints ? COLUMNS.toSpliced(5, 0, POINTS) : COLUMNS,
    parts: [
      TOP,
      field(0, '项目名称'),
      line([label(0, 0, '主管部门'), typed(1, 2), label(3, 3, '项目实施单位'), organisation(4, LAST)]),
      line([label(0, 0, '项目类别'), typed(1, LAST, 'text', '1、部门预算项目 □　2、省专项 □　3、中央转移支付项目 □')]),
      line([label(0, 0, '项目属性'), typed(1, LAST, 'text', '1、持续性项目 □　2、新增性项目 □')]),
      line([label(0, 0, '项目类型'), typed(1, LAST, 'text', '1、常年性项目 □　2、延续性项目 □　3、一次性项目 □')]),
      ...money('年度财政资金总额'),
      CAPTIONS,
      { kind: 'groups', groups, height: 26 },
      ...foot(notes),
    ],
  };
}

/** A department's form: indicators under two goals of 40 points, and a constraint without points. */
export function sixColumnsOfDepartment(groups: readonly PrintedGroup[], notes: readonly string[]): Lines {
  const short = groups.map(({ label: text, seconds }): PrintedGroup => {
    return { label: text.replace(/（.*）/, ''), seconds: seconds.slice(0, 2).map((second) => ({ ...second, rows: 1 })) };
  });
  return {
    ...USUAL,
    title: '部门绩效自评表',
    parts: [
      TOP,
      line([label(0, 0, '单位名称'), organisation(1, LAST)]),
      line([label(0, 0, '基本支出总额'), typed(1, 2, 'money'), label(3, 3, '项目支出总额'), typed(4, LAST, 'money')]),
      ...money('部门整体支出总额'),
      CAPTIONS,
      ...['目标1（40分）', '目标2（40分）'].flatMap((goal): PrintedPart[] => [
        line([label(0, LAST, goal)]),
        { kind: 'groups', groups: short, height: 26 },
      ]),
      line(
        [
          label(0, 0, '约束性指标'),
          label(1, 1, '资金管理'),
          label(2, 2, '资金管理合规性'),
          label(3, LAST, '不设权重，酌情扣分，如出现审计等部门重点披露的问题，或造成重大不良社会影响，评价总得分不得超过70分。'),
        ],
        34,
      ),
      ...foot(notes),
    ],
  };
}
