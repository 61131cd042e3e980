import type { NineColumns } from './print';
import { NATIONAL_GROUPS } from './print-groups';

/** A project's form of nine columns, as the nation's rule led most places to print it. */
export const PROJECT: NineColumns = {
  kind: 'nineColumns',
  title: '项目支出绩效自评表',
  nameLabel: '项目名称',
  secondLine: ['主管部门', '实施单位'],
  money: {
    label: '项目资金（万元）',
    corner: '',
    initial: '年初预算数',
    budget: '全年预算数',
    executed: '全年执行数',
    rate: '执行率',
    scored: { weight: '分值', score: '得分', points: 10 },
    reason: null,
    rows: ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'],
  },
  goals: { label: '年度总体目标', expected: '预期目标', actual: '实际完成情况' },
  front: '绩效指标',
  captions: {
    nature: null,
    target: '年度指标值',
    unit: null,
    actual: '实际完成值',
    weight: '分值',
    score: '得分',
    reason: '偏差原因分析及改进措施',
  },
  groups: NATIONAL_GROUPS,
  total: '总分',
  below: [],
};

/** The same with 指标性质 and 度量单位 in columns of their own. */
export const SPLIT_CAPTIONS: NineColumns['captions'] = { ...PROJECT.captions, nature: '指标性质', target: '指标值', unit: '度量单位' };
