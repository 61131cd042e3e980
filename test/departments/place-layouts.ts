import type { FormKey, Layout } from './layout';

const FIRST_SIX: readonly FormKey[] = ['totals', 'income', 'expenditure', 'fiscal', 'general', 'basic'];
export const SINCE_2022: readonly FormKey[] = [...FIRST_SIX, 'fund', 'capital', 'hospitality'];
export const BEFORE_2022: readonly FormKey[] = [...FIRST_SIX, 'hospitality', 'fund', 'capital'];

/** 湖北随州 2022: one code column, 行次 throughout, zeros as 0.00. */
export const PLAIN: Layout = {
  name: '曾都',
  tidy: true,
  unit: '万元',
  precision: 'printed',
  zero: 'zero',
  format: '#,##0.00',
  amountsAsText: 'none',
  formulas: false,
  unitLabel: '金额单位：',
  organisationLabel: '部门：',
  amountHeader: '金额',
  yearPlace: 'caption',
  wording: 'plain',
  titles: {
    basic: '一般公共预算财政拨款基本支出决算明细表',
    hospitality: '财政拨款“三公”经费支出决算表',
    capital: '国有资本经营预算财政拨款支出决算表',
  },
  lineNumbers: 'all',
  blankLine: true,
  expenditureLines: 'all',
  generalIncomeLabel: '一般公共预算财政拨款收入',
  fiscalIncome: 'lines',
  reservesLabel: '使用非财政拨款结余',
  fiscalColumns: 4,
  codes: 'one',
  codeLabel: '科目代码',
  codesAsNumbers: false,
  untidyCodes: false,
  indentNames: false,
  columnNumbers: true,
  totalRow: 'top',
  pageRows: null,
  repeatTitle: false,
  emptyTotal: 'blank',
  flows: 'none',
  capitalForm: 'spending',
  economics: 'lanes',
  onlySpentEconomics: false,
  hospitalityForm: 'blocks',
  meetings: false,
  order: SINCE_2022,
  sheetNames: 'numbered',
  formsPerSheet: 1,
  beside: false,
  shift: { rows: 0, columns: 0 },
  columnStep: 1,
  merges: true,
  around: [],
  hidden: false,
  oddities: [],
};

/** 山东济宁 2020: 类款项 in three columns, blank zeros, dropped trailing zeros, “三公” as form 07. */
export const JINING: Layout = {
  ...PLAIN,
  name: '济宁',
  zero: 'blank',
  format: null,
  unitLabel: '单位：',
  amountHeader: '决算数',
  yearPlace: 'none',
  wording: 'spaced',
  titles: {
    hospitality: '一般公共预算财政拨款“三公”经费支出决算表',
    capital: '国有资本经营预算财政拨款收入支出决算批复表',
  },
  lineNumbers: 'but-total',
  blankLine: false,
  generalIncomeLabel: '财政拨款收入',
  fiscalColumns: 3,
  codes: 'merged',
  codeLabel: '科目编码',
  capitalForm: 'balances',
  order: BEFORE_2022,
  sheetNames: 'gk',
};

/** 上海 2024: no 行次, 24 lines of expenditure, 合计 at the bottom, “三公” in pairs. */
export const SHANGHAI: Layout = {
  ...PLAIN,
  name: '上海',
  zero: 'blank',
  format: '#,##0.00',
  amountHeader: '决算数',
  yearPlace: 'title',
  titles: { hospitality: '财政拨款“三公”经费支出决算表', capital: '国有资本经营预算财政拨款收入支出决算表' },
  lineNumbers: 'none',
  blankLine: false,
  expenditureLines: 'without-debt',
  codes: 'split',
  codeLabel: '功能分类科目编码',
  columnNumbers: false,
  totalRow: 'bottom',
  capitalForm: 'flow',
  economics: 'rows',
  hospitalityForm: 'pairs',
  sheetNames: 'title',
};

/** 云南大关 2021: 元 with separators. */
export const YUNNAN: Layout = {
  ...PLAIN,
  name: '云南',
  unit: '元',
  order: BEFORE_2022,
  blankLine: false,
  organisationLabel: '单位：',
  indentNames: true,
};

/** 陕西: other titles, 会议费 and 培训费 beside “三公”. */
export const SHAANXI: Layout = {
  ...PLAIN,
  name: '陕西',
  titles: {
    income: '收入决算总表',
    expenditure: '支出决算总表',
    hospitality: '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表',
    capital: '国有资本经营预算财政拨款支出决算表',
  },
  hospitalityForm: 'two-rows',
  meetings: true,
  codeLabel: '功能分类科目编码',
};

/** 宁夏 2023: “三公” stays in seventh place. */
export const NINGXIA: Layout = { ...PLAIN, name: '宁夏', order: BEFORE_2022, zero: 'dash', format: '0.00', codes: 'stepped' };

/** 四川 2022: “三公” last, an extra table by project, 专用结余 in the balancing line. */
export const SICHUAN: Layout = {
  ...PLAIN,
  name: '四川',
  reservesLabel: '使用非财政拨款结余（含专用结余）',
  order: [...FIRST_SIX, 'fund', 'capital', 'hospitality'],
  around: ['cover', 'contents', 'projects', 'glossary'],
  amountHeader: '决算数',
  capitalForm: 'flow',
  titles: { ...PLAIN.titles, capital: '国有资本经营预算财政拨款收入支出决算表' },
};
