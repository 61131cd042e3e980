import type { ColumnSpec, SumSpec } from '../tables/column-axis';
import type { LaneSpec } from '../tables/table';
import type { DeclareRule } from './form';

/**
 * Columns that some places print where others print only 本年支出: what was carried over, came in and was left, each broken down.
 * Captions below 本年收入 repeat those below 本年支出, so every caption here names what stands above it.
 */
export const OPENING: ColumnSpec = {
  key: 'opening',
  captions: ['年初结转和结余', '年初结转结余', '上年结转和结余', '年初结转和结余>合计', '年初结转和结余>小计', '年初财政拨款结转和结余'],
  optional: true,
};

export const INCOME: ColumnSpec = {
  key: 'income',
  captions: ['本年收入', '本年收入合计', '本年收入>合计', '本年收入>小计'],
  optional: true,
};

export const CLOSING: ColumnSpec = {
  key: 'closing',
  captions: ['年末结转和结余', '年末结转结余', '年末结转和结余>合计', '年末结转和结余>小计', '年末财政拨款结转和结余', '结转下年'],
  optional: true,
};

/** What a fund carried over, brought in, spent and left, by key. */
export const FLOW: readonly string[] = ['opening', 'income', 'expenditure', 'basic', 'project', 'closing'];

/** 基本支出 and 项目支出 as blank forms print them, below what they are parts of. */
export const SPENT_BELOW = { basic: '本年支出>基本支出', project: '本年支出>项目支出' } as const;

/** What of 项目支出 is spent on 基本建设. */
export const CONSTRUCTION: readonly string[] = ['其中:基本建设资金支出', '其中:基本建设支出', '其中:基本建设', '基本建设资金支出'].map(
  (caption) => `项目支出>${caption}`,
);

/** 基本建设 is a part of 项目支出. */
export function constructionWithin(own: DeclareRule, code: string): NonNullable<LaneSpec['within']>[number] {
  const rule = own(code, '基本建设 ≤ 项目支出', '其中：基本建设资金支出 ≤ 项目支出（每一行）', 'warning');
  return { rule, part: 'construction', whole: 'project' };
}

/** 结转 and 结余 apart, at both ends of the year. */
export const CARRIED_AND_SURPLUS: readonly ColumnSpec[] = [
  { key: 'openingCarried', captions: ['年初结转和结余>结转', '年初结转'], optional: true },
  { key: 'openingSurplus', captions: ['年初结转和结余>结余', '年初结余'], optional: true },
  { key: 'closingCarried', captions: ['年末结转和结余>结转', '年末结转'], optional: true },
  { key: 'closingSurplus', captions: ['年末结转和结余>结余', '年末结余'], optional: true },
];

/** 基本支出 and 项目支出 apart in every column. */
export const BASIC_AND_PROJECT: readonly ColumnSpec[] = [
  { key: 'openingBasic', captions: ['年初结转和结余>基本支出结转'], optional: true },
  { key: 'openingProject', captions: projectBalance('年初结转和结余'), optional: true },
  { key: 'incomeBasic', captions: ['本年收入>基本支出'], optional: true },
  { key: 'incomeProject', captions: ['本年收入>项目支出'], optional: true },
  { key: 'personnel', captions: ['本年支出>基本支出>人员经费', '基本支出>人员经费'], optional: true },
  {
    key: 'public',
    captions: ['日常公用经费', '公用经费'].flatMap((name) => [`本年支出>基本支出>${name}`, `基本支出>${name}`]),
    optional: true,
  },
  { key: 'closingBasic', captions: ['年末结转和结余>基本支出结转'], optional: true },
  { key: 'closingProject', captions: projectBalance('年末结转和结余'), optional: true },
  { key: 'closingProjectCarried', captions: ['年末结转和结余>项目支出结转和结余>项目支出结转'], optional: true },
  { key: 'closingProjectSurplus', captions: ['年末结转和结余>项目支出结转和结余>项目支出结余'], optional: true },
];

function projectBalance(above: string): string[] {
  const own = `${above}>项目支出结转和结余`;
  return [own, `${own}>小计`, `${own}>合计`];
}

/** 年末 = 年初 + 收入 − 支出, `spent` being the key of 本年支出. */
export function balanceOf(spent: string, own: DeclareRule, code: string): SumSpec {
  const title = '年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出';
  return { rule: own(code, title, `${title}（每一行）`), target: 'closing', plus: ['opening', 'income'], minus: [spent] };
}

/** Every column that is broken down = its parts, where all of them are printed. */
export function breakdowns(own: DeclareRule, code: string): SumSpec[] {
  const rule = own(code, '各栏合计 = 所属分栏', '年初、收入、支出、年末各栏的合计（小计）= 其下各分栏之和（每一行）');
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['opening', ['openingBasic', 'openingProject']],
    ['opening', ['openingCarried', 'openingSurplus']],
    ['income', ['incomeBasic', 'incomeProject']],
    ['basic', ['personnel', 'public']],
    ['closing', ['closingBasic', 'closingProject']],
    ['closingProject', ['closingProjectCarried', 'closingProjectSurplus']],
  ];
  return parts.map(([target, plus]) => ({ rule, target, plus, wantsAll: true }));
}
