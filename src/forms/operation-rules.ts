import { between } from './relation';
import { rule } from './form';
import { CAR_KINDS, type OperationKey, type OperationSum } from './operation-lines';

const TITLE = '机构运行信息表';
const SOURCE = '部门决算报表 财决附03表';

/** 机关运行经费, 车辆, 政府采购 that another table publishes = the same line of 机构运行信息表 in the 部门决算报表 (财决附03表). */
export const PUBLISHED_OPERATION = between(
  'JS-3210',
  '机构运行信息 = 财决附03表',
  '公开的机关运行经费、车辆和设备数、政府采购支出各数 = 部门决算报表 机构运行信息表（财决附03表）的同一项',
);

/** What holds among the lines of 机构运行信息表. */
export const OPERATION_SUMS: readonly OperationSum[] = [
  {
    rule: rule('JS-3211', TITLE, '机关运行经费 = 行政单位 + 参公单位', '机关运行经费 = 行政单位 + 参照公务员法管理事业单位', SOURCE),
    relation: 'sum',
    target: 'running',
    terms: ['runningOfAgencies', 'runningOfParticipants'],
  },
  {
    rule: rule('JS-3217', TITLE, '公务接待费 = 国内 + 国（境）外', '公务接待费 = 国内接待费 + 国（境）外接待费', SOURCE),
    relation: 'sum',
    target: 'reception',
    terms: ['domesticReception', 'foreignReception'],
  },
  {
    rule: rule('JS-3218', TITLE, '外事接待费 ≤ 国内接待费', '其中：外事接待费 ≤ 国内接待费', SOURCE),
    relation: 'atMost',
    target: 'affairsReception',
    terms: ['domesticReception'],
  },
  {
    rule: rule('JS-3212', TITLE, '车辆数合计 = Σ各类用车', '车辆数合计 = 各类用车之和', SOURCE),
    relation: 'sum',
    target: 'cars',
    terms: Object.keys(CAR_KINDS) as OperationKey[],
  },
  {
    rule: rule('JS-3213', TITLE, '政府采购支出 = 货物 + 工程 + 服务', '政府采购支出合计 = 货物支出 + 工程支出 + 服务支出', SOURCE),
    relation: 'sum',
    target: 'procurement',
    terms: ['goods', 'works', 'services'],
  },
  {
    rule: rule('JS-3214', TITLE, '授予中小企业 ≤ 政府采购支出', '政府采购授予中小企业合同金额 ≤ 政府采购支出合计', SOURCE, 'warning'),
    relation: 'atMost',
    target: 'smallBusiness',
    terms: ['procurement'],
  },
  {
    rule: rule('JS-3215', TITLE, '授予小微企业 ≤ 授予中小企业', '授予小微企业合同金额 ≤ 授予中小企业合同金额', SOURCE),
    relation: 'atMost',
    target: 'microBusiness',
    terms: ['smallBusiness'],
  },
];
