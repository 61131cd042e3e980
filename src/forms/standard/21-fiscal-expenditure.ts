import { CONSTRUCTION } from '../flow-columns';
import { rule, type FormDeclaration } from '../form';
import { functionalRows } from '../functional-rows';
import { between, copy, everywhere, part } from '../relation';
import { oneLane } from '../../tables/table';

const TITLE = '财政拨款支出决算表';
const SOURCE = '教育部直属高等学校部门决算公开（高等学校财政拨款支出决算表，2023、2024）';

const CODE_PARTS = between(
  'JS-3407',
  '财政拨款支出各科目 ≤ 公开03表同科目',
  '财政拨款支出决算表 每一科目、每一列 ≤ 支出决算表 同科目同列',
  'warning',
);

/** 财政拨款支出决算表: what was spent of all fiscal appropriations, by functional code, with the capital construction among the projects. */
export const form: FormDeclaration = {
  key: 'FISCAL',
  title: TITLE,
  titles: [TITLE, '财政拨款支出决算总表'],
  isExtra: true,
  subject: '支出',
  bodies: [
    oneLane({
      rows: functionalRows(TITLE, SOURCE, ['JS-3402', 'JS-3403', 'JS-3404']),
      columns: [
        { key: 'total', captions: ['本年支出合计', '支出合计', '合计', '小计', '本年支出>合计', '本年支出>小计', '决算数>合计'] },
        { key: 'basic', captions: ['基本支出', '基本支出>小计', '基本支出>合计', '本年支出>基本支出'] },
        { key: 'project', captions: ['项目支出', '项目支出>小计', '项目支出>合计', '本年支出>项目支出'] },
        { key: 'construction', captions: CONSTRUCTION, optional: true },
      ],
      across: [
        {
          rule: rule('JS-3401', TITLE, '合计 = 基本支出 + 项目支出', '合计 = 基本支出 + 项目支出（每一行）', SOURCE),
          target: 'total',
          plus: ['basic', 'project'],
        },
      ],
      within: [
        {
          rule: rule('JS-3405', TITLE, '基本建设 ≤ 项目支出', '其中：基本建设资金支出 ≤ 项目支出（每一行）', SOURCE, 'warning'),
          part: 'construction',
          whole: 'project',
        },
      ],
    }),
  ],
  relations: [
    copy(
      between(
        'JS-3406',
        '财政拨款支出 = 公开04表本年支出合计',
        '财政拨款支出决算表 合计 = 财政拨款收入支出决算总表 本年支出合计（合计栏）',
      ),
      part('FISCAL', 'total.total'),
      part('T4', 'expenditure.year.total'),
    ),
    ...['total', 'basic', 'project'].map((column) => everywhere('each-code', CODE_PARTS, 'atMost', ['FISCAL', column], ['T3', column])),
  ],
  variants: [
    {
      id: 'construction',
      description: '项目支出下列其中：基本建设资金支出',
      seen: '教育部直属高校 2023、2024',
      print: {
        kind: 'coded-rows',
        codes: 'one',
        codeCaption: '科目编码',
        nameCaption: '科目名称',
        nameWidth: 40,
        columns: [
          { key: 'total', caption: '合计', width: 16 },
          { key: 'basic', caption: '基本支出', width: 16 },
          { key: 'project', caption: '项目支出>小计', width: 16 },
          { key: 'construction', caption: '项目支出>其中：基本建设资金支出', width: 16 },
        ],
        isNumbered: true,
        total: 'top',
        rows: 20,
        notes: [[{ text: '注：本表反映单位本年度各项财政拨款支出情况。' }]],
      },
    },
  ],
  source: SOURCE,
};
