import { FORMS } from '../forms/registry';
import { GENERIC_RULES } from '../forms/generic';
import { PUBLISHED_OPERATION } from '../forms/operation-rules';
import { rulesOf } from '../forms/rules-of';
import type { Rule } from '../identities/identity';
import { NARRATIVE_RULES } from '../narrative/rules';
import { PERFORMANCE_RULES } from '../performance/checks/rules';
import { CHECKS } from '../rules/checks';
import { COMPARISON_RULES } from './comparisons/rules';
import { CONVERTED } from './converted';
import { HIDDEN_PARTS } from './hidden-parts';
import { LAST_DIGIT } from './last-digit';
import { TAILS } from './tails';
import { UNFILLED } from './unfilled';
import { UNFILLED_TABLE } from './unfilled-tables';

let listed: readonly Rule[] | null = null;

/** Every rule that a check of a workbook or of a report may report, in the order of the catalogue, each once. Put together when asked for. */
export function allRules(): readonly Rule[] {
  listed ??= [
    ...new Map(
      [
        ...rulesOf(FORMS),
        ...CHECKS.flatMap(({ rules }) => rules),
        ...GENERIC_RULES,
        PUBLISHED_OPERATION,
        ...PERFORMANCE_RULES,
        ...NARRATIVE_RULES,
        TAILS,
        UNFILLED,
        UNFILLED_TABLE,
        HIDDEN_PARTS,
        CONVERTED,
        LAST_DIGIT,
        ...COMPARISON_RULES,
      ]
        .map((rule): [string, Rule] => [rule.code, rule])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ).values(),
  ];
  return listed;
}

let titles: ReadonlyMap<string, string> | null = null;

/** What a rule says in a few words; null for a code that is in no catalogue. */
export function ruleTitle(code: string): string | null {
  titles ??= new Map(allRules().map(({ code, title }) => [code, title]));
  return titles.get(code) ?? null;
}
