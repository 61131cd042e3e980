import { BETWEEN_RULES } from '../forms/between';
import type { BodySpec } from '../forms/form';
import { FORMS } from '../forms/registry';
import { GENERIC_RULES } from '../forms/generic';
import type { Rule } from '../identities/identity';
import { NARRATIVE_RULES } from '../narrative/rules';
import { PERFORMANCE_RULES } from '../performance/checks/rules';
import { CHECKS } from '../rules/checks';
import { CONVERTED } from './converted';
import { HIDDEN_PARTS } from './hidden-parts';
import { TAILS } from './tails';
import { UNFILLED } from './unfilled';
import { UNFILLED_TABLE } from './unfilled-tables';

/** Every rule of a body's declaration. */
function rulesOf(body: BodySpec): Rule[] {
  switch (body.kind) {
    case 'listed-lanes':
      return [
        ...body.lanes.flatMap((lane) => [...lane.sums.map((sum) => sum.rule), ...(lane.across ? [lane.across.rule] : [])]),
        ...body.equal.map((equal) => equal.rule),
        ...(body.beside ?? []).map((sum) => sum.rule),
      ];
    case 'coded-rows':
      return [...body.across.map((across) => across.rule), body.hierarchy.total, body.hierarchy.class, body.hierarchy.section];
    case 'coded-lanes':
      return [body.hierarchy, ...body.totals.map((total) => total.rule)];
    case 'column-tree':
      return body.sums.map((sum) => sum.rule);
  }
}

/** Every rule that a check of a workbook or of a report may report, in the order of the catalogue, each once. */
export const RULES: readonly Rule[] = [
  ...new Map(
    [
      ...FORMS.flatMap((form) => form.bodies.flatMap(rulesOf)),
      ...BETWEEN_RULES,
      ...CHECKS.flatMap(({ rules }) => rules),
      ...GENERIC_RULES,
      ...PERFORMANCE_RULES,
      ...NARRATIVE_RULES,
      TAILS,
      UNFILLED,
      UNFILLED_TABLE,
      HIDDEN_PARTS,
      CONVERTED,
    ]
      .map((rule): [string, Rule] => [rule.code, rule])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ).values(),
];
