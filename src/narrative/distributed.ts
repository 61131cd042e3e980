import type { Claim } from './claims';
import { subjectOf } from './subject';

/** Names in front of their amounts, all in one order: 基本支出、项目支出分别为 A、B. */
const IN_ORDER = /(?:分别|各|依次)(?:为|是|达|完成|支出)*$/;
const SEPARATES = /^(?:、|,|，|；|;|和|与|及|以及)*$/;
/** How names are told apart; names themselves may hold 和 and 及. */
const BETWEEN_NAMES: readonly RegExp[] = [/、/, /、|和|与|以及/, /、|和|与|及|以及/];

/** Gives each amount of such a list the name in its place; where names and amounts are not as many, what they are about is not certain. */
export function distributed(claims: readonly Claim[]): Claim[] {
  const result = [...claims];
  for (let at = 0; at < claims.length; at++) {
    const first = claims[at] as Claim;
    if (first.quantity.kind === 'count' || (first.quantity.kind === 'amount' && !/分别|各|依次/.test(first.lead))) continue;
    const chain = [first];
    for (let next = claims[at + chain.length]; next && goesOn(first, next); next = claims[at + chain.length]) chain.push(next);
    if (chain.length === 1) continue;
    const names = first.quantity.kind === 'amount' ? namesIn(first, chain.length) : null;
    chain.forEach((claim, index) => {
      const name = names?.[index];
      const own = name === undefined ? claim.subject : { ...subjectOf(name), owner: first.subject.owner, year: first.subject.year };
      result[at + index] = name === undefined ? { ...claim, isOfSeveral: true } : { ...claim, subject: own, role: first.role };
    });
    at += chain.length - 1;
  }
  return result;
}

function goesOn(first: Claim, { quantity, lead }: Claim): boolean {
  return quantity.kind === first.quantity.kind && SEPARATES.test(lead);
}

function namesIn({ subject, lead }: Claim, count: number): readonly string[] | null {
  if (!IN_ORDER.test(lead)) return null;
  for (const between of BETWEEN_NAMES) {
    const names = subject.words.split(between).map((name) => name.replace(IN_ORDER, ''));
    if (names.length === count && names.every((name) => name.length >= 2)) return names;
  }
  return null;
}
