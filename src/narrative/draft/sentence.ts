import { compare, isZero } from '../../amount/decimal';
import { isUsable } from '../../identities/figure';
import { amountText, changeText, printed, rateText, type Cells } from './cells';

/** What sentences are filled from. */
export interface Sources {
  readonly now: Cells;
  /** The tables of the year before; null where there are none. */
  readonly before: Cells | null;
  readonly year: number | null;
}

const SLOT = /\{([^{}]+)\}/g;

/** A sentence with its places filled; null where it needs what the tables do not have. */
export function filled(text: string, sources: Sources): string | null {
  let isWhole = true;
  const words = text.replace(SLOT, (_, slot: string) => {
    const said = slotText(slot, sources);
    if (said === null) isWhole = false;
    return said ?? '';
  });
  return isWhole ? words : null;
}

export function yearWords(year: number | null): { readonly year: string; readonly before: string } {
  return year === null ? { year: '本年度', before: '上年度' } : { year: `${year}年度`, before: `${year - 1}年度` };
}

function slotText(slot: string, sources: Sources): string | null {
  const { now, year } = sources;
  if (slot === 'year' || slot === 'before') return yearWords(year)[slot];
  const [verb = '', ...paths] = slot.split(' ');
  if (verb === 'change') return change(paths[0] ?? '', paths[1] ?? '', sources);
  if (verb === 'budget') return budget(paths[0] ?? '', paths[1] ?? '', sources);
  if (slot.includes('/')) return share(slot, sources);
  if (slot.includes('=')) return bothTotals(slot, sources);
  const figure = now.find(slot);
  return figure && amountText(figure);
}

function share(slot: string, { now }: Sources): string | null {
  const [part, whole] = slot.split('/').map((path) => now.find(path));
  if (!part || !whole || !isUsable(part) || !isUsable(whole) || part.unit !== whole.unit) return null;
  return rateText(printed(part), printed(whole));
}

/** Two totals that are one amount; where they are not, a person has to see to it first. */
function bothTotals(slot: string, { now }: Sources): string | null {
  const [left, right] = slot.split('=').map((path) => now.find(path));
  if (!left || !right) return null;
  const isOne = isUsable(left) && isUsable(right) && left.unit === right.unit && compare(printed(left), printed(right)) === 0;
  return isOne ? amountText(left) : '【请填写金额：表中收入总计与支出总计不相等】';
}

/** “与2021年度相比，收、支总计各增加……，主要原因是【请说明原因】。” */
function change(path: string, subject: string, { now, before, year }: Sources): string | null {
  const figure = now.find(path);
  if (!figure) return null;
  const compared = `与${yearWords(year).before}相比，`;
  const then = before?.find(path) ?? null;
  const said = then && changeText(figure, then);
  if (!said) return isZero(figure.value) && before ? '' : `【请说明与${yearWords(year).before}相比的增减变化及原因】。`;
  return said.isSame ? `与${yearWords(year).before}持平。` : `${compared}${subject}${said.text}，主要原因是【请说明原因】。`;
}

/** “预算为……，支出决算为……，完成预算的……，决算数小于预算数的主要原因是【请说明原因】” */
function budget(final: string, planned: string, { now }: Sources): string | null {
  const spent = now.find(final);
  const plan = now.find(planned);
  if (!spent || !plan) return null;
  const amounts = `预算为${amountText(plan)}，支出决算为${amountText(spent)}`;
  if (!isUsable(spent) || !isUsable(plan) || spent.unit !== plan.unit) return amounts;
  const rate = rateText(printed(spent), printed(plan));
  const completed = rate === null ? '' : `，完成预算的${rate}`;
  const order = compare(printed(spent), printed(plan));
  if (order === 0) return `${amounts}${completed}，决算数与预算数持平`;
  return `${amounts}${completed}，决算数${order > 0 ? '大于' : '小于'}预算数的主要原因是【请说明原因】`;
}
