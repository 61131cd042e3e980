import { remembering } from '../amount/remembering';

/** Quoted text, escaped characters and conditions of a number format, which say nothing of its digits. */
const NO_DIGITS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
/** The digits of a section: its whole part, then its decimals. */
const DIGITS = /([0#?,]*[0#])(\.[0#?]+)?/;
/** Percentages, exponents, fractions, dates and digits shifted by a comma or `!`: not for us to change. */
const SPECIAL = /[%/!eEymdhs@]|[0#?],+(?![#0?])|general|通用格式/i;

/** How many decimals a number format prints; null where it prints no plain number. */
export const decimalsOf = remembering((format): number | null => {
  const [positive = ''] = format.replace(NO_DIGITS, '').split(';');
  if (SPECIAL.test(positive)) return null;
  const match = DIGITS.exec(positive);
  return match ? Math.max((match[2]?.length ?? 1) - 1, 0) : null;
});

/** The number format with other decimals, all its sections alike; as it is where it prints no plain number. */
export function withDecimals(format: string, places: number): string {
  if (decimalsOf(format) === null) return format;
  const decimals = places === 0 ? '' : `.${'0'.repeat(places)}`;
  const kept = new RegExp(`(${NO_DIGITS.source})|${DIGITS.source}`, 'g');
  return format.replace(kept, (piece, asIs: string | undefined, whole: string | undefined) =>
    asIs === undefined ? `${whole ?? ''}${decimals}` : piece,
  );
}
