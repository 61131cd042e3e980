import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import type { Place } from './place';

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

/** 重庆 2021, 2022: 指标名称 without 一级 and 二级指标, 得分系数 times 指标权重, the rate scored on the row 其中：财政拨款. */
export const CHONGQING: Place = {
  profile: PROFILE,
  words: [],
  names: /重庆/,
  layouts: [
    {
      title: '项目支出绩效自评表',
      name: '重庆',
      fits: ({ columns }) => columns.coefficient !== null,
      tells: '有“得分系数”一栏，没有一级、二级指标，是重庆的格式',
    },
    {
      title: '部门整体绩效自评表',
      name: '重庆·部门整体',
      fits: ({ columns }) => columns.coefficient !== null,
      tells: '有“得分系数”一栏，没有一级、二级指标，是重庆的格式',
    },
  ],
  captions: { coefficient: '得分系数', score: '指标得分', weight: '指标权重' },
  prints: [],
};
