import { DIGITS, MYRIADS, readChineseNumber } from '../../amount/chinese-number';

/** A run of characters that may be a Chinese numeral. */
const NUMERAL = '[零〇一二两三四五六七八九十百千万亿]+';
/** Words that may stand in front of a count; with any other word in front the numeral may be part of a name (三公经费, 统一). */
const FRONT =
  '(?:(?:不低于|不少于|不小于|不得低于|不得少于|至少|超过|大于|多于|不超过|不高于|不大于|不多于|不得超过|至多|最多|小于|低于|少于|达到|达|等于|≥|≤|>=|<=|>|<|=|(?:实际)?(?:已|共|累计|全年)?(?:完成|开展|举办|组织|召开|购置|采购|新增|印发|培训|实现)了?)?)';
const TAIL = '(?:\\(含\\)以上|及以上|以上|\\(含\\)以下|及以下|以下|以内|之内|左右)?';
/** What is counted in Chinese numerals. Words that number or grade (等, 级, 类, 号, 季度) are left out on purpose. */
const COUNTED =
  '(?:人次|场次|批次|车次|课时|学时|小时|分钟|个月|个工作日|工作日|万元|亿元|元|次|期|个|场|家|户|人|名|位|件|项|份|篇|批|套|台|辆|所|座|处|条|块|本|册|部|幅|张|起|例|宗|轮|届|天|年|周|亩|公顷|公里|千米|米|平方米|立方米|吨|公斤|株|只|头|眼|栋|间|村|校|片|支|队|班|点)';

const COUNT = new RegExp(`^(${FRONT})(${NUMERAL})(${COUNTED}${TAIL})$`);
const PERCENT = new RegExp(`^(${FRONT})百分之(${NUMERAL})(?:点([零〇一二三四五六七八九]+))?(${TAIL})$`);
const TENTHS = new RegExp(`^(${FRONT})([一二两三四五六七八九十])成([一二三四五六七八九])?(${TAIL})$`);
const HALF = new RegExp(`^(${FRONT})(?:一半|半数)(${TAIL})$`);
/** 一期, 二期 alone are phases of a work rather than a count. */
const PHASE = /^[一二三]期$/;

/**
 * Rewrites a count or a share in Chinese numerals in digits: 不少于两次 → 不少于2次, 百分之九十五 → 95%, 九成 → 90%, 半数 → 50%.
 * Anything that is not wholly such a count comes back as it was: 三公经费, 一次性, 两三次, 几十人.
 */
export function inDigits(text: string): string {
  const percent = PERCENT.exec(text);
  if (percent) {
    const [, front = '', whole = '', fraction, tail = ''] = percent;
    const value = whole === '百' ? 100n : readChineseNumber(whole);
    if (value === null || value > 100_000n) return text;
    return `${front}${value}${fraction === undefined ? '' : `.${[...fraction].map(digitOf).join('')}`}%${tail}`;
  }
  const tenths = TENTHS.exec(text);
  if (tenths) {
    const [, front = '', tens = '', ones = '', tail = ''] = tenths;
    return `${front}${String((readChineseNumber(tens) ?? 0n) * 10n + BigInt(ones === '' ? 0 : digitOf(ones)))}%${tail}`;
  }
  const half = HALF.exec(text);
  if (half) return `${half[1] ?? ''}50%${half[2] ?? ''}`;
  const count = COUNT.exec(text);
  if (!count || PHASE.test(text)) return text;
  const [, front = '', numeral = '', rest = ''] = count;
  const digits = digitsOf(numeral);
  return digits === null ? text : `${front}${digits}${rest}`;
}

/** 三百万 stays 300万, so that the unit is the one that was written. */
function digitsOf(numeral: string): string | null {
  const last = numeral.at(-1) ?? '';
  const short = MYRIADS.some(([name]) => name === last) ? readChineseNumber(numeral.slice(0, -1)) : null;
  if (short !== null) return `${short}${last}`;
  return readChineseNumber(numeral)?.toString() ?? null;
}

function digitOf(character: string): string {
  return String(DIGITS.indexOf(character === '〇' ? '零' : character === '两' ? '二' : character));
}
