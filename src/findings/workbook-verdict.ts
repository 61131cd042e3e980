import { decimal, toGrouped } from '../amount/decimal';
import type { CheckResult } from './finding';

/** A count for reading: 1,204. */
export function countText(count: number): string {
  return toGrouped(decimal(BigInt(count)));
}

/** How many lines the rounding tails (尾差) take: one for each group of them. */
export function tailGroups({ findings }: CheckResult): number {
  return findings.filter(({ severity, verdict }) => severity === 'info' && verdict === 'rounding').length;
}

/** How a workbook came out, in one word that can be read at a glance. */
export interface WorkbookVerdict {
  readonly kind: 'clean' | 'errors' | 'unsure' | 'nothing';
  readonly sign: string;
  /** 可以报送 · 3 处错误 · … */
  readonly words: string;
}

/**
 * The verdict on a workbook. 可以报送 is said only where everything that belongs to the recognised tables was really checked.
 */
export function verdictOf({ forms, counts, notRun }: CheckResult): WorkbookVerdict {
  if (counts.errors > 0) return { kind: 'errors', sign: '✕', words: `${countText(counts.errors)} 处错误` };
  if (forms.length === 0) return { kind: 'nothing', sign: '?', words: '未发现决算表' };
  if (counts.identities === counts.notRun) return { kind: 'unsure', sign: '?', words: '未能校验' };
  if (notRun.length > 0) return { kind: 'unsure', sign: '✓', words: '未见错误' };
  return { kind: 'clean', sign: '✓', words: '可以报送' };
}

function mostFrequent<Value>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** Whose workbook it is and of which year, as most of its tables say: 济宁市医疗保障局 2020; null where none says so. */
export function workbookTitle({ forms }: Pick<CheckResult, 'forms'>): string | null {
  const organisation = mostFrequent(forms.map((form) => form.organisation));
  const year = mostFrequent(forms.map((form) => form.year));
  if (organisation === null) return null;
  const name = organisation.replace(/[（(]汇总[）)]$/, '');
  return year === null ? name : `${name} ${year}`;
}
