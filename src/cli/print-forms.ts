import { basename } from 'node:path';
import type { Paint } from './paint';
import type { FormsResult } from './task';
import { padEnd, displayWidth, printable } from './width';

/** The forms of one workbook as a table: title, place, unit, year, organisation, variant. */
export function printForms(file: string, result: FormsResult, paint: Paint): string {
  const rows = result.forms.map((form) =>
    [
      form.form,
      `${form.sheet}!${form.area}`,
      form.unit ?? '—',
      form.year === null ? '—' : String(form.year),
      form.organisation ?? '—',
      form.variant,
    ].map(printable),
  );
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] as string))));
  const count = result.forms.length === 0 ? '未发现决算表' : `${result.forms.length} 张表`;
  return [
    `${paint.strong(printable(basename(file)))}  ${count}`,
    ...rows.map((row) => `  ${row.map((text, column) => padEnd(text, widths[column] ?? 0)).join('  ')}`.trimEnd()),
    ...result.unrecognised.map(({ sheet, reason }) => paint.quiet(`  未识别  ${printable(sheet)}：${printable(reason)}`)),
    '',
  ].join('\n');
}
