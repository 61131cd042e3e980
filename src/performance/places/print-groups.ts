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

export function group(label: string, seconds: readonly (readonly [name: string, rows: number, points: number | null])[]): PrintedGroup {
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

export function execution(name: string, points: number): PrintedSecond {
  return { name, rows: 1, points, isExecution: true };
}

/** 效益指标 of forms that leave the points of single indicators open. */
export const UNSCORED_BENEFITS: Parameters<typeof group>[1] = [
  ['经济效益指标', 1, null],
  ['社会效益指标', 1, null],
  ['生态效益指标', 1, null],
  ['可持续影响指标', 1, null],
];
