import { rule } from '../forms/form';
import type { RecognisedForm } from '../forms/recognised';
import type { Judged } from '../identities/judgement';
import { unfilledInWords, unfilledSheets, unfilledSide, type UnfilledSide } from '../identities/unfilled-side';
import { EVERY_FORM } from '../rules/every-form';
import { say } from '../workbook/sentence';
import type { Clause } from './clause';
import { numbersOf, placesOf, type Found } from './found';

/** A table with nothing on it contradicts the others: it was forgotten, and they are not to blame. */
export const UNFILLED_TABLE = rule(
  'JS-0004',
  EVERY_FORM,
  '整张表没有填数',
  '整张表空白或为零，而别的表上与它相等的数、或不应大于它的数不为零：并为一条，指出没有填数的表，不说别的表有误',
  '同一个数在两张表上应相等；空白的表说不出别的表有误',
  'error',
);

export interface Unfilled {
  /** One finding for each table that is not filled in. */
  readonly findings: readonly Found[];
  /** The other broken identities. */
  readonly broken: readonly Judged[];
}

/** Sets those broken identities apart that a table without any amount breaks. */
export function setUnfilledApart(broken: readonly Judged[], forms: readonly RecognisedForm[]): Unfilled {
  if (broken.length === 0) return { findings: [], broken };
  const unfilled = unfilledSheets(forms.flatMap(({ figures }) => figures));
  const rest: Judged[] = [];
  const bySheet = new Map<string, { readonly judged: Judged; readonly side: UnfilledSide }[]>();
  for (const judged of broken) {
    const side = unfilledSide(judged.identity, unfilled);
    const known = side && bySheet.get(side.sheet);
    if (!side) rest.push(judged);
    else if (known) known.push({ judged, side });
    else bySheet.set(side.sheet, [{ judged, side }]);
  }
  const titles = new Map(forms.map(({ sheet, declaration }) => [sheet, declaration.title]));
  const findings = [...bySheet].map(([sheet, told]): Found => {
    const [primary] = told.sort((a, b) => rank(b.judged) - rank(a.judged)) as [(typeof told)[number]];
    const { title } = primary.judged.identity.rule;
    const others: Clause[] = told.length > 1 ? [{ kind: 'involved', sentence: `共牵涉 ${told.length} 条勾稽关系` }] : [];
    return {
      ...numbersOf(primary.judged),
      rule: UNFILLED_TABLE,
      severity: told.some(({ judged }) => rank(judged) > 0) ? 'error' : 'warning',
      verdict: 'missing',
      form: titles.get(sheet) ?? null,
      sheet,
      at: null,
      clauses: [{ kind: 'unfilled-table', sentence: say`${unfilledInWords(primary.side)}（${title}），请填列` }, ...others],
      related: placesOf(told.map(({ side }) => side.filled)),
      suspects: [],
    };
  });
  return { findings, broken: rest };
}

function rank({ identity }: Judged): number {
  return identity.rule.severity === 'error' ? 1 : 0;
}
