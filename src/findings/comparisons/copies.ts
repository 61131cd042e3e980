import { absolute, compare, isZero, subtract } from '../../amount/decimal';
import { inYuan } from '../../amount/unit';
import { isUsable } from '../../identities/figure';
import type { Compared } from './compared';

/** Amounts that two workbooks must have in common before they can be one in two formats. */
const LEAST_COMMON = 10;

/** Whether two workbooks print the same amounts wherever both have them, and many: one is the other in another format. */
export function areCopies(a: Compared, b: Compared): boolean {
  let common = 0;
  for (const form of a.forms) {
    const other = b.forms.find(({ key }) => key === form.key);
    for (const [name, figure] of form.amounts) {
      const there = other?.amounts.get(name);
      if (!there || !isUsable(figure) || !isUsable(there)) continue;
      const gap = absolute(subtract(inYuan(figure.value, figure.unit), inYuan(there.value, there.unit)));
      if (compare(gap, inYuan(figure.halfWidth, figure.unit)) > 0 && compare(gap, inYuan(there.halfWidth, there.unit)) > 0) return false;
      if (!isZero(figure.value)) common++;
    }
  }
  return common >= LEAST_COMMON;
}
