import { absolute, compare, decimal, isZero, negate, subtract, toPlain, type Decimal } from '../../src/amount/decimal';
import type { Figure } from '../../src/identities/figure';
import type { Random } from './random';

/** What goes wrong when an amount is typed. */
export type Typo = 'swapped' | 'shifted' | 'lost' | 'doubled' | 'digit' | 'sign' | 'neighbour' | 'anything';

export const TYPOS: readonly Typo[] = ['swapped', 'shifted', 'lost', 'doubled', 'digit', 'sign', 'neighbour', 'anything'];

/** A smaller change than this may hide behind the tails of the longest sum of a form: sixty addends of half a hundredth. */
const LEAST_CHANGE = decimal(30n, 2);

/** The amount as the typo leaves it; null where the typo would change nothing, or nothing that shows. */
export function mistyped(typo: Typo, figure: Figure, others: readonly Figure[], random: Random): Decimal | null {
  const typed = change(typo, figure, others, random);
  if (!typed || compare(absolute(subtract(typed, figure.value)), LEAST_CHANGE) < 0) return null;
  return typed;
}

function change(typo: Typo, figure: Figure, others: readonly Figure[], random: Random): Decimal | null {
  const { value, places } = figure;
  if (typo === 'anything') return decimal(BigInt(30 + random.below(99_999_999)), 2);
  if (isZero(value)) return null;
  if (typo === 'sign') return negate(value);
  if (typo === 'neighbour') return beside(figure, others)?.value ?? null;
  const digits = toPlain(absolute(value), places).replace('.', '');
  const typed = retyped(typo, digits, random);
  const magnitude = decimal(BigInt(typed), places);
  return value.units < 0n ? negate(magnitude) : magnitude;
}

function retyped(typo: Typo, digits: string, random: Random): string {
  const at = random.below(digits.length - 1);
  const [first = '', second = ''] = [digits[at], digits[at + 1]];
  switch (typo) {
    case 'swapped':
      return digits.slice(0, at) + second + first + digits.slice(at + 2);
    case 'shifted':
      return random.chance(50) ? `${digits}0` : digits.slice(0, -1);
    case 'lost':
      return digits.slice(0, at) + digits.slice(at + 1);
    case 'doubled':
      return digits.slice(0, at) + first + digits.slice(at);
    default:
      return digits.slice(0, at) + String((Number(first) + 1 + random.below(9)) % 10) + digits.slice(at + 1);
  }
}

/** A cell one row below or above that says something else. */
function beside(figure: Figure, others: readonly Figure[]): Figure | undefined {
  return others.find(
    ({ sheet, row, column, value }) =>
      sheet === figure.sheet && column === figure.column && Math.abs(row - figure.row) === 1 && compare(value, figure.value) !== 0,
  );
}
