import type { Rule } from '../identities/identity';

/** Every rule that a declaration holds, wherever in it: a form cannot have one that is not listed. */
export function rulesOf(declared: unknown): Rule[] {
  if (typeof declared !== 'object' || declared === null || declared instanceof RegExp) return [];
  if (isRule(declared)) return [declared];
  return Object.values(declared).flatMap(rulesOf);
}

function isRule(value: object): value is Rule {
  return 'code' in value && 'statement' in value && 'severity' in value;
}
