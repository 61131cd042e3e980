import type { Bound } from './condition';

/** Words that turn the comparison behind them round: 不低于, 不得超过, 未超过. */
const NOT = '(?:不得|不应|不能|不可|不许|不准|不宜|不要|严禁|不|未)';

/** Signs and the words that stand for them. Those that begin with 不 come before those that they turn round. */
const SIGNS: readonly (readonly [string, Bound])[] = [
  [`≥|>=|=>|≧|⩾|${NOT}(?:低于|少于|小于|短于)|(?<![不未得])(?:大于|高于|多于|超过)或?等于|至少|最低|最少`, 'atLeast'],
  [
    `≤|<=|=<|≦|⩽|${NOT}(?:超过|高于|大于|多于|长于|超出|突破|超)(?:或?等于)?|(?:小于|低于|少于)或?等于|至多|最多|最高|(?:严格)?控制在`,
    'atMost',
  ],
  ['<|小于|低于|少于|不足|不到|不满|未满|未达到?', 'lessThan'],
  ['>|大于|超过|高于|多于', 'moreThan'],
  ['达到|达', 'reaches'],
  ['约|大约|约为', 'about'],
  ['将近|接近|(?<![附最邻])近', 'nearly'],
  ['={1,2}|等于', 'equal'],
];

const AT_END = SIGNS.map(([words, bound]) => [new RegExp(`(?:${words})$`), bound] as const);
const WHOLE = SIGNS.map(([words, bound]) => [new RegExp(`^(?:${words})$`), bound] as const);

/** The sign that stands at the end of the words in front of a number, with those words; null where there is none. */
export function signAtEnd(front: string): { readonly bound: Bound; readonly words: string } | null {
  const found = AT_END.find(([sign]) => sign.test(front));
  return found ? { bound: found[1], words: front.replace(found[0], '') } : null;
}

/** The sign that a cell of its own holds (指标性质 ≥ · 不大于); null where it holds something else. */
export function signIn(text: string): Bound | null {
  return WHOLE.find(([sign]) => sign.test(text))?.[1] ?? null;
}
