/** Longer texts are not kept: Excel has no room for them beside a workbook's other settings. */
export const LONGEST_KEPT = 300_000;
const VERSION = 1;

/** A report that stays with the workbook, with the findings that somebody verified. */
export interface KeptReport {
  readonly name: string;
  readonly text: string;
  readonly verified: readonly string[];
}

/** Reads what a workbook keeps; null where that is nothing, or nothing that was written as a report. */
export function readKeptReport(text: string | null): KeptReport | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return null;
    const { version, name, text: report, verified } = kept as Record<string, unknown>;
    if (version !== VERSION || typeof name !== 'string' || typeof report !== 'string' || report.length > LONGEST_KEPT) return null;
    const keys = Array.isArray(verified) ? verified.filter((key): key is string => typeof key === 'string') : [];
    return { name, text: report, verified: keys };
  } catch {
    return null;
  }
}

export function writeKeptReport({ name, text, verified }: KeptReport): string {
  return JSON.stringify({ version: VERSION, name, text, verified });
}
