import { remembering } from '../../amount/remembering';
import type { CodeFlaw } from '../reading';

/** A subject code (科目编码) read from a row, with the name where both stand in one cell. */
export interface ReadCode {
  readonly code: string;
  readonly name: string;
}

const CODE_AND_NAME = /^(\d{3,9})(?:[-—:、.]*([^\d\s\-—:、.].*))?$/;

/** `(2101501)行政运行`; a bracketed number by itself is a negative amount. */
const BRACKETED_CODE = /^\((\d{3,9})\)(?=\D)/;

/** What follows a number that is no code: a year, a count, a percentage, a sentence. 人大事务 and 个人农业生产补贴 are names. */
const NOT_A_NAME = /^(?:[.,%年月日号万亿元]|[个项人家条](?:$|[次数以,，、.(])|.*[。；])/;

/** A code and nothing else: nearly every text of a code column, and in a large table each comes once. */
const BARE = /^\d{3,9}$/;

/** `2101501`, `2101501行政运行`; null for anything else. The text must be folded. */
export function readCode(text: string): ReadCode | null {
  return BARE.test(text) ? { code: text, name: '' } : readOtherCode(text);
}

const readOtherCode = remembering((text): ReadCode | null => {
  const match = CODE_AND_NAME.exec(bareCode(text).replace(BRACKETED_CODE, '$1'));
  if (!match) return null;
  const name = match[2] ?? '';
  if (NOT_A_NAME.test(name)) return null;
  return { code: match[1] as string, name };
});

/** A code without the apostrophe that makes it a text, and without the decimals that made it a number. */
export function bareCode(text: string): string {
  const bare = text.startsWith("'") ? text.slice(1) : text;
  return bare.includes('.0') ? bare.replace(/^(\(?\d+)\.0+(?!\d)/, '$1') : bare;
}

/** What the cell of a code column says. */
export interface CodeCell extends ReadCode {
  readonly flaw?: CodeFlaw;
}

/** 201.03.01, 201-03-01: the levels set apart by a sign, with the name behind. */
const SEPARATED = /^(\d{3})([-—.·_/、,:;。])(\d{1,2}|\d{4})(?:\2(\d{2}))?(?:[-—:、.]*([^\d\s\-—:、.].*))?$/;
/** [2010301], (2010301), 2010301、: what people put around a code. */
const AROUND = /^[[(【〔{]?(\d{3,9})[\])】〕}]?[.。、,;:]*$/;
/** 2O1O3O1: letters that look like digits between at least as many digits; a class begins with the digit of its classification. */
const WITH_LETTERS = /^(?:(?=(?:\D*\d){3})[\dOoQlI|]{5,7}|(?=(?:\D*\d){2})[235][\dOoQlI|]{2})$/;
/** 2.01E+06: a code that a spreadsheet took for a number. */
const SCIENTIFIC = /^(\d)(?:\.(\d+))?E\+?0*([246])$/i;
/** Stands for a digit of a code that is lost. */
const LOST_DIGIT = '□';

/**
 * The code that a cell of a code column holds; null for anything else. In such a column 201.03 is a code and no amount. The text must be
 * folded.
 */
export function readCodeCell(text: string): CodeCell | null {
  return BARE.test(text) ? { code: text, name: '' } : readOtherCodeCell(text);
}

const readOtherCodeCell = remembering((text): CodeCell | null => {
  const bare = bareCode(text).replace(AROUND, '$1');
  const separated = SEPARATED.exec(bare);
  if (separated) {
    const [, first = '', , second = '', third = '', name = ''] = separated;
    if (second.length === 2 || (second.length === 4 && third === '')) return { code: first + second + third, name };
    // 201.1 may be 201.01 without its zero, or the number 201.10 as a spreadsheet shows it.
    if (third === '') return { code: first.padEnd(5, LOST_DIGIT), name, flaw: 'lost' };
  }
  if (WITH_LETTERS.test(bare) && /[OoQlI|]/.test(bare)) {
    return { code: bare.replace(/[OoQ]/g, '0').replace(/[lI|]/g, '1'), name: '', flaw: 'letters' };
  }
  const read = readCode(bare);
  if (read) return read;
  const scientific = SCIENTIFIC.exec(bare);
  if (!scientific) return null;
  const digits = (scientific[1] as string) + (scientific[2] ?? '');
  const length = Number(scientific[3]) + 1;
  if (digits.length < 3 || digits.length > length) return null;
  return digits.length === length ? { code: digits, name: '' } : { code: digits.padEnd(length, LOST_DIGIT), name: '', flaw: 'lost' };
});

/** Level of a code by its length: 1 类 (3 digits), 2 款 (5), 3 项 (7 and more); misprinted lengths count as the next lower level. */
export function levelOf(code: string): number {
  return code.length <= 3 ? 1 : code.length <= 5 ? 2 : 3;
}

/**
 * Puts the code together where 类, 款 and 项 stand in columns of their own: `201|06|01` → 2010601. Rows may leave the upper parts
 * to the row above; `carried` is the last full code.
 * @param parts folded texts of the code columns, outermost first
 */
export function joinCode(parts: readonly string[], carried: string): string | null {
  const filled = parts.map(bareCode);
  const first = filled.findIndex((part) => part !== '');
  if (first < 0 || filled.some((part) => part !== '' && !/^\d{1,3}$/.test(part))) return null;
  const lengths = [3, 5, 7];
  const last = filled.findLastIndex((part) => part !== '');
  let code = first === 0 ? '' : carried.slice(0, lengths[first - 1]);
  if (first > 0 && code.length !== lengths[first - 1]) return null;
  for (let at = first; at <= last; at++) {
    const part = filled[at] as string;
    if (part === '' || (at === 0 ? part.length !== 3 : part.length > 2)) return null;
    code += part.padStart(2, '0');
  }
  return code;
}
