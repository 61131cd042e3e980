import type { LineSpec, SingleAxis } from '../../../src/tables/row-axis';
import { oneLane, type LaneSpec, type TableSpec } from '../../../src/tables/table';
import { ruleOf } from '../made-tables';

const RULE = ruleOf('X');
const hierarchy = { total: RULE, class: RULE };
const column = (key: string, ...captions: string[]) => ({ key, captions });
const optional = (key: string, ...captions: string[]) => ({ ...column(key, ...captions), optional: true });
const line = (kind: LineSpec['kind'], key: string, ...names: string[]): LineSpec => ({
  key,
  names: names.length > 0 ? names : [key],
  kind,
});
const item = (key: string, ...names: string[]): LineSpec => line('item', key, ...names);

const lane = (key: string, caption: string, lines: readonly LineSpec[], rest: Partial<LaneSpec> = {}): LaneSpec => ({
  ...{ key, caption },
  columns: [column('final', '决算数'), optional('plan', '预算数')],
  rows: { kind: 'listed', lines, sums: [{ rule: RULE, target: '合计', plus: ['items'] }] },
  ...rest,
});
const IN = [
  item('税'),
  item('费'),
  item('租'),
  line('total', '合计', '收入合计', '合计'),
  line('line', '年初'),
  line('total', '总计', '收入总计', '总计'),
];
const OUT = [
  item('路'),
  item('桥'),
  item('船'),
  line('total', '合计', '支出合计', '合计'),
  line('line', '年末'),
  line('total', '总计', '支出总计', '总计'),
];
const part = (of: string, key: string, ...names: string[]): LineSpec => ({ ...line('part', key, ...names), of });
const PARTED = [
  item('拨款', '财政拨款收入', '拨款(含专户)'),
  part('拨款', '本级', '本级财力'),
  part('拨款', '上级', '上级补助'),
  item('事业', '事业收入(不含专户)', '事业收入'),
  part('事业', '事业上级', '上级补助'),
  item('农林', '农林水事务支出'),
  line('total', '合计', '本年收入合计', '合计'),
  line('line', '结转', '年初结转'),
  line('line', '结转拨款', '财政拨款收入'),
  line('total', '总计', '收入总计', '合计'),
];
const FIRST = [line('total', '合计'), item('税收'), item('规费'), line('line', '年末'), line('total', '总计')];
const TWICE = [
  line('total', '总计', '合计'),
  item('经营', '经营收入'),
  item('经营含专户', '经营收入(含专户)'),
  item('农林', '农林水事务支出'),
  line('total', '合计', '本年合计', '合计'),
  line('line', '年末'),
];
const NATURE = [item('日常'), item('专项'), item('补助'), item('其他')];
const USE = [item('工资'), item('物业'), item('补助')];

const BLOCKS: SingleAxis['blocks'] = [
  { key: 'plan', names: ['预算数', '年初预算数', '全年预算数'] },
  { key: 'final', names: ['决算数'] },
];
const TREE = {
  columns: [
    column('three', '合计', '三公经费'),
    optional('abroad', '出国费'),
    optional('car', '用车费>小计', '用车费'),
    column('guest', '接待费'),
  ],
  across: [{ rule: RULE, target: 'three', plus: ['abroad', 'car', 'guest'] }],
};

/** Tables that tests read from sheets. */
export const SPECS = {
  coded: oneLane({
    rows: { kind: 'coded', classification: 'functional', hierarchy },
    columns: [column('all', '合计', '支出>小计'), column('basic', '基本'), optional('project', '项目支出', '项目')],
  }),
  grouped: oneLane({
    rows: { kind: 'coded', classification: 'functional', hierarchy },
    columns: [column('all', '合计'), column('sum', '拨款>小计'), optional('other', '其他')],
    groups: RULE,
  }),
  open: oneLane({
    rows: { kind: 'coded', classification: 'functional', hierarchy },
    columns: [column('all', '合计'), column('basic', '基本')],
    openSum: 'all',
  }),
  rated: oneLane({
    rows: { kind: 'coded', classification: 'functional', hierarchy },
    columns: [
      column('all', '合计'),
      column('last', '上年'),
      { ...column('growth', '增长', '增长%'), rate: { rule: RULE, over: 'all', less: 'last', under: 'last' } },
    ],
  }),
  economic: oneLane({
    rows: { kind: 'coded', classification: 'economic', hierarchy },
    columns: [column('all', '合计'), column('basic', '基本')],
  }),
  runs: oneLane({
    rows: {
      ...{ kind: 'coded', classification: 'economic', hierarchy: { class: RULE } },
      runs: {
        totals: [
          { key: 'staff', names: ['人员合计', '人员经费合计'], of: ['301', '303'], rule: RULE },
          { key: 'office', names: ['公用合计'], of: ['302'], rule: RULE },
          { key: 'all', names: ['合计'], of: ['staff', 'office'], rule: RULE },
        ],
      },
    },
    columns: [column('amount', '金额', '决算数')],
  }),
  items: oneLane({
    rows: {
      kind: 'items',
      label: column('name', '名称', '单位名称'),
      texts: [{ ...column('unitCode', '单位编码'), holds: 'codes' }, column('fund', '来源')],
      hierarchy,
    },
    columns: [column('all', '合计'), column('own', '自筹')],
  }),
  lines: { lanes: [lane('in', '收入', IN), lane('out', '支出', OUT), lane('use', '用途', USE, { optional: true })] } as TableSpec,
  stacked: { lanes: [lane('in', '收入', IN), lane('out', '支出', OUT)], isStacked: true } as TableSpec,
  parted: { lanes: [lane('in', '收入', PARTED)] } as TableSpec,
  twice: { lanes: [lane('in', '收入', TWICE)] } as TableSpec,
  totalFirst: {
    lanes: [
      lane('in', '收入', FIRST, {
        rows: { kind: 'listed', lines: FIRST, sums: [{ rule: RULE, target: '合计', plus: ['items'] }], totalFirst: true },
      }),
    ],
  } as TableSpec,
  optional: {
    lanes: [lane('in', '收入', IN), lane('use', '用途', USE, { optional: true }), lane('nature', '性质', NATURE, { optional: true })],
  } as TableSpec,
  single: oneLane({ rows: { kind: 'single', blocks: BLOCKS, main: 'final' }, ...TREE }),
  growth: oneLane({
    rows: {
      ...{ kind: 'single', main: 'final' },
      blocks: [...BLOCKS, { key: 'rate', names: ['完成率'], rate: { rule: RULE, over: 'final', under: 'plan' } }],
    },
    ...TREE,
  }),
};
