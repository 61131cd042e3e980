import { between, copy, part, type BetweenRelation, type EachRelation } from './relation';

/** What a published form repeats of the form in the 部门决算报表 (财决) that it comes from. */
interface Repeated {
  /** Code of the rule. */
  readonly code: string;
  readonly key: string;
  /** How the published form is called in the rule: 公开03表. */
  readonly published: string;
  /** The number of the form that it comes from: 财决04表. */
  readonly number: string;
  readonly title: string;
  /** Parts that are equal one by one. */
  readonly parts: readonly string[];
  /** Columns that are equal in every functional class, or in every code. */
  readonly each?: { readonly kind: EachRelation['kind']; readonly columns: readonly string[] };
}

/**
 * A published form (公开) = the form of the 部门决算报表 (财决) that it comes from, in all that both print. Within one set the latter goes by its
 * number.
 */
export function sameInFinalAccounts({ code, key, published, number, title, parts, each }: Repeated): BetweenRelation[] {
  const rule = between(code, `${published} = ${number}`, `《${title}》公开的各数 = 部门决算报表（${number}）的同一个数`);
  return [
    ...parts.map((name) => copy(rule, part(key, name), part(number, name))),
    ...(each?.columns ?? []).map((column): EachRelation => ({
      kind: each?.kind ?? 'each-code',
      rule,
      relation: 'copy',
      target: { form: key, column },
      term: { form: number, column },
    })),
  ];
}
