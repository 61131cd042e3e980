import type { Figure } from '../identities/figure';
import type { Identity } from '../identities/identity';
import type { Judgement } from '../identities/judgement';
import { cellName, parseAreaName } from '../workbook/address';

/**
 * Whether a total fails only since its stored result is old: its formula adds up the very cells of the identity, so the spreadsheet will
 * put it right by itself when it calculates. Files that a program wrote are like that.
 */
export function isStale({ target, terms, relation }: Identity, { verdict }: Judgement): boolean {
  if (verdict !== 'mismatch' || target.formula === undefined || relation !== 'sum') return false;
  const parts = terms.flatMap(({ figure, sign }) => (figure && sign === 1 && figure.sheet === target.sheet ? [figure] : []));
  return parts.length > 0 && parts.length === terms.length && addsUp(target.formula.replace(/[$\s]/g, '').toUpperCase(), parts);
}

/** Whether a formula is the sum of the cells, as a range or one by one. */
function addsUp(formula: string, parts: readonly Figure[]): boolean {
  const range = /^=SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula)?.[1];
  if (range !== undefined) {
    const area = parseAreaName(range);
    if (!area) return false;
    return parts.every(({ row, column }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  }
  const named = new Set((/^=(?:SUM\()?([A-Z]+\d+(?:[+,][A-Z]+\d+)*)\)?$/.exec(formula)?.[1] ?? '').split(/[+,]/));
  return named.size === parts.length && parts.every((part) => named.has(cellName(part)));
}
