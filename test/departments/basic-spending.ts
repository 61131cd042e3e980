import { economicBlocks } from './economic-codes';
import type { Fen, Hospitality } from './ledger';
import type { Purse } from './purse';
import type { Random } from './random';

/** 基本工资, 津贴补贴, 养老保险, 医疗保险, 住房公积金, 办公费, 邮电费, 差旅费: a department without them would look odd. */
const NEARLY_ALWAYS = /^(30101|30102|30108|30110|30113|30201|30207|30211)$/;

/** How much of 基本支出 an economic code takes, as a proportion: most is salaries, least is what the “三公” form watches. */
function economicWeight(code: string): number {
  if (code === '30101' || code === '30102') return 120;
  if (/^(30212|30215|30216|30217|30231|31013)$/.test(code)) return 1;
  return { '301': 60, '303': 12, '302': 8, '310': 6 }[code.slice(0, 3)] ?? 2;
}

/** 基本支出 by economic code, 5 digits. */
export function economicSplit(random: Random, purse: Purse, amount: Fen, year: number): Map<string, Fen> {
  const blocks = economicBlocks(year);
  const codes = blocks.flatMap((block) => {
    const percent = { '301': 60, '302': 60, '303': 40, '307': 4, '310': 25 }[block.code] ?? 8;
    return block.items.map(([code]) => code).filter((code) => random.chance(NEARLY_ALWAYS.test(code) ? 95 : percent));
  });
  if (codes.length === 0) codes.push('30101');
  const shares = purse.split(amount, codes.map(economicWeight));
  return new Map(shares.map((share, at) => [codes[at] as string, share]));
}

/** Final figures of the “三公” form: what 基本支出 shows of it, and more out of 项目支出. */
export function hospitalityFinal(random: Random, purse: Purse, basic: ReadonlyMap<string, Fen>, project: Fen): Hospitality {
  const item = (code: string): Fen => {
    const more = random.chance(30) ? purse.draw(project / 50n) : 0n;
    return (basic.get(code) ?? 0n) + (more <= project / 8n ? more : 0n);
  };
  return {
    abroad: item('30212'),
    purchase: item('31013'),
    running: item('30231'),
    reception: item('30217'),
    meetings: item('30215'),
    training: item('30216'),
  };
}

/** A budget that covers the final figures. */
export function hospitalityBudget(random: Random, purse: Purse, final: Hospitality): Hospitality {
  const item = (spent: Fen): Fen => (random.chance(50) ? spent : spent + purse.draw(20_000_000n));
  return {
    abroad: item(final.abroad),
    purchase: item(final.purchase),
    running: item(final.running),
    reception: item(final.reception),
    meetings: item(final.meetings),
    training: item(final.training),
  };
}
