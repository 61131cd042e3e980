import type { Rule } from '../../identities/identity';

const ALL = '绩效自评表';
const METHOD = '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）';
const PRACTICE = '各地绩效自评表的填表说明与审核要点';

function rule(
  number: number,
  severity: Rule['severity'],
  title: string,
  statement: string,
  form: string = ALL,
  source: string = PRACTICE,
): Rule {
  return { code: `JS-P${String(number).padStart(2, '0')}`, title, form, statement, source, severity };
}

/** The rules of self-evaluation (绩效自评). Codes are permanent and never reused. */
export const P = {
  fundsSum: rule(
    1,
    'error',
    '资金总额 = 各项资金之和',
    '年度资金总额 = 财政拨款 + 上年结转资金 + 其他资金，年初预算、全年预算、执行数三栏分别成立',
  ),
  partsMissing: rule(2, 'warning', '资金总额已填，分项未填', '年度资金总额有数时，其中各项资金不应全部空白或为0'),
  totalMissing: rule(3, 'error', '资金分项已填，总额未填', '其中各项资金有数时，年度资金总额不应空白或为0'),
  rate: rule(
    4,
    'error',
    '执行率 = 全年执行数 ÷ 全年预算数',
    '预算执行率 = 全年执行数（B）÷ 全年（调整后）预算数（A），分母不用年初预算数',
    ALL,
    METHOD,
  ),
  rateMissing: rule(5, 'warning', '执行率未填', '全年预算数和执行数已填时，应填执行率'),
  rateOfNothing: rule(6, 'warning', '预算为0的执行率', '全年预算数和执行数均为0时，执行率按0计'),
  overspent: rule(7, 'warning', '执行数 ≤ 全年预算数', '全年执行数一般不大于全年（调整后）预算数'),
  executionScore: rule(8, 'error', '执行率得分 = 分值 × 执行率', '预算执行率得分 = 该项分值 × 执行率，不超过该项分值', ALL, METHOD),
  roundingWay: rule(9, 'info', '取整方式', '执行率和得分可以四舍五入或去尾，保留的小数位数各地不同'),
  groupPoints: rule(
    10,
    'error',
    'Σ分值 = 一级指标标注的分值',
    '同一一级指标（或目标）下各三级指标分值之和 = 标签中标注的分值',
    ALL,
    METHOD,
  ),
  outerPoints: rule(11, 'warning', 'Σ分值 = 绩效指标标注的分值', '全部指标分值之和 = “绩效指标”标签中标注的分值'),
  hundred: rule(12, 'error', '预算执行率分值 + Σ分值 = 100', '各项分值（含预算执行率）合计为100分', ALL, METHOD),
  scoreAtMostWeight: rule(13, 'error', '得分 ≤ 分值', '每项得分不超过该项分值，不为负数', ALL, METHOD),
  total: rule(14, 'error', '总分 = 执行率得分 + Σ指标得分', '总分 = 预算执行率得分 + 各三级指标得分之和', ALL, METHOD),
  totalBlank: rule(15, 'warning', '总分未填', '得分或完成值已填时，应填总分'),
  headTotal: rule(16, 'error', '两处总分一致', '表头所印总分 = 表内总分'),
  grade: rule(17, 'error', '等级与总分相符', '90（含）–100分为优，80（含）–90分为良，60（含）–80分为中，60分以下为差', ALL, METHOD),
  explanation: rule(18, 'warning', '总分偏低应说明原因', '总分低于规定分数（济宁为80分）的，应说明原因和拟采取的措施'),
  unmetScore: rule(
    19,
    'error',
    '未完成指标的得分',
    '定量指标未完成的，得分 = 分值 × 完成值/指标值（反向指标为指标值/完成值）；另有说明的除外',
    ALL,
    METHOD,
  ),
  metScore: rule(20, 'warning', '已完成指标应得满分', '定量指标完成指标值的记满分；扣分应说明原因', ALL, METHOD),
  band: rule(21, 'warning', '得分在所属档次之内', '定性指标按三档在规定区间内计分', ALL, METHOD),
  scoreBlank: rule(22, 'warning', '得分未填', '其他得分已填时，有分值的指标和预算执行率应填得分'),
  unmetReason: rule(23, 'warning', '未完成应说明原因', '完成值未达到指标值的，应填偏差（未完成）原因', ALL, METHOD),
  valueBlank: rule(24, 'warning', '指标值、完成值应填', '参加评价的指标应填指标名称、指标值和实际完成值，目标不应只写在指标名称里'),
  unitsDiffer: rule(25, 'warning', '指标值与完成值单位一致', '同一指标的指标值和完成值应使用同一单位'),
  overCompletion: rule(
    26,
    'info',
    '完成值远超指标值',
    '完成值高于指标值较多的，应分析原因；属于指标值定得过低的，按各地办法处理',
    ALL,
    METHOD,
  ),
  reverse: rule(27, 'warning', '反向指标按反向计分', '指标值为≤的反向指标，完成值不超过指标值即为完成'),
  signedActual: rule(28, 'info', '完成值应填实际数', '实际完成值应填具体数，不照抄指标值的≥、≤'),
  wording: rule(29, 'info', '完成值与指标值表述对应', '定性指标的完成值应与指标值的表述对应'),
  aboveHundred: rule(30, 'info', '比率不超过100%', '覆盖率、参保率等比率的完成值一般不超过100%'),
  misprint: rule(31, 'info', '指标名目用字', '一、二、三级指标，数量、质量、时效、成本指标等名目按规定书写'),
  sameIndicator: rule(32, 'warning', '同一指标前后一致', '同一张表内名称相同的指标，指标值和完成值应一致'),
  titleName: rule(33, 'info', '表题与项目名称一致', '表题中的项目名称 = 表内“项目名称”'),
  departmentCode: rule(34, 'warning', '主管部门代码一致', '同一部门各张自评表的主管部门代码应相同'),
  projectCode: rule(35, 'warning', '项目代码与名称对应', '同一项目代码只对应一个项目名称，反之亦然'),
  departmentSum: rule(
    36,
    'warning',
    '部门整体支出 = 基本支出 + 项目支出',
    '部门整体支出总额 = 基本支出总额 + 项目支出总额',
    '部门整体绩效自评表',
  ),
  projectTotal: rule(
    37,
    'warning',
    '项目支出总额与项目自评表',
    '部门整体绩效自评表的项目支出总额不应小于各项目自评表执行数之和，也不应漏填',
    '部门整体绩效自评表',
  ),
  reportTotal: rule(
    38,
    'warning',
    '项目自评表执行数 ≤ 决算项目支出',
    '各项目支出绩效自评表全年执行数之和不大于支出决算表的项目支出',
    '表间',
  ),
  summaryMissing: rule(39, 'warning', '汇总表应列全部自评表', '每张项目支出绩效自评表都应列入绩效自评情况汇总表', '绩效自评情况汇总表'),
  summaryExtra: rule(40, 'warning', '汇总表所列项目应有自评表', '汇总表所列项目都应有对应的自评表', '绩效自评情况汇总表'),
  summaryScore: rule(41, 'error', '汇总表得分 = 自评表总分', '汇总表的自评得分与该项目自评表的总分相同', '绩效自评情况汇总表'),
  summaryGrade: rule(42, 'error', '汇总表等级与得分相符', '汇总表的自评等级与自评得分相符', '绩效自评情况汇总表', METHOD),
  summaryName: rule(43, 'warning', '汇总表项目名称与自评表一致', '汇总表的项目名称与自评表的项目名称相同', '绩效自评情况汇总表'),
  summaryOrganisation: rule(44, 'info', '汇总表单位与自评表一致', '汇总表的资金使用单位与自评表的实施单位相同', '绩效自评情况汇总表'),
  rateReason: rule(45, 'warning', '执行率偏低应说明原因', '预算执行率未达到规定比例（四川2023为90%）的，应说明原因'),
  secondPlace: rule(
    47,
    'warning',
    '二级指标归入相应的一级指标',
    '数量、质量、时效指标属于产出指标，经济、社会、生态效益和可持续影响指标属于效益指标；成本指标可以在产出指标内，也可以单列',
    ALL,
    METHOD,
  ),
  budgetMissing: rule(48, 'warning', '全年预算数未填', '全年执行数已填时，应填全年（调整后）预算数'),
  kindsSum: rule(
    49,
    'error',
    '按性质分的收支 = 年度资金总额',
    '按收入性质分的各项之和、按支出性质分的各项之和（基本支出 + 项目支出）都等于年度资金总额',
    '部门整体绩效自评表',
  ),
  nestedSum: rule(51, 'error', '上级指标 = 下级指标之和', '指标分级列示的（一、下分1、2、），上级的分值和得分等于下级之和'),
  coefficient: rule(50, 'error', '得分 = 得分系数 × 权重', '表上有得分系数一栏的（重庆），指标得分 = 得分系数 × 指标权重'),
  reportBasic: rule(46, 'warning', '部门自评表与决算支出一致', '部门整体绩效自评表的基本支出总额、项目支出总额与支出决算表一致', '表间'),
} as const;

/** All rules of self-evaluation, in the order of their codes. */
export const PERFORMANCE_RULES: readonly Rule[] = Object.values(P);
