import {
  balanceOf,
  BASIC_AND_PROJECT,
  breakdowns,
  CARRIED_AND_SURPLUS,
  CLOSING,
  FLOW,
  INCOME,
  OPENING,
  SPENT_BELOW,
} from '../flow-columns';
import { rulesOfForm, type FormDeclaration } from '../form';
import { sameInFinalAccounts } from '../final-accounts';
import { CODED_PRINT, functionalRows } from '../functional-rows';
import { between, copy, part } from '../relation';
import { oneLane } from '../../tables/table';
import type { ColumnSpec } from '../../tables/column-axis';
import { printedColumns } from '../../tables/print/print';

const TITLE = '国有资本经营预算财政拨款支出决算表';
const NUMBER = '财决11表';
const SOURCE = '财政部《部门决算报表编制说明》财决11表；公开09表（2021年及以前）、公开08表（2022年起）';
const own = rulesOfForm(TITLE, SOURCE);

const COLUMNS: readonly ColumnSpec[] = [
  OPENING,
  INCOME,
  { key: 'expenditure', captions: ['本年支出>合计', '本年支出>小计', '本年支出', '本年支出合计', '支出合计', '合计', '小计'] },
  { key: 'basic', captions: ['基本支出', '本年支出>基本支出'], optional: true },
  { key: 'project', captions: ['项目支出', '本年支出>项目支出'], optional: true },
  CLOSING,
  ...CARRIED_AND_SURPLUS,
  ...BASIC_AND_PROJECT,
];

/** What both layouts print alike. */
const PRINT = {
  ...CODED_PRINT,
  codes: 'one',
  codeCaption: '科目代码',
  rows: 15,
} as const;

/** 国有资本经营预算财政拨款支出决算表: the state capital budget, as expenditure only or with income and balances. */
export const form: FormDeclaration = {
  key: 'SOE',
  finalNumber: NUMBER,
  title: TITLE,
  titles: [
    TITLE,
    '国有资本经营预算财政拨款收入支出决算表',
    '国有资本经营预算财政拨款收入支出决算批复表',
    '国有资本经营预算收入支出决算表',
    '国有资本经营预算支出决算表',
    '国有资本经营收入支出决算表',
    '国有资本经营预算财政拨款收支决算表',
    '国有资本经营财政拨款支出决算表',
    '国有资本经营财政拨款收入支出决算表',
  ],
  emptyNeedsNote: true,
  bodies: [
    oneLane({
      rows: functionalRows(TITLE, SOURCE, ['JS-0904', 'JS-0905', 'JS-0906']),
      columns: COLUMNS,
      across: [
        {
          rule: own('JS-0901', '本年支出合计 = 基本支出 + 项目支出', '本年支出合计 = 基本支出 + 项目支出（每一行）'),
          target: 'expenditure',
          plus: ['basic', 'project'],
        },
        balanceOf('expenditure', own, 'JS-0902'),
        {
          rule: own('JS-0903', '年末结转和结余合计 = 结转 + 结余', '年末结转和结余合计 = 结转 + 结余（每一行）'),
          target: 'closing',
          plus: ['closingCarried', 'closingSurplus'],
        },
        ...breakdowns(own, 'JS-0907'),
      ],
    }),
  ],
  relations: [
    copy(
      between(
        'JS-1021',
        '国有资本表支出 = 财政拨款收入支出决算总表 国有资本列',
        '国有资本经营预算财政拨款支出决算表 本年支出合计 = 财政拨款收入支出决算总表 国有资本列 本年支出合计',
      ),
      part('SOE', 'total.expenditure'),
      part('T4', 'expenditure.year.capital'),
    ),
    copy(
      between(
        'JS-1022',
        '国有资本表收入 = 财政拨款收入支出决算总表 国有资本收入',
        '国有资本经营预算财政拨款收入支出决算表 本年收入合计 = 财政拨款收入支出决算总表 收入三',
      ),
      part('SOE', 'total.income'),
      part('T4', 'income.capital'),
    ),
    ...sameInFinalAccounts('JS-3207', ['SOE', NUMBER, TITLE], { codes: FLOW }),
  ],
  variants: [
    {
      id: 'expenditure',
      description: '只列本年支出：合计、基本支出、项目支出',
      seen: '湖北随州 2022；多地 2022 年起',
      print: {
        ...PRINT,
        nameWidth: 40,
        columns: printedColumns(COLUMNS, 20, ['expenditure', 'basic', 'project'], SPENT_BELOW),
        notes: [[{ text: '注：本表反映部门本年度国有资本经营预算财政拨款支出情况。' }]],
        emptyNote: '本部门本年度没有国有资本经营预算财政拨款支出，故本表无数据。',
      },
    },
    {
      id: 'balances',
      description: '年初、本年收入、本年支出、年末（合计、结转、结余）',
      seen: '山东济宁 2020',
      print: {
        ...PRINT,
        titles: [{ text: '国有资本经营预算财政拨款收入支出决算表' }],
        nameWidth: 32,
        columns: printedColumns(COLUMNS, 15, ['opening', 'income', 'expenditure', 'closing', 'closingCarried', 'closingSurplus'], {
          expenditure: '本年支出',
          closing: '年末结转和结余>合计',
        }),
        notes: [[{ text: '注：本表反映部门本年度国有资本经营预算财政拨款收入、支出及结转和结余情况。' }]],
        emptyNote: '本部门本年度没有国有资本经营预算财政拨款收入、支出及结转和结余，故本表无数据。',
      },
    },
  ],
  source: SOURCE,
};
