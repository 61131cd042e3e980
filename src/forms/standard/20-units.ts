import type { ColumnSpec } from '../../tables/column-axis';
import type { PrintedColumn } from '../../tables/print/print';
import { oneLane, type LaneSpec } from '../../tables/table';
import { rulesOfForm, type FormDeclaration } from '../form';
import { between, copy, part } from '../relation';
import { unitRows } from '../unit-columns';

const TITLE = '部门决算分单位汇总表';
const SOURCE = '各地部门决算公开中分单位列示的收支汇总表（云南、福建等地 2014—2022）';
const own = rulesOfForm(TITLE, SOURCE);

const BALANCE = own(
  'JS-3303',
  '年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出 − 结余分配',
  '年末结转和结余 = 年初结转和结余 + 本年收入 + 使用非财政拨款结余 − 本年支出 − 结余分配（每一行）',
);
const INCOME = own('JS-3304', '本年收入 = 各项来源', '本年收入合计 = 所列各项收入之和（每一行）');
const EXPENDITURE = own(
  'JS-3305',
  '本年支出 = 各项支出',
  '本年支出合计 = 基本支出 + 项目支出 + 上缴上级 + 经营 + 对附属单位补助（每一行）',
);

/** A total column, and its parts below the same caption or beside it. */
function whole(key: string, names: readonly string[]): ColumnSpec {
  return { key, captions: names.flatMap((name) => [`${name}>合计`, `${name}>小计`, `${name}>总计`, name]) };
}

function source(key: string, parent: string, names: readonly string[]): ColumnSpec {
  return { key, captions: names.flatMap((name) => [`${parent}>${name}>小计`, `${parent}>${name}`, name]), optional: true };
}

const INCOMES: readonly ColumnSpec[] = [
  source('fiscal', '本年收入', ['财政拨款收入', '财政拨款']),
  source('superior', '本年收入', ['上级补助收入']),
  source('operating', '本年收入', ['事业收入']),
  source('business', '本年收入', ['经营收入']),
  source('affiliated', '本年收入', ['附属单位上缴收入', '附属单位缴款']),
  source('other', '本年收入', ['其他收入']),
];
const EXPENDITURES: readonly ColumnSpec[] = [
  source('basic', '本年支出', ['基本支出']),
  source('project', '本年支出', ['项目支出']),
  source('toSuperior', '本年支出', ['上缴上级支出']),
  source('businessCost', '本年支出', ['经营支出']),
  source('toAffiliated', '本年支出', ['对附属单位补助支出', '对附属单位补助']),
];
/** The columns, one of which tells that the table is of them. */
const wanting = (wanted: string, columns: readonly ColumnSpec[]): ColumnSpec[] =>
  columns.map(({ key, captions }) => ({ key, captions, ...(key === wanted ? {} : { optional: true }) }));
const keysOf = (columns: readonly ColumnSpec[]): string[] => columns.map(({ key }) => key);

const LANE: Omit<LaneSpec, 'key' | 'caption' | 'columns'> = {
  rows: unitRows(
    own('JS-3301', '合计 = Σ各单位', '合计 = 各单位之和（每一金额列）'),
    own('JS-3302', '小计 = Σ所属单位', '小计、上级单位汇总 = 所属各单位之和（每一金额列）'),
  ),
  across: [
    {
      rule: BALANCE,
      target: 'closing',
      plus: ['opening', 'income', 'nonFiscalBalance'],
      minus: ['expenditure', 'distribution'],
      mayLack: ['nonFiscalBalance', 'distribution'],
    },
    { rule: INCOME, target: 'income', plus: keysOf(INCOMES) },
    { rule: EXPENDITURE, target: 'expenditure', plus: keysOf(EXPENDITURES) },
  ],
  readsOthers: true,
};

const printed = (key: string, caption: string): PrintedColumn => ({ key, caption, width: 14 });

/** 部门决算分单位汇总表: what each unit of a department received, spent and left, a row a unit, under the department's own codes or 小计. */
export const form: FormDeclaration = {
  key: 'UNITS',
  title: TITLE,
  titles: [
    TITLE,
    '部门决算分单位表',
    '收支决算分单位汇总表',
    '收支决算分单位表',
    '收入支出决算分单位汇总表',
    '收入支出决算分单位表',
    '分单位收入支出决算表',
    '分单位收支决算表',
    '所属单位收支决算汇总表',
    '所属单位收入支出决算汇总表',
  ],
  isExtra: true,
  bodies: [
    oneLane({
      ...LANE,
      columns: [
        { ...whole('opening', ['年初结转和结余', '年初结转结余', '上年结转和结余']), optional: true },
        { ...whole('income', ['本年收入', '收入合计', '本年收入合计', '收入总计', '收入']), optional: true },
        ...INCOMES,
        {
          key: 'nonFiscalBalance',
          captions: ['使用非财政拨款结余', '使用非财政拨款结余(含专用结余)', '用事业基金弥补收支差额'],
          optional: true,
        },
        whole('expenditure', ['本年支出', '支出合计', '本年支出合计', '支出总计', '支出']),
        ...EXPENDITURES,
        { key: 'distribution', captions: ['结余分配'], optional: true },
        { ...whole('closing', ['年末结转和结余', '年末结转结余']), optional: true },
      ],
    }),
    oneLane({
      ...LANE,
      columns: [whole('income', ['本年收入', '收入合计', '本年收入合计', '收入总计', '收入', '合计']), ...wanting('fiscal', INCOMES)],
      across: [{ rule: INCOME, target: 'income', plus: keysOf(INCOMES) }],
    }),
    oneLane({
      ...LANE,
      columns: [whole('expenditure', ['合计', '总计', '小计']), ...wanting('basic', EXPENDITURES)],
      across: [{ rule: EXPENDITURE, target: 'expenditure', plus: keysOf(EXPENDITURES) }],
    }),
  ],
  relations: [
    copy(
      between('JS-3306', '分单位汇总表支出 = 支出决算表 支出合计', '部门决算分单位汇总表 本年支出合计 = 支出决算表 本年支出合计'),
      part('UNITS', 'total.expenditure'),
      part('T3', 'total.total'),
    ),
    copy(
      between('JS-3307', '分单位汇总表收入 = 收入决算表 收入合计', '部门决算分单位汇总表 本年收入合计 = 收入决算表 本年收入合计'),
      part('UNITS', 'total.income'),
      part('T2', 'total.total'),
    ),
  ],
  variants: [
    {
      id: 'flows',
      description: '一行一个单位，列年初、收入、支出、年末',
      seen: '各地汇总公开',
      print: {
        kind: 'item-rows',
        texts: [
          { key: 'unitCode', caption: '单位编码', width: 12 },
          { key: 'unit', caption: '单位名称', width: 30 },
        ],
        columns: [
          printed('opening', '年初结转和结余'),
          printed('income', '本年收入'),
          printed('expenditure', '本年支出>小计'),
          printed('basic', '本年支出>基本支出'),
          printed('project', '本年支出>项目支出'),
          printed('distribution', '结余分配'),
          printed('closing', '年末结转和结余'),
        ],
        isNumbered: true,
        total: 'top',
        rows: 15,
        notes: [[{ text: '注：本表反映部门本年度各单位的收入、支出及结转和结余情况。' }]],
      },
    },
  ],
  source: SOURCE,
};
