import type { ColumnSpec, RateSpec, SumSpec } from '../../tables/column-axis';
import type { PrintedColumn } from '../../tables/print/print';
import type { SingleAxis } from '../../tables/row-axis';
import { oneLane, type LaneSpec } from '../../tables/table';
import { rulesOfForm, type FormDeclaration } from '../form';
import { atMost, part } from '../relation';
import { CODED_PRINT } from '../functional-rows';
import { unitRows } from '../unit-columns';
import { form as threePublic, NODES, THREE_BUDGET } from './07-three-public';

const TITLE = '财政拨款“三公”经费支出决算表（按功能分类科目）';
const SOURCE = '2014 年及以前各地公开的“三公”经费支出决算表（福建平潭 2014、云南 2016）；分单位列示的见于市县汇总公开';
const own = rulesOfForm(TITLE, SOURCE);

const WHOLE = threePublic.bodies[0]?.lanes[0] as LaneSpec & { readonly rows: SingleAxis };

/** The columns of a block (预算数, 决算数, 增减% …): those of the table of one row, each below the block's caption. */
function columnsOf({ key: block, names, rate }: SingleAxis['blocks'][number]): ColumnSpec[] {
  return WHOLE.columns.map(({ key, captions, optional }): ColumnSpec => {
    const isGroup = key === 'vehicles' || key === 'three';
    const shown = captions.flatMap((caption) => (isGroup && !caption.includes('>') ? [caption, `${caption}>小计`] : [caption]));
    const below = names.flatMap((name) => shown.map((caption) => `${name}>${caption}`));
    const isMain = block === WHOLE.rows.main;
    // A block without columns of its own is its total: 上年决算数 | 决算数 | 增减金额.
    const alone = key === 'total' ? names : [];
    return {
      key: `${block}.${key}`,
      captions: [...below, ...alone, ...(isMain ? shown : [])],
      ...(optional || !isMain ? { optional: true } : {}),
      ...(rate ? { rate: ofColumn(rate, key) } : {}),
    };
  });
}

/** A rate of blocks in one of their columns. */
function ofColumn({ rule, over, less, under }: RateSpec, key: string): RateSpec {
  return { rule, over: `${over}.${key}`, ...(less ? { less: `${less}.${key}` } : {}), under: `${under}.${key}` };
}

const COLUMNS: readonly ColumnSpec[] = WHOLE.rows.blocks.flatMap(columnsOf).map((column) =>
  // A table of totals alone has none of the parts.
  column.key === 'final.total' ? { key: column.key, captions: column.captions } : { ...column, optional: true },
);

/** The sums across of every block, and the differences between blocks. */
const ACROSS: readonly SumSpec[] = [
  ...WHOLE.rows.blocks.flatMap(({ key: block, rate }) => {
    if (rate) return [];
    const of = (keys: readonly string[]): string[] => keys.map((key) => `${block}.${key}`);
    return (WHOLE.across ?? []).map((sum): SumSpec => ({
      rule: sum.rule,
      target: `${block}.${sum.target}`,
      plus: of(sum.plus),
      ...(sum.or ? { or: sum.or.map(of) } : {}),
    }));
  }),
  ...(WHOLE.rows.differences ?? []).flatMap(({ rule, target, plus, minus }) =>
    WHOLE.columns.map(({ key }): SumSpec => ({
      rule,
      target: `${target}.${key}`,
      plus: [`${plus}.${key}`],
      minus: [`${minus}.${key}`],
    })),
  ),
];

function printed(block: string, caption: string): PrintedColumn[] {
  return NODES.map(({ node, caption: name }) => ({ key: `${block}.${node}`, caption: `${caption}>${name}`, width: 12 }));
}

const BOTH = [...printed('budget', '预算数'), ...printed('final', '决算数')];
const CHANGES: readonly PrintedColumn[] = [
  { key: 'previous.total', caption: '上年决算数', width: 14 },
  { key: 'final.total', caption: '决算数', width: 14 },
  { key: 'change.total', caption: '增减金额', width: 14 },
];
const CODED = { ...CODED_PRINT, codes: 'one', codeCaption: '科目编码', nameWidth: 30 } as const;
const ON_TOP = { isNumbered: true, total: 'top', rows: 15, notes: [] } as const;

/** “三公”经费 with a row for each functional code, or for each unit: what 财政拨款“三公”经费支出决算表 prints in one row. */
export const form: FormDeclaration = {
  key: 'SG_DETAIL',
  title: TITLE,
  titles: [
    TITLE,
    '“三公”经费支出决算表（按功能分类科目）',
    '“三公”经费支出决算表（按功能科目）',
    '“三公”经费支出决算表（按科目）',
    '“三公”经费支出分单位汇总表',
    '“三公”经费支出决算分单位汇总表',
    '“三公”经费分单位汇总表',
    '“三公”经费支出分单位决算表',
    ...threePublic.titles,
  ],
  isExtra: true,
  subject: '支出',
  bodies: [
    oneLane({
      rows: unitRows(
        own('JS-0708', '合计 = Σ各单位', '合计 = 各单位之和（每一金额列）'),
        own('JS-0709', '小计 = Σ所属单位', '小计、上级单位汇总 = 所属各单位之和（每一金额列）'),
      ),
      columns: COLUMNS,
      across: ACROSS,
    }),
    oneLane({
      rows: {
        kind: 'coded',
        classification: 'functional',
        hierarchy: {
          total: own('JS-0705', '合计 = Σ类', '合计（“三公”经费支出）= 各类之和（每一金额列）'),
          class: own('JS-0706', '类 = Σ款', '类 = 所属各款之和（每一金额列）'),
          section: own('JS-0707', '款 = Σ项', '款 = 所属各项之和（每一金额列）'),
        },
      },
      columns: COLUMNS,
      across: ACROSS,
    }),
  ],
  relations: [atMost(THREE_BUDGET, part('SG_DETAIL', 'total.final.total'), part('SG_DETAIL', 'total.budget.total'))],
  variants: [
    {
      id: 'functional',
      description: '按功能分类科目逐行，预算数、决算数各一组',
      seen: '福建平潭 2014',
      print: { ...CODED, ...ON_TOP, columns: BOTH },
    },
    {
      id: 'changes',
      description: '按功能分类科目逐行，列上年决算数、决算数、增减金额',
      seen: '云南 2016',
      print: { ...CODED, ...ON_TOP, columns: CHANGES },
    },
    {
      id: 'units',
      description: '一行一个单位，预算数、决算数各一组',
      seen: '市县汇总公开',
      print: { kind: 'item-rows', texts: [{ key: 'unit', caption: '单位名称', width: 30 }], columns: BOTH, ...ON_TOP },
    },
  ],
  source: SOURCE,
};
