import type { CheckResult } from '../findings/finding';
import { verdictOf as workbookVerdict } from '../findings/workbook-verdict';

/** The whole check in one line, and one quieter line where there is more to say. */
export interface VerdictWords {
  readonly kind: 'error' | 'warning' | 'clean' | 'info';
  readonly title: string;
  readonly detail: string | null;
}

/** What a result comes to, in words. */
export function verdictOf(result: CheckResult): VerdictWords {
  const { counts, forms, findings, notRun } = result;
  if (counts.errors > 0) return { kind: 'error', title: `有 ${counts.errors} 处错误需处理`, detail: afterErrors(counts) };
  if (forms.length === 0) return { kind: 'info', title: '未发现决算表', detail: null };
  const { kind, words } = workbookVerdict(result);
  if (kind === 'unsure') return { kind: 'info', title: words, detail: `没有发现错误，但有 ${notRun.length} 条没有核对，请看“未执行”。` };
  const tails = findings.filter((finding) => finding.verdict === 'rounding').length;
  if (counts.warnings > 0) return { kind: 'clean', title: '可以报送', detail: `没有错误；${counts.warnings} 条提醒建议看一眼。` };
  if (tails > 0) return { kind: 'clean', title: '可以报送', detail: '没有错误；只有四舍五入造成的尾差，不必处理。' };
  return { kind: 'clean', title: '可以报送', detail: '全部勾稽关系成立。' };
}

function afterErrors({ warnings, infos }: CheckResult['counts']): string | null {
  const rest = [warnings > 0 ? `${warnings} 条提醒` : '', infos > 0 ? `${infos} 条尾差/提示` : ''].filter((part) => part !== '');
  return rest.length === 0 ? null : `另有 ${rest.join('、')}。`;
}

/** `0.3 秒`, `12 秒`; never a bare 0. */
export function showDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds >= 10 ? `${Math.round(seconds)} 秒` : `${Math.max(0.1, seconds).toFixed(1)} 秒`;
}
