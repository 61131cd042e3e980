import type { Finding } from './finding';

/** What rounding allows for, in words: “四舍五入至多可差 0.02”; '' where the finding is about no difference. */
export function toleranceInWords({ tolerance, verdict, operands }: Finding, show: (amount: string) => string): string {
  if (tolerance === null) return '';
  if (tolerance !== '0') return `四舍五入至多可差 ${show(tolerance)}`;
  return verdict === 'mismatch' && operands.length === 2 ? '同一个数在两处应完全相同' : '各数未经舍入，不应有差';
}
