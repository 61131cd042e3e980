import { countText } from '../findings/count-text';
import type { Finding } from '../findings/finding';
import type { Paint } from './paint';
import { placeOf } from './print-finding';
import { fold, printable } from './width';

const PLACE_COLUMNS = 28;

/** The findings that somebody explained (已核实), each with the reason and who must see it; nothing where there is none. */
export function explainedLines(findings: readonly Finding[], columns: number, paint: Paint): string[] {
  const told = findings.flatMap((finding) => {
    if (!finding.explained) return [];
    const { reason, audience } = finding.explained;
    const whom = audience === '' ? '' : `（请${audience}审阅）`;
    const text = `${placeOf(finding, PLACE_COLUMNS)}  ${printable(`${reason}${whom}`)}  ${finding.rule}`;
    const folded = fold(text, Math.max(40, columns - 6));
    return [folded.map((line, at) => (at === 0 ? `  ${paint.good('✓')} ${line}` : `      ${line}`))];
  });
  return told.length === 0 ? [] : [`  ${paint.strong(`已核实 ${countText(told.length)} 处`)}`, ...told.flat()];
}
