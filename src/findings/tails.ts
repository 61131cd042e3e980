import { toGrouped } from '../amount/decimal';
import { rule } from '../forms/form';
import type { Figure } from '../identities/figure';
import { figuresOf } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import { EVERY_FORM } from '../rules/every-form';
import { cellAlone, joinedBy, say } from '../workbook/sentence';
import type { Clause } from './clause';
import { placesOf, standingAt, type Found } from './found';

/** 尾差: differences that rounding to the printed decimals explains. Never an error, never passed over. */
export const TAILS = rule(
  'JS-0001',
  EVERY_FORM,
  '四舍五入尾差',
  '差额不超过各数半个末位之和的，为四舍五入形成的尾差，无需处理',
  '印刷数区间：v ± 半个末位；差额 ≤ Σ半宽',
  'info',
);

const MOST_NAMED = 6;

/** One finding for all tails of a form. `tails` must not be empty and belong to one form on one sheet. */
export function tailsFound(tails: readonly Judged[]): Found {
  const first = tails[0] as Judged;
  const { identity, judgement } = first;
  const { form, target } = identity;
  const named = tails
    .slice(0, MOST_NAMED)
    .map(({ identity, judgement: { difference } }) => say`${cellAlone(identity.target)} 差 ${toGrouped(difference, 2)}`);
  const more = tails.length > MOST_NAMED ? ` 等` : '';
  const statement = say`${{ named: target.sheet }} 有 ${tails.length} 组尾差，均在四舍五入允许范围内，无需处理：${joinedBy(named, '，')}${more}`;
  const { actual, expected, difference, tolerance } = judgement;
  const { sheet, at } = standingAt(target);
  return {
    rule: TAILS,
    severity: 'info',
    verdict: 'rounding',
    form,
    sheet,
    at,
    identity,
    actual,
    expected,
    difference,
    tolerance,
    suspects: [],
    clauses: [{ kind: 'tails', sentence: statement }, ...accrued(tails)],
    related: placesOf(cellsOf(tails), target),
  };
}

function cellsOf(tails: readonly Judged[]): Figure[] {
  const cells: Figure[] = [];
  for (const { identity } of tails) {
    for (const figure of figuresOf(identity)) cells.push(figure);
  }
  return cells;
}

/** Which of them are wider than printed figures can leave: totals that formulas add up from rounded parts. */
function accrued(tails: readonly Judged[]): Clause[] {
  const wide = placesOf(tails.flatMap(({ identity }) => (identity.accrued ? [identity.target] : [])));
  if (wide.length === 0) return [];
  const which = joinedBy(
    wide.slice(0, MOST_NAMED).map((place) => [cellAlone(place)]),
    '、',
  );
  const more = wide.length > MOST_NAMED ? ' 等' : '';
  return [{ kind: 'accrued', sentence: say`${which}${more} 由公式自加形成，可用舍位平衡消除` }];
}
