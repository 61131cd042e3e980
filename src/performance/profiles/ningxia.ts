import type { ScoringProfile } from '../profile';
import { points } from './common';
import { NATIONAL } from './national';

/** 宁夏银川 2021: execution is one of the indicators under 管理. */
export const NINGXIA: ScoringProfile = {
  ...NATIONAL,
  id: 'ningxia',
  name: '宁夏银川',
  sources: [
    {
      document: '银川市部门预算项目支出绩效自评表（2021年度）',
      quote: '决策10分、管理25分（其中预算执行率10分）、产出30分、效益35分。',
    },
  ],
  points: {
    execution: points(10),
    groups: [
      { label: '决策', points: points(10) },
      { label: '管理', points: points(25) },
      { label: '产出', points: points(30) },
      { label: '效益', points: points(35) },
    ],
  },
};
