import type { SheetLayout } from '../workbook/layout';
import { isOpen } from './explanation';
import { linkTo, type ReportEntry } from './report-entry';
import { severityName } from './report-findings';
import { amountCell, AMOUNT, CENTERED, COUNT, tableSheet, type ExcelLimits, type TableCell, type TableColumn } from './report-table';

/** Name of the sheet that lists what was explained (已核实). */
export const EXPLAINED_SHEET = '已核实';

const COLUMNS: readonly TableColumn[] = [
  { heading: '序号', width: 6, style: COUNT },
  { heading: '工作簿', width: 20 },
  { heading: '级别', width: 6, style: CENTERED },
  { heading: '规则', width: 10 },
  { heading: '工作表', width: 12 },
  { heading: '单元格', width: 9, style: CENTERED },
  { heading: '问题', width: 34 },
  { heading: '差额', width: 10, style: AMOUNT },
  { heading: '审核说明', width: 34 },
  { heading: '须审阅的', width: 14 },
];

/** The findings that somebody explained, each with the reason and who must see it; null where there is none. */
export function explainedSheet(entries: readonly ReportEntry[], limits: ExcelLimits): SheetLayout | null {
  const rows = entries
    .flatMap(({ file, link, result }) =>
      (result?.findings ?? []).flatMap((finding): TableCell[][] => {
        const { rule, sheet, cell, place, message, difference, explained } = finding;
        if (isOpen(finding) || !explained) return [];
        return [
          [
            { value: file },
            { value: severityName(finding) },
            { value: rule },
            { value: place ?? sheet },
            { value: cell ?? '整表', ...linkTo(link, sheet, cell) },
            { value: message },
            amountCell(difference),
            { value: explained.reason },
            { value: explained.audience === '' ? null : explained.audience },
          ],
        ];
      }),
    )
    .slice(0, limits.rows)
    .map((cells, at) => [{ value: at + 1 }, ...cells]);
  if (rows.length === 0) return null;
  const remarks = ['这些问题已有人核实并说明理由，不计入错误和提醒；其中的数一有改动，就重新列为问题。'];
  return tableSheet({ name: EXPLAINED_SHEET, title: EXPLAINED_SHEET, remarks, columns: COLUMNS, rows }, limits);
}
