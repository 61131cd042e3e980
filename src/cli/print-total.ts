import type { Paint } from './paint';

/** What a run over several workbooks came to. */
export interface Tally {
  /** Workbooks by how they came out, with failures. */
  clean: number;
  withErrors: number;
  unsure: number;
  nothing: number;
  failed: number;
  /** Findings at severity error, over all workbooks. */
  errors: number;
}

export function emptyTally(): Tally {
  return { clean: 0, withErrors: 0, unsure: 0, nothing: 0, failed: 0, errors: 0 };
}

/** The last line over several workbooks. */
export function printTotal(tally: Tally, milliseconds: number, paint: Paint): string {
  const total = tally.clean + tally.withErrors + tally.unsure + tally.nothing + tally.failed;
  const parts = [
    tally.clean > 0 ? paint.good(`${tally.clean} 个可以报送`) : '',
    tally.withErrors > 0 ? paint.severity.error(`${tally.withErrors} 个有错误（共 ${tally.errors} 处）`) : '',
    tally.unsure > 0 ? paint.severity.warning(`${tally.unsure} 个未能全部校验`) : '',
    tally.nothing > 0 ? paint.severity.warning(`${tally.nothing} 个未发现决算表`) : '',
    tally.failed > 0 ? paint.severity.error(`${tally.failed} 个未能处理`) : '',
  ].filter((part) => part !== '');
  const seconds = paint.quiet(`${(milliseconds / 1000).toFixed(2)} 秒`);
  return `\n${paint.strong(`共 ${total} 个文件`)}：${parts.join('，')}   ${seconds}\n`;
}
