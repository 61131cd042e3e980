import type { ScoringProfile } from '../profile';
import { NATIONAL } from './national';
import { group, UNSCORED_BENEFITS, type PrintedGroup } from './print-groups';
import { computed, field, label, LAST, line, organisation, typed, type Lines } from './print-lines';
import type { Place } from './place';

/** 转移支付: rates only, no points and no scores. */
export const TRANSFER: ScoringProfile = {
  ...NATIONAL,
  id: 'transfer',
  name: '转移支付（只算执行率）',
  sources: [
    {
      document: '广元市转移支付区域（项目）绩效目标自评表（2023年度）',
      quote: '列为全年预算数（A）、全年执行数（B）、预算执行率（B/A）；指标只填指标值、全年实际完成值、未完成原因和改进措施。',
    },
  ],
  isScored: false,
  points: { execution: null, groups: [] },
  grades: [],
};

/** 转移支付: no points at all. */
const GROUPS: readonly PrintedGroup[] = [
  group('产出指标', [
    ['数量指标', 2, null],
    ['质量指标', 2, null],
    ['时效指标', 1, null],
    ['成本指标', 1, null],
  ]),
  group('效益指标', UNSCORED_BENEFITS),
  group('满意度指标', [['服务对象满意度指标', 1, null]]),
];

const FUNDS = ['年度资金总额', '其中：中央补助', '地方资金', '其他资金'];
const MANAGEMENT = ['分配科学性', '下达及时性', '拨付合规性', '使用规范性', '执行准确性', '预算绩效管理情况', '支出责任履行情况'];

const PRINT: Lines = {
  kind: 'lines',
  title: '转移支付区域（项目）绩效自评表',
  year: 'below',
  margin: [12],
  columns: [
    { role: 'first', caption: '一级指标', width: 15 },
    { role: 'second', caption: '二级指标', width: 16 },
    { role: 'third', caption: '三级指标', width: 34 },
    { role: 'target', caption: '指标值', width: 22 },
    { role: 'actual', caption: '全年实际完成值', width: 22 },
    { role: 'reason', caption: '未完成原因和改进措施', width: 28 },
  ],
  parts: [
    field(1, '转移支付（项目）名称'),
    field(1, '中央主管部门'),
    line([label(0, 1, '地方主管部门'), typed(2, 3), label(4, 4, '资金使用单位'), organisation(5, LAST)]),
    line([
      label(0, 0, '项目资金（万元）', FUNDS.length + 1),
      label(1, 2, null),
      label(3, 3, '全年预算数（A）'),
      label(4, 4, '全年执行数（B）'),
      label(5, LAST, '预算执行率（B/A）'),
    ]),
    ...FUNDS.map((name, at) => {
      const amounts = [3, 4].map((column) =>
        at === 0 ? computed(column, column, 'money', FUNDS.length - 1) : typed(column, column, 'money'),
      );
      return line([label(1, 2, name), ...amounts, computed(5, LAST, 'rate')]);
    }),
    line([
      label(0, 0, '资金管理情况', MANAGEMENT.length + 1),
      label(1, 2, null),
      label(3, 4, '情况说明'),
      label(5, LAST, '存在问题和改进措施'),
    ]),
    ...MANAGEMENT.map((name) => line([label(1, 2, name), typed(3, 4), typed(5, LAST)])),
    line([label(0, 0, '总体目标完成情况', 2), label(1, 3, '总体目标'), label(4, LAST, '全年实际完成情况')]),
    line([typed(1, 3), typed(4, LAST)], 60),
    { kind: 'captions', front: '绩效指标', height: 26 },
    { kind: 'groups', groups: GROUPS, height: 24 },
    field(0, '说明', 30),
  ],
};

/** 转移支付: forms without scores, known by their title alone. */
export const TRANSFERS: Place = {
  profile: TRANSFER,
  isNational: true,
  words: [],
  names: null,
  layouts: [
    { subject: 'transfer', name: '转移支付·资金情况', fits: ({ says }) => says(/^资金情况/), tells: null },
    { subject: 'transfer', name: '转移支付·项目资金', fits: () => true, tells: null },
  ],
  prints: [{ subject: 'transfer', description: '只算执行率，不计分', seen: '四川广元 2023', layout: PRINT }],
};
