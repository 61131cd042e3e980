import { toGrouped, toPlain } from '../amount/decimal';
import type { Judged } from '../identities/judgement';
import type { Rule } from '../identities/identity';
import { identityInWords } from '../identities/words';
import { cellName } from '../workbook/address';
import { operandsOf, referenceTo } from './operands';
import type { CellReference, Finding } from './finding';

/** 尾差: differences that rounding to the printed decimals explains. Never an error, never passed over. */
export const TAILS: Rule = {
  code: 'JS-0001',
  title: '四舍五入尾差',
  form: '通用',
  statement: '差额不超过各数半个末位之和的，为四舍五入形成的尾差，无需处理',
  source: '印刷数区间：v ± 半个末位；差额 ≤ Σ半宽',
  severity: 'info',
};

const MOST_NAMED = 6;

/** One finding for all tails of a form. `tails` must not be empty and belong to one form on one sheet. */
export function tailsFinding(tails: readonly Judged[]): Finding {
  const first = tails[0] as Judged;
  const { identity, judgement } = first;
  const named = tails
    .slice(0, MOST_NAMED)
    .map(({ identity: { target }, judgement: { difference } }) => `${cellName(target)} 差 ${toGrouped(difference, 2)}`);
  const more = tails.length > MOST_NAMED ? ` 等` : '';
  const cells = new Map<string, CellReference>();
  for (const { identity: tail } of tails) {
    for (const figure of [tail.target, ...tail.terms.map((term) => term.figure)]) {
      if (!figure) continue;
      const reference = referenceTo(figure);
      cells.set(`${reference.sheet}!${reference.cell}`, reference);
    }
  }
  return {
    rule: TAILS.code,
    severity: 'info',
    verdict: 'rounding',
    form: identity.form,
    sheet: identity.target.sheet,
    cell: cellName(identity.target),
    message: `${identity.target.sheet} 有 ${tails.length} 组尾差，均在四舍五入允许范围内，无需处理：${named.join('，')}${more}${accruedWords(tails)}`,
    identity: identityInWords(identity),
    actual: toPlain(judgement.actual),
    expected: judgement.expected && toPlain(judgement.expected),
    difference: toPlain(judgement.difference),
    tolerance: toPlain(judgement.tolerance),
    related: [...cells.values()].filter((cell) => cell.sheet !== identity.target.sheet || cell.cell !== cellName(identity.target)),
    suspects: [],
    operands: operandsOf(identity),
  };
}

/** Which of them are wider than printed figures can leave: totals that formulas add up from rounded parts. */
function accruedWords(tails: readonly Judged[]): string {
  const accrued = [...new Set(tails.flatMap(({ identity }) => (identity.accrued ? cellName(identity.target) : [])))];
  if (accrued.length === 0) return '';
  const which = accrued.length <= MOST_NAMED ? accrued.join('、') : `${accrued.slice(0, MOST_NAMED).join('、')} 等`;
  return `；${which} 由公式自加形成，可用舍位平衡消除`;
}
