import type { CheckResult } from '../finding';
import type { ComparisonResult } from './last-year';

/** The result of a check with what comparisons with other workbooks add to it. */
export function withComparison(result: CheckResult, comparison: ComparisonResult): CheckResult {
  const { findings, notRun, judged } = comparison;
  const count = (severity: 'error' | 'warning' | 'info'): number => findings.filter((finding) => finding.severity === severity).length;
  const broken = findings.filter(({ verdict }) => verdict === 'mismatch').length;
  const { counts } = result;
  return {
    ...result,
    findings: [...result.findings, ...findings],
    notRun: [...result.notRun, ...notRun],
    counts: {
      ...counts,
      identities: counts.identities + judged,
      equal: counts.equal + Math.max(0, judged - broken - notRun.length),
      mismatch: counts.mismatch + broken,
      notRun: counts.notRun + notRun.length,
      errors: counts.errors + count('error'),
      warnings: counts.warnings + count('warning'),
      infos: counts.infos + count('info'),
    },
  };
}
