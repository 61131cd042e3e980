import { balanceParts, balanceSum } from '../balance-lines';
import { CLASS_LINES } from '../printed-classes';
import { rulesOfForm, type FormDeclaration } from '../form';
import { sameInFinalAccounts } from '../final-accounts';
import { BUDGET_COLUMNS, equalTotals, grandTotal, yearTotal } from '../overview';
import { atMost, between, copy, everywhere, part, partsIn } from '../relation';

const TITLE = '财政拨款收入支出决算总表';
const NUMBER = '财决01-1表';
const SOURCE = '财政部《部门决算报表编制说明》财决01-1表；公开04表';
const own = rulesOfForm(TITLE, SOURCE);

/** The budgets that 财政拨款 come from, as lines of income and of the balances brought forward. */
const BUDGETS = {
  general: ['一般公共预算财政拨款', '一般公共预算财政拨款收入', '一般公共预算拨款', '公共预算财政拨款'],
  fund: ['政府性基金预算财政拨款', '政府性基金预算财政拨款收入', '政府性基金财政拨款', '政府性基金预算拨款'],
  capital: ['国有资本经营预算财政拨款', '国有资本经营财政拨款', '国有资本经营预算财政拨款收入', '国有资本经营预算拨款'],
} as const;
/** The same as columns of expenditure. */
const CAPTIONS = {
  general: ['一般公共预算财政拨款', '一般公共预算', '公共预算财政拨款', '一般公共预算拨款', '一般公共预算财政拨款支出'],
  fund: ['政府性基金预算财政拨款', '政府性基金预算', '政府性基金财政拨款', '政府性基金', '政府性基金预算财政拨款支出'],
  capital: ['国有资本经营预算财政拨款', '国有资本经营预算', '国有资本经营财政拨款', '国有资本经营预算财政拨款支出'],
} as const;

/** 财决01-1表 prints the columns three times, below 年初预算数, 全年预算数 and 决算数. */
function inFinal(captions: readonly string[]): readonly string[] {
  return captions.flatMap((caption) => [caption, `决算数>${caption}`]);
}

const FISCAL_LINES = between(
  'JS-1006',
  '财政拨款收入支出决算总表 三项拨款收入 = 收入支出决算总表 一至三项收入',
  '财政拨款收入支出决算总表 收入一、二、三 = 收入支出决算总表 收入一、二、三',
);
const BALANCES = between(
  'JS-1013',
  '财政拨款结转 ≤ 全部结转',
  '财政拨款收入支出决算总表 年初、年末结转和结余 ≤ 收入支出决算总表 年初、年末结转和结余',
  'warning',
);

/** What both layouts print alike. */
const PRINT = {
  kind: 'listed-lanes',
  isNumbered: true,
  bottom: [
    ['year', 'year'],
    ['opening', 'closing'],
    ['openingGeneral', null],
    ['openingFund', null],
    ['openingCapital', null],
    ['grand', 'grand'],
  ],
  indented: ['income.openingGeneral', 'income.openingFund', 'income.openingCapital'],
} as const;
const INCOME = {
  key: 'income',
  labelCaption: '项目',
  labelWidth: 32,
  columns: [{ key: 'final', caption: '决算数', width: 15 }],
} as const;
const EXPENDITURE = { key: 'expenditure', labelCaption: '项目（按功能分类）', labelWidth: 34 } as const;
const FUNDS = [
  { key: 'total', caption: '合计', width: 15 },
  { key: 'general', caption: '一般公共预算财政拨款', width: 15 },
  { key: 'fund', caption: '政府性基金预算财政拨款', width: 15 },
] as const;

/** 财政拨款收入支出决算总表（公开04表）: the fiscal part of the 总表, with expenditure by budget. */
export const form: FormDeclaration = {
  key: 'T4',
  finalNumber: NUMBER,
  title: TITLE,
  titles: [TITLE, '财政拨款收入支出决算表', '财政拨款收支决算总表', '财政拨款收入支出总表决算表', '财政拨款收支决算表'],
  knownByContent: true,
  bodies: [
    {
      lanes: [
        {
          key: 'income',
          caption: '收入',
          rows: {
            kind: 'listed',
            lines: [
              { key: 'general', names: [...BUDGETS.general, '财政拨款收入'], kind: 'item' },
              { key: 'fund', names: BUDGETS.fund, kind: 'item' },
              { key: 'capital', names: BUDGETS.capital, kind: 'item' },
              yearTotal('收入'),
              {
                key: 'opening',
                names: ['年初财政拨款结转和结余', '年初财政拨款结转结余', '上年财政拨款结转和结余', '年初结转和结余'],
                kind: 'line',
              },
              { key: 'openingGeneral', names: BUDGETS.general, kind: 'line' },
              { key: 'openingFund', names: BUDGETS.fund, kind: 'line' },
              { key: 'openingCapital', names: BUDGETS.capital, kind: 'line' },
              grandTotal('收入'),
            ],
            sums: [
              {
                rule: own(
                  'JS-0401',
                  '本年收入合计 = 各项财政拨款',
                  '本年收入合计 = 一、一般公共预算财政拨款 + 二、政府性基金预算财政拨款 + 三、国有资本经营预算财政拨款',
                ),
                target: 'year',
                plus: ['items'],
              },
              {
                rule: own(
                  'JS-0402',
                  '年初财政拨款结转和结余 = 各项财政拨款结转和结余',
                  '年初财政拨款结转和结余 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算财政拨款',
                ),
                target: 'opening',
                plus: ['openingGeneral', 'openingFund', 'openingCapital'],
                breakdown: true,
              },
              {
                rule: own('JS-0403', '收入总计 = 本年收入合计 + 年初财政拨款结转和结余'),
                target: 'grand',
                plus: ['year', 'opening'],
              },
            ],
          },
          columns: [{ key: 'final', captions: ['决算数', '金额', '决算', '决算金额', '合计'] }, ...BUDGET_COLUMNS],
        },
        {
          key: 'expenditure',
          caption: '支出',
          rows: {
            kind: 'listed',
            lines: [
              ...CLASS_LINES,
              yearTotal('支出'),
              {
                key: 'closing',
                names: ['年末财政拨款结转和结余', '年末财政拨款结转结余', '年末结转和结余'],
                kind: 'line',
              },
              ...balanceParts('closing'),
              grandTotal('支出'),
            ],
            sums: [
              {
                rule: own('JS-0404', '本年支出合计 = Σ功能分类', '本年支出合计 = 各功能分类支出之和（合计及各预算列）'),
                target: 'year',
                plus: ['items'],
              },
              {
                rule: own(
                  'JS-0405',
                  '支出总计 = 本年支出合计 + 年末财政拨款结转和结余',
                  '支出总计 = 本年支出合计 + 年末财政拨款结转和结余（合计及各预算列）',
                ),
                target: 'grand',
                plus: ['year', 'closing'],
              },
              balanceSum(
                'closing',
                own(
                  'JS-0408',
                  '年末结转和结余 = 各项结转',
                  '年末财政拨款结转和结余 = 基本支出结转 + 项目支出结转和结余（每一金额列，列有明细行时）',
                ),
              ),
            ],
          },
          columns: [
            { key: 'total', captions: ['合计', '小计', '金额', '决算数', '决算数>合计', '决算数>小计'] },
            { key: 'general', captions: inFinal(CAPTIONS.general), optional: true },
            { key: 'fund', captions: inFinal(CAPTIONS.fund), optional: true },
            { key: 'capital', captions: inFinal(CAPTIONS.capital), optional: true },
          ],
          across: [
            {
              rule: own(
                'JS-0406',
                '合计 = 各项财政拨款之和',
                '合计 = 一般公共预算财政拨款 + 政府性基金预算财政拨款 + 国有资本经营预算财政拨款（每一行）',
              ),
              target: 'total',
              plus: ['general', 'fund', 'capital'],
            },
          ],
        },
      ],
      ties: [equalTotals(own('JS-0407', '收入总计 = 支出总计'))],
    },
  ],
  relations: [
    everywhere(
      'each-class',
      between(
        'JS-1005',
        '财政拨款收入支出决算总表 一般公共预算列 = 一般公共预算财政拨款支出决算表 同类',
        '财政拨款收入支出决算总表 一般公共预算列每一功能分类 = 一般公共预算财政拨款支出决算表 同类合计',
      ),
      'copy',
      ['T4', 'general'],
      ['T5', 'total'],
    ),
    { ...copy(FISCAL_LINES, part('T4', 'income.general'), part('T1', 'income.general')), where: { printed: [part('T1', 'income.fund')] } },
    // Forms that print 财政拨款收入 in one line, of all budgets together, have none for the government funds.
    { ...copy(FISCAL_LINES, part('T4', 'income.year'), part('T1', 'income.general')), where: { absent: [part('T1', 'income.fund')] } },
    copy(FISCAL_LINES, part('T4', 'income.fund'), part('T1', 'income.fund')),
    copy(FISCAL_LINES, part('T4', 'income.capital'), part('T1', 'income.capital')),
    everywhere(
      'each-class',
      between(
        'JS-1007',
        '财政拨款收入支出决算总表 各功能分类 ≤ 收入支出决算总表 同类',
        '财政拨款收入支出决算总表 每一功能分类 ≤ 收入支出决算总表 同类',
        'warning',
      ),
      'atMost',
      ['T4', 'total'],
      ['T1', 'final'],
    ),
    copy(
      between('JS-1008', '财政拨款收入支出决算总表 本年收入合计 = 收入决算表 财政拨款收入'),
      part('T4', 'income.year'),
      part('T2', 'total.fiscal'),
    ),
    atMost(BALANCES, part('T4', 'income.opening'), part('T1', 'income.opening')),
    atMost(BALANCES, part('T4', 'expenditure.closing.total'), part('T1', 'expenditure.closing')),
    everywhere(
      'each-class',
      between(
        'JS-1023',
        '财政拨款收入支出决算总表 基金列 = 政府性基金表同类',
        '财政拨款收入支出决算总表 政府性基金列每一功能分类 = 政府性基金预算财政拨款收入支出决算表 同类本年支出',
      ),
      'copy',
      ['T4', 'fund'],
      ['GF', 'expenditure'],
    ),
    everywhere(
      'each-class',
      between(
        'JS-1024',
        '财政拨款收入支出决算总表 国有资本列 = 国有资本表同类',
        '财政拨款收入支出决算总表 国有资本列每一功能分类 = 国有资本经营预算财政拨款支出决算表 同类本年支出',
      ),
      'copy',
      ['T4', 'capital'],
      ['SOE', 'expenditure'],
    ),
    ...sameInFinalAccounts('JS-3204', ['T4', NUMBER, TITLE], {
      parts: [
        ...partsIn('income', ['general', 'fund', 'capital', 'year', 'opening', 'openingGeneral', 'openingFund', 'openingCapital', 'grand']),
        ...partsIn('expenditure', ['year', 'closing', 'grand'], ['total', 'general', 'fund', 'capital']),
      ],
      classes: ['total', 'general', 'fund', 'capital'],
    }),
  ],
  variants: [
    {
      id: 'four-columns',
      description: '支出分合计、一般公共预算、政府性基金、国有资本四列',
      seen: '湖北随州 2022',
      print: {
        ...PRINT,
        lanes: [INCOME, { ...EXPENDITURE, columns: [...FUNDS, { key: 'capital', caption: '国有资本经营预算财政拨款', width: 15 }] }],
        notes: [
          [
            {
              text: '注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。',
            },
          ],
        ],
      },
    },
    {
      id: 'three-columns',
      description: '支出分合计、一般公共预算、政府性基金三列',
      seen: '山东济宁 2020',
      print: {
        ...PRINT,
        lanes: [INCOME, { ...EXPENDITURE, columns: FUNDS }],
        notes: [[{ text: '注：本表反映部门本年度一般公共预算财政拨款和政府性基金预算财政拨款的总收支和年末结转结余情况。' }]],
      },
    },
    {
      id: 'two-columns',
      description: '支出分合计、一般公共预算两列',
      seen: '多地',
      layout: { rows: 'listed', columns: ['income.final', 'expenditure.total', 'expenditure.general'] },
    },
  ],
  source: SOURCE,
};
