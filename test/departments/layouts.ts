import type { OddityName } from './oddities/all';

/** The nine tables of a 部门决算. */
export type FormKey = 'totals' | 'income' | 'expenditure' | 'fiscal' | 'general' | 'basic' | 'hospitality' | 'fund' | 'capital';

/** Sheets that stand around the nine tables and are none of them. */
export type Surrounding = 'cover' | 'contents' | 'glossary' | 'budget' | 'narrative' | 'projects';

/** How a department's tables are printed. */
export interface Layout {
  readonly name: string;
  /** Whether a careful accountant would find nothing to remark on in it: false where numbers are stored as text. */
  readonly tidy: boolean;

  readonly unit: '元' | '万元';
  /** `printed`: rounded to two decimals, each cell for itself. `exact`: stored to the 分, whatever the format shows. */
  readonly precision: 'printed' | 'exact';
  readonly zero: 'zero' | 'blank' | 'dash';
  /** The amounts' number format; null for General, which drops trailing zeros. */
  readonly format: string | null;
  readonly amountsAsText: boolean;
  /** Totals are live formulas with stored results; wants exact amounts. */
  readonly formulas: boolean;

  readonly unitLabel: string;
  readonly organisationLabel: string;
  readonly amountHeader: string;
  /** Where the year stands: nowhere, before the title, with the organisation before the title, or between the captions. */
  readonly yearPlace: 'none' | 'title' | 'full-title' | 'caption';
  /** How labels are written: 合计, 合　计 with wide blanks, (half-width) brackets, full-width digits, or broken over lines. */
  readonly wording: 'plain' | 'spaced' | 'half-width' | 'full-width' | 'broken';
  readonly titles: Partial<Readonly<Record<FormKey, string>>>;

  /** 行次: on every line, on all but 总计, or none. */
  readonly lineNumbers: 'all' | 'but-total' | 'none';
  readonly blankLine: boolean;
  readonly expenditureLines: 'all' | 'without-debt';
  readonly generalIncomeLabel: string;
  /** 财政拨款收入 as three lines, or as one with 其中 below it, as forms up to 2018 had it. */
  readonly fiscalIncome: 'lines' | 'one-with-share';
  readonly reservesLabel: string;
  /** Amount columns of 财政拨款收入支出决算总表; 3 leaves out the state capital budget where the department has none of it. */
  readonly fiscalColumns: 3 | 4;

  /** `one` column; three columns 类款项 with the code merged over them, stepped by level, or split into 201 | 06 | 01. */
  readonly codes: 'one' | 'merged' | 'stepped' | 'split';
  readonly codeLabel: string;
  readonly codesAsNumbers: boolean;
  /** Codes as people paste them: full-width digits and blanks around. */
  readonly untidyCodes: boolean;
  readonly indentNames: boolean;
  readonly columnNumbers: boolean;
  readonly totalRow: 'top' | 'bottom';
  /** Repeats the column headers after so many rows, as a table does that was cut into pages. */
  readonly pageRows: number | null;
  /** Repeats title and captions too. */
  readonly repeatTitle: boolean;
  /** What stands in the row of totals of a form without money. */
  readonly emptyTotal: 'blank' | 'zeros';
  /** Whether 一般公共预算 shows income and balances too, and whether these and 政府性基金 are broken down into 基本 and 项目. */
  readonly flows: 'none' | 'plain' | 'detailed';
  /** 国有资本经营: spending only, with opening and closing split into 结转 and 结余, or built as 政府性基金. */
  readonly capitalForm: 'spending' | 'balances' | 'flow';

  /** 基本支出: three lanes, or a row for each code with money and the columns 合计, 人员经费, 公用经费. */
  readonly economics: 'lanes' | 'rows';
  /** Leaves out economic codes without money. */
  readonly onlySpentEconomics: boolean;
  /** “三公”: two blocks, pairs of columns, a row for each item, or a row each for budget and final. */
  readonly hospitalityForm: 'blocks' | 'pairs' | 'items' | 'two-rows';
  readonly meetings: boolean;

  readonly order: readonly FormKey[];
  readonly sheetNames: 'numbered' | 'gk' | 'title' | 'plain' | 'export';
  /** How many forms stand on one sheet, and whether beside or below each other. */
  readonly formsPerSheet: number;
  readonly beside: boolean;
  /** Empty rows above and columns to the left. */
  readonly shift: { readonly rows: number; readonly columns: number };
  /** 2 leaves an empty column after each. */
  readonly columnStep: 1 | 2;
  readonly merges: boolean;
  readonly around: readonly Surrounding[];
  /** Every second form's sheet is hidden. */
  readonly hidden: boolean;
  /** What people then do to every form, in this order. */
  readonly oddities: readonly OddityName[];
}

const FIRST_SIX: readonly FormKey[] = ['totals', 'income', 'expenditure', 'fiscal', 'general', 'basic'];
const SINCE_2022: readonly FormKey[] = [...FIRST_SIX, 'fund', 'capital', 'hospitality'];
const BEFORE_2022: readonly FormKey[] = [...FIRST_SIX, 'hospitality', 'fund', 'capital'];

/** 湖北随州 2022: one code column, 行次 throughout, zeros as 0.00. */
const PLAIN: Layout = {
  name: '曾都',
  tidy: true,
  unit: '万元',
  precision: 'printed',
  zero: 'zero',
  format: '#,##0.00',
  amountsAsText: false,
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
const JINING: Layout = {
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
const SHANGHAI: Layout = {
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
const YUNNAN: Layout = {
  ...PLAIN,
  name: '云南',
  unit: '元',
  order: BEFORE_2022,
  blankLine: false,
  organisationLabel: '单位：',
  indentNames: true,
};

/** 陕西: other titles, 会议费 and 培训费 beside “三公”. */
const SHAANXI: Layout = {
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
const NINGXIA: Layout = { ...PLAIN, name: '宁夏', order: BEFORE_2022, zero: 'dash', format: '0.00', codes: 'stepped' };

/** 四川 2022: “三公” last, an extra table by project, 专用结余 in the balancing line. */
const SICHUAN: Layout = {
  ...PLAIN,
  name: '四川',
  reservesLabel: '使用非财政拨款结余（含专用结余）',
  order: [...FIRST_SIX, 'fund', 'capital', 'hospitality'],
  around: ['cover', 'contents', 'projects', 'glossary'],
  amountHeader: '决算数',
  capitalForm: 'flow',
  titles: { ...PLAIN.titles, capital: '国有资本经营预算财政拨款收入支出决算表' },
};

/** Every layout: those of real provinces first, then what else people do to workbooks. */
export const LAYOUTS: readonly Layout[] = [
  PLAIN,
  JINING,
  SHANGHAI,
  YUNNAN,
  SHAANXI,
  NINGXIA,
  SICHUAN,
  { ...PLAIN, name: '本溪', titles: { ...PLAIN.titles, fiscal: '财政拨款收入支出决算表' }, order: BEFORE_2022 },
  { ...PLAIN, name: '旧称', reservesLabel: '用事业基金弥补收支差额', generalIncomeLabel: '财政拨款收入', codes: 'merged' },
  { ...PLAIN, name: '下移右移', shift: { rows: 4, columns: 2 } },
  { ...JINING, name: '济宁下移', shift: { rows: 2, columns: 1 }, around: ['cover'] },
  { ...PLAIN, name: '一张表放全部', formsPerSheet: 9, sheetNames: 'plain' },
  { ...SHANGHAI, name: '每张表放三个', formsPerSheet: 3, sheetNames: 'plain' },
  { ...PLAIN, name: '左右并排', formsPerSheet: 2, beside: true, shift: { rows: 1, columns: 0 }, sheetNames: 'plain' },
  { ...PLAIN, name: '封面目录', around: ['cover', 'contents', 'narrative', 'glossary', 'budget'] },
  { ...PLAIN, name: '全角', wording: 'full-width' },
  { ...PLAIN, name: '半角', wording: 'half-width', zero: 'dash' },
  { ...PLAIN, name: '表头换行', wording: 'broken', indentNames: true },
  { ...PLAIN, name: '无合并', merges: false },
  { ...JINING, name: '济宁无合并', merges: false },
  { ...PLAIN, name: '隔列', columnStep: 2, merges: false },
  { ...PLAIN, name: '分页重复表头', pageRows: 9, order: BEFORE_2022 },
  { ...JINING, name: '济宁分页', pageRows: 7 },
  { ...PLAIN, name: '竖排三公', hospitalityForm: 'items' },
  { ...PLAIN, name: '六位小数', precision: 'exact', format: '0.00' },
  { ...PLAIN, name: '公式', precision: 'exact', format: '#,##0.00', formulas: true },
  { ...YUNNAN, name: '元与公式', precision: 'exact', formulas: true, zero: 'blank', codes: 'stepped' },
  { ...PLAIN, name: '数字编码', codesAsNumbers: true, sheetNames: 'export' },
  { ...PLAIN, name: '隐藏工作表', hidden: true, yearPlace: 'title' },
  { ...SHAANXI, name: '会议培训并列', hospitalityForm: 'blocks', wording: 'spaced' },
  { ...PLAIN, name: '长标题', yearPlace: 'full-title', unitLabel: '金额单位：人民币', organisationLabel: '编制单位：' },
  { ...SHANGHAI, name: '单列经济科目', codes: 'one', unitLabel: '单位：', organisationLabel: '单位名称：', zero: 'zero' },
  { ...PLAIN, name: '只列有数的经济科目', onlySpentEconomics: true, emptyTotal: 'zeros' },
  { ...NINGXIA, name: '全角编码', untidyCodes: true, wording: 'full-width', emptyTotal: 'zeros' },
  { ...PLAIN, name: '文本数字', amountsAsText: true, tidy: false },
  { ...PLAIN, name: '分页重复标题', pageRows: 10, repeatTitle: true },
  { ...JINING, name: '财政拨款一行', fiscalIncome: 'one-with-share' },
  { ...SICHUAN, name: '重庆', flows: 'plain', titles: { ...SICHUAN.titles, general: '一般公共预算财政拨款收入支出决算表' } },
  {
    ...JINING,
    name: '新疆',
    codes: 'split',
    flows: 'detailed',
    capitalForm: 'flow',
    titles: { ...JINING.titles, general: '一般公共预算财政拨款收入支出决算表', capital: '国有资本经营预算财政拨款收入支出决算表' },
  },
];

/** The layout of that name. @throws RangeError where there is none */
export function layoutNamed(name: string): Layout {
  const found = LAYOUTS.find((layout) => layout.name === name);
  if (!found) throw new RangeError(`no layout is called ${name}`);
  return found;
}
