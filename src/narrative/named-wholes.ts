import type { Subject } from './subject';

/** A total and the items that always make it up, by what sentences call them. */
export interface NamedWhole {
  readonly whole: RegExp;
  readonly parts: readonly RegExp[];
}

const RUNNING = '公务用车运行(?:维护|费及维护)?(?:费用?)?';
const PURCHASE = '公务用车购置(?:费用?)?';
const VEHICLES = '公务用车购置(?:费)?(?:及|和|与|、)(?:公务用车)?运行(?:维护)?(?:费用?)?';

/** 政府采购支出总额 is always 货物 + 工程 + 服务. */
export const PROCUREMENT: NamedWhole = {
  whole: named('政府采购(?:合同)?'),
  parts: ['货物', '工程', '服务'].map((kind) => named(`(?:政府采购)?${kind}类?(?:采购)?`)),
};

/** 机关运行经费, which tables of 公用经费 do not print. */
export const RUNNING_COSTS = named('机关运行经费');

/** Totals whose items stand in sentences of their own, often in other paragraphs of a section. */
export const NAMED_WHOLES: readonly NamedWhole[] = [
  {
    whole: named('(?:一般公共预算)?(?:财政拨款)?"?三公"?经费'),
    parts: [named('因公出国(?:[(]境[)])?(?:费用?|经费)?'), named(VEHICLES), named('公务接待(?:费用?)?')],
  },
  { whole: named(VEHICLES), parts: [named(PURCHASE), named(RUNNING)] },
  {
    whole: named('公务接待(?:费用?)?'),
    parts: [named('(?:国内公务|国内)接待(?:费用?)?'), named('(?:外宾|外事|国[(]境[)]外)(?:公务)?接待(?:费用?)?')],
  },
  { whole: named('(?:一般公共预算)?(?:财政拨款)?基本支出'), parts: [named('人员经费'), named('(?:日常)?公用经费')] },
  PROCUREMENT,
];

function named(name: string): RegExp {
  return new RegExp(
    `^(?:本年度?|全年)?${name}(?:财政拨款)?(?:支出)?(?:决算)?(?:支出)?(?:数|额|总额|金额|总金额|总计|合计)?(?:[(][^()]{2,20}[)])?$`,
  );
}

/** Whether a subject is what a name of `NAMED_WHOLES` means. */
export function isCalled({ words, owner, path }: Subject, name: RegExp): boolean {
  return owner === '' && path === null && name.test(words);
}
