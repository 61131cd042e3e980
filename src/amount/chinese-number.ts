export const DIGITS = '零一二三四五六七八九';
const PLACES: readonly (readonly [string, bigint])[] = [
  ['千', 1000n],
  ['百', 100n],
  ['十', 10n],
];
export const MYRIADS: readonly (readonly [string, bigint])[] = [
  ['亿', 100_000_000n],
  ['万', 10_000n],
];

/** The whole number that a Chinese numeral writes out in full: 一千零二十 is 1020. Null for what is not written so (三百五, 二三, 十百). */
export function readChineseNumber(numeral: string): bigint | null {
  const plain = numeral.replace(/〇/g, '零').replace(/两/g, '二');
  let rest = plain;
  let value = 0n;
  for (const [name, unit] of MYRIADS) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    value += readSection(rest.slice(0, at)) * unit;
    rest = rest.slice(at + 1);
  }
  value += readSection(rest);
  const written = writeChineseNumber(value);
  // 十二 and 一十二 are both written; everything else in one way only.
  return [written, written.replace(/^一十/, '十')].includes(plain) ? value : null;
}

/** A number below ten thousand, or any other one where none is written: writing it again tells whether it was right. */
function readSection(text: string): bigint {
  let value = 0n;
  let rest = text.replace(/零/g, '');
  for (const [name, unit] of PLACES) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    value += BigInt(at === 0 ? 1 : DIGITS.indexOf(rest.slice(0, at))) * unit;
    rest = rest.slice(at + 1);
  }
  return value + BigInt(DIGITS.indexOf(rest));
}

function writeChineseNumber(value: bigint): string {
  if (value === 0n) return '零';
  let written = '';
  let rest = value;
  let gap = false;
  for (const [name, unit] of [...MYRIADS, ['', 1n] as const]) {
    const section = rest / unit;
    rest %= unit;
    if (section > 0n) {
      // What is skipped between two sections is said as 零: 一万零五, 一亿零二千.
      if (written !== '' && (gap || section < 1000n)) written += '零';
      written += writeSection(section) + name;
    }
    gap = section === 0n;
  }
  return written;
}

function writeSection(section: bigint): string {
  let written = '';
  let rest = section;
  let gap = false;
  for (const [name, unit] of [...PLACES, ['', 1n] as const]) {
    const digit = Number(rest / unit);
    rest %= unit;
    if (digit === 0) {
      gap = written !== '';
      continue;
    }
    written += `${gap ? '零' : ''}${DIGITS[digit] ?? ''}${name}`;
    gap = false;
  }
  return written;
}
