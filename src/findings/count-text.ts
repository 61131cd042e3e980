import { decimal, toGrouped } from '../amount/decimal';

/** A count for reading: 1,204. */
export function countText(count: number): string {
  return toGrouped(decimal(BigInt(count)));
}
