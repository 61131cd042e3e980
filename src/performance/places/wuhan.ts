import type { ScoringProfile } from '../profile';
import { HUBEI } from './hubei';
import type { Place } from './place';
import { group, type PrintedGroup } from './print-groups';
import { sixColumnsOfProject } from './six-columns';

const PROFILE: ScoringProfile = {
  ...HUBEI,
  id: 'wuhan',
  name: '湖北武汉',
  sources: [
    ...HUBEI.sources.slice(0, 3),
    {
      document: '武汉市区级部门项目自评表（2023年度）',
      quote: '预算执行20分，年度绩效目标80分；湖北的六列之外另有“分值”一列。',
    },
  ],
};

/** 产出40 and 效益40, of which 满意度 has 15; the points of 三级指标 are a beginning. */
const GROUPS: readonly PrintedGroup[] = [
  group('产出指标', [
    ['数量指标', 2, 15],
    ['质量指标', 1, 15],
    ['时效指标', 1, 10],
  ]),
  group('效益指标', [['社会效益指标', 2, 25]]),
  group('满意度指标', [['服务对象满意度', 1, 15]]),
];

/** 湖北武汉: the province's form with a column of points. */
export const WUHAN: Place = {
  profile: PROFILE,
  words: [],
  names: /武汉/,
  layouts: [],
  prints: [
    {
      subject: 'project',
      description: '湖北的六列加分值一列，预算执行20分',
      seen: '湖北武汉 2023',
      layout: sixColumnsOfProject(GROUPS, [], true),
    },
  ],
};
