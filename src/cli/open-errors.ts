import { isOpen } from '../findings/explanation';
import type { CheckResult } from '../findings/finding';

/** The result with its open errors only. */
export function openErrors(result: CheckResult): CheckResult {
  return { ...result, findings: result.findings.filter((finding) => finding.severity === 'error' && isOpen(finding)) };
}
