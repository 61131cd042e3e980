/** A unit of measure (度量单位): 万人 is 人 × 10⁴. Amounts of equal `base` can be compared, others cannot. */
export interface Measure {
  /** The unit without its multiplier, by one name for its spellings: 人, 元, %, 平方米, 元/人. */
  readonly base: string;
  /** Power of ten of the multiplier: 4 for 万人. */
  readonly exponent: number;
  /** As typed: 万人. */
  readonly typed: string;
}

/** Spellings of one and the same unit, after `normalise`. A unit's name is its first spelling. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['%', '百分比', '％'],
  ['平方米', 'm2', '㎡', '平米', '平方', 'M2'],
  ['立方米', 'm3', '方', 'M3'],
  ['千米', 'km', '公里', 'KM'],
  ['平方千米', 'km2', '平方公里'],
  ['米', 'm', 'M'],
  ['千克', 'kg', '公斤', 'KG'],
  ['天', '日', '自然日'],
  ['人', '名', '位'],
  ['元', '元整', '圆'],
  ['小时', 'h', 'H'],
  ['个月', '月数'],
];
const NAMES = new Map(SPELLINGS.flatMap((spellings) => spellings.map((spelling) => [spelling, spellings[0] as string] as const)));

const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
];

/** Units that begin with a multiplier's character without being multiplied. */
const INDIVISIBLE = /^(?:千(?:米|克|瓦|卡|伏|帕|赫|牛)|百分|万(?:能|岁))/;

/** Words that make a trailing piece of text something else than a unit. */
const NO_UNIT = /[前后底末初内外]|完成|达到|以[上下]|左右|上下|[的了并及和与按于在已未不]|工作开展|[。,;:、()"]/;

const UNIT_FORM = /^[\p{L}%‰°℃\u00b2\u00b3²³23/·|]+$/u;
/** What people type between the things that an amount is for: 元/人*月, 元/人、天, 元/人.月. */
const BETWEEN = /(?<=\p{L})[*×xX·.、,/](?=\p{L})/gu;
/** 例/10万, 人/万人: what it is counted on. */
const COUNTED_ON = /\/(10*)([百千万亿])(\p{L}{0,3})$/u;

/** Brackets and signs of a compound unit in one spelling: 元/(人·月) → 元/人·月, 台(套) → 台|套, 例/10万人 → 例/十万人; null where it is none. */
function unified(text: string): string {
  const counted = COUNTED_ON.exec(text);
  if (counted) {
    const [, tens = '', multiplier = '', unit = ''] = counted;
    return `${text.slice(0, counted.index)}/${'十'.repeat(tens.length - 1)}${multiplier}${unit}`;
  }
  const either = /^(\p{L}{0,2}?)(\p{L})\((\p{L})\)$/u.exec(text);
  // 人(次) is 人次, while 台(套) is one or the other.
  if (either) {
    const [, front = '', last = '', inside = ''] = either;
    return `${front}${last}${inside === '次' ? '' : '|'}${inside}`;
  }
  if (/^(\p{L})\1$/u.test(text)) return text.charAt(0);
  const slash = text.indexOf('/');
  if (slash < 1) return text;
  const per = text.slice(slash + 1).replace(/^\((.+)\)$/, '$1');
  return `${text.slice(0, slash)}/${per.replace(BETWEEN, '·')}`;
}

/** Whether two units are one and the same: 台 is one of 台(套). */
export function isSameBase(a: string, b: string): boolean {
  if (a === b) return true;
  const of = (base: string): string[] => base.split('|');
  return (a.includes('|') || b.includes('|')) && of(a).some((one) => of(b).includes(one));
}

/**
 * The unit of measure that a piece of normalised text spells; null where it cannot be one. An unknown word of up to five
 * characters is a unit of its own (台, 人次, 床日): it compares only with itself.
 */
export function readMeasure(typed: string): Measure | null {
  const text = typed.length > 12 ? typed : unified(typed);
  if (text.length > 9 || /^[23]/.test(text) || NO_UNIT.test(text) || !UNIT_FORM.test(text)) return null;
  if (text === '‰') return { base: '%', exponent: -1, typed };
  let exponent = 0;
  let rest = text;
  if (!INDIVISIBLE.test(text)) {
    for (const [prefix, power] of MULTIPLIERS) {
      if (!text.startsWith(prefix)) continue;
      exponent = power;
      rest = text.slice(prefix.length);
      break;
    }
  }
  const [counted = '', ...per] = rest.split(/[/·]/);
  if (counted.length > 5 || per.length > 3) return null;
  const name = (part: string): string => NAMES.get(part) ?? part;
  // What an amount is for may be named in any order: 元/人·月, 元/月/人.
  const base = [name(counted), ...per.map(name).sort()].join('/');
  return { base, exponent, typed };
}

/** The unit printed in brackets at the end of an indicator's name: 参保人数（万人） → 万人; null where there is none. */
export function measureInName(name: string): Measure | null {
  const match = /\((?:单位:?)?([^()]+)\)$/.exec(name);
  if (!match) return null;
  const inside = match[1] as string;
  const measure = readMeasure(inside);
  return measure && (measure.exponent > 0 || KNOWN_IN_NAMES.test(inside)) ? measure : null;
}

/** Brackets at the end of a name hold many things; only these are taken for a unit. */
const KNOWN_IN_NAMES = /^(?:%|百分比|元|人|人次|次|个|家|户|件|台|套|份|月|个月|天|日|年|小时|平方米|m2|米|公里|亩|吨|元\/.{1,4})$/;
