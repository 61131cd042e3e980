import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { PROJECT } from './usual-columns';
import type { Place } from './place';
import type { Columns } from './print';
import { group } from './print-groups';

const PROFILE: ScoringProfile = {
  ...NATIONAL,
  id: 'chongqing',
  name: '重庆',
  sources: [
    {
      document: '重庆市部门整体绩效自评表（2021、2022年度）',
      quote: '指标得分=得分系数（%）×指标权重；执行率得分=10×执行率，执行率、权重、得分填在“其中：财政拨款”一行；总分为两者之和。',
    },
  ],
};

/** Points and coefficient in columns of their own; the score is their product. */
const PRINT: Columns = {
  ...PROJECT,
  title: '部门整体绩效自评表',
  nameLabel: '部门（单位）名称',
  secondLine: null,
  money: {
    label: '部门支出（万元）',
    corner: '',
    captions: [
      ['initial', '年初预算数'],
      ['budget', '全年（调整）预算数'],
      ['executed', '全年执行数'],
      ['rate', '执行率（%）'],
      ['weight', '执行率权重（分）'],
      ['score', '执行率得分（分）'],
    ],
    points: 10,
    rows: ['年度支出合计', '其中：财政拨款'],
    scoredRow: 1,
  },
  goals: { label: '当年整体绩效目标', captions: ['年初设定目标', '全年（调整）目标', '全年目标实际完成情况'] },
  columns: [
    { role: 'third', caption: '指标名称', width: 30 },
    { role: 'unit', caption: '计量单位', width: 10 },
    { role: 'nature', caption: '指标性质', width: 10 },
    { role: 'target', caption: '指标值', width: 14 },
    { role: 'actual', caption: '全年完成值', width: 14 },
    { role: 'coefficient', caption: '得分系数（%）', width: 12 },
    { role: 'weight', caption: '指标权重（分）', width: 12 },
    { role: 'score', caption: '指标得分（分）', width: 12 },
    { role: null, caption: '是否核心指标', width: 12 },
  ],
  groups: [group('', [['', 10, null]])],
  total: { label: '自评总分（分）', at: 'head' },
  below: ['说明'],
};

/** 重庆 2021, 2022: 指标名称 without 一级 and 二级指标, 得分系数 times 指标权重, the rate scored on the row 其中：财政拨款. */
export const CHONGQING: Place = {
  profile: PROFILE,
  words: [],
  names: /重庆/,
  layouts: [
    {
      subject: 'project',
      name: '重庆',
      fits: ({ columns }) => columns.coefficient !== null,
      tells: '有“得分系数”一栏，没有一级、二级指标，是重庆的格式',
    },
    {
      subject: 'department',
      name: '重庆·部门整体',
      fits: ({ columns }) => columns.coefficient !== null,
      tells: '有“得分系数”一栏，没有一级、二级指标，是重庆的格式',
    },
  ],
  prints: [
    {
      subject: 'department',
      description: '得分系数乘指标权重，执行率按财政拨款计分，总分在表头',
      seen: '重庆 2021、2022',
      layout: PRINT,
    },
  ],
};
