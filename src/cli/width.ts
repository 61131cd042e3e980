/** Code points that take two columns on a terminal (East Asian Wide and Fullwidth), as ascending inclusive ranges. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** Control and format characters that could move the cursor, change the terminal or reverse the text. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const AMOUNT_END = /[\d.,%‰-]$/;
const AMOUNT_START = /^[\d.,%‰]/;

function widthOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code < 0x300) return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** Columns that a text takes on a terminal; colour sequences take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(COLOUR, '')) width += widthOf(character);
  return width;
}

/** Text filled up with blanks to a width; longer text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** As `padEnd`, with the blanks in front: for numbers. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/**
 * Uncoloured text cut to a width, with … for what is missing. An amount is never cut in the middle: half a number
 * would be a wrong number, so it goes as a whole.
 */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let used = 1;
  let kept = '';
  for (const character of text) {
    used += widthOf(character);
    if (used > width) break;
    kept += character;
  }
  const rest = text.slice(kept.length);
  if (AMOUNT_START.test(rest)) while (AMOUNT_END.test(kept)) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** Signs that never begin a line. */
const CLOSING = /^[，。；：、！？）》」』”’…]/;

/**
 * Uncoloured text folded into lines of at most a width, for continuation under an indent. Amounts stay whole where they fit,
 * and a closing sign hangs over the edge by its own width at most.
 */
export function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [word] of text.matchAll(/[\x21-\x7e]+|./gsu)) {
    const wordWidth = displayWidth(word);
    const hangs = CLOSING.test(word) && used <= width;
    if (used > 0 && used + wordWidth > width && !hangs) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (word === ' ') continue;
    }
    line += word;
    used += wordWidth;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Text from a file made safe to print on one line: nothing in it can move the cursor, colour or reverse the line. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}
