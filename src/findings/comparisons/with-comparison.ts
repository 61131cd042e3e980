import { absolute, compare, parseDecimal, subtract, ZERO } from '../../amount/decimal';
import { isOpen, severityCounts } from '../explanation';
import type { CheckResult, Finding } from '../finding';
import { textFinding } from '../text-finding';
import type { ComparisonResult } from './last-year';
import type { SaidFinding } from './said';
import { replaces, reportWith } from './said-in-report';

/** Whether two amounts are the same but for their sign and for what rounding may make of one of them. */
function areEqual(a: string | null, b: string | null, rounding: string | null = null): boolean {
  const [left, right] = [a === null ? null : parseDecimal(a), b === null ? null : parseDecimal(b)];
  if (left === null || right === null) return false;
  const bound = rounding === null ? null : parseDecimal(rounding);
  return compare(absolute(subtract(absolute(left), absolute(right))), bound ?? ZERO) <= 0;
}

/** Whether a finding of the workbook itself is about the mistake that another workbook shows too: the same cell is off by the same. */
function isSameMistake(own: Finding, other: Finding): boolean {
  if (!isOpen(own) || own.severity === 'info' || other.cell === null || other.expected === null) return false;
  const isThere = (at: { readonly sheet: string; readonly cell: string | null }): boolean =>
    at.sheet === other.sheet && at.cell === other.cell;
  const suspect = own.suspects.find(isThere);
  // What follows from rounded amounts may be off in the last digits.
  if (suspect) return areEqual(suspect.suggested, other.expected, suspect.isExact ? null : own.tolerance);
  return (isThere(own) || own.related.some(isThere)) && areEqual(own.difference, other.difference, own.tolerance);
}

/** The mistake told once, with what the other workbook says of it; where nobody was suspected, the cell that it shows is. */
function joined(own: Finding, other: Finding): Finding {
  const { sheet, cell, expected } = other;
  const isNew = own.suspects.length === 0 && (own.sheet !== sheet || own.cell !== cell) && cell !== null && expected !== null;
  return {
    ...own,
    message: `${own.message.replace(/。$/, '')}；${other.message}`,
    related: [...own.related, ...other.related],
    suspects: isNew ? [{ sheet, cell, suggested: expected, isExact: true, reason: '与另一工作簿的数不一致' }] : own.suspects,
  };
}

/** Findings of a document with what last year's tables say of its text: they know which of a statement's figures is wrong. */
function withSaid(own: readonly Finding[], said: readonly SaidFinding[]): Finding[] {
  const told = said.map((one): Finding => textFinding(reportWith(one)));
  return [...own.filter((finding) => !said.some((one) => replaces(one, finding))), ...told];
}

/** The result of a check with what comparisons with other workbooks add to it; a mistake that both show is told once. */
export function withComparison(result: CheckResult, comparison: ComparisonResult): CheckResult {
  const { notRun, judged } = comparison;
  const own = [...result.findings];
  const others = comparison.findings.filter((other) => {
    const at = own.findIndex((one) => isSameMistake(one, other));
    if (at >= 0) own[at] = joined(own[at] as Finding, other);
    return at < 0;
  });
  const findings = [...withSaid(own, comparison.said ?? []), ...others];
  const broken = comparison.findings.filter(({ verdict }) => verdict === 'mismatch').length + (comparison.said ?? []).length;
  const { counts } = result;
  return {
    ...result,
    findings,
    notRun: [...result.notRun, ...notRun],
    counts: {
      ...counts,
      identities: counts.identities + judged,
      equal: counts.equal + Math.max(0, judged - broken - notRun.length),
      mismatch: counts.mismatch + broken,
      notRun: counts.notRun + notRun.length,
      ...severityCounts(findings),
    },
  };
}
