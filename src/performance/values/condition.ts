import { negate, parseDecimal, type Decimal } from '../../amount/decimal';
import { readMeasure, type Measure } from './measure';
import { signAtEnd } from './sign';

/**
 * How a number is bound. `plain`: a bare number (50). `reaches`: 达到50, a floor in a target and a plain number in an actual value.
 * `about`: 800人左右. `range`: 6-9 个月. `over`: 100余人, somewhat more. `nearly`: 近100人, somewhat less.
 */
export type Bound = 'plain' | 'equal' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'reaches' | 'about' | 'range' | 'over' | 'nearly';

/** One number with its sign, unit and the words in front of it: 药品网采率≥85%. */
export interface Condition {
  /** The words in front, normalised and without verbs of completion; '' where there are none. */
  readonly label: string;
  readonly bound: Bound;
  /** The number in the typed unit; the lower end of a range. A percentage is 85, not 0.85. */
  readonly value: Decimal;
  /** The upper end of a range, otherwise null. */
  readonly upper: Decimal | null;
  /** Null where no unit was typed. */
  readonly measure: Measure | null;
  /** Whether the unit was not typed with the number but stands in a column of its own or in the indicator's name. */
  readonly measureAssumed: boolean;
}

const TAILS: readonly (readonly [RegExp, Bound])[] = [
  // 100元起 is a floor, 0起 counts accidents.
  [/(?:及以上|\(含\)以上|以上|或以上|(?<=.)起)$/, 'atLeast'],
  [/(?:及以下|\(含\)以下|以下|或以下|以内|之内|内)$/, 'atMost'],
  [/(?:左右|上下)$/, 'about'],
];

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** A remark behind a number that takes nothing from it: 100%（按时）, 90%以上（含）. */
const REMARK = /(?<=.)\((?:含|含本数|按[时期]|及时|如期|全部|全?部?已?(?:完成|达标|达到))\)$/;
/** In the words in front of a number a year may stand, and no other digits. */
const SINGLE = new RegExp(`^((?:\\d{4}年|\\D)*?)(${NUMBER})(\\D*(?:(?:[mM][23]|/10*[百千万亿])\\D*)?)$`);
const RANGE = new RegExp(`^(\\D*?)(${NUMBER})(\\D{0,4}?)(?:-|~|至|到)(${NUMBER})(\\D*)$`);
/** Longer than any condition with its words; a longer text is prose, and looking for its number would take ever longer. */
const MAX_LENGTH = 300;
const VERBS = /^(?:实际)?(?:已|共|累计|全年)?(?:完成|开展|实现|举办|购置|采购|发生|出现|产生|存在|达到?)?(?:了|率?为|共计|合计|:)?$/;

/** Splits a cell at commas and semicolons that stand between conditions, not inside 1,234. */
export function splitConditions(text: string): string[] {
  return text.split(/;|。|、|,(?!\d{3}(?:\D|$))/).filter((part) => part !== '');
}

/** Reads one condition of normalised text. Null where the text is more, less or something else than one number with its words. */
export function readCondition(text: string): Condition | null {
  if (text.length > MAX_LENGTH) return null;
  const source = text
    .replace(/^"(.+)"$/, '$1')
    .replace(/百分之(\d+(?:\.\d+)?)/g, '$1%')
    .replace(/[。.;,]+$/, '')
    .replace(REMARK, '');
  return readRange(source.replace(/[—–―－−]/g, '-')) ?? readSingle(source);
}

function readRange(text: string): Condition | null {
  const match = RANGE.exec(text);
  if (!match) return null;
  const [, front = '', low = '', lowUnit = '', high = '', rest = ''] = match;
  const value = number(low);
  const upper = number(high);
  const measure = rest === '' ? null : readMeasure(rest.replace(/(?:之间|以?内)$/, ''));
  if (!value || !upper || (rest !== '' && !measure) || /[≥≤<>=]/.test(front)) return null;
  if (lowUnit !== '' && readMeasure(lowUnit)?.base !== measure?.base) return null;
  return { label: labelOf(front), bound: 'range', value, upper, measure, measureAssumed: false };
}

function readSingle(text: string): Condition | null {
  const match = SINGLE.exec(text);
  if (!match) return null;
  const [, front = '', digits = '', rest = ''] = match;
  const value = number(digits);
  if (!value) return null;

  let unit = rest.replace(/^\(([^()]*)\)$/, '$1');
  let bound: Bound = 'plain';
  for (const [tail, meaning] of TAILS) {
    if (!tail.test(unit)) continue;
    bound = meaning;
    unit = unit.replace(tail, '');
    break;
  }
  // 100余人, 3万多元: somewhat more, in the unit behind.
  const somewhat = bound === 'plain' ? /^([百千万亿]*)[余多](?!媒体|功能|边)(?=.)/.exec(unit) : null;
  if (somewhat) {
    bound = 'over';
    unit = `${somewhat[1] ?? ''}${unit.slice(somewhat[0].length)}`;
  }
  const [words, isNegative] = withoutMinus(front);
  let label = words;
  const sign = signAtEnd(label);
  if (sign) {
    label = sign.words;
    if (bound !== 'plain' && bound !== sign.bound && sign.bound !== 'reaches') return null;
    if (bound === 'plain') bound = sign.bound;
  }
  // 控制在不超过20
  const outer = signAtEnd(label);
  if (outer?.bound === 'atMost' && bound === 'atMost') label = outer.words;
  const measure = unit === '' ? null : readMeasure(unit);
  if ((unit !== '' && !measure) || /[≥≤<>=]/.test(label)) return null;
  // 2023 in “2023年” or 3 in “第3期” is a date or a number in a row, and 5 in “(2023)5号” is the number of a document.
  if (/^(?:年度|月份|号|季度)$/.test(unit) || /第$/.test(label)) return null;
  if (unit === '年' && digits.length === 4) return null;
  return { label: labelOf(label), bound, value: isNegative ? negate(value) : value, upper: null, measure, measureAssumed: false };
}

/** Words in front of a number without its minus sign: -10%, ≥-5%, 增长率-3%; a dash behind other words is none. */
function withoutMinus(front: string): readonly [string, boolean] {
  const words = front.replace(/[-−－]$/, '');
  const isMinus = words !== front && (words === '' || /[率幅长为]$/.test(words) || signAtEnd(words) !== null);
  return isMinus ? [words, true] : [front, false];
}

function labelOf(front: string): string {
  const label = front.replace(/[:,\s]+$/, '');
  return VERBS.test(label) ? '' : label;
}

function number(digits: string): Decimal | null {
  return digits.length > 30 ? null : parseDecimal(digits.replace(/,/g, ''));
}
