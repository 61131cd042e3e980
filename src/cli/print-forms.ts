import { basename } from 'node:path';
import { workbookTitle } from '../findings/workbook-verdict';
import type { WhyRecognised } from '../recognise/why';
import type { Paint } from './paint';
import type { FormsResult } from './task';
import { cut, displayWidth, padEnd, printable } from './width';

const GAP = '  ';

/** The forms of one workbook as a table within the page: title, unit, year, place. */
export function printForms(file: string, result: FormsResult, columns: number, paint: Paint): string {
  const rows = result.forms.map(({ form, sheet, area, unit, year }) =>
    [form, unit ?? '—', year === null ? '—' : String(year), `${sheet}!${area}`].map(printable),
  );
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] as string))));
  const lines = rows.map((row) => {
    const left = widths.map((width, column) => padEnd(row[column] as string, width)).join(GAP);
    return `${GAP}${left}${GAP}${row[3] as string}`;
  });
  const whose = workbookTitle(result);
  return [
    [
      paint.strong(printable(basename(file))),
      whose === null ? '' : printable(whose),
      result.forms.length === 0 ? '未发现决算表' : `${result.forms.length} 张表`,
    ]
      .filter((part) => part !== '')
      .join(GAP),
    ...lines.map((line) => cut(line, columns)),
    ...result.unrecognised.map(({ sheet, reason }) => paint.quiet(cut(`${GAP}未识别  ${printable(sheet)}：${printable(reason)}`, columns))),
    ...(result.why ?? []).flatMap((why) => printWhy(why, paint)),
    '',
  ].join('\n');
}

/** Why a sheet was taken for what it is: the reason, then the best candidates where it is none that its title names. */
function printWhy({ sheet, form, title, candidates, reason }: WhyRecognised, paint: Paint): string[] {
  const names = (all: readonly string[]): string => (all.length === 0 ? '无' : all.map(printable).join('、'));
  return [
    `${GAP}${paint.strong(printable(sheet))}${GAP}${form === null ? '未识别' : printable(form)}`,
    `${GAP}${GAP}${title === null ? '' : `表名：${printable(title)}；`}${printable(reason)}`,
    ...candidates.map(
      (one) =>
        `${GAP}${GAP}相似 ${one.fitness}${GAP}${printable(one.form)}（${printable(one.variant)}）：找到 ${names(one.found)}；缺 ${names(one.missing)}`,
    ),
  ];
}
