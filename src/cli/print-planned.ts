import { toPlain } from '../amount/decimal';
import { countText } from '../findings/count-text';
import { cellName } from '../workbook/address';
import type { Edit } from '../workbook/plan';
import type { Paint } from './paint';
import { contentText, type Planned } from './planned-result';
import { printable } from './width';

/** More edits than a person reads on a terminal; the rest is announced, never dropped in silence. */
const LISTED = 200;

/** What a plan came to, for people, with a line feed at the end. `written` is the file that was written, if one was. */
export function printPlanned(
  file: string,
  { plan, held = [], judgement, refused, notes }: Planned,
  written: string | null,
  paint: Paint,
): string {
  const { edits } = plan;
  const lines = [
    `${paint.strong(printable(file))}  ${plan.title}：${edits.length === 0 ? '没有要改的' : `${countText(edits.length)} 处修改`}`,
  ];
  for (const edit of edits.slice(0, LISTED)) lines.push(`  ${changeLine(edit)}  ${paint.quiet(printable(edit.reason))}`);
  if (edits.length > LISTED) lines.push(`  … 还有 ${countText(edits.length - LISTED)} 处没有列出：用 --json 看全部`);
  if (held.length > 0) lines.push(`  ${paint.severity.warning('?')} 另有 ${countText(held.length)} 处拿不准，没有改：`);
  for (const edit of held.slice(0, LISTED)) lines.push(`    ${changeLine(edit)}  ${paint.quiet(printable(edit.doubt ?? ''))}`);
  if (held.length > LISTED) lines.push(`    … 还有 ${countText(held.length - LISTED)} 处没有列出：用 --json 看全部`);
  for (const { sheet, cell, indicator, reason, range } of judgement) {
    const [low, high] = range;
    lines.push(
      `  ${paint.severity.warning('?')} ${printable(sheet)}!${cell}  ${printable(indicator)}：${printable(reason)}，可评 ${toPlain(low)}–${toPlain(high)} 分`,
    );
  }
  for (const { sheet, cell, reason } of refused)
    lines.push(`  ${paint.severity.error('✕')} ${printable(sheet)}!${cell}  ${printable(reason)}`);
  for (const note of notes) lines.push(`  ${paint.severity.info('·')} ${printable(note)}`);
  if (written !== null) lines.push(`结果已写到 ${printable(written)}；原文件未改动。`);
  return `${lines.join('\n')}\n`;
}

/** The cell, what stands there, and what is to come. */
function changeLine({ sheet, row, column, before, after }: Edit): string {
  const now = after.formula === null ? (contentText(after) ?? '空白') : `${printable(after.formula)} → ${contentText(after) ?? ''}`;
  return `${printable(sheet)}!${cellName({ row, column })}  ${contentText(before) ?? '空白'} → ${now}`;
}
