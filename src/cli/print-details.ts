import { parseDecimal, toGrouped } from '../amount/decimal';
import type { CellReference, CheckResult, Finding } from '../findings/finding';
import { toleranceInWords } from '../findings/tolerance-words';
import { countText } from '../findings/count-text';
import { SIGN, type Paint } from './paint';
import { fold, padEnd, printable } from './width';

const INDENT = 6;
const LABEL_COLUMNS = 8;
/** Room for a closing sign behind a full line. */
const HANGING = 2;
/** More cells than anybody reads in one line. */
const NAMED_CELLS = 40;

function grouped(amount: string): string {
  const value = parseDecimal(amount);
  return value === null ? printable(amount) : toGrouped(value);
}

/** Cells sheet by sheet, each sheet named once: C3、C4；收入决算表!D5、D6. The finding's own sheet goes without its name. */
function cells(places: readonly CellReference[], ownSheet: string): string {
  const bySheet = new Map<string, string[]>(places.some(({ sheet }) => sheet === ownSheet) ? [[ownSheet, []]] : []);
  for (const { sheet, cell } of places.slice(0, NAMED_CELLS)) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cell]);
  const groups = [...bySheet].map(([sheet, names]) => `${sheet === ownSheet ? '' : `${printable(sheet)}!`}${names.join('、')}`);
  return groups.join('；') + (places.length > NAMED_CELLS ? ` 等 ${countText(places.length)} 格` : '');
}

function labelled(label: string, text: string, columns: number, paint: Paint): string[] {
  const width = Math.max(40, columns - INDENT - LABEL_COLUMNS - HANGING);
  return fold(text, width).map((line, at) => ' '.repeat(INDENT) + paint.quiet(padEnd(at === 0 ? label : '', LABEL_COLUMNS)) + line);
}

function amounts(finding: Finding): string {
  const parts = [
    finding.expected === null ? '' : `应为 ${grouped(finding.expected)}`,
    finding.actual === null ? '' : `实为 ${grouped(finding.actual)}`,
    finding.difference === null ? '' : `差 ${grouped(finding.difference)}`,
    toleranceInWords(finding, grouped),
  ];
  return parts.filter((part) => part !== '').join('，');
}

/** Everything about one finding, over several lines. */
export function detailLines(finding: Finding, columns: number, paint: Paint): string[] {
  const colour = paint.severity[finding.severity];
  const where =
    finding.place !== undefined
      ? printable(finding.place)
      : finding.cell === null
        ? printable(finding.sheet)
        : `${printable(finding.sheet)}!${finding.cell}`;
  const form = finding.form === null ? '' : `  ${printable(finding.form)}`;
  const lines = [`  ${colour(SIGN[finding.severity])} ${paint.strong(where)}${form}  ${paint.quiet(finding.rule)}`];
  lines.push(...fold(printable(finding.message), Math.max(40, columns - INDENT - HANGING)).map((line) => ' '.repeat(INDENT) + line));
  if (finding.identity !== null) lines.push(...labelled('勾稽式', printable(finding.identity), columns, paint));
  const numbers = amounts(finding);
  if (numbers !== '') lines.push(...labelled('数字', numbers, columns, paint));
  if (finding.related.length > 0) lines.push(...labelled('相关', cells(finding.related, finding.sheet), columns, paint));
  const leads = [
    ...finding.suspects.map((one) => ['疑点', one] as const),
    ...(finding.alternatives ?? []).map((one) => ['或为', one] as const),
  ];
  for (const [label, suspect] of leads) {
    const text = `${cells([suspect], finding.sheet)} 宜为 ${grouped(suspect.suggested)}（${printable(suspect.reason)}）`;
    lines.push(...labelled(label, text, columns, paint));
  }
  return lines;
}

function section(title: string, rows: readonly string[], columns: number, paint: Paint): string[] {
  if (rows.length === 0) return [];
  const folded = rows.flatMap((row) =>
    fold(row, Math.max(40, columns - INDENT - HANGING)).map((line, at) => ' '.repeat(at === 0 ? 4 : INDENT) + line),
  );
  return [`  ${paint.strong(title)}`, ...folded];
}

/** What was recognised, what was not, and what could not be run. */
export function listLines(result: CheckResult, columns: number, paint: Paint): string[] {
  const forms = result.forms.map(({ form, sheet, area, unit, year, organisation }) =>
    [form, `${sheet}!${area}`, unit, year === null ? null : `${year} 年`, organisation]
      .filter((part) => part !== null && part !== '')
      .map((part) => printable(String(part)))
      .join('  '),
  );
  const unrecognised = result.unrecognised.map(({ sheet, reason }) => `${printable(sheet)}：${printable(reason)}`);
  const notRun = result.notRun.map(({ rule, sheet, cell, reason }) => {
    const where = cell === null ? printable(sheet) : `${printable(sheet)}!${cell}`;
    return `${where}  ${printable(reason)}  ${rule}`;
  });
  const uncovered = result.coverage.flatMap(({ form, sheet, amounts, checked, unchecked }) =>
    unchecked.map(({ area, reason }) => {
      const which = form === null ? '' : `（${checked}/${amounts}）`;
      return `${printable(sheet)}!${area}${which}  ${printable(reason)}`;
    }),
  );
  return [
    ...section(`认出的表 ${forms.length}`, forms, columns, paint),
    ...section(`未识别的工作表 ${unrecognised.length}`, unrecognised, columns, paint),
    ...section(`未核对的数 ${uncovered.length} 处`, uncovered, columns, paint),
    ...section(`未执行的勾稽 ${notRun.length}`, notRun, columns, paint),
  ];
}
