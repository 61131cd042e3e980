import { rulesOfForm, type FormDeclaration } from '../form';
import { sameInFinalAccounts } from '../final-accounts';
import { codeColumns, CODED_PRINT, functionalRows } from '../functional-rows';
import { between, copy, optional, part } from '../relation';
import { oneLane } from '../../tables/table';
import type { ColumnSpec } from '../../tables/column-axis';
import { printedColumns } from '../../tables/print/print';

const TITLE = '收入决算表';
const NUMBER = '财决03表';
const SOURCE = '财政部《部门决算报表编制说明》财决03表；公开02表';
const own = rulesOfForm(TITLE, SOURCE);

const INCOME_LINES = between(
  'JS-1002',
  '收入决算表 各项收入 = 收入支出决算总表 四至八项收入',
  '收入决算表 上级补助、事业、经营、附属单位上缴、其他收入 = 收入支出决算总表 四至八项',
);

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'total', captions: ['本年收入合计', '收入合计', '合计', '本年收入>合计', '本年收入>小计'] },
  { key: 'fiscal', captions: ['财政拨款收入', '财政拨款', '财政拨款收入>小计', '财政拨款收入>合计', '财政拨款收入>金额'] },
  { key: 'superior', captions: ['上级补助收入'] },
  { key: 'operating', captions: ['事业收入', '事业收入>小计', '事业收入>合计', '事业收入>金额'] },
  {
    key: 'education',
    captions: ['事业收入>其中:教育收费', '其中:教育收费', '事业收入>其中:教育收费收入'],
    optional: true,
  },
  { key: 'business', captions: ['经营收入', '事业单位经营收入'] },
  { key: 'affiliated', captions: ['附属单位上缴收入', '附属单位缴款'], optional: true },
  { key: 'other', captions: ['其他收入', '其他收入>小计', '其他收入>合计', '其他收入>金额'] },
  { key: 'donations', captions: ['其他收入>其中:捐赠收入', '其中:捐赠收入'], optional: true },
];

const SOURCES = ['fiscal', 'superior', 'operating', 'business', 'affiliated', 'other'];

/** What both layouts print alike. */
const PRINT = {
  ...CODED_PRINT,
  nameWidth: 30,
  columns: printedColumns(COLUMNS, 14, ['total', ...SOURCES]),
  rows: 20,
  notes: [[{ text: '注：本表反映部门本年度取得的各项收入情况。' }]],
} as const;

/** 收入决算表（公开02表）: the year's income by functional code and by kind. */
export const form: FormDeclaration = {
  key: 'T2',
  finalNumber: NUMBER,
  title: TITLE,
  titles: [TITLE, '收入决算总表', '部门收入决算表', '收入决算明细表'],
  knownByContent: true,
  subject: '收入',
  bodies: [
    oneLane({
      rows: functionalRows(TITLE, SOURCE, ['JS-0202', 'JS-0203', 'JS-0204']),
      columns: COLUMNS,
      across: [
        {
          rule: own(
            'JS-0201',
            '本年收入合计 = 各项收入',
            '本年收入合计 = 财政拨款收入 + 上级补助收入 + 事业收入 + 经营收入 + 附属单位上缴收入 + 其他收入（每一行）',
          ),
          target: 'total',
          plus: SOURCES,
        },
      ],
      within: [
        {
          rule: own('JS-0205', '教育收费 ≤ 事业收入', '其中：教育收费 ≤ 事业收入（每一行）', 'warning'),
          part: 'education',
          whole: 'operating',
        },
        {
          rule: own('JS-0206', '捐赠收入 ≤ 其他收入', '其中：捐赠收入 ≤ 其他收入（每一行）', 'warning'),
          part: 'donations',
          whole: 'other',
        },
      ],
      openSum: 'total',
    }),
  ],
  relations: [
    copy(between('JS-1001', '收入决算表 合计 = 收入支出决算总表 本年收入合计'), part('T2', 'total.total'), part('T1', 'income.year')),
    copy(
      between(
        'JS-1017',
        '收入决算表 财政拨款收入 = 收入支出决算总表 一至三项收入之和',
        '收入决算表 财政拨款收入 = 收入支出决算总表 一 + 二 + 三',
      ),
      part('T2', 'total.fiscal'),
      part('T1', 'income.general'),
      optional('T1', 'income.fund'),
      optional('T1', 'income.capital'),
    ),
    ...SOURCES.slice(1).map((key) => copy(INCOME_LINES, part('T2', `total.${key}`), part('T1', `income.${key}`))),
    ...sameInFinalAccounts('JS-3202', ['T2', NUMBER, TITLE], { codes: ['total', ...SOURCES] }),
  ],
  variants: codeColumns(PRINT),
  source: SOURCE,
};
