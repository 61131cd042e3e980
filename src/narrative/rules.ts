import { rule } from '../forms/form';
import type { Rule } from '../identities/identity';

/** The form name under which rules for the report's text are listed. */
const TEXT = '决算说明';
type Severity = Rule['severity'];

/** A rule that holds the text against tables. */
function againstTables(code: string, title: string, statement: string, severity?: Severity): Rule {
  return rule(code, TEXT, title, statement, '部门决算公开说明与公开表的核对（表文一致）', severity);
}

/** A rule that holds the text against itself. */
function byItself(code: string, title: string, statement: string, severity?: Severity): Rule {
  return rule(code, TEXT, title, statement, '部门决算公开说明的算术', severity);
}

export const CELL = againstTables('JS-T001', '文中金额 = 表中金额', '决算说明中的金额 = 所说的表、行、列的单元格（按文中的小数位数舍入）');
export const SUM = byItself(
  'JS-T002',
  '总额 = Σ“其中”各项',
  '“其中”各项的占比合计为100%时，总额 = 各项之和；政府采购支出总额 = 货物 + 工程 + 服务',
);
export const PROPORTION = byItself('JS-T003', '占比 = 部分 ÷ 总体', '占…P%：P% = 部分 ÷ 总体');
export const GROWTH = byItself(
  'JS-T004',
  '增减幅度 = 增减额 ÷ 上年数',
  '增长（下降）P% = 增减额 ÷（本年数 ∓ 增减额）；N倍同此；上年为零时没有增长率',
);
export const COMPLETION = byItself('JS-T005', '完成预算 = 决算数 ÷ 预算数', '完成预算的P%：P% = 决算数 ÷ 预算数');
export const DIRECTION = byItself(
  'JS-T006',
  '增减、大小用语与数字一致',
  '增加与增长、减少与下降同向；决算数大于、小于、等于预算数的说法与两数相符',
);
export const REPEATED = byItself('JS-T007', '同一数字前后一致', '同一年度的同一总额在说明中各处相同', 'warning');
export const YEAR = againstTables('JS-T008', '标题年度与表一致', '说明各标题写的年度 = 决算表的年度', 'warning');
export const TEMPLATE_WORDS = againstTables(
  'JS-T009',
  '模板用语已删改',
  '说明中没有留下“增加（减少）”“大于（小于）”等待选的用语',
  'warning',
);

export const BLANK = againstTables(
  'JS-T010',
  '空白和占位已填',
  '说明中没有缺数的“占 %”“减少 万元”、“××部门”一类的占位和没有填写的“【请说明原因】”',
  'warning',
);

export const PARTS = byItself(
  'JS-T011',
  '总数 = 分述各项之和',
  '“三公”经费、公务用车、公务接待、基本支出、政府采购：总数 = 同一节里分述的各项之和，决算、预算和增减额都是',
);
export const BALANCE = byItself(
  'JS-T012',
  '年初 + 收入 − 支出 = 年末',
  '同一段里：年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余（财政拨款各项资金）',
);
export const TOTALS_EQUAL = byItself('JS-T013', '收入总计 = 支出总计', '同一资金的收入总计 = 支出总计');
export const DIFFERENCE = byItself('JS-T014', '增减额 = 两数之差', '句中写了两个数的：增减额 = 本年数 − 上年数（决算数 − 预算数）');
export const ITEMS = byItself('JS-T015', '总数 = 项级科目之和', '一般公共预算财政拨款支出的年初预算、决算总数 = 所列各项级科目之和');

export const CODE_PATH = againstTables(
  'JS-T016',
  '科目名称与表一致',
  '一般公共预算财政拨款支出一节写的类、款、项 = 公开05表的科目及其上级；没有表的，款属于所写的类（按已收录的科目）',
  'warning',
);
export const MISSING_ITEM = againstTables(
  'JS-T017',
  '有支出的科目都写到',
  '逐项说明一般公共预算财政拨款支出的，公开05表有支出的项级科目都写到',
  'warning',
);
export const ECONOMIC_LIST = againstTables(
  'JS-T018',
  '经济分类科目与表一致',
  '人员经费、公用经费列举的科目在公开06表有数，公开06表有数的科目都列到',
  'info',
);
export const OTHER_UNIT = againstTables('JS-T019', '单位名称与表一致', '说明写的单位 = 决算表的单位，没有留下别的单位', 'warning');

export const EVALUATION = rule(
  'JS-T020',
  TEXT,
  '自评情况与自评表一致',
  '绩效自评情况写的项目数、资金、预算数、执行数、得分、等级 = 绩效自评表和汇总表',
  '部门决算公开说明与绩效自评表的核对',
);

export const OPERATION = againstTables(
  'JS-T021',
  '批次、人次、车辆、机关运行经费、政府采购与表一致',
  '机构运行信息表、部门决算相关信息统计表印有的团组、人次、批次、车辆、设备数，机关运行经费，政府采购和合同金额 = 文中的数',
);

export const PREVIOUS_YEAR = byItself(
  'JS-T022',
  '部分与总体的增减额相容',
  '由本年数和增减额推算的上年数：一般公共预算财政拨款支出、基本支出与项目支出之和 ≤ 本年支出合计，财政拨款收支总计、收入合计、支出合计 ≤ 收支总计',
  'warning',
);

export const SMALL_BUSINESS = byItself(
  'JS-T023',
  '授予中小企业合同 = Σ各类采购的授予额',
  '授予中小企业合同金额 = 货物支出 × 货物占比 + 工程支出 × 工程占比 + 服务支出 × 服务占比',
  'warning',
);

/** Every rule for the report's text (文字核对). */
export const NARRATIVE_RULES: readonly Rule[] = [
  CELL,
  SUM,
  PROPORTION,
  GROWTH,
  COMPLETION,
  DIRECTION,
  REPEATED,
  YEAR,
  TEMPLATE_WORDS,
  BLANK,
  PARTS,
  BALANCE,
  TOTALS_EQUAL,
  DIFFERENCE,
  ITEMS,
  CODE_PATH,
  MISSING_ITEM,
  ECONOMIC_LIST,
  OTHER_UNIT,
  EVALUATION,
  OPERATION,
  PREVIOUS_YEAR,
  SMALL_BUSINESS,
];
