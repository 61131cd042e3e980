import { rule } from '../../forms/form';
import { EVERY_FORM } from '../../rules/every-form';

/** The form name under which rules for the report's text are listed. */
const REPORT = '决算说明';
const YEARS = '部门决算报表编审要求：年初结转和结余以上年年末数为基础，上年数按上年决算填列';
const PARTS = '部门决算报表汇总要求：汇总表为所属单位之和，抵销上缴上级与附属单位上缴、对附属单位补助与上级补助';

/** 年初 = 上年年末. An adjustment of the opening balance (会计差错更正、收回以前年度结转等) is lawful, so that people decide. */
export const OPENING = rule(
  'JS-4301',
  EVERY_FORM,
  '年初结转和结余 = 上年年末',
  '本年各表的年初结转和结余 = 上年同一表的年末结转和结余（逐行）；调整年初数的须说明',
  YEARS,
  'warning',
);

export const PREVIOUS = rule(
  'JS-4302',
  EVERY_FORM,
  '上年决算数 = 上年的决算数',
  '“上年决算数”一栏 = 上年同一表的决算数（逐项）',
  YEARS,
  'error',
);

export const ABSENT = rule(
  'JS-4303',
  EVERY_FORM,
  '上年有、本年没有报',
  '上年报送决算的单位本年也应报送；合并、撤销的须说明',
  YEARS,
  'error',
);

export const OTHER_YEAR = rule(
  'JS-4304',
  EVERY_FORM,
  '与上年比较的工作簿不是上年的',
  '比较的两个工作簿年度应相邻；不相邻的不比较',
  YEARS,
  'warning',
);

export const CHANGE = rule(
  'JS-4305',
  EVERY_FORM,
  '增减幅度较大，须说明原因',
  '与上年相比增减超过给定幅度的，在决算说明中写明原因',
  '部门决算公开要求：对增减变化较大的情况作说明',
  'info',
);

export const SUM_OF_UNITS = rule(
  'JS-4311',
  EVERY_FORM,
  '汇总 = Σ各单位',
  '汇总表的每个数 = 各单位同一表、同一科目、同一栏之和；上下级之间的补助和上缴可以抵销',
  PARTS,
  'error',
);

export const LEFT_OUT_UNIT = rule(
  'JS-4312',
  EVERY_FORM,
  '漏汇、重复汇总的单位',
  '汇总表与各单位之和的差额处处等于某一单位的数，说明该单位没有汇入或汇入两次',
  PARTS,
  'error',
);

export const TWICE = rule(
  'JS-4313',
  EVERY_FORM,
  '同一单位有两份工作簿',
  '每个单位只有一份工作簿参加汇总；重复的只取第一份',
  PARTS,
  'warning',
);

const GROWTH_SOURCE = '部门决算公开说明与上年公开表的核对';

export const SAID_CHANGE = rule(
  'JS-4201',
  REPORT,
  '文中增减额 = 本年 − 上年',
  '比上年增加（减少）X = 本年表中的数 − 上年表中的数（按文中的小数位数舍入）',
  GROWTH_SOURCE,
  'error',
);

export const SAID_RATE = rule(
  'JS-4202',
  REPORT,
  '文中增减幅度 =（本年 − 上年）÷ 上年',
  '比上年增长（下降）P% =（本年表中的数 − 上年表中的数）÷ 上年表中的数',
  GROWTH_SOURCE,
  'error',
);

export const SAID_DIRECTION = rule(
  'JS-4203',
  REPORT,
  '文中增减方向与两年的表一致',
  '增加、减少、与上年持平的说法与本年、上年表中的数相符',
  GROWTH_SOURCE,
  'error',
);

export const SAID_BASE = rule(
  'JS-4204',
  REPORT,
  '文中上年数 = 上年表中的数',
  '比上年决算数 X、上年度 X = 上年表中同一项的数',
  GROWTH_SOURCE,
  'error',
);

export const SAID_OPENING = rule(
  'JS-4205',
  REPORT,
  '文中年初结转和结余 = 上年年末',
  '文中的年初结转和结余 = 上年表中的年末结转和结余；调整年初数的须说明',
  GROWTH_SOURCE,
  'warning',
);

const SAID = [SAID_CHANGE, SAID_RATE, SAID_DIRECTION, SAID_BASE, SAID_OPENING] as const;

/** Every rule that compares workbooks. */
export const COMPARISON_RULES = [OPENING, PREVIOUS, ABSENT, OTHER_YEAR, CHANGE, SUM_OF_UNITS, LEFT_OUT_UNIT, TWICE, ...SAID] as const;
