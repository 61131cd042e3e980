import { balanceParts, balanceSum } from '../balance-lines';
import type { LineSpec, ListedAxis } from '../../tables/row-axis';
import type { PrintedLane } from '../../tables/print/print';
import type { LaneSpec } from '../../tables/table';
import { BUDGET_COLUMNS, equalTotals, grandTotal, yearTotal } from '../overview';
import { otherExpenditureLanes, sumsOfOtherLanes } from '../expenditure-lanes';
import { rulesOfForm, type FormDeclaration } from '../form';
import type { ColumnSpec } from '../../tables/column-axis';
import { sameInFinalAccounts } from '../final-accounts';
import { CLASS_LINES } from '../printed-classes';
import { between, everywhere, optional, part, partsIn } from '../relation';

const TITLE = '收入支出决算总表';
const NUMBER = '财决01表';
const SOURCE = '财政部《部门决算报表编制说明》财决01表；公开01表';
const own = rulesOfForm(TITLE, SOURCE);

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'final', captions: ['决算数', '金额', '决算', '决算金额', '本年决算数', '合计'] },
  ...BUDGET_COLUMNS,
];

/** How 结余分配 was broken down until about 2018. */
const DISTRIBUTION: readonly (readonly [string, readonly string[]])[] = [
  ['tax', ['交纳所得税', '缴纳所得税', '应缴所得税']],
  ['welfare', ['提取职工福利基金', '提取专用基金', '职工福利基金']],
  ['fund', ['转入事业基金', '转入非财政拨款结余', '事业基金']],
  ['otherDistribution', ['其他', '其他分配']],
];

type ListedLane = LaneSpec & { readonly rows: ListedAxis };

const INCOME: ListedLane = {
  key: 'income',
  caption: '收入',
  rows: {
    kind: 'listed',
    lines: [
      {
        key: 'general',
        names: ['一般公共预算财政拨款收入', '财政拨款收入', '一般公共预算财政拨款', '一般公共预算拨款收入', '公共预算财政拨款收入'],
        kind: 'item',
      },
      {
        key: 'fund',
        names: [
          '政府性基金预算财政拨款收入',
          '政府性基金预算财政拨款',
          '政府性基金财政拨款收入',
          '政府性基金预算拨款收入',
          '政府性基金收入',
        ],
        kind: 'item',
      },
      {
        key: 'capital',
        names: [
          '国有资本经营预算财政拨款收入',
          '国有资本经营预算财政拨款',
          '国有资本经营财政拨款收入',
          '国有资本经营预算拨款收入',
          '国有资本经营收入',
        ],
        kind: 'item',
      },
      {
        key: 'fundWithin',
        names: ['政府性基金预算财政拨款', '政府性基金预算财政拨款收入', '政府性基金', '政府性基金收入'],
        kind: 'part',
        of: 'general',
      },
      { key: 'superior', names: ['上级补助收入'], kind: 'item' },
      { key: 'operating', names: ['事业收入'], kind: 'item' },
      { key: 'education', names: ['教育收费', '教育收费收入'], kind: 'part', of: 'operating' },
      { key: 'business', names: ['经营收入', '事业单位经营收入'], kind: 'item' },
      { key: 'affiliated', names: ['附属单位上缴收入', '附属单位缴款'], kind: 'item' },
      { key: 'other', names: ['其他收入'], kind: 'item' },
      { key: 'donations', names: ['捐赠收入'], kind: 'part', of: 'other' },
      { key: 'interest', names: ['利息收入'], kind: 'part', of: 'other' },
      yearTotal('收入'),
      {
        key: 'nonFiscalBalance',
        names: ['使用非财政拨款结余', '使用非财政拨款结余(含专用结余)', '用事业基金弥补收支差额', '使用非财政拨款结余和专用结余'],
        kind: 'line',
      },
      { key: 'opening', names: ['年初结转和结余', '上年结转和结余', '年初结转结余', '上年结转'], kind: 'line' },
      ...balanceParts('opening'),
      grandTotal('收入'),
    ],
    sums: [
      {
        rule: own('JS-0101', '本年收入合计 = Σ各项收入', '本年收入合计 = 一、… + 二、… + … + 八、其他收入'),
        target: 'year',
        plus: ['items'],
      },
      {
        rule: own('JS-0103', '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余'),
        target: 'grand',
        plus: ['year', 'nonFiscalBalance', 'opening'],
      },
      balanceSum(
        'opening',
        own('JS-0113', '年初结转和结余 = 各项结转', '年初结转和结余 = 基本支出结转 + 项目支出结转和结余 + 经营结余（列有明细行时）'),
      ),
    ],
    ofWhich: own('JS-0112', '其中 ≤ 所属行', '“其中”一行 ≤ 它所属的那一行', 'warning'),
  },
  columns: COLUMNS,
};

const EXPENDITURE: ListedLane = {
  key: 'expenditure',
  caption: '支出',
  rows: {
    kind: 'listed',
    lines: [
      ...CLASS_LINES,
      yearTotal('支出'),
      { key: 'distribution', names: ['结余分配'], kind: 'line' },
      ...DISTRIBUTION.map(([key, names]): LineSpec => ({ key, names, kind: 'part', of: 'distribution' })),
      { key: 'closing', names: ['年末结转和结余', '年末结转结余', '结转下年'], kind: 'line' },
      ...balanceParts('closing'),
      grandTotal('支出'),
    ],
    sums: [
      {
        rule: own('JS-0102', '本年支出合计 = Σ功能分类', '本年支出合计 = 一、… + 二、… + … 各功能分类支出'),
        target: 'year',
        plus: ['items'],
      },
      {
        rule: own('JS-0104', '支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余'),
        target: 'grand',
        plus: ['year', 'distribution', 'closing'],
      },
      {
        rule: own('JS-0114', '结余分配 = 各项分配', '结余分配 = 交纳所得税 + 提取职工福利基金 + 转入事业基金 + 其他（列有明细行时）'),
        target: 'distribution',
        plus: DISTRIBUTION.map(([key]) => key),
        breakdown: true,
        least: 2,
      },
      balanceSum(
        'closing',
        own('JS-0115', '年末结转和结余 = 各项结转', '年末结转和结余 = 基本支出结转 + 项目支出结转和结余 + 经营结余（列有明细行时）'),
      ),
    ],
  },
  columns: COLUMNS,
};

/** What the year's expenditure is of by its nature, below it where everything stands in one column. */
const NATURES: readonly (readonly [string, readonly string[]])[] = [
  ['basic', ['基本支出']],
  ['project', ['项目支出']],
  ['toSuperior', ['上缴上级支出']],
  ['business', ['经营支出']],
  ['toAffiliated', ['对附属单位补助支出', '对附属单位补助']],
];

const STACKED_EXPENDITURE: ListedLane = {
  ...EXPENDITURE,
  rows: {
    ...EXPENDITURE.rows,
    totalFirst: true,
    lines: EXPENDITURE.rows.lines.flatMap((line): LineSpec[] =>
      line.key === 'year' ? [line, ...NATURES.map(([key, names]): LineSpec => ({ key, names, kind: 'part', of: 'year' }))] : [line],
    ),
    sums: [
      ...EXPENDITURE.rows.sums,
      {
        rule: own(
          'JS-0116',
          '本年支出合计 = 基本支出 + 项目支出等',
          '本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出（列在一栏的表，列有两行以上时）',
        ),
        target: 'year',
        plus: NATURES.map(([key]) => key),
        breakdown: true,
        least: 2,
      },
    ],
  },
};

const EQUAL = [equalTotals(own('JS-0105', '收入总计 = 支出总计'))];

/** What both layouts print alike. 专用结余 came into the balancing line with the rules for 事业单位 of 2022. */
const PRINT = {
  kind: 'listed-lanes',
  notes: [[{ text: '注：本表反映部门本年度的总收支和年末结转结余情况。' }]],
  labels: new Map([
    ['income.nonFiscalBalance', [{ text: '使用非财政拨款结余' }, { since: 2023, text: '使用非财政拨款结余（含专用结余）' }]],
  ]),
} as const;
const BALANCES = [
  ['year', 'year'],
  ['nonFiscalBalance', 'distribution'],
  ['opening', 'closing'],
] as const;

function printedLanes(width: { readonly label: number; readonly amount: number }): readonly PrintedLane[] {
  const columns = [{ key: 'final', caption: '决算数', width: width.amount }];
  return [
    { key: 'income', labelCaption: '项目', labelWidth: width.label, columns },
    { key: 'expenditure', labelCaption: '项目（按功能分类）', labelWidth: width.label, columns },
  ];
}

/** 收入支出决算总表（公开01表）: what came in on the left, what went out on the right, both with the balances carried. */
export const form: FormDeclaration = {
  key: 'T1',
  finalNumber: NUMBER,
  title: TITLE,
  titles: [TITLE, '收入支出总表决算表', '部门收入支出决算总表', '收支决算总表', '收入支出决算表'],
  knownByContent: true,
  bodies: [
    {
      lanes: [INCOME, EXPENDITURE, ...otherExpenditureLanes(own, COLUMNS)],
      ties: [...EQUAL, ...sumsOfOtherLanes(own)],
    },
    {
      isStacked: true,
      lanes: [{ ...INCOME, rows: { ...INCOME.rows, totalFirst: true } }, STACKED_EXPENDITURE],
      ties: EQUAL,
    },
  ],
  relations: [
    everywhere(
      'each-class',
      between(
        'JS-1004',
        '收入支出决算总表 各功能分类 = 支出决算表 同类',
        '收入支出决算总表 每一功能分类支出 = 支出决算表 同类合计（没有该类为零）',
      ),
      'copy',
      ['T1', 'final'],
      ['T3', 'total'],
    ),
    {
      kind: 'parts',
      rule: between(
        'JS-1012',
        '非财政资金收支平衡',
        '全部减财政拨款：年末结转和结余 = 年初结转和结余 + 本年收入 + 使用非财政拨款结余 − 本年支出 − 结余分配（公开01表减公开04表）',
      ),
      relation: 'sum',
      target: part('T1', 'expenditure.closing'),
      terms: [
        part('T4', 'expenditure.closing.total'),
        part('T1', 'income.opening'),
        part('T4', 'income.opening', -1),
        part('T1', 'income.year'),
        part('T4', 'income.year', -1),
        optional('T1', 'income.nonFiscalBalance'),
        part('T1', 'expenditure.year', -1),
        part('T4', 'expenditure.year.total'),
        optional('T1', 'expenditure.distribution', -1),
      ],
    },
    ...sameInFinalAccounts('JS-3201', ['T1', NUMBER, TITLE], {
      parts: [
        ...partsIn('income', ['general', 'fund', 'capital', 'superior', 'operating', 'business', 'affiliated', 'other']),
        ...partsIn('income', ['year', 'nonFiscalBalance', 'opening', 'grand']),
        ...partsIn('expenditure', ['year', 'distribution', 'closing', 'grand']),
      ],
      classes: ['final'],
    }),
  ],
  variants: [
    {
      id: 'numbered',
      description: '有行次，支出列 26 类',
      seen: '山东济宁 2020；湖北随州 2022；云南大关 2021',
      print: {
        ...PRINT,
        isNumbered: true,
        lanes: printedLanes({ label: 36, amount: 16 }),
        bottom: [...BALANCES, [null, null], ['grand', 'grand']],
      },
    },
    {
      id: 'plain',
      description: '无行次，支出列 24 至 26 类',
      seen: '上海 2024、2025',
      print: {
        ...PRINT,
        isNumbered: false,
        lanes: printedLanes({ label: 40, amount: 18 }),
        bottom: [...BALANCES, ['grand', 'grand']],
        withoutClasses: ['231', '232'],
      },
    },
    {
      id: 'single-column',
      description: '收入、支出和结转自上而下列在一栏',
      seen: '福建平潭 2014',
      layout: { isStacked: true },
    },
  ],
  source: SOURCE,
};
