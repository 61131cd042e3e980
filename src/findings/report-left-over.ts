import type { SheetLayout } from '../workbook/layout';
import { linkTo, type ReportEntry } from './report-entry';
import { tableSheet, type ExcelLimits, type TableCell, type TableColumn } from './report-table';
import { countText } from './count-text';

const COLUMNS: readonly TableColumn[] = [
  { heading: '工作簿', width: 26 },
  { heading: '类别', width: 10, style: { horizontal: 'center' } },
  { heading: '工作表', width: 18 },
  { heading: '单元格', width: 9, style: { horizontal: 'center' } },
  { heading: '规则', width: 11 },
  { heading: '原因', width: 58 },
];

function rowsOf({ file, link, result, failed }: ReportEntry): TableCell[][] {
  if (result === null)
    return [[{ value: file }, { value: '未能处理' }, { value: null }, { value: null }, { value: null }, { value: failed }]];
  return [
    ...result.unrecognised.map(({ sheet, reason }): TableCell[] => [
      { value: file },
      { value: '未识别' },
      { value: sheet, ...linkTo(link, sheet, null) },
      { value: null },
      { value: null },
      { value: reason },
    ]),
    ...result.notRun.map(({ rule, sheet, cell, reason }): TableCell[] => [
      { value: file },
      { value: '未执行' },
      { value: sheet },
      { value: cell, ...(cell === null ? {} : linkTo(link, sheet, cell)) },
      { value: rule },
      { value: reason },
    ]),
    ...result.coverage.flatMap(({ sheet, unchecked }) =>
      unchecked.map(({ area, amounts, reason }): TableCell[] => [
        { value: file },
        { value: '未核对' },
        { value: sheet },
        { value: area, ...linkTo(link, sheet, area.split(':')[0] ?? null) },
        { value: null },
        { value: `${countText(amounts)} 个数：${reason}` },
      ]),
    ),
  ];
}

/** What was not checked, and why: sheets that are no known table, identities that could not be run, files that could not be read. Null where there is nothing of the kind. */
export function leftOverSheet(entries: readonly ReportEntry[], limits: ExcelLimits): SheetLayout | null {
  const all = entries.flatMap(rowsOf);
  if (all.length === 0) return null;
  const rows = all.slice(0, limits.rows);
  const remarks = ['这里所列的没有校验，既不算对，也不算错。'];
  if (rows.length < all.length) {
    remarks.push(`共 ${countText(all.length)} 条，一张工作表列不下，这里只列前 ${countText(rows.length)} 条。`);
  }
  const name = '未执行与未识别';
  return tableSheet({ name, title: name, remarks, columns: COLUMNS, rows }, limits);
}
