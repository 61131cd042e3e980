import { CONSTRUCTION } from '../flow-columns';
import { rule, type FormDeclaration } from '../form';
import { sameInFinalAccounts } from '../final-accounts';
import { functionalRows } from '../functional-rows';
import { between, copy, part } from '../relation';
import { oneLane } from '../../tables/table';

const TITLE = '支出决算表';
const NUMBER = '财决04表';
const SOURCE = '财政部《部门决算报表编制说明》财决04表；公开03表';

/** What both layouts print alike. */
const PRINT = {
  kind: 'coded-rows',
  nameCaption: '科目名称',
  nameWidth: 30,
  columns: [
    { key: 'total', caption: '本年支出合计', width: 15 },
    { key: 'basic', caption: '基本支出', width: 15 },
    { key: 'project', caption: '项目支出', width: 15 },
    { key: 'toSuperior', caption: '上缴上级支出', width: 15 },
    { key: 'business', caption: '经营支出', width: 15 },
    { key: 'toAffiliated', caption: '对附属单位补助支出', width: 15 },
  ],
  isNumbered: true,
  total: 'top',
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
      columns: [
        { key: 'total', captions: ['本年支出合计', '支出合计', '合计', '本年支出>合计', '本年支出>小计'] },
        { key: 'basic', captions: ['基本支出', '基本支出>小计', '基本支出>合计'] },
        { key: 'project', captions: ['项目支出', '项目支出>小计', '项目支出>合计'] },
        { key: 'construction', captions: CONSTRUCTION, optional: true },
        { key: 'toSuperior', captions: ['上缴上级支出', '上缴上级'] },
        { key: 'business', captions: ['经营支出', '事业单位经营支出'] },
        { key: 'toAffiliated', captions: ['对附属单位补助支出', '对附属单位补助', '对下级单位补助支出'] },
      ],
      across: [
        {
          rule: rule(
            'JS-0301',
            TITLE,
            '本年支出合计 = 各类支出',
            '本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出（每一行）',
            SOURCE,
          ),
          target: 'total',
          plus: ['basic', 'project', 'toSuperior', 'business', 'toAffiliated'],
        },
      ],
      within: [
        {
          rule: rule('JS-0305', TITLE, '基本建设 ≤ 项目支出', '其中：基本建设资金支出 ≤ 项目支出（每一行）', SOURCE, 'warning'),
          part: 'construction',
          whole: 'project',
        },
      ],
      openSum: 'total',
    }),
  ],
  relations: [
    copy(
      between('JS-1003', '支出决算表 合计 = 收入支出决算总表 本年支出合计', '支出决算表 合计 = 收入支出决算总表 本年支出合计'),
      part('T3', 'total.total'),
      part('T1', 'expenditure.year'),
    ),
    ...sameInFinalAccounts({
      code: 'JS-3203',
      key: 'T3',
      number: NUMBER,
      title: TITLE,
      codes: ['total', 'basic', 'project', 'toSuperior', 'business', 'toAffiliated'],
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
