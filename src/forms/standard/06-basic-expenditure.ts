import { ECONOMIC_CODES } from '../economic-codes';
import { rulesOfForm, type FormDeclaration } from '../form';
import { atMost, between, part } from '../relation';
import { oneLane } from '../../tables/table';
import type { ColumnSpec } from '../../tables/column-axis';
import { printedColumns } from '../../tables/print/print';

const TITLE = '一般公共预算财政拨款基本支出决算表';
const SOURCE = '财政部《部门决算报表编制说明》财决08-1表；公开06表';
const own = rulesOfForm(TITLE, SOURCE);

const PERSONNEL_CODES = ['301', '303'];
const PUBLIC_CODES = ['302', '307', '309', '310', '311', '312', '313', '399'];
const PERSONNEL = own(
  'JS-0602',
  '人员经费合计 = 工资福利支出 + 对个人和家庭的补助',
  '人员经费合计 = 301 工资福利支出 + 303 对个人和家庭的补助',
);
const PUBLIC = own(
  'JS-0603',
  '公用经费合计 = 商品和服务支出 + 债务利息及费用支出 + 资本性支出 + 其他支出',
  '公用经费合计 = 302 商品和服务支出 + 307 债务利息及费用支出 + 309 + 310 资本性支出 + 311 + 312 + 313 + 399 其他支出',
);
const WHOLE = own('JS-0604', '合计 = 人员经费 + 公用经费', '合计 = 人员经费合计 + 公用经费合计');

/** The columns where the codes stand in one run. */
const COLUMNS: readonly ColumnSpec[] = [
  {
    key: 'total',
    captions: [
      '合计',
      '小计',
      '基本支出合计',
      '本年支出合计',
      '本年支出',
      '支出合计',
      '决算数',
      '金额',
      '决算数>合计',
      '决算数>小计',
      '基本支出>合计',
      '基本支出>小计',
    ],
  },
  { key: 'personnel', captions: ['人员经费', '人员支出', '决算数>人员经费', '基本支出>人员经费'] },
  { key: 'public', captions: ['公用经费', '日常公用经费', '公用支出', '决算数>公用经费', '基本支出>公用经费'] },
];

const THREE_PUBLIC = between(
  'JS-1014',
  '基本支出中的“三公”项目 ≤ “三公”决算',
  '基本支出决算表 30212 因公出国、30217 公务接待、30231 车辆运行、31013 车辆购置 ≤ “三公”经费表相应决算数（前者只含基本支出）',
  'warning',
);

/** 一般公共预算财政拨款基本支出决算表（公开06表）: basic expenditure by economic code. */
export const form: FormDeclaration = {
  key: 'T6',
  title: TITLE,
  titles: [
    TITLE,
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算基本支出决算表',
    '一般公共预算基本支出决算明细表',
    '公共预算财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出表',
    '基本支出决算明细表',
  ],
  knownByContent: true,
  titledBy: '基本',
  subject: '支出',
  bodies: [
    oneLane({
      rows: {
        kind: 'coded',
        classification: 'economic',
        hierarchy: { class: own('JS-0601', '类 = Σ款', '301、302、303、307、310、399 等类 = 所属五位编码各款之和') },
        runs: {
          totals: [
            { key: 'personnel', names: ['人员经费合计', '人员经费小计', '人员支出合计'], of: PERSONNEL_CODES, rule: PERSONNEL },
            {
              key: 'public',
              names: ['公用经费合计', '公用经费小计', '公用支出合计', '日常公用经费合计'],
              of: PUBLIC_CODES,
              rule: PUBLIC,
            },
            { key: 'whole', names: ['合计', '总计', '基本支出合计'], of: ['personnel', 'public'], rule: WHOLE },
          ],
        },
      },
      columns: [{ key: 'amount', captions: ['金额', '决算数', '决算金额', '本年支出', '支出数'] }],
    }),
    oneLane({
      rows: {
        kind: 'coded',
        classification: 'economic',
        hierarchy: {
          total: own('JS-0605', '合计 = Σ类', '合计 = 各类之和（每一金额列）'),
          class: own('JS-0606', '类 = Σ款', '类 = 所属各款之和（每一金额列）'),
          section: own('JS-0607', '款 = Σ下级', '款 = 所属下级之和（每一金额列）'),
        },
      },
      columns: COLUMNS,
      across: [
        {
          rule: own('JS-0608', '合计 = 人员经费 + 公用经费', '合计 = 人员经费 + 公用经费（每一行）'),
          target: 'total',
          plus: ['personnel', 'public'],
        },
      ],
    }),
  ],
  relations: [
    atMost(THREE_PUBLIC, part('T6', 'code.30212'), part('SG', 'final.abroad')),
    atMost(THREE_PUBLIC, part('T6', 'code.30217'), part('SG', 'final.reception')),
    atMost(THREE_PUBLIC, part('T6', 'code.30231'), part('SG', 'final.running')),
    atMost(THREE_PUBLIC, part('T6', 'code.31013'), part('SG', 'final.purchase')),
  ],
  variants: [
    {
      id: 'three-lanes',
      description: '人员经费一栏、公用经费两栏并排',
      seen: '山东济宁 2020；湖北随州 2022',
      print: {
        kind: 'coded-lanes',
        titles: [{ text: TITLE }, { since: 2022, text: '一般公共预算财政拨款基本支出决算明细表' }],
        codeCaption: '科目编码',
        nameCaption: '科目名称',
        amountCaption: '决算数',
        codes: ECONOMIC_CODES,
        groups: [
          { caption: '人员经费', lanes: [{ classes: ['301', '303'], nameWidth: 29 }], total: 'personnel' },
          {
            caption: '公用经费',
            lanes: [
              { classes: ['302'], nameWidth: 25 },
              { classes: ['307', '310', '399'], nameWidth: 37 },
            ],
            total: 'public',
          },
        ],
        notes: [[{ text: '注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。' }]],
      },
    },
    {
      id: 'rows',
      description: '按经济分类逐行，列合计、人员经费、公用经费',
      seen: '上海 2024',
      print: {
        kind: 'coded-rows',
        codes: 'one',
        codeCaption: '经济分类科目编码',
        nameCaption: '科目名称',
        nameWidth: 36,
        columns: printedColumns(COLUMNS, 15, ['total', 'personnel', 'public']),
        isNumbered: false,
        total: 'bottom',
        rows: ECONOMIC_CODES,
        only: new Map([
          ['personnel', PERSONNEL_CODES],
          ['public', PUBLIC_CODES],
        ]),
        notes: [[{ text: '注：本表反映部门本年度一般公共预算财政拨款基本支出情况。' }]],
      },
    },
    { id: 'two-lanes', description: '人员经费、公用经费两栏并排', seen: '多地', layout: { rows: 'runs', codeColumns: 2 } },
    { id: 'one-lane', description: '经济分类自上而下一栏', seen: '多地', layout: { rows: 'runs', codeColumns: 1 } },
  ],
  source: SOURCE,
};
