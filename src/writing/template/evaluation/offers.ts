import type { EvaluationForm, PerformanceTitle } from '../../../performance/form';
import type { ScoringProfile } from '../../../performance/profile';
import { ANHUI } from '../../../performance/profiles/anhui';
import { BEIJING } from '../../../performance/profiles/beijing';
import { HEBEI } from '../../../performance/profiles/hebei';
import { HUBEI } from '../../../performance/profiles/hubei';
import { JINING } from '../../../performance/profiles/jining';
import { NATIONAL } from '../../../performance/profiles/national';
import { NINGXIA } from '../../../performance/profiles/ningxia';
import { SICHUAN_2023 } from '../../../performance/profiles/sichuan-2023';
import { TRANSFER } from '../../../performance/profiles/transfer';
import { YUNNAN } from '../../../performance/profiles/yunnan';
import type { Draft } from '../draft';
import { addEvaluationFormulas } from './formulas';
import { FREE_GROUPS, NATIONAL_GROUPS, NINGXIA_GROUPS } from './groups';
import { layOutHebeiProject } from './hebei';
import { layOutHubeiDepartment, layOutHubeiProject } from './hubei';
import { layOutNineColumns, type EvaluationHead, type NineColumns } from './nine-columns';
import type { EvaluationSheet } from './sheet';
import { layOutSummary } from './summary';
import { layOutTransfer } from './transfer';

/** A blank self-evaluation form that can be made. */
export interface EvaluationOffer {
  readonly form: PerformanceTitle;
  /** The profile's id, by which `--variant` names it. */
  readonly id: string;
  readonly description: string;
  readonly seen: string;
  readonly make: (name: string, head: EvaluationHead) => MadeEvaluation;
}

/** A blank form that was made, and how it is read once it is filled in; null for the 汇总表. */
export interface MadeEvaluation {
  readonly draft: Draft;
  readonly form: EvaluationForm | null;
}

const PROJECT: NineColumns = {
  title: '项目支出绩效自评表',
  nameLabel: '项目名称',
  secondLine: ['主管部门', '实施单位'],
  money: {
    label: '项目资金（万元）',
    corner: '',
    initial: '年初预算数',
    budget: '全年预算数',
    executed: '全年执行数',
    rate: '执行率',
    scored: { weight: '分值', score: '得分', points: 10 },
    reason: null,
    rows: ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'],
  },
  goals: { label: '年度总体目标', expected: '预期目标', actual: '实际完成情况' },
  front: '绩效指标',
  captions: {
    nature: null,
    target: '年度指标值',
    unit: null,
    actual: '实际完成值',
    weight: '分值',
    score: '得分',
    reason: '偏差原因分析及改进措施',
  },
  groups: NATIONAL_GROUPS,
  total: '总分',
  below: [],
};

const DEPARTMENT: NineColumns = {
  ...PROJECT,
  title: '部门整体支出绩效自评表',
  nameLabel: '部门名称',
  secondLine: ['联系人', '联系电话'],
  money: { ...PROJECT.money, label: '部门整体支出（万元）', rows: ['年度资金总额', '其中：财政拨款', '其他资金'] },
};

const SHANDONG: NineColumns = {
  ...PROJECT,
  secondLine: ['主管部门', '项目实施单位'],
  money: { ...PROJECT.money, label: '项目预算执行情况（10分）', corner: '金额（单位：万元）' },
  goals: { label: '年度总体目标', expected: '年初预期目标', actual: '目标实际完成情况' },
  captions: { ...PROJECT.captions, actual: '实际完成指标值' },
  below: ['总分在80分以下的项目未实现绩效目标的原因分析及拟采取的措施说明'],
};

const ANHUI_FORM: NineColumns = {
  ...PROJECT,
  money: { ...PROJECT.money, rows: ['年度资金总额', '其中：本年财政拨款', '上年结转资金', '其他资金'] },
  goals: { label: '年度总体目标完成情况', expected: '预期目标', actual: '实际完成情况' },
};

const BEIJING_FORM: NineColumns = {
  ...PROJECT,
  thirdLine: ['项目负责人', '联系电话'],
  note: BEIJING.sources.map(({ quote }) => quote).join('\n'),
};

const NINGXIA_FORM: NineColumns = { ...PROJECT, money: { ...PROJECT.money, scored: null }, groups: NINGXIA_GROUPS };

const SPLIT: NineColumns['captions'] = { ...PROJECT.captions, nature: '指标性质', target: '指标值', unit: '度量单位' };

const YUNNAN_FORM: NineColumns = { ...PROJECT, captions: SPLIT };

const SICHUAN: NineColumns = {
  ...PROJECT,
  title: '部门预算项目支出绩效自评表',
  formNumber: '报表编号：510000_0013zp',
  money: {
    ...PROJECT.money,
    label: '预算执行情况（10分）',
    corner: '金额单位：万元',
    budget: '调整后预算数',
    executed: '预算执行数',
    rate: '预算执行率',
    scored: { weight: '权重', score: '得分', points: 10 },
    reason: '原因',
    rows: ['总额', '其中：财政资金', '财政专户管理资金', '单位资金'],
  },
  front: '绩效指标（90分）',
  captions: { ...SPLIT, actual: '完成值', weight: '权重', reason: '未完成原因分析' },
  groups: FREE_GROUPS,
  total: '合计',
  below: ['评价结论', '存在问题', '改进措施'],
};

function offer(
  form: PerformanceTitle,
  profile: ScoringProfile,
  description: string,
  seen: string,
  layOut: (name: string, head: EvaluationHead) => EvaluationSheet,
): EvaluationOffer {
  return {
    form,
    id: profile.id,
    description,
    seen,
    make: (name, head) => {
      const sheet = layOut(name, head);
      return { draft: sheet.draft, form: addEvaluationFormulas(sheet, profile) };
    },
  };
}

function nineColumns(print: NineColumns): (name: string, head: EvaluationHead) => EvaluationSheet {
  return (name, head) => layOutNineColumns(name, print, head);
}

/** Every blank self-evaluation form, the most usual one of each title first. */
export const EVALUATION_OFFERS: readonly EvaluationOffer[] = [
  offer('项目支出绩效自评表', NATIONAL, '国家通用九列，预算执行率10分', '财预〔2020〕10号之后多地', nineColumns(PROJECT)),
  offer('项目支出绩效自评表', HUBEI, '六列，没有分值列，预算执行20分', '湖北随州 2022', layOutHubeiProject),
  offer('项目支出绩效自评表', JINING, '九列，执行率取整到百分之一', '山东济宁 2020', nineColumns(SHANDONG)),
  offer('项目支出绩效自评表', SICHUAN_2023, '指标性质、指标值、度量单位分列，绩效指标90分自行分配', '四川 2023', nineColumns(SICHUAN)),
  offer('项目支出绩效自评表', YUNNAN, '指标性质、指标值、度量单位分列', '云南丽江 2020', nineColumns(YUNNAN_FORM)),
  offer('项目支出绩效自评表', ANHUI, '九列，其中为本年财政拨款', '安徽池州、天长 2022', nineColumns(ANHUI_FORM)),
  offer('项目支出绩效自评表', HEBEI, '预算、到位、执行三项并列，预算执行率作为指标计分', '河北 2020 年起', layOutHebeiProject),
  offer('项目支出绩效自评表', BEIJING, '九列，另填项目负责人和联系电话，附计分办法', '北京海淀 2016', nineColumns(BEIJING_FORM)),
  offer('项目支出绩效自评表', NINGXIA, '决策、管理、产出、效益四块，预算执行率在管理内计分', '宁夏银川 2021', nineColumns(NINGXIA_FORM)),
  offer('部门整体绩效自评表', NATIONAL, '国家通用九列', '多地', nineColumns(DEPARTMENT)),
  offer('部门整体绩效自评表', HUBEI, '六列，分目标，约束性指标不设权重', '湖北随州 2022', layOutHubeiDepartment),
  offer('转移支付绩效自评表', TRANSFER, '只算执行率，不计分', '四川广元 2023', layOutTransfer),
  {
    form: '绩效自评情况汇总表',
    id: NATIONAL.id,
    description: '项目、单位、得分、等级',
    seen: '山东济宁 2020',
    make: (name, head) => ({ draft: layOutSummary(name, head, NATIONAL.grades).draft, form: null }),
  },
];
