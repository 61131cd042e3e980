import type { ScoringProfile } from '../profile';
import { compare } from '../../amount/decimal';
import { points, split } from './common';
import { NATIONAL } from './national';
import { captioned, PROJECT, withoutPoints } from './usual-columns';
import type { Columns } from './print';
import { group, type PrintedGroup } from './print-groups';
import type { Place } from './place';

const PROFILE: ScoringProfile = {
  ...NATIONAL,
  id: 'guangshui',
  name: '湖北广水',
  sources: [
    {
      document: '广水市项目支出绩效自评表（2019、2021年度）',
      quote:
        '决策2分、管理13分、绩效85分，其中产出40分（数量15、质量12、时效6、成本7）、效益45分；三级指标分值=二级指标分值÷指标个数，取整数。',
    },
  ],
  points: {
    execution: null,
    groups: split({ 决策: 2, 管理: 13, 产出: 40, 效益: 45 }),
  },
};

const GROUPS: readonly PrintedGroup[] = [
  group('决策（2分）', [['决策情况', 1, 2]]),
  group('管理（13分）', [
    ['资金管理', 1, 7],
    ['组织实施', 1, 6],
  ]),
  group('产出指标（40分）', [
    ['数量指标', 2, 15],
    ['质量指标', 1, 12],
    ['时效指标', 1, 6],
    ['成本指标', 1, 7],
  ]),
  group('效益指标（45分）', [
    ['社会效益指标', 1, 25],
    ['服务对象满意度指标', 1, 20],
  ]),
];

const PRINT: Columns = {
  ...PROJECT,
  money: { ...withoutPoints(PROJECT.money), rows: ['年度资金总额', '其中：财政拨款', '其他资金'] },
  columns: captioned(PROJECT.columns, {
    third: '指标名称（三级指标）',
    target: '年初指标值',
    actual: '年终完成值',
    reason: '偏差原因分析',
  }),
  groups: GROUPS,
};

/** 湖北广水 2019, 2021: 决策 2, 管理 13, 绩效 85; the points of a 二级指标 are split evenly, to whole points. */
export const GUANGSHUI: Place = {
  profile: PROFILE,
  words: [],
  names: /广水/,
  layouts: [
    {
      subject: 'project',
      name: '决策管理绩效2+13+85',
      fits: ({ groups }) =>
        (
          [
            ['决策', points(2)],
            ['管理', points(13)],
          ] as const
        ).every(([word, own]) => groups.some((group) => group.label.startsWith(word) && group.points && compare(group.points, own) === 0)),
      tells: '决策2分、管理13分，是湖北广水的格式',
    },
  ],
  prints: [
    {
      subject: 'project',
      description: '决策2分、管理13分、绩效85分，预算执行率不另计分',
      seen: '湖北广水 2021',
      layout: PRINT,
    },
  ],
};
