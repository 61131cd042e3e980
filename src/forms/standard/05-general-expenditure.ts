import {
  balanceOf,
  BASIC_AND_PROJECT,
  breakdowns,
  CLOSING,
  CONSTRUCTION,
  constructionWithin,
  INCOME,
  OPENING,
  SPENT_BELOW,
} from '../flow-columns';
import { rulesOfForm, type FormDeclaration } from '../form';
import { sameInFinalAccounts } from '../final-accounts';
import { CODED_PRINT, functionalRows } from '../functional-rows';
import { between, copy, everywhere, part } from '../relation';
import { oneLane } from '../../tables/table';
import type { ColumnSpec } from '../../tables/column-axis';
import { printedColumns } from '../../tables/print/print';

const TITLE = '一般公共预算财政拨款支出决算表';
const NUMBER = '财决07表';
const SOURCE = '财政部《部门决算报表编制说明》财决08表；公开05表';
const own = rulesOfForm(TITLE, SOURCE);

const COLUMNS: readonly ColumnSpec[] = [
  {
    key: 'total',
    captions: ['本年支出合计', '支出合计', '合计', '小计', '本年支出>合计', '本年支出>小计', '决算数>合计', '决算数>小计'],
  },
  {
    key: 'basic',
    captions: ['基本支出', '本年支出>基本支出', '基本支出>小计', '基本支出>合计', '本年支出>基本支出>小计', '本年支出>基本支出>合计'],
  },
  {
    key: 'project',
    captions: ['项目支出', '本年支出>项目支出', '项目支出>小计', '项目支出>合计', '本年支出>项目支出>小计', '本年支出>项目支出>合计'],
  },
  { key: 'construction', captions: CONSTRUCTION, optional: true },
  OPENING,
  INCOME,
  CLOSING,
  ...BASIC_AND_PROJECT,
];

const CODE_PARTS = between(
  'JS-1010',
  '一般公共预算财政拨款支出决算表 各科目 ≤ 支出决算表 同科目',
  '一般公共预算财政拨款支出决算表 每一科目、每一列 ≤ 支出决算表 同科目同列',
  'warning',
);

const SPENT = ['total', 'basic', 'project'];

/** What the layouts print alike. */
const PRINT = {
  ...CODED_PRINT,
  nameWidth: 40,
  rows: 20,
  notes: [[{ text: '注：本表反映部门本年度一般公共预算财政拨款支出情况。' }]],
} as const;

/** 一般公共预算财政拨款支出决算表（公开05表）: expenditure from the general public budget by functional code, in some places with income and balances. */
export const form: FormDeclaration = {
  key: 'T5',
  finalNumber: NUMBER,
  title: TITLE,
  titles: [
    TITLE,
    '一般公共预算支出决算表',
    '一般公共预算拨款支出决算表',
    '公共预算财政拨款支出决算表',
    '一般公共预算财政拨款收入支出决算表',
    '一般公共预算财政拨款收支决算表',
    '一般公共预算收入支出决算表',
    '公共预算财政拨款收入支出决算表',
  ],
  subject: '支出',
  bodies: [
    oneLane({
      rows: functionalRows(TITLE, SOURCE, ['JS-0502', 'JS-0503', 'JS-0504']),
      columns: COLUMNS,
      across: [
        {
          rule: own('JS-0501', '合计 = 基本支出 + 项目支出', '本年支出合计（小计）= 基本支出 + 项目支出（每一行）'),
          target: 'total',
          plus: ['basic', 'project'],
        },
        balanceOf('total', own, 'JS-0505'),
        ...breakdowns(own, 'JS-0506'),
      ],
      within: [constructionWithin(own, 'JS-0507')],
    }),
  ],
  relations: [
    copy(
      between(
        'JS-1009',
        '一般公共预算财政拨款支出决算表 合计 = 财政拨款收入支出决算总表 一般公共预算本年支出合计',
        '一般公共预算财政拨款支出决算表 合计 = 财政拨款收入支出决算总表 一般公共预算列 本年支出合计',
      ),
      part('T5', 'total.total'),
      part('T4', 'expenditure.year.general'),
    ),
    copy(
      between(
        'JS-1025',
        '一般公共预算财政拨款支出决算表 收入 = 财政拨款收入支出决算总表 一般公共预算收入',
        '一般公共预算财政拨款收入支出决算表 本年收入合计 = 财政拨款收入支出决算总表 收入一',
      ),
      part('T5', 'total.income'),
      part('T4', 'income.general'),
    ),
    copy(
      between(
        'JS-1026',
        '一般公共预算财政拨款支出决算表 年初结转 = 财政拨款收入支出决算总表 一般公共预算年初结转',
        '一般公共预算财政拨款收入支出决算表 年初结转和结余 = 财政拨款收入支出决算总表 年初一般公共预算财政拨款',
      ),
      part('T5', 'total.opening'),
      part('T4', 'income.openingGeneral'),
    ),
    ...SPENT.map((column) => everywhere('each-code', CODE_PARTS, 'atMost', ['T5', column], ['T3', column])),
    copy(
      between(
        'JS-1011',
        '一般公共预算财政拨款支出决算表 基本支出 = 一般公共预算财政拨款基本支出决算表 人员经费 + 公用经费',
        '一般公共预算财政拨款支出决算表 基本支出合计 = 基本支出决算表 人员经费合计 + 公用经费合计',
      ),
      part('T5', 'total.basic'),
      part('T6', 'personnel'),
      part('T6', 'public'),
    ),
    copy(
      between(
        'JS-1018',
        '一般公共预算财政拨款支出决算表 基本支出 = 一般公共预算财政拨款基本支出决算表 合计',
        '一般公共预算财政拨款支出决算表 基本支出合计 = 基本支出决算表 合计',
      ),
      part('T5', 'total.basic'),
      part('T6', 'total.total'),
    ),
    ...sameInFinalAccounts('JS-3205', ['T5', NUMBER, TITLE], {
      codes: SPENT,
      parts: ['total.opening', 'total.income', 'total.closing'],
    }),
  ],
  variants: [
    {
      id: 'one-column',
      description: '科目代码一列，本年支出分小计、基本支出、项目支出',
      seen: '湖北随州 2022',
      print: {
        ...PRINT,
        codes: 'one',
        codeCaption: '科目代码',
        columns: printedColumns(COLUMNS, 20, SPENT, { ...SPENT_BELOW, total: '本年支出>小计' }),
      },
    },
    {
      id: 'three-columns',
      description: '科目编码分类、款、项三列',
      seen: '山东济宁 2020',
      print: {
        ...PRINT,
        codes: 'three',
        codeCaption: '科目编码',
        columns: printedColumns(COLUMNS, 20, SPENT),
      },
    },
    {
      id: 'flow',
      description: '年初结转和结余、本年收入、本年支出、年末结转和结余，有的各分基本支出、项目支出',
      seen: '重庆、云南、新疆',
      print: {
        ...PRINT,
        titles: [{ text: '一般公共预算财政拨款收入支出决算表' }],
        nameWidth: 32,
        codes: 'one',
        codeCaption: '功能分类科目编码',
        columns: printedColumns(COLUMNS, 15, ['opening', 'income', ...SPENT, 'closing'], { ...SPENT_BELOW, total: '本年支出>合计' }),
        notes: [[{ text: '注：本表反映部门本年度一般公共预算财政拨款收入、支出及结转和结余情况。' }]],
      },
    },
    {
      id: 'total-below',
      description: '合计在末行',
      seen: '上海 2024',
      print: {
        ...PRINT,
        codes: 'one',
        codeCaption: '功能分类科目编码',
        columns: printedColumns(COLUMNS, 20, SPENT, { total: '合计' }),
        isNumbered: false,
        total: 'bottom',
      },
    },
  ],
  source: SOURCE,
};
