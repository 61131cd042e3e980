import { FORMS } from './registry';
import type { BetweenRelation } from './relation';

/** Every relation between forms (表间勾稽关系), as the forms declare them, in the order of their rules. */
export const RELATIONS: readonly BetweenRelation[] = FORMS.flatMap(({ relations }) => relations ?? []).sort((a, b) =>
  a.rule.code < b.rule.code ? -1 : a.rule.code > b.rule.code ? 1 : 0,
);

/** Forms that few places publish, by key: that one of them is not there is no reason to say that a relation was not checked. */
export const EXTRA_FORMS: ReadonlySet<string> = new Set(
  FORMS.flatMap(({ key, finalNumber, isExtra }) => [...(isExtra ? [key] : []), ...(finalNumber === undefined ? [] : [finalNumber])]),
);
