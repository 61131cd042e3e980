import { rule, type FormDeclaration } from '../form';
import { sameInFinalAccounts } from '../final-accounts';
import { functionalRows } from '../functional-rows';
import { between, copy, optional, part } from '../relation';
import { oneLane } from '../../tables/table';

const TITLE = '收入决算表';
const NUMBER = '财决03表';
const SOURCE = '财政部《部门决算报表编制说明》财决03表；公开02表';

const INCOME_LINES = between(
  'JS-1002',
  '收入决算表 各项收入 = 收入支出决算总表 四至八项收入',
  '收入决算表 上级补助、事业、经营、附属单位上缴、其他收入 = 收入支出决算总表 四至八项',
);

/** What both layouts print alike. */
const PRINT = {
  kind: 'coded-rows',
  nameCaption: '科目名称',
  nameWidth: 30,
  columns: [
    { key: 'total', caption: '本年收入合计', width: 14 },
    { key: 'fiscal', caption: '财政拨款收入', width: 14 },
    { key: 'superior', caption: '上级补助收入', width: 14 },
    { key: 'operating', caption: '事业收入', width: 14 },
    { key: 'business', caption: '经营收入', width: 14 },
    { key: 'affiliated', caption: '附属单位上缴收入', width: 14 },
    { key: 'other', caption: '其他收入', width: 14 },
  ],
  isNumbered: true,
  total: 'top',
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
      columns: [
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
      ],
      across: [
        {
          rule: rule(
            'JS-0201',
            TITLE,
            '本年收入合计 = 各项收入',
            '本年收入合计 = 财政拨款收入 + 上级补助收入 + 事业收入 + 经营收入 + 附属单位上缴收入 + 其他收入（每一行）',
            SOURCE,
          ),
          target: 'total',
          plus: ['fiscal', 'superior', 'operating', 'business', 'affiliated', 'other'],
        },
      ],
      within: [
        {
          rule: rule('JS-0205', TITLE, '教育收费 ≤ 事业收入', '其中：教育收费 ≤ 事业收入（每一行）', SOURCE, 'warning'),
          part: 'education',
          whole: 'operating',
        },
        {
          rule: rule('JS-0206', TITLE, '捐赠收入 ≤ 其他收入', '其中：捐赠收入 ≤ 其他收入（每一行）', SOURCE, 'warning'),
          part: 'donations',
          whole: 'other',
        },
      ],
      openSum: 'total',
    }),
  ],
  relations: [
    copy(
      between('JS-1001', '收入决算表 合计 = 收入支出决算总表 本年收入合计', '收入决算表 合计 = 收入支出决算总表 本年收入合计'),
      part('T2', 'total.total'),
      part('T1', 'income.year'),
    ),
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
    ...['superior', 'operating', 'business', 'affiliated', 'other'].map((key) =>
      copy(INCOME_LINES, part('T2', `total.${key}`), part('T1', `income.${key}`)),
    ),
    ...sameInFinalAccounts({
      code: 'JS-3202',
      key: 'T2',
      number: NUMBER,
      title: TITLE,
      codes: ['total', 'fiscal', 'superior', 'operating', 'business', 'affiliated', 'other'],
    }),
  ],
  variants: [
    {
      id: 'one-column',
      description: '科目代码一列',
      seen: '湖北随州 2022',
      print: { ...PRINT, codes: 'one', codeCaption: '科目代码' },
    },
    {
      id: 'three-columns',
      description: '科目编码分类、款、项三列',
      seen: '山东济宁 2020',
      print: { ...PRINT, codes: 'three', codeCaption: '科目编码' },
    },
  ],
  source: SOURCE,
};
