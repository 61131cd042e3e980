import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { EXECUTION, execution, NATIONAL_GROUPS, type PrintedGroup } from './print-groups';
import { computed, field, label, LAST, line, organisation, typed, type Lines } from './print-lines';
import type { Place } from './place';

/** 河北廊坊 2019: the national layout, scores in whole points. */
export const HEBEI: ScoringProfile = {
  ...NATIONAL,
  id: 'hebei',
  name: '河北',
  sources: [
    {
      document: '廊坊市食品工程学校项目支出绩效自评表（2019年度）',
      quote: '年度资金总额43.2、37.24，执行率86%，分值10，得9分；工程资金金额43.2、37.24，分值10，得9分。',
    },
  ],
  rate: { places: 0, mode: 'round', keepsShortfall: true },
  score: { places: 0, mode: 'round', keepsShortfall: true },
};

/** 河北: as everywhere, and the execution rate below. */
const GROUPS: readonly PrintedGroup[] = [...NATIONAL_GROUPS, { label: '预算执行率（10分）', seconds: [execution(EXECUTION, 10)] }];

const PARTS = ['其中：财政资金', '其他'];

/** Budget, money received and money spent side by side, labels beside their amounts; the execution rate among the indicators. */
const PRINT: Lines = {
  kind: 'lines',
  title: '部门预算项目绩效自评表',
  year: 'below',
  margin: [14],
  columns: [
    { role: 'first', caption: '一级指标', width: 15 },
    { role: 'second', caption: '二级指标', width: 18 },
    { role: 'third', caption: '三级指标', width: 28 },
    { role: 'target', caption: '预期指标值', width: 18 },
    { role: 'actual', caption: '实际完成值', width: 18 },
    { role: 'weight', caption: '分值', width: 16 },
    { role: 'score', caption: '自评得分', width: 12 },
  ],
  parts: [
    line([label(0, 0, '一、基本情况'), label(1, 1, '项目名称'), typed(2, 4), label(5, 5, '实施（主管）单位'), organisation(6, LAST)]),
    line([
      label(0, 0, '二、预算执行情况（万元）', PARTS.length + 2),
      label(1, 2, '预算安排情况（调整后）'),
      label(3, 4, '资金到位情况'),
      label(5, 6, '资金执行情况'),
      label(7, 7, '预算执行进度'),
    ]),
    line([
      label(1, 1, '预算数：'),
      computed(2, 2, 'money', PARTS.length),
      // What was received is no part of any statement on the form.
      label(3, 3, '到位数：'),
      typed(4, 4, 'money'),
      label(5, 5, '执行数：'),
      computed(6, 6, 'money', PARTS.length),
      computed(7, 7, 'rate'),
    ]),
    ...PARTS.map((part) =>
      line([...[1, 3, 5].flatMap((column) => [label(column, column, part), typed(column + 1, column + 1, 'money')]), label(7, 7, null)]),
    ),
    line([label(0, 0, '三、目标完成情况', 2), label(1, 3, '年度预期目标'), label(4, 6, '具体完成情况'), label(7, 7, '总体完成率')]),
    line([typed(1, 3), typed(4, 6), typed(7, 7)], 60),
    { kind: 'captions', front: '四、年度绩效指标完成情况', height: 26 },
    { kind: 'groups', groups: GROUPS, height: 26 },
    line([label(0, 5, '自评总分'), computed(6, 6, 'points'), computed(7, 7, 'points')]),
    field(0, '五、存在问题、原因及下一步整改措施', 54),
  ],
};

export const HEBEI_PLACE: Place = {
  profile: HEBEI,
  words: [],
  names: /河北|石家庄|廊坊|唐山|保定/,
  layouts: [
    {
      subject: 'project',
      name: '河北',
      fits: ({ says }) => says(/^资金到位情况/) && says(/^预算执行进度$/),
      tells: '预算安排、资金到位、资金执行情况并列，是河北的格式',
    },
  ],
  prints: [
    {
      subject: 'project',
      description: '预算、到位、执行三项并列，预算执行率作为指标计分',
      seen: '河北 2020 年起',
      layout: PRINT,
    },
  ],
};
