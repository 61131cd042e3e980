import type { Columns, PrintedColumn } from './print';
import { NATIONAL_GROUPS } from './print-groups';

/** A project's form of nine columns, as the nation's rule led most places to print it. */
export const PROJECT: Columns = {
  kind: 'columns',
  title: '项目支出绩效自评表',
  nameLabel: '项目名称',
  secondLine: ['主管部门', '实施单位'],
  money: {
    label: '项目资金（万元）',
    corner: '',
    captions: [
      ['initial', '年初预算数'],
      ['budget', '全年预算数'],
      ['executed', '全年执行数'],
      ['rate', '执行率'],
      ['weight', '分值'],
      ['score', '得分'],
    ],
    points: 10,
    rows: ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'],
  },
  goals: { label: '年度总体目标', captions: ['预期目标', '实际完成情况'] },
  front: '绩效指标',
  columns: [
    { role: 'first', caption: '一级指标', width: 13 },
    { role: 'second', caption: '二级指标', width: 15 },
    { role: 'third', caption: '三级指标', width: 28 },
    { role: 'target', caption: '年度指标值', width: 16 },
    { role: 'actual', caption: '实际完成值', width: 16 },
    { role: 'weight', caption: '分值', width: 9 },
    { role: 'score', caption: '得分', width: 9 },
    { role: 'reason', caption: '偏差原因分析及改进措施', width: 24 },
  ],
  groups: NATIONAL_GROUPS,
  total: { label: '总分', at: 'foot' },
  below: [],
};

/** The same with 指标性质 and 度量单位 in columns of their own. */
export const SPLIT_COLUMNS: readonly PrintedColumn[] = captioned(
  PROJECT.columns.flatMap((column): PrintedColumn[] =>
    column.role === 'target'
      ? [
          { role: 'nature', caption: '指标性质', width: 9 },
          { ...column, width: 12 },
          { role: 'unit', caption: '度量单位', width: 9 },
        ]
      : [column],
  ),
  { target: '指标值' },
);

/** Columns with some captions replaced. */
export function captioned(
  columns: readonly PrintedColumn[],
  captions: Readonly<Partial<Record<NonNullable<PrintedColumn['role']>, string>>>,
): readonly PrintedColumn[] {
  return columns.map((column) => ({ ...column, caption: (column.role && captions[column.role]) ?? column.caption }));
}

/** The money with its captions, without the points of the rate: that is scored among the indicators, or nowhere. */
export function withoutPoints(money: Columns['money']): Columns['money'] {
  return { ...money, points: null, captions: money.captions.filter(([column]) => column !== 'weight' && column !== 'score') };
}
