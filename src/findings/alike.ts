import { absolute, toGrouped } from '../amount/decimal';
import type { Judged } from '../identities/judgement';
import { cellAlone, joinedBy, say } from '../workbook/sentence';
import { placesOf, type Found } from './found';

/** Columns of one row that break the same rule, or cells that break the same relation to another sheet: from here on the cause is one. */
const LEAST_ALIKE = 3;
/** From here on two whole sheets do not belong together. */
const MANY = 5;
const MOST_NAMED = 4;

/**
 * Broken identities that have one cause in all likelihood: sums of one row in several columns, or one relation between the same two
 * sheets in several rows. In their order; every identity is in exactly one group.
 */
export function groupAlike(broken: readonly Judged[]): Judged[][] {
  const groups = new Map<string, Judged[]>();
  for (const judged of broken) {
    const key = keyOf(judged);
    const group = groups.get(key);
    if (group) group.push(judged);
    else groups.set(key, [judged]);
  }
  return [...groups.values()].flatMap((group) => (group.length < LEAST_ALIKE ? group.map((judged) => [judged]) : [group]));
}

function isBetween({ identity: { target, terms } }: Judged): boolean {
  return terms.length === 1 && terms[0]?.figure?.sheet !== target.sheet;
}

function keyOf(judged: Judged): string {
  const { rule, target, terms } = judged.identity;
  const kind = `${rule.code}|${judged.judgement.verdict}|${target.sheet}`;
  return isBetween(judged) ? `${kind}|${terms[0]?.figure?.sheet ?? ''}` : `${kind}|${target.row}`;
}

/** One finding for a group of several, the findings themselves otherwise. Both lists are in the same order. */
export function mergeAlike(alike: readonly Judged[], findings: readonly Found[]): Found[] {
  const [judged] = alike;
  const [first] = findings;
  if (!judged || !first || findings.length < 2) return [...findings];
  const others = joinedBy(
    alike
      .slice(1, MOST_NAMED + 1)
      .map(({ identity: { target }, judgement }) => say`${cellAlone(target)} 差 ${toGrouped(absolute(judgement.difference), 2)}`),
    '，',
  );
  const more = alike.length > MOST_NAMED + 1 ? ' 等' : '';
  const cause = isBetween(judged)
    ? say`两表间共有 ${alike.length} 处这样不符（${others}${more}）${alike.length >= MANY ? '，疑似表或金额单位放错' : ''}`
    : say`同一行共 ${alike.length} 栏不等（${others}${more}），疑似漏列、重列了一行，或此行未填`;
  const places = findings.flatMap(({ sheet, at, related }) => (at ? [{ sheet, ...at }, ...related] : related));
  return [
    {
      ...first,
      clauses: [...first.clauses, { kind: 'alike', sentence: cause }],
      related: placesOf(places, first.at ? { sheet: first.sheet, ...first.at } : undefined),
      suspects: findings.flatMap(({ suspects }) => suspects),
    },
  ];
}
