import { powerOfTen, type Decimal } from '../../../amount/decimal';

const MAX_DIGITS = 700;
const BOUND = powerOfTen(2 * MAX_DIGITS);

/** Whether a number has left what a cell can hold: working on with it would only cost time. */
export function isTooLong({ units, scale }: Decimal): boolean {
  return scale > MAX_DIGITS || units >= BOUND || units <= -BOUND;
}
