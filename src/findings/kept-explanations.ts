import type { Explanation } from './explanation';

/** The name under which a workbook keeps its explanations (已核实). */
export const EXPLANATIONS_NAME = 'explanations';

/** Longest text of one field: a sentence or two, and a key with the longest name of a sheet. */
export const LONGEST_REASON = 500;
const LONGEST_KEY = 120;
/** More than anybody explains in one workbook. */
const MOST_EXPLANATIONS = 2_000;
const VERSION = 1;

/** What a workbook's text of explanations says. */
export interface KeptExplanations {
  readonly explanations: readonly Explanation[];
  /** Whether there is a text that explanations were never written as, or a part of one. */
  readonly isDamaged: boolean;
}

/** Reads what a workbook keeps. Anything may have happened to the text: an entry that is not whole is left out, so its finding is open again. */
export function readExplanations(text: string | null): KeptExplanations {
  if (text === null) return { explanations: [], isDamaged: false };
  const entries = entriesOf(text);
  if (entries === null) return { explanations: [], isDamaged: true };
  const explanations = entries.slice(0, MOST_EXPLANATIONS).flatMap((entry) => explanationOf(entry) ?? []);
  return { explanations, isDamaged: explanations.length < entries.length };
}

/** The text to keep with the workbook; null where there is nothing to keep. */
export function writeExplanations(explanations: readonly Explanation[]): string | null {
  if (explanations.length === 0) return null;
  const entries = explanations.slice(-MOST_EXPLANATIONS).map(({ key, reason, audience }) => ({ key, reason, audience }));
  return JSON.stringify({ version: VERSION, explanations: entries });
}

function entriesOf(text: string): readonly unknown[] | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || kept.version !== VERSION) return null;
    return 'explanations' in kept && Array.isArray(kept.explanations) ? (kept.explanations as unknown[]) : null;
  } catch {
    return null;
  }
}

function explanationOf(entry: unknown): Explanation | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { key, reason, audience } = entry as Record<string, unknown>;
  if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY) return null;
  if (typeof reason !== 'string' || reason.trim() === '' || reason.length > LONGEST_REASON) return null;
  if (typeof audience !== 'string' || audience.length > LONGEST_REASON) return null;
  return { key, reason, audience };
}
