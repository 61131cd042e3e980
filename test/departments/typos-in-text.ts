import type { Random } from './random';
import type { WrittenFigure } from './report-writer';

/** A report with one digit of a figure changed. */
export function withDigitChanged(text: string, { offset, printed }: WrittenFigure, random: Random): string {
  const at = offset + random.pick([...printed].flatMap((character, place) => (/\d/.test(character) ? [place] : [])));
  const digit = (Number(text[at]) + 1 + random.below(9)) % 10;
  return text.slice(0, at) + digit + text.slice(at + 1);
}
