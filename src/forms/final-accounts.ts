import { between, copy, everywhere, part, type BetweenRelation, type EachRelation } from './relation';

/** What a published form repeats of the form in the 部门决算报表 (财决) that it comes from. */
interface Repeated {
  /** Parts that are equal one by one. */
  readonly parts?: readonly string[];
  /** Columns that are equal in every functional class. */
  readonly classes?: readonly string[];
  /** Columns that are equal in 合计 and in every code. */
  readonly codes?: readonly string[];
}

/**
 * A published form (公开) = the form of the 部门决算报表 (财决) that it comes from, in all that both print. Within one set the latter goes by its
 * number (财决04表).
 */
export function sameInFinalAccounts(
  code: string,
  [key, number, title]: readonly [key: string, number: string, title: string],
  { parts = [], classes = [], codes = [] }: Repeated,
): BetweenRelation[] {
  const rule = between(code, `公开的${title} = ${number}`, `《${title}》公开的各数 = 部门决算报表（${number}）的同一个数`);
  const each = (kind: EachRelation['kind']) => (column: string) => everywhere(kind, rule, 'copy', [key, column], [number, column]);
  return [
    ...[...codes.map((column) => `total.${column}`), ...parts].map((name) => copy(rule, part(key, name), part(number, name))),
    ...classes.map(each('each-class')),
    ...codes.map(each('each-code')),
  ];
}
