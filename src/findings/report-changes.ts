import { parseDecimal } from '../amount/decimal';
import type { SheetLayout } from '../workbook/layout';
import { changeInWords } from './comparisons/changes';
import type { Finding } from './finding';
import { linkTo } from './report-entry';
import { tableText } from './report-findings';
import { AMOUNT, amountCell, CENTERED, tableSheet, type ExcelLimits, type TableCell, type TableColumn } from './report-table';
import type { ReportUnit } from './report-unit';

const COLUMNS: readonly TableColumn[] = [
  { heading: '单位', width: 17 },
  { heading: '表', width: 17 },
  { heading: '项目', width: 24 },
  { heading: '本年', width: 12, style: AMOUNT },
  { heading: '上年', width: 12, style: AMOUNT },
  { heading: '增减额', width: 12, style: AMOUNT },
  { heading: '增减', width: 11, style: CENTERED },
  { heading: '原因', width: 20 },
];

/** The line that changed, in the form's words. */
export function changedLine({ operands, cell }: Finding): string {
  return operands[0]?.label ?? cell ?? '';
}

/** 增加 35.2%, or that there was nothing last year. */
export function changeRate({ difference, expected }: Finding): string {
  const change = difference === null ? null : parseDecimal(difference);
  const before = expected === null ? null : parseDecimal(expected);
  return change && before ? changeInWords(change, before) : '';
}

function rowOf({ name, entry }: ReportUnit, finding: Finding): TableCell[] {
  return [
    { value: name },
    { value: tableText(finding) },
    { value: changedLine(finding), ...linkTo(entry.link, finding.sheet, finding.cell) },
    amountCell(finding.actual),
    amountCell(finding.expected),
    amountCell(finding.difference),
    { value: changeRate(finding) },
    { value: null },
  ];
}

/** The changes since last year that need a reason, with room for it. Null where there are none. */
export function changesSheet(units: readonly ReportUnit[], limits: ExcelLimits): SheetLayout | null {
  const rows = units.flatMap((unit) => unit.changes.map((finding) => rowOf(unit, finding)));
  if (rows.length === 0) return null;
  const remarks = ['与上年相比增减超过给定幅度的；“原因”由单位填写，并写入决算说明。'];
  const title = '须说明原因的增减';
  return tableSheet({ name: title, title, remarks, columns: COLUMNS, rows: rows.slice(0, limits.rows) }, limits);
}
