import { countText } from '../findings/count-text';
import type { VerdictKind } from '../findings/workbook-verdict';
import type { Paint } from './paint';

/** What a run over several workbooks came to. */
export interface Tally {
  /** Workbooks by how they came out. */
  readonly outcomes: Map<VerdictKind | 'failed', number>;
  /** Findings at severity error, over all workbooks. */
  errors: number;
}

export function emptyTally(): Tally {
  return { outcomes: new Map(), errors: 0 };
}

/** Counts one more workbook that came out in this way. */
export function addTo(tally: Tally, outcome: VerdictKind | 'failed'): void {
  tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
}

/** The last line over several workbooks. */
export function printTotal({ outcomes, errors }: Tally, milliseconds: number, paint: Paint): string {
  const total = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  const { error, warning } = paint.severity;
  const counted = (colour: (text: string) => string, words: string, ...kinds: readonly (VerdictKind | 'failed')[]): string => {
    const count = kinds.reduce((sum, kind) => sum + (outcomes.get(kind) ?? 0), 0);
    return count > 0 ? colour(`${countText(count)} 个${words}`) : '';
  };
  const parts = [
    counted(paint.good, '可以报送', 'clean'),
    counted(error, `有错误（共 ${countText(errors)} 处）`, 'errors'),
    counted(warning, '未能全部校验', 'partial', 'unchecked'),
    counted(warning, '自评表未填完', 'unfinished'),
    counted(warning, '还没有填数', 'blank'),
    counted(warning, '只有通用表', 'generic'),
    counted(warning, '未发现决算表', 'nothing'),
    counted(error, '未能处理', 'failed'),
  ].filter((part) => part !== '');
  const seconds = paint.quiet(`${(milliseconds / 1000).toFixed(2)} 秒`);
  return `\n${paint.strong(`共 ${countText(total)} 个文件`)}：${parts.join('，')}   ${seconds}\n`;
}
