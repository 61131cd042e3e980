/** A 二级指标 as a blank form prints it. */
export interface PrintedSecond {
  readonly name: string;
  /** Lines for 三级指标. */
  readonly rows: number;
  /** Points that the first line is given to begin with; null leaves them to be typed. */
  readonly points: number | null;
  /** Whether its line is the 预算执行率, taken from the money. */
  readonly isExecution: boolean;
}

/** The execution rate as an indicator of its own, in places whose forms score it among them. */
export const EXECUTION = '预算执行率';

/** A 一级指标 with what stands below it. */
export interface PrintedGroup {
  /** With its points: 产出指标（50分）. */
  readonly label: string;
  readonly seconds: readonly PrintedSecond[];
}

function group(label: string, seconds: readonly (readonly [name: string, rows: number, points: number | null])[]): PrintedGroup {
  return { label, seconds: seconds.map(([name, rows, points]) => ({ name, rows, points, isExecution: false })) };
}

/** 财预〔2020〕10号: 产出50, 效益30, 满意度10; the points of 二级指标 are a beginning. */
export const NATIONAL_GROUPS: readonly PrintedGroup[] = [
  group('产出指标（50分）', [
    ['数量指标', 2, 15],
    ['质量指标', 2, 15],
    ['时效指标', 1, 10],
    ['成本指标', 1, 10],
  ]),
  group('效益指标（30分）', [
    ['经济效益指标', 1, 10],
    ['社会效益指标', 1, 10],
    ['生态效益指标', 1, 5],
    ['可持续影响指标', 1, 5],
  ]),
  group('满意度指标（10分）', [['服务对象满意度指标', 1, 10]]),
];

function execution(name: string, points: number): PrintedSecond {
  return { name, rows: 1, points, isExecution: true };
}

/** 河北: as everywhere, and the execution rate below. */
export const HEBEI_GROUPS: readonly PrintedGroup[] = [
  ...NATIONAL_GROUPS,
  { label: '预算执行率（10分）', seconds: [execution(EXECUTION, 10)] },
];

const MANAGEMENT = group('管理（25分）', [
  ['资金管理', 1, 8],
  ['组织实施', 1, 7],
]);

/** 宁夏银川: 决策10, 管理25 with the execution rate in it, 产出30, 效益35; the points of 二级指标 are a beginning. */
export const NINGXIA_GROUPS: readonly PrintedGroup[] = [
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

/** 效益指标 of forms that leave the points of single indicators open. */
const UNSCORED_BENEFITS: Parameters<typeof group>[1] = [
  ['经济效益指标', 1, null],
  ['社会效益指标', 1, null],
  ['生态效益指标', 1, null],
  ['可持续影响指标', 1, null],
];

/** 四川2023: 90 points that the form leaves to be split. */
export const FREE_GROUPS: readonly PrintedGroup[] = [
  group('产出指标', [
    ['数量指标', 2, null],
    ['质量指标', 1, null],
    ['时效指标', 1, null],
  ]),
  group('效益指标', UNSCORED_BENEFITS),
  group('满意度指标', [['服务对象满意度指标', 1, null]]),
  group('成本指标', [
    ['经济成本指标', 1, null],
    ['社会成本指标', 1, null],
    ['生态环境成本指标', 1, null],
  ]),
];

/** 湖北: 产出40 and 效益40, without points for single indicators. */
export const HUBEI_GROUPS: readonly PrintedGroup[] = [
  group('产出指标（40分）', [
    ['数量指标', 2, null],
    ['质量指标', 1, null],
    ['时效指标', 1, null],
    ['成本指标', 1, null],
  ]),
  group('效益指标（40分）', UNSCORED_BENEFITS),
];

/** 转移支付: no points at all. */
export const TRANSFER_GROUPS: readonly PrintedGroup[] = [
  group('产出指标', [
    ['数量指标', 2, null],
    ['质量指标', 2, null],
    ['时效指标', 1, null],
    ['成本指标', 1, null],
  ]),
  group('效益指标', UNSCORED_BENEFITS),
  group('满意度指标', [['服务对象满意度指标', 1, null]]),
];
