import { inflateSync, deflateSync, strFromU8, strToU8 } from 'fflate';
import type { CheckResult } from '../../findings/finding';

/** A result as a report needs it, in a tenth of its room: hundreds of them wait in the page until somebody asks for the report. */
export type PackedResult = Uint8Array;

/** Without what only the sheet beside it needs. */
function slimmed(result: CheckResult): CheckResult {
  return {
    ...result,
    findings: result.findings.map((finding) => ({ ...finding, operands: [], ...(finding.severity === 'info' ? { related: [] } : {}) })),
  };
}

export function packed(result: CheckResult): PackedResult {
  return deflateSync(strToU8(JSON.stringify(slimmed(result))));
}

export function unpacked(bytes: PackedResult): CheckResult {
  return JSON.parse(strFromU8(inflateSync(bytes))) as CheckResult;
}
