import { parseDecimal, toGrouped } from '../amount/decimal';
import type { CellStyle, SheetLayout } from '../workbook/layout';
import { countText } from './count-text';
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
import type { ReportUnit } from './report-unit';
import { shortMessage } from './short-message';

/** Name of the sheet that lists what must be handled. */
export const FINDINGS_SHEET = '问题清单';

/** A finding with the unit that it belongs to. */
export interface Listed {
  readonly unit: ReportUnit;
  readonly finding: Finding;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;
export const SEVERITY_STYLE: Readonly<Record<Finding['severity'], CellStyle>> = {
  error: { color: 'C00000', fill: 'FDE7E9' },
  warning: { color: '8A4B00', fill: 'FFF4CE' },
  info: { color: '595959' },
};
/** More suspects than these are no help. */
const NAMED_SUSPECTS = 3;

const UNIT_COLUMN: TableColumn = { heading: '单位', width: 14 };
const TABLE_COLUMNS: readonly TableColumn[] = [
  { heading: '表', width: 12 },
  { heading: '单元格', width: 8, style: CENTERED },
];
const AMOUNT_COLUMNS: readonly TableColumn[] = [
  { heading: '应为', width: 11, style: AMOUNT },
  { heading: '实为', width: 11, style: AMOUNT },
  { heading: '差额', width: 9.5, style: AMOUNT },
];

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

/** Where the mistake may sit, unless it is the cell that the finding stands at. */
function suspectsText({ suspects, sheet, cell }: Finding): string {
  const others = suspects.filter((suspect) => suspect.sheet !== sheet || suspect.cell !== cell);
  if (others.length === 0) return '';
  const named = others.slice(0, NAMED_SUSPECTS).map((suspect) => suspectText(suspect, sheet));
  if (others.length > NAMED_SUSPECTS) named.push(`另有 ${others.length - NAMED_SUSPECTS} 处`);
  return `。疑点：${named.join('；')}`;
}

/** What is wrong, without the place that stands beside it, with what is suspected and the rule's code. */
export function problemText(finding: Finding): string {
  return `${shortMessage(finding).replace(/。$/, '')}${suspectsText(finding)}（${finding.rule}）`;
}

/** The table that a finding is about: its standard title and where that stands. */
export function tableText({ form, sheet, place }: Finding): string {
  if (place !== undefined) return place;
  return form === null || sheet.includes(form) ? sheet : `${form}（${sheet}）`;
}

/** Severity, unit, table and cell of a finding. */
export function leadingCells({ unit, finding }: Listed, hasUnits: boolean): TableCell[] {
  return [
    ...(hasUnits ? [{ value: unit.name }] : []),
    { value: tableText(finding) },
    { value: finding.cell ?? '整表', ...linkTo(unit.entry.link, finding.sheet, finding.cell) },
  ];
}

/** Columns for what `leadingCells` gives. */
export function leadingColumns(hasUnits: boolean): readonly TableColumn[] {
  return hasUnits ? [UNIT_COLUMN, ...TABLE_COLUMNS] : TABLE_COLUMNS;
}

function rowOf(listed: Listed, number: number, hasUnits: boolean): TableCell[] {
  const { finding } = listed;
  return [
    { value: number },
    { value: severityName(finding), style: SEVERITY_STYLE[finding.severity] },
    ...leadingCells(listed, hasUnits),
    { value: problemText(finding) },
    amountCell(finding.expected),
    amountCell(finding.actual),
    amountCell(finding.difference),
    { value: null },
    { value: null },
  ];
}

/** The findings unit by unit, each unit's worst first; where not all fit, the worst of all units. */
function chosen(all: readonly Listed[], most: number): readonly Listed[] {
  if (all.length <= most) return all;
  const kept = new Set([...all].sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]).slice(0, most));
  return all.filter((listed) => kept.has(listed));
}

function remarksOn(total: number, listed: number, limits: ExcelLimits, hasLinks: boolean): string[] {
  if (total === 0) return ['没有须处理的错误和提醒。'];
  const remarks = [`错误须改正，提醒请核实；“处理意见”“整改情况”由人填写。${hasLinks ? '点“单元格”一列可跳到被校验的工作簿。' : ''}`];
  if (listed < total) remarks.push(`共 ${countText(total)} 条，一张工作表列不下，这里只列最要紧的 ${countText(listed)} 条。`);
  if (hasLinks && listed > limits.links) {
    remarks.push(`Excel 一张工作表至多容纳 6 万余个链接，第 ${countText(limits.links)} 条以后的单元格不带链接。`);
  }
  return remarks;
}

function columnsOf(hasUnits: boolean): readonly TableColumn[] {
  return [
    { heading: '序号', width: 5, style: COUNT },
    { heading: '级别', width: 5.5, style: { ...CENTERED, bold: true } },
    ...leadingColumns(hasUnits),
    { heading: '问题', width: hasUnits ? 31 : 43 },
    ...AMOUNT_COLUMNS,
    { heading: '处理意见', width: hasUnits ? 9 : 10 },
    { heading: '整改情况', width: hasUnits ? 9 : 10 },
  ];
}

/** Whether any entry can be linked to. */
function areLinked(entries: readonly ReportEntry[]): boolean {
  return entries.some(({ link }) => link !== null);
}

/** The sheet of what must be handled, and the row on it (from 0) where each unit's begins. */
export function findingsSheet(
  units: readonly ReportUnit[],
  limits: ExcelLimits,
): { readonly sheet: SheetLayout; readonly firstRows: ReadonlyMap<ReportUnit, number> } {
  const all = units.flatMap((unit) => unit.toHandle.map((finding): Listed => ({ unit, finding })));
  const listed = chosen(all, limits.rows);
  const hasUnits = units.length > 1;
  const remarks = remarksOn(all.length, listed.length, limits, areLinked(units.map(({ entry }) => entry)));
  const rows = listed.map((one, at) => rowOf(one, at + 1, hasUnits));
  const firstRows = new Map<ReportUnit, number>();
  listed.forEach(({ unit }, at) => {
    if (!firstRows.has(unit)) firstRows.set(unit, firstBodyRow(remarks.length) + at);
  });
  return {
    sheet: tableSheet({ name: FINDINGS_SHEET, title: FINDINGS_SHEET, remarks, columns: columnsOf(hasUnits), rows }, limits),
    firstRows,
  };
}
