import type { Layout } from './layout';
import { BEFORE_2022, JINING, NINGXIA, PLAIN, SHAANXI, SHANGHAI, SICHUAN, SINCE_2022, YUNNAN } from './place-layouts';

/** Titles that say 情况表, or put 决算 before the department's tables as a whole. */
const OVERVIEW_TITLES: Layout['titles'] = {
  totals: '部门收入支出决算总体情况表',
  income: '部门收入决算情况表',
  expenditure: '部门支出决算情况表',
  fiscal: '财政拨款收入支出决算总体情况表',
  general: '一般公共预算财政拨款支出决算情况表',
  basic: '一般公共预算财政拨款基本支出决算情况表',
  hospitality: '财政拨款“三公”经费支出决算情况表',
  fund: '政府性基金预算财政拨款收入支出决算情况表',
  capital: '国有资本经营预算财政拨款支出决算情况表',
};

/** Titles of the budget's tables (预算公开), used for the final accounts too. */
const BUDGET_TITLES: Layout['titles'] = {
  totals: '部门收支总表',
  income: '部门收入总表',
  expenditure: '部门支出总表',
  fiscal: '财政拨款收支总表',
  general: '一般公共预算支出表',
  basic: '一般公共预算基本支出表',
  hospitality: '一般公共预算“三公”经费支出表',
  fund: '政府性基金预算支出表',
  capital: '国有资本经营预算支出表',
};

function prefixed(titles: Layout['titles'], before: string): Layout['titles'] {
  return Object.fromEntries(Object.entries(titles).map(([key, title]) => [key, before + title.replace(/^部门/, '')]));
}

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
  { ...PLAIN, name: '文本数字', amountsAsText: 'grouped', tidy: false },
  { ...YUNNAN, name: '文本数字带空格', amountsAsText: 'untidy', tidy: false, zero: 'blanks' },
  { ...JINING, name: '全角数字', amountsAsText: 'full-width', tidy: false, zero: 'double-dash' },
  { ...PLAIN, name: '省略号', zero: 'ellipsis' },
  { ...SHANGHAI, name: '短横', zero: 'hyphen' },
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
  { ...PLAIN, name: '基本支出两栏', economics: 'two-lanes', onlySpentEconomics: true },
  { ...JINING, name: '基本支出一栏', economics: 'one-lane', order: SINCE_2022 },
  { ...YUNNAN, name: '总体情况表', titles: OVERVIEW_TITLES },
  { ...JINING, name: '部门决算收支总表', titles: prefixed(BUDGET_TITLES, '部门决算') },
];

/** The layout of that name. @throws RangeError where there is none */
export function layoutNamed(name: string): Layout {
  const found = LAYOUTS.find((layout) => layout.name === name);
  if (!found) throw new RangeError(`no layout is called ${name}`);
  return found;
}
