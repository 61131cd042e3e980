import { balanceOf, BASIC_AND_PROJECT, breakdowns, CLOSING, FLOW, INCOME, OPENING, SPENT_BELOW } from '../flow-columns';
import { rulesOfForm, type FormDeclaration } from '../form';
import { sameInFinalAccounts } from '../final-accounts';
import { CODED_PRINT, functionalRows } from '../functional-rows';
import { between, copy, part } from '../relation';
import { oneLane } from '../../tables/table';
import type { ColumnSpec } from '../../tables/column-axis';
import { printedColumns } from '../../tables/print/print';

const TITLE = '政府性基金预算财政拨款收入支出决算表';
const NUMBER = '财决09表';
const SOURCE = '财政部《部门决算报表编制说明》财决09表；公开08表（2021年及以前）、公开07表（2022年起）';
const own = rulesOfForm(TITLE, SOURCE);

const COLUMNS: readonly ColumnSpec[] = [
  OPENING,
  INCOME,
  { key: 'expenditure', captions: ['本年支出>小计', '本年支出>合计', '本年支出', '本年支出合计', '支出合计', '小计', '合计'] },
  { key: 'basic', captions: ['基本支出', '本年支出>基本支出', '基本支出>小计', '本年支出>基本支出>小计'], optional: true },
  { key: 'project', captions: ['项目支出', '本年支出>项目支出', '项目支出>小计', '本年支出>项目支出>小计'], optional: true },
  CLOSING,
  ...BASIC_AND_PROJECT,
];

/** 政府性基金预算财政拨款收入支出决算表: what government funds carried over, brought in and spent, by functional code. */
export const form: FormDeclaration = {
  key: 'GF',
  finalNumber: NUMBER,
  title: TITLE,
  titles: [
    TITLE,
    '政府性基金预算收入支出决算表',
    '政府性基金收入支出决算表',
    '政府性基金预算财政拨款收支决算表',
    '政府性基金财政拨款收入支出决算表',
    '政府性基金预算财政拨款支出决算表',
    '政府性基金预算支出决算表',
  ],
  emptyNeedsNote: true,
  bodies: [
    oneLane({
      rows: functionalRows(TITLE, SOURCE, ['JS-0803', 'JS-0804', 'JS-0805']),
      columns: COLUMNS,
      across: [
        balanceOf('expenditure', own, 'JS-0801'),
        {
          rule: own('JS-0802', '本年支出小计 = 基本支出 + 项目支出', '本年支出小计 = 基本支出 + 项目支出（每一行）'),
          target: 'expenditure',
          plus: ['basic', 'project'],
        },
        ...breakdowns(own, 'JS-0806'),
      ],
    }),
  ],
  relations: [
    copy(
      between(
        'JS-1016',
        '政府性基金表支出 = 财政拨款收入支出决算总表 基金列',
        '政府性基金预算财政拨款收入支出决算表 本年支出合计 = 财政拨款收入支出决算总表 政府性基金列 本年支出合计',
      ),
      part('GF', 'total.expenditure'),
      part('T4', 'expenditure.year.fund'),
    ),
    copy(
      between(
        'JS-1019',
        '政府性基金表收入 = 财政拨款收入支出决算总表 基金收入',
        '政府性基金预算财政拨款收入支出决算表 本年收入合计 = 财政拨款收入支出决算总表 收入二',
      ),
      part('GF', 'total.income'),
      part('T4', 'income.fund'),
    ),
    copy(
      between(
        'JS-1020',
        '政府性基金表年初结转 = 财政拨款收入支出决算总表 基金年初结转',
        '政府性基金预算财政拨款收入支出决算表 年初结转和结余 = 财政拨款收入支出决算总表 年初政府性基金预算财政拨款',
      ),
      part('GF', 'total.opening'),
      part('T4', 'income.openingFund'),
    ),
    ...sameInFinalAccounts('JS-3206', ['GF', NUMBER, TITLE], { codes: FLOW }),
  ],
  variants: [
    {
      id: 'standard',
      description: '年初、收入、支出（小计、基本、项目）、年末',
      seen: '山东济宁 2020；湖北随州 2022',
      print: {
        ...CODED_PRINT,
        codes: 'one',
        codeCaption: '科目代码',
        nameWidth: 32,
        columns: printedColumns(COLUMNS, 15, FLOW, SPENT_BELOW),
        rows: 15,
        notes: [[{ text: '注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。' }]],
        emptyNote: '本部门本年度没有政府性基金预算财政拨款收入、支出及结转和结余，故本表无数据。',
      },
    },
  ],
  source: SOURCE,
};
