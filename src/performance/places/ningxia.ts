import type { ScoringProfile } from '../profile';
import { points, split } from './common';
import { NATIONAL } from './national';
import { PROJECT, withoutPoints } from './usual-columns';
import { execution, group, type PrintedGroup } from './print-groups';
import type { Columns } from './print';
import type { Place } from './place';

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
    groups: split({ 决策: 10, 管理: 25, 产出: 30, 效益: 35 }),
  },
};

const MANAGEMENT = group('管理（25分）', [
  ['资金管理', 1, 8],
  ['组织实施', 1, 7],
]);

/** 宁夏银川: 决策10, 管理25 with the execution rate in it, 产出30, 效益35; the points of 二级指标 are a beginning. */
const GROUPS: readonly PrintedGroup[] = [
  group('决策（10分）', [
    ['项目立项', 1, 5],
    ['绩效目标', 1, 5],
  ]),
  { ...MANAGEMENT, seconds: [execution('预算执行', 10), ...MANAGEMENT.seconds] },
  group('产出（30分）', [
    ['数量指标', 2, 10],
    ['质量指标', 1, 10],
    ['时效指标', 1, 5],
    ['成本指标', 1, 5],
  ]),
  group('效益（35分）', [
    ['经济效益指标', 1, 5],
    ['社会效益指标', 1, 10],
    ['生态效益指标', 1, 5],
    ['可持续影响指标', 1, 5],
    ['服务对象满意度指标', 1, 10],
  ]),
];

const PRINT: Columns = { ...PROJECT, money: withoutPoints(PROJECT.money), groups: GROUPS };

export const NINGXIA_PLACE: Place = {
  profile: NINGXIA,
  words: [],
  names: /宁夏|银川/,
  layouts: [
    {
      subject: 'project',
      name: '决策管理产出效益四块',
      fits: ({ groups }) => ['决策', '管理'].every((word) => groups.some(({ label }) => label.startsWith(word))),
      tells: '指标分决策、管理、产出、效益四块，是银川的格式',
    },
  ],
  prints: [{ subject: 'project', description: '决策、管理、产出、效益四块，预算执行率在管理内计分', seen: '宁夏银川 2021', layout: PRINT }],
};
