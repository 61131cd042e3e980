import type { Rule } from '../identities/identity';
import { atMost, between, copy, optional, part, type BetweenRelation, type EachRelation } from './relation';

/** 机关运行经费, 三公 in 基本支出 and the like are parts of wholes: never equalities, and warnings at most. */
const INCOME_LINES = between(
  'JS-1002',
  '公开02表各项收入 = 公开01表四至八',
  '收入决算表 上级补助、事业、经营、附属单位上缴、其他收入 = 收入支出决算总表 四至八',
);
const FISCAL_LINES = between(
  'JS-1006',
  '公开04表收入三行 = 公开01表一至三',
  '财政拨款收入支出决算总表 收入一、二、三 = 收入支出决算总表 收入一、二、三',
);
const THREE_PUBLIC = between(
  'JS-1014',
  '基本支出中的“三公”项目 ≤ “三公”决算',
  '基本支出决算表 30212 因公出国、30217 公务接待、30231 车辆运行、31013 车辆购置 ≤ “三公”经费表相应决算数（前者只含基本支出）',
  'warning',
);
const THREE_BUDGET = between('JS-1015', '“三公”决算 ≤ 预算', '“三公”经费合计 决算数 ≤ 预算数', 'warning');
const BALANCES = between(
  'JS-1013',
  '财政拨款结转 ≤ 全部结转',
  '财政拨款收入支出决算总表 年初、年末结转和结余 ≤ 收入支出决算总表 年初、年末结转和结余',
  'warning',
);
const CODE_PARTS = between(
  'JS-1010',
  '公开05表各科目 ≤ 公开03表同科目',
  '一般公共预算财政拨款支出决算表 每一科目、每一列 ≤ 支出决算表 同科目同列',
  'warning',
);

/** Every relation between forms (表间勾稽关系), in the order of the catalogue. */
export const BETWEEN_RELATIONS: readonly BetweenRelation[] = [
  copy(
    between('JS-1001', '公开02表合计 = 公开01表本年收入合计', '收入决算表 合计 = 收入支出决算总表 本年收入合计'),
    part('T2', 'total.total'),
    part('T1', 'income.year'),
  ),
  copy(
    between('JS-1017', '公开02表财政拨款收入 = 公开01表一至三', '收入决算表 财政拨款收入 = 收入支出决算总表 一 + 二 + 三'),
    part('T2', 'total.fiscal'),
    part('T1', 'income.general'),
    optional('T1', 'income.fund'),
    optional('T1', 'income.capital'),
  ),
  ...['superior', 'operating', 'business', 'affiliated', 'other'].map((key) =>
    copy(INCOME_LINES, part('T2', `total.${key}`), part('T1', `income.${key}`)),
  ),
  copy(
    between('JS-1003', '公开03表合计 = 公开01表本年支出合计', '支出决算表 合计 = 收入支出决算总表 本年支出合计'),
    part('T3', 'total.total'),
    part('T1', 'expenditure.year'),
  ),
  {
    kind: 'each-class',
    rule: between(
      'JS-1004',
      '公开01表各功能分类 = 公开03表同类',
      '收入支出决算总表 每一功能分类支出 = 支出决算表 同类合计（没有该类为零）',
    ),
    relation: 'copy',
    target: { form: 'T1', column: 'final' },
    term: { form: 'T3', column: 'total' },
  },
  {
    kind: 'each-class',
    rule: between(
      'JS-1005',
      '公开04表一般公共预算列 = 公开05表同类',
      '财政拨款收入支出决算总表 一般公共预算列每一功能分类 = 一般公共预算财政拨款支出决算表 同类合计',
    ),
    relation: 'copy',
    target: { form: 'T4', column: 'general' },
    term: { form: 'T5', column: 'total' },
  },
  { ...copy(FISCAL_LINES, part('T4', 'income.general'), part('T1', 'income.general')), where: { printed: [part('T1', 'income.fund')] } },
  // Forms that print 财政拨款收入 in one line, of all budgets together, have none for the government funds.
  { ...copy(FISCAL_LINES, part('T4', 'income.year'), part('T1', 'income.general')), where: { absent: [part('T1', 'income.fund')] } },
  copy(FISCAL_LINES, part('T4', 'income.fund'), part('T1', 'income.fund')),
  copy(FISCAL_LINES, part('T4', 'income.capital'), part('T1', 'income.capital')),
  {
    kind: 'each-class',
    rule: between(
      'JS-1007',
      '公开04表各功能分类 ≤ 公开01表同类',
      '财政拨款收入支出决算总表 每一功能分类 ≤ 收入支出决算总表 同类',
      'warning',
    ),
    relation: 'atMost',
    target: { form: 'T4', column: 'total' },
    term: { form: 'T1', column: 'final' },
  },
  copy(
    between('JS-1008', '公开04表本年收入合计 = 公开02表财政拨款收入', '财政拨款收入支出决算总表 本年收入合计 = 收入决算表 财政拨款收入'),
    part('T4', 'income.year'),
    part('T2', 'total.fiscal'),
  ),
  copy(
    between(
      'JS-1009',
      '公开05表合计 = 公开04表一般公共预算本年支出合计',
      '一般公共预算财政拨款支出决算表 合计 = 财政拨款收入支出决算总表 一般公共预算列 本年支出合计',
    ),
    part('T5', 'total.total'),
    part('T4', 'expenditure.year.general'),
  ),
  copy(
    between(
      'JS-1025',
      '公开05表收入 = 公开04表一般公共预算收入',
      '一般公共预算财政拨款收入支出决算表 本年收入合计 = 财政拨款收入支出决算总表 收入一',
    ),
    part('T5', 'total.income'),
    part('T4', 'income.general'),
  ),
  copy(
    between(
      'JS-1026',
      '公开05表年初结转 = 公开04表一般公共预算年初结转',
      '一般公共预算财政拨款收入支出决算表 年初结转和结余 = 财政拨款收入支出决算总表 年初一般公共预算财政拨款',
    ),
    part('T5', 'total.opening'),
    part('T4', 'income.openingGeneral'),
  ),
  ...['total', 'basic', 'project'].map((column): EachRelation => ({
    kind: 'each-code',
    rule: CODE_PARTS,
    relation: 'atMost',
    target: { form: 'T5', column },
    term: { form: 'T3', column },
  })),
  {
    kind: 'parts',
    rule: between(
      'JS-1011',
      '公开05表基本支出 = 公开06表人员 + 公用',
      '一般公共预算财政拨款支出决算表 基本支出合计 = 基本支出决算表 人员经费合计 + 公用经费合计',
    ),
    relation: 'sum',
    target: part('T5', 'total.basic'),
    terms: [part('T6', 'personnel'), part('T6', 'public')],
  },
  copy(
    between('JS-1018', '公开05表基本支出 = 公开06表合计', '一般公共预算财政拨款支出决算表 基本支出合计 = 基本支出决算表 合计'),
    part('T5', 'total.basic'),
    part('T6', 'total.total'),
  ),
  {
    kind: 'parts',
    rule: between(
      'JS-1012',
      '非财政资金收支平衡',
      '全部减财政拨款：年末结转和结余 = 年初结转和结余 + 本年收入 + 使用非财政拨款结余 − 本年支出 − 结余分配（公开01表减公开04表）',
    ),
    relation: 'sum',
    target: part('T1', 'expenditure.closing'),
    terms: [
      part('T4', 'expenditure.closing.total'),
      part('T1', 'income.opening'),
      part('T4', 'income.opening', -1),
      part('T1', 'income.year'),
      part('T4', 'income.year', -1),
      optional('T1', 'income.nonFiscalBalance'),
      part('T1', 'expenditure.year', -1),
      part('T4', 'expenditure.year.total'),
      optional('T1', 'expenditure.distribution', -1),
    ],
  },
  atMost(BALANCES, part('T4', 'income.opening'), part('T1', 'income.opening')),
  atMost(BALANCES, part('T4', 'expenditure.closing.total'), part('T1', 'expenditure.closing')),
  atMost(THREE_PUBLIC, part('T6', 'code.30212'), part('SG', 'final.abroad')),
  atMost(THREE_PUBLIC, part('T6', 'code.30217'), part('SG', 'final.reception')),
  atMost(THREE_PUBLIC, part('T6', 'code.30231'), part('SG', 'final.running')),
  atMost(THREE_PUBLIC, part('T6', 'code.31013'), part('SG', 'final.purchase')),
  atMost(THREE_BUDGET, part('SG', 'final.total'), part('SG', 'budget.total')),
  copy(
    between(
      'JS-1016',
      '政府性基金表支出 = 公开04表基金列',
      '政府性基金预算财政拨款收入支出决算表 本年支出合计 = 财政拨款收入支出决算总表 政府性基金列 本年支出合计',
    ),
    part('GF', 'total.expenditure'),
    part('T4', 'expenditure.year.fund'),
  ),
  copy(
    between(
      'JS-1019',
      '政府性基金表收入 = 公开04表基金收入',
      '政府性基金预算财政拨款收入支出决算表 本年收入合计 = 财政拨款收入支出决算总表 收入二',
    ),
    part('GF', 'total.income'),
    part('T4', 'income.fund'),
  ),
  copy(
    between(
      'JS-1020',
      '政府性基金表年初结转 = 公开04表基金年初结转',
      '政府性基金预算财政拨款收入支出决算表 年初结转和结余 = 财政拨款收入支出决算总表 年初政府性基金预算财政拨款',
    ),
    part('GF', 'total.opening'),
    part('T4', 'income.openingFund'),
  ),
  copy(
    between(
      'JS-1021',
      '国有资本表支出 = 公开04表国有资本列',
      '国有资本经营预算财政拨款支出决算表 本年支出合计 = 财政拨款收入支出决算总表 国有资本列 本年支出合计',
    ),
    part('SOE', 'total.expenditure'),
    part('T4', 'expenditure.year.capital'),
  ),
  copy(
    between(
      'JS-1022',
      '国有资本表收入 = 公开04表国有资本收入',
      '国有资本经营预算财政拨款收入支出决算表 本年收入合计 = 财政拨款收入支出决算总表 收入三',
    ),
    part('SOE', 'total.income'),
    part('T4', 'income.capital'),
  ),
  {
    kind: 'each-class',
    rule: between(
      'JS-1023',
      '公开04表基金列 = 政府性基金表同类',
      '财政拨款收入支出决算总表 政府性基金列每一功能分类 = 政府性基金预算财政拨款收入支出决算表 同类本年支出',
    ),
    relation: 'copy',
    target: { form: 'T4', column: 'fund' },
    term: { form: 'GF', column: 'expenditure' },
  },
  {
    kind: 'each-class',
    rule: between(
      'JS-1024',
      '公开04表国有资本列 = 国有资本表同类',
      '财政拨款收入支出决算总表 国有资本列每一功能分类 = 国有资本经营预算财政拨款支出决算表 同类本年支出',
    ),
    relation: 'copy',
    target: { form: 'T4', column: 'capital' },
    term: { form: 'SOE', column: 'expenditure' },
  },
];

/** The rules that the relations stand for, once each. */
export const BETWEEN_RULES: readonly Rule[] = [
  ...new Map(BETWEEN_RELATIONS.map((relation) => [relation.rule.code, relation.rule])).values(),
];
