import { rulesOfForm, type FormDeclaration } from '../form';
import { between, copy, part } from '../relation';
import { oneLane } from '../../tables/table';
import type { ColumnSpec } from '../../tables/column-axis';
import { printedColumns } from '../../tables/print/print';

const TITLE = '项目收入支出决算表';
const SOURCE = '内蒙古自治区部门决算公开套表（2022）';
const own = rulesOfForm(TITLE, SOURCE);

const SUBTOTAL = own('JS-1102', '小计 = Σ所属项目', '小计 = 所属各项目之和（每一金额列）');

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'opening', captions: ['年初结转和结余', '年初结转结余', '上年结转和结余', '年初结转和结余>合计', '年初结转和结余>小计'] },
  { key: 'income', captions: ['本年收入>合计', '本年收入>小计', '本年收入', '本年收入合计'] },
  { key: 'general', captions: ['本年收入>一般公共预算', '本年收入>一般公共预算财政拨款', '一般公共预算财政拨款'], optional: true },
  { key: 'fund', captions: ['本年收入>政府性基金', '本年收入>政府性基金预算', '本年收入>政府性基金预算财政拨款'], optional: true },
  { key: 'capital', captions: ['本年收入>国有资本经营预算', '本年收入>国有资本经营预算财政拨款'], optional: true },
  { key: 'other', captions: ['本年收入>其他', '本年收入>其他资金', '本年收入>其他收入'], optional: true },
  { key: 'expenditure', captions: ['本年支出', '本年支出合计', '本年支出>合计', '本年支出>小计'] },
  { key: 'distribution', captions: ['结余分配'], optional: true },
  { key: 'closing', captions: ['年末结转和结余', '年末结转结余', '年末结转和结余>合计', '年末结转和结余>小计'] },
];

/** 项目收入支出决算表: what each project brought along, received, spent and left; a row a project. */
export const form: FormDeclaration = {
  key: 'PROJECTS',
  title: TITLE,
  titles: [TITLE, '部门项目收入支出决算表', '项目收支决算表'],
  isExtra: true,
  subject: '支出',
  bodies: [
    oneLane({
      rows: {
        kind: 'items',
        label: { key: 'project', captions: ['项目名称', '项目', '项目(名称)'] },
        texts: [
          { key: 'category', captions: ['项目类别', '项目类型', '项目性质'], optional: true },
          { key: 'code', captions: ['科目编码', '科目代码', '功能分类科目编码', '支出功能分类科目编码', '项目>科目编码'], optional: true },
          { key: 'subject', captions: ['科目名称', '功能分类科目名称'], optional: true },
        ],
        hierarchy: {
          total: own('JS-1101', '合计 = Σ各项目', '合计 = 各项目之和（每一金额列）'),
          class: SUBTOTAL,
          section: SUBTOTAL,
        },
      },
      columns: COLUMNS,
      across: [
        {
          rule: own('JS-1103', '本年收入 = 各项来源', '本年收入合计 = 一般公共预算 + 政府性基金 + 国有资本经营预算 + 其他（每一行）'),
          target: 'income',
          plus: ['general', 'fund', 'capital', 'other'],
        },
        {
          rule: own(
            'JS-1104',
            '年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出 − 结余分配',
            '年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出 − 结余分配（每一行；没有结余分配一列的为零）',
          ),
          target: 'closing',
          plus: ['opening', 'income'],
          minus: ['expenditure', 'distribution'],
          mayLack: ['distribution'],
        },
      ],
    }),
  ],
  relations: [
    copy(
      between('JS-1105', '项目收入支出决算表 支出 = 支出决算表 项目支出', '项目收入支出决算表 本年支出合计 = 支出决算表 项目支出合计'),
      part('PROJECTS', 'total.expenditure'),
      part('T3', 'total.project'),
    ),
  ],
  variants: [
    {
      id: 'items',
      description: '一行一个项目，合计在首行',
      seen: '内蒙古 2022',
      print: {
        kind: 'item-rows',
        texts: [
          { key: 'project', caption: '项目名称', width: 30 },
          { key: 'category', caption: '项目类别', width: 14 },
          { key: 'code', caption: '科目编码', width: 12 },
          { key: 'subject', caption: '科目名称', width: 24 },
        ],
        columns: printedColumns(COLUMNS, 14, ['opening', 'income', 'general', 'fund', 'other', 'expenditure', 'distribution', 'closing']),
        isNumbered: true,
        total: 'top',
        rows: 15,
        notes: [[{ text: '注：本表反映部门本年度各项目的收入、支出及结转和结余情况。' }]],
      },
    },
  ],
  source: SOURCE,
};
