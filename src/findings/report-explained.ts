import type { SheetLayout } from '../workbook/layout';
import { leadingCells, leadingColumns, problemText, SEVERITY_STYLE, severityName, type Listed } from './report-findings';
import { AMOUNT, amountCell, CENTERED, tableSheet, type ExcelLimits, type TableCell, type TableColumn } from './report-table';
import type { ReportUnit } from './report-unit';

const COLUMNS_BEHIND: readonly TableColumn[] = [
  { heading: '问题', width: 36 },
  { heading: '差额', width: 11, style: AMOUNT },
  { heading: '审核说明', width: 27 },
  { heading: '须审阅的', width: 9 },
];

function rowOf(listed: Listed, hasUnits: boolean): TableCell[] {
  const { finding } = listed;
  return [
    { value: severityName(finding), style: SEVERITY_STYLE[finding.severity] },
    ...leadingCells(listed, hasUnits),
    { value: problemText(finding) },
    amountCell(finding.difference),
    { value: finding.explained?.reason ?? null },
    { value: finding.explained?.audience || null },
  ];
}

/** What units have explained (已核实): it is not to be handled, but to be read. Null where there is nothing of the kind. */
export function explainedSheet(units: readonly ReportUnit[], limits: ExcelLimits): SheetLayout | null {
  const all = units.flatMap((unit) => unit.explained.map((finding): Listed => ({ unit, finding })));
  if (all.length === 0) return null;
  const hasUnits = units.length > 1;
  const columns: readonly TableColumn[] = [
    { heading: '级别', width: 6, style: { ...CENTERED, bold: true } },
    ...leadingColumns(hasUnits),
    ...COLUMNS_BEHIND,
  ];
  const rows = all.slice(0, limits.rows).map((listed) => rowOf(listed, hasUnits));
  const remarks = ['这些问题单位已核实并说明理由，不计入错误和提醒，请看说明是否成立；其中的数一有改动，就重新列为问题。'];
  return tableSheet({ name: '已说明', title: '已说明的问题', remarks, columns, rows }, limits);
}
