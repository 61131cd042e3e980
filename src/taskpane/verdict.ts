import type { CheckResult } from '../findings/finding';
import { verdictOf as workbookVerdict, type VerdictKind } from '../findings/workbook-verdict';

/** The whole check in one line, and one quieter line where there is more to say. */
export interface VerdictWords {
  readonly kind: 'error' | 'warning' | 'clean' | 'info';
  readonly title: string;
  readonly detail: string | null;
}

const LOOKS: Readonly<Record<VerdictKind, VerdictWords['kind']>> = {
  clean: 'clean',
  errors: 'error',
  explained: 'clean',
  partial: 'info',
  unfinished: 'warning',
  unchecked: 'warning',
  blank: 'warning',
  generic: 'warning',
  nothing: 'info',
};

/** What a result comes to, in words. */
export function verdictOf(result: CheckResult): VerdictWords {
  const { kind, words, detail } = workbookVerdict(result);
  return { kind: LOOKS[kind], title: kind === 'errors' ? `有 ${words}需处理` : words, detail };
}

/** `0.3 秒`, `12 秒`; never a bare 0. */
export function showDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds >= 10 ? `${Math.round(seconds)} 秒` : `${Math.max(0.1, seconds).toFixed(1)} 秒`;
}
