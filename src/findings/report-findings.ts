import { parseDecimal, toGrouped } from '../amount/decimal';
import type { SheetLayout } from '../workbook/layout';
import { isOpen } from './explanation';
import type { Finding, Suspect } from './finding';
import { linkTo, type ReportEntry } from './report-entry';
import {
  AMOUNT,
  amountCell,
  CENTERED,
  COUNT,
  firstBodyRow,
  tableSheet,
  type ExcelLimits,
  type TableCell,
  type TableColumn,
} from './report-table';
import { countText } from './count-text';

/** Name of the sheet that lists the findings. */
export const FINDINGS_SHEET = '问题清单';

interface Listed {
  readonly entry: ReportEntry;
  readonly finding: Finding;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;
const COLOUR = { error: 'C00000', warning: '9C5700', info: '595959' } as const;
/** More suspects than these are no help. */
const NAMED_SUSPECTS = 5;

const COLUMNS: readonly TableColumn[] = [
  { heading: '序号', width: 6, style: COUNT },
  { heading: '级别', width: 6, style: { ...CENTERED, bold: true } },
  { heading: '规则', width: 10 },
  { heading: '表', width: 13 },
  { heading: '工作表', width: 11 },
  { heading: '单元格', width: 9, style: CENTERED },
  { heading: '说明', width: 34 },
  { heading: '勾稽式', width: 24 },
  { heading: '应为', width: 12, style: AMOUNT },
  { heading: '实为', width: 12, style: AMOUNT },
  { heading: '差额', width: 10, style: AMOUNT },
  { heading: '疑点', width: 18 },
];
const FILE_COLUMN: TableColumn = { heading: '工作簿', width: 15 };

/** What a severity is called: a difference within rounding is a 尾差. */
export function severityName({ severity, verdict }: Finding): string {
  if (severity === 'error') return '错误';
  if (severity === 'warning') return '提醒';
  return verdict === 'rounding' ? '尾差' : '提示';
}

function suspectText({ sheet, cell, suggested, reason }: Suspect, ownSheet: string): string {
  const value = parseDecimal(suggested);
  const where = sheet === ownSheet ? cell : `${sheet}!${cell}`;
  return `${where} 宜为 ${value === null ? suggested : toGrouped(value)}（${reason}）`;
}

function suspectsText({ suspects, sheet }: Finding): string | null {
  if (suspects.length === 0) return null;
  const named = suspects.slice(0, NAMED_SUSPECTS).map((suspect) => suspectText(suspect, sheet));
  if (suspects.length > NAMED_SUSPECTS) named.push(`另有 ${suspects.length - NAMED_SUSPECTS} 处`);
  return named.join('；');
}

function rowOf({ entry, finding }: Listed, number: number, hasFiles: boolean): TableCell[] {
  const { rule, form, sheet, cell, message, identity, expected, actual, difference } = finding;
  return [
    { value: number },
    { value: severityName(finding), style: { color: COLOUR[finding.severity] } },
    { value: rule },
    { value: form },
    ...(hasFiles ? [{ value: entry.file }] : []),
    { value: finding.place ?? sheet },
    { value: cell ?? '整表', ...linkTo(entry.link, sheet, cell) },
    { value: message },
    { value: identity },
    amountCell(expected),
    amountCell(actual),
    amountCell(difference),
    { value: suspectsText(finding) },
  ];
}

/** The open findings in file order, each file's worst first; where not all fit, the worst of all files. */
function chosen(all: readonly Listed[], most: number): readonly Listed[] {
  if (all.length <= most) return all;
  const kept = new Set([...all].sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]).slice(0, most));
  return all.filter((listed) => kept.has(listed));
}

function remarksOn(total: number, listed: number, limits: ExcelLimits, hasLinks: boolean): string[] {
  if (total === 0) return ['没有错误、提醒和尾差。'];
  const remarks = [];
  if (hasLinks) remarks.push('点“单元格”一列可跳到被校验工作簿的相应单元格。');
  if (listed < total) remarks.push(`共 ${countText(total)} 条，一张工作表列不下，这里只列最要紧的 ${countText(listed)} 条。`);
  if (hasLinks && listed > limits.links) {
    remarks.push(`Excel 一张工作表至多容纳 6 万余个链接，第 ${countText(limits.links)} 条以后的单元格不带链接。`);
  }
  return remarks;
}

/**
 * The sheet of all open findings, and the row on it (from 0) where those of each entry begin: null where an entry has none.
 */
export function findingsSheet(entries: readonly ReportEntry[], limits: ExcelLimits): { sheet: SheetLayout; firstRows: (number | null)[] } {
  const all = entries.flatMap((entry) =>
    (entry.result?.findings ?? [])
      .filter(isOpen)
      .sort((a, b) => RANK[a.severity] - RANK[b.severity])
      .map((finding): Listed => ({ entry, finding })),
  );
  const listed = chosen(all, limits.rows);
  const hasFiles = entries.length > 1;
  const remarks = remarksOn(
    all.length,
    listed.length,
    limits,
    entries.some(({ link }) => link !== null),
  );
  const columns = hasFiles ? [...COLUMNS.slice(0, 4), FILE_COLUMN, ...COLUMNS.slice(4)] : COLUMNS;
  const rows = listed.map((one, at) => rowOf(one, at + 1, hasFiles));
  const first = new Map<ReportEntry, number>();
  listed.forEach(({ entry }, at) => {
    if (!first.has(entry)) first.set(entry, firstBodyRow(remarks.length) + at);
  });
  return {
    sheet: tableSheet({ name: FINDINGS_SHEET, title: FINDINGS_SHEET, remarks, columns, rows }, limits),
    firstRows: entries.map((entry) => first.get(entry) ?? null),
  };
}
