import { CONSTRUCTION, constructionWithin } from '../flow-columns';
import { rulesOfForm, type FormDeclaration } from '../form';
import { sameInFinalAccounts } from '../final-accounts';
import { codeColumns, CODED_PRINT, functionalRows } from '../functional-rows';
import { between, copy, part } from '../relation';
import { oneLane } from '../../tables/table';
import type { ColumnSpec } from '../../tables/column-axis';
import { printedColumns } from '../../tables/print/print';

const TITLE = '支出决算表';
const NUMBER = '财决04表';
const SOURCE = '财政部《部门决算报表编制说明》财决04表；公开03表';
const own = rulesOfForm(TITLE, SOURCE);

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'total', captions: ['本年支出合计', '支出合计', '合计', '本年支出>合计', '本年支出>小计'] },
  { key: 'basic', captions: ['基本支出', '基本支出>小计', '基本支出>合计'] },
  { key: 'project', captions: ['项目支出', '项目支出>小计', '项目支出>合计'] },
  { key: 'construction', captions: CONSTRUCTION, optional: true },
  { key: 'toSuperior', captions: ['上缴上级支出', '上缴上级'] },
  { key: 'business', captions: ['经营支出', '事业单位经营支出'] },
  { key: 'toAffiliated', captions: ['对附属单位补助支出', '对附属单位补助', '对下级单位补助支出'] },
];

const KINDS = ['basic', 'project', 'toSuperior', 'business', 'toAffiliated'];

/** What both layouts print alike. */
const PRINT = {
  ...CODED_PRINT,
  nameWidth: 30,
  columns: printedColumns(COLUMNS, 15, ['total', ...KINDS]),
  rows: 20,
  notes: [[{ text: '注：本表反映部门本年度各项支出情况。' }]],
} as const;

/** 支出决算表（公开03表）: the year's expenditure by functional code and by kind. */
export const form: FormDeclaration = {
  key: 'T3',
  finalNumber: NUMBER,
  title: TITLE,
  titles: [TITLE, '支出决算总表', '部门支出决算表'],
  knownByContent: true,
  subject: '支出',
  bodies: [
    oneLane({
      rows: functionalRows(TITLE, SOURCE, ['JS-0302', 'JS-0303', 'JS-0304']),
      columns: COLUMNS,
      across: [
        {
          rule: own(
            'JS-0301',
            '本年支出合计 = 各类支出',
            '本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出（每一行）',
          ),
          target: 'total',
          plus: KINDS,
        },
      ],
      within: [constructionWithin(own, 'JS-0305')],
      openSum: 'total',
    }),
  ],
  relations: [
    copy(between('JS-1003', '支出决算表 合计 = 收入支出决算总表 本年支出合计'), part('T3', 'total.total'), part('T1', 'expenditure.year')),
    ...sameInFinalAccounts('JS-3203', ['T3', NUMBER, TITLE], { codes: ['total', ...KINDS] }),
  ],
  variants: codeColumns(PRINT),
  source: SOURCE,
};
