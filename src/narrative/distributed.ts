import type { Claim } from './claims';
import { subjectOf } from './subject';

/** Names in front of their amounts, all in one order: 基本支出、项目支出分别为 A、B. */
const IN_ORDER = /(?:分别|各|依次)(?:为|是|达|完成|支出)*$/;
const SEPARATES = /^(?:、|,|，|；|;|和|与|及|以及)*$/;
/** How names are told apart; names themselves may hold 和 and 及. */
const BETWEEN_NAMES: readonly RegExp[] = [/、/, /、|和|与|以及/, /、|和|与|及|以及/];

/**
 * Gives each amount of such a list the name in its place, and each share of a list the amount or the name in its place; where they are not as
 * many, what they are about is not certain.
 */
export function distributed(claims: readonly Claim[]): Claim[] {
  const result = [...claims];
  for (let at = 0; at < claims.length; at++) {
    const first = claims[at] as Claim;
    if (first.quantity.kind === 'count' || (first.quantity.kind === 'amount' && !/分别|各|依次/.test(first.lead))) continue;
    const chain = [first];
    for (let next = claims[at + chain.length]; next && goesOn(first, next); next = claims[at + chain.length]) chain.push(next);
    if (chain.length === 1) continue;
    const before = result.slice(0, at);
    chain.forEach((claim, index) => {
      result[at + index] = { ...claim, ...inPlace(first, chain.length, index, before) };
    });
    at += chain.length - 1;
  }
  return result;
}

/** What the figure in one place of a row is about. */
function inPlace(first: Claim, count: number, index: number, before: readonly Claim[]): Partial<Claim> {
  const { subject, role } = first;
  if (first.quantity.kind === 'amount') {
    const name = namesIn(subject.words, first.lead, count)?.[index];
    return name === undefined ? { isOfSeveral: true } : { subject: { ...subjectOf(name), owner: subject.owner, year: subject.year }, role };
  }
  if (role.kind !== 'proportion' || !/(?:分别|各|依次)[^，。；]*占[^，。；]*$/.test(first.lead)) return { isOfSeveral: true };
  const part = namesIn(role.part, `${role.part}分别`, count)?.[index];
  if (part !== undefined) return { role: { ...role, part }, subject: subjectOf(part) };
  const partner = role.part === '' ? rowBefore(before, first, count)?.[index] : undefined;
  return partner === undefined ? { isOfSeveral: true } : { role, subject: first.subject, partner };
}

/** The amounts right before a row of shares in its sentence: 基本支出、项目支出分别为 A、B（基本支出 A、项目支出 B），分别占 a%、b%. */
function rowBefore(before: readonly Claim[], first: Claim, count: number): readonly Claim[] | null {
  const row = before.slice(-count);
  const [head, ...others] = row;
  if (!head || row.length < count || first.lead.includes('。')) return null;
  const isRow = row.every(({ quantity, role, isOfSeveral }) => quantity.kind === 'amount' && role.kind === 'final' && !isOfSeveral);
  return isRow && others.every(({ lead }) => !/[。；;]/.test(lead)) && !SEPARATES.test(head.lead) ? row : null;
}

function goesOn(first: Claim, { quantity, lead }: Claim): boolean {
  return quantity.kind === first.quantity.kind && SEPARATES.test(lead);
}

function namesIn(words: string, lead: string, count: number): readonly string[] | null {
  if (!IN_ORDER.test(lead)) return null;
  for (const between of BETWEEN_NAMES) {
    const names = words.split(between).map((name) => name.replace(IN_ORDER, ''));
    if (names.length === count && names.every((name) => name.length >= 2)) return names;
  }
  return null;
}
