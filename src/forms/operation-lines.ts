import type { Rule } from '../identities/identity';

/** A line of a table about how an organisation runs (机构运行信息表, 部门决算相关信息统计表) that its report tells as well. */
export interface OperationLine {
  readonly key: OperationKey;
  readonly kind: 'count' | 'amount';
  /** What tables call it: folded, without ordinals and without the unit in brackets. */
  readonly label: RegExp;
  /** A part whose name says nothing by itself: it is known among the lines above it only. */
  readonly isPart?: true;
}

/** Official cars by what they serve. */
export const CAR_KINDS = {
  carsOfLeaders: '副部(?:[(]省[)]|省)级(?:及)?以上领导(?:干部)?用车|部级领导干部用车|省级领导用车',
  carsOfHeads: '主要(?:负责人|领导干部)用车',
  carsOfMail: '机要通信用车',
  carsOfEmergency: '应急保障用车',
  carsOfDuty: '执法执勤用车',
  carsOfTrades: '特种专业技术用车',
  carsOfRetired: '离退休干部(?:服务)?用车',
  carsOfOthers: '其他用车',
} as const;

export type OperationKey =
  | keyof typeof CAR_KINDS
  | 'cars'
  | 'carsKept'
  | 'carsBought'
  | 'equipment'
  | 'delegations'
  | 'travellers'
  | 'receptions'
  | 'foreignReceptions'
  | 'guests'
  | 'foreignGuests'
  | 'running'
  | 'runningOfAgencies'
  | 'runningOfParticipants'
  | 'reception'
  | 'domesticReception'
  | 'affairsReception'
  | 'foreignReception'
  | 'procurement'
  | 'goods'
  | 'works'
  | 'services'
  | 'smallBusiness'
  | 'microBusiness';

const count = (key: OperationKey, label: string): OperationLine => ({ key, kind: 'count', label: new RegExp(`^(?:${label})$`) });
const amount = (key: OperationKey, label: string): OperationLine => ({ key, kind: 'amount', label: new RegExp(`^(?:${label})$`) });
const part = (key: OperationKey, label: string): OperationLine => ({ ...amount(key, label), isPart: true });

/** 相关统计数, 机关运行经费, 国有资产占用情况 and 政府采购支出信息, as the forms of the official software call their lines. */
export const OPERATION_LINES: readonly OperationLine[] = [
  count('delegations', '因公出国[(]境[)]团组数'),
  count('travellers', '因公出国[(]境[)]人(?:次)?数|因公出国[(]境[)]人次'),
  count('carsBought', '公务用车购置(?:数量?|量)'),
  count('carsKept', '公务用车保有(?:数量?|量)'),
  count('receptions', '(?:国内)?公务接待批次(?:数)?'),
  count('foreignReceptions', '(?:外事|外宾)接待批次(?:数)?'),
  count('guests', '(?:国内)?公务接待人(?:次|数|次数)'),
  count('foreignGuests', '(?:外事|外宾)接待人(?:次|数|次数)'),
  count('cars', '车辆(?:数|数量)?合计|车辆数量?|公务用车数量?合计'),
  ...Object.entries(CAR_KINDS).map(([key, label]) => count(key as OperationKey, label)),
  count('equipment', '单(?:价|位价值)100万元(?:[(]含[)])?以上(?:的)?(?:大型)?设备(?:[(]不含车辆[)])?'),
  amount('running', '机关运行经费(?:支出)?(?:合计)?'),
  part('runningOfAgencies', '行政单位(?:机关运行经费)?'),
  part('runningOfParticipants', '(?:参照公务员法管理|参公管理|参公)(?:的)?事业单位(?:机关运行经费)?'),
  part('reception', '公务接待费(?:支出)?'),
  part('domesticReception', '国内接待费'),
  part('affairsReception', '外事接待费'),
  part('foreignReception', '国[(]境[)]外接待费'),
  amount('procurement', '政府采购支出(?:合计|总额)'),
  amount('goods', '政府采购货物支出|(?:政府采购)?货物(?:支出|类)?'),
  amount('works', '政府采购工程支出|(?:政府采购)?工程(?:支出|类)?'),
  amount('services', '政府采购服务支出|(?:政府采购)?服务(?:支出|类)?'),
  amount('smallBusiness', '(?:政府采购)?授予中小企业合同(?:金额)?'),
  amount('microBusiness', '(?:政府采购)?授予小微企业合同(?:金额)?'),
];

/** What a line is the sum of, or no more than; parts that are not printed are zero, but some must be. */
export interface OperationSum {
  readonly rule: Rule;
  readonly relation: 'sum' | 'atMost';
  readonly target: OperationKey;
  readonly terms: readonly OperationKey[];
}
