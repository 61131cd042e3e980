import { balanceOf, BASIC_AND_PROJECT, breakdowns, CLOSING, INCOME, OPENING } from '../flow-columns';
import { rule, type FormDeclaration } from '../form';
import { sameInFinalAccounts } from '../final-accounts';
import { functionalRows } from '../functional-rows';
import { between, copy, part } from '../relation';
import { oneLane } from '../../tables/table';

const TITLE = '政府性基金预算财政拨款收入支出决算表';
const NUMBER = '财决09表';
const SOURCE = '财政部《部门决算报表编制说明》财决09表；公开08表（2021年及以前）、公开07表（2022年起）';

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
      columns: [
        OPENING,
        INCOME,
        { key: 'expenditure', captions: ['本年支出>小计', '本年支出>合计', '本年支出', '本年支出合计', '支出合计', '小计', '合计'] },
        { key: 'basic', captions: ['基本支出', '本年支出>基本支出', '基本支出>小计', '本年支出>基本支出>小计'], optional: true },
        { key: 'project', captions: ['项目支出', '本年支出>项目支出', '项目支出>小计', '本年支出>项目支出>小计'], optional: true },
        CLOSING,
        ...BASIC_AND_PROJECT,
      ],
      across: [
        balanceOf(
          'expenditure',
          rule(
            'JS-0801',
            TITLE,
            '年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出',
            '年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出（每一行）',
            SOURCE,
          ),
        ),
        {
          rule: rule('JS-0802', TITLE, '本年支出小计 = 基本支出 + 项目支出', '本年支出小计 = 基本支出 + 项目支出（每一行）', SOURCE),
          target: 'expenditure',
          plus: ['basic', 'project'],
        },
        ...breakdowns(
          rule('JS-0806', TITLE, '各栏合计 = 所属分栏', '年初、收入、支出、年末各栏的合计（小计）= 其下各分栏之和（每一行）', SOURCE),
        ),
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
    ...sameInFinalAccounts({
      code: 'JS-3206',
      key: 'GF',
      number: NUMBER,
      title: TITLE,
      codes: ['opening', 'income', 'expenditure', 'basic', 'project', 'closing'],
    }),
  ],
  variants: [
    {
      id: 'standard',
      description: '年初、收入、支出（小计、基本、项目）、年末',
      seen: '山东济宁 2020；湖北随州 2022',
      print: {
        kind: 'coded-rows',
        codes: 'one',
        codeCaption: '科目代码',
        nameCaption: '科目名称',
        nameWidth: 32,
        columns: [
          { key: 'opening', caption: '年初结转和结余', width: 15 },
          { key: 'income', caption: '本年收入', width: 15 },
          { key: 'expenditure', caption: '本年支出>小计', width: 15 },
          { key: 'basic', caption: '本年支出>基本支出', width: 15 },
          { key: 'project', caption: '本年支出>项目支出', width: 15 },
          { key: 'closing', caption: '年末结转和结余', width: 15 },
        ],
        isNumbered: true,
        total: 'top',
        rows: 15,
        notes: [[{ text: '注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。' }]],
        emptyNote: '本部门本年度没有政府性基金预算财政拨款收入、支出及结转和结余，故本表无数据。',
      },
    },
  ],
  source: SOURCE,
};
