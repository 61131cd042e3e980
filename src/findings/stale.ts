import { toExcelFormula } from '../identities/formula';
import type { Identity } from '../identities/identity';
import type { Judgement } from '../identities/judgement';

/**
 * Whether a total fails only since its stored result is old: its formula adds up the very cells of the identity, so the spreadsheet will
 * put it right by itself when it calculates. Files that a program wrote are like that.
 */
export function isStale(identity: Identity, { verdict }: Judgement): boolean {
  const { target, terms, relation } = identity;
  if (verdict !== 'mismatch' || target.formula === undefined || relation !== 'sum' || terms.length === 0) return false;
  const formula = toExcelFormula(identity, 'relative');
  return formula !== null && plain(formula) === plain(target.formula);
}

function plain(formula: string): string {
  return formula.replace(/[$\s]/g, '').toUpperCase();
}
