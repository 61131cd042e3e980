import { compare } from '../../amount/decimal';
import type { FormSet } from '../../forms/sets';
import type { CellReference } from '../finding';
import { comparedForms, type Compared } from './compared';
import type { ComparisonResult } from './last-year';
import { agreementWithParts, compareWithParts, type PartUnit } from './parts';
import { SUM_OF_UNITS } from './rules';

/** Fewer units than these are no department. */
const LEAST_UNITS = 2;
/** So many of ten amounts must agree before the others are held to be wrong, and not the units to be incomplete. */
const AGREEING_OF_TEN = 8;
/** Fewer amounts than these may agree by chance. */
const LEAST_FILLED = 10;

const NOTHING: ComparisonResult = { findings: [], notRun: [], judged: 0 };

function isCalledTotal({ organisation, forms }: Compared): boolean {
  return /汇总/.test(organisation ?? '') || forms.some(({ sheet }) => /汇总/.test(sheet));
}

/** The set that may be the total of the others: the one that says so, else the one with the largest total. */
function wholeOf(sets: readonly Compared[]): Compared | null {
  const called = sets.filter(isCalledTotal);
  if (called.length > 0) return called.length === 1 ? (called[0] ?? null) : null;
  const totalOf = ({ forms }: Compared) =>
    forms.find(({ key }) => key === 'T3')?.amounts.get('total.total')?.value ??
    forms.find(({ key }) => key === 'T1')?.amounts.get('expenditure.grand.final')?.value;
  const ranked = sets.flatMap((set) => {
    const total = totalOf(set);
    return total ? [{ set, total }] : [];
  });
  ranked.sort((a, b) => compare(b.total, a.total));
  return ranked[0]?.set ?? null;
}

/**
 * Where a workbook holds the tables of several units and those of their total (汇总表与分单位表), the total against the sum of the units. Only
 * where nearly all of it agrees: who puts the tables of some units beside one another has not summed them up.
 */
export function compareWithinWorkbook(given: readonly FormSet[]): ComparisonResult {
  if (given.length <= LEAST_UNITS) return NOTHING;
  const sets = given.map((set) => comparedForms([...set.values()]));
  const whole = wholeOf(sets);
  if (whole === null) return NOTHING;
  const units = sets
    .filter((set) => set !== whole && set.year === whole.year)
    .map((compared): PartUnit => ({ file: compared.forms[0]?.sheet ?? '', compared }));
  if (units.length < LEAST_UNITS) return NOTHING;
  const { agreeing, filled } = agreementWithParts(whole, units);
  const result = compareWithParts(whole, units);
  const isOneUnit = result.findings.length === 1 && result.findings[0]?.rule !== SUM_OF_UNITS.code;
  if (filled < LEAST_FILLED || (agreeing * 10 < filled * AGREEING_OF_TEN && !isOneUnit))
    return whole && isCalledTotal(whole) ? tooFar(whole) : NOTHING;
  return { ...result, findings: result.findings.map((finding) => ({ ...finding, related: finding.related.map(withoutFile) })) };
}

/** What stands in the same workbook is named without it. */
function withoutFile({ sheet, cell }: CellReference): CellReference {
  return { sheet, cell };
}

function tooFar({ forms }: Compared): ComparisonResult {
  const reason = '汇总表与本工作簿里各单位的表之和多处不等，各单位的表可能不全，没有核对汇总';
  return { findings: [], notRun: [{ rule: SUM_OF_UNITS.code, sheet: forms[0]?.sheet ?? '', cell: null, reason }], judged: 0 };
}
