import type { SheetLayout } from '../workbook/layout';
import { countText } from './count-text';
import type { Finding } from './finding';
import { tableText } from './report-findings';
import { COUNT, tableSheet, type ExcelLimits, type TableCell, type TableColumn } from './report-table';
import type { ReportUnit } from './report-unit';
import { ruleTitle } from './rule-list';
import { shortMessage } from './short-message';

const BATCH_COLUMNS: readonly TableColumn[] = [
  { heading: '单位', width: 22 },
  { heading: '尾差', width: 6, style: COUNT },
  { heading: '有尾差的表', width: 55 },
  { heading: '提示', width: 6, style: COUNT },
  { heading: '提示的内容', width: 35 },
];
const SINGLE_COLUMNS: readonly TableColumn[] = [
  { heading: '类别', width: 7, style: { horizontal: 'center' } },
  { heading: '表', width: 28 },
  { heading: '内容', width: 88 },
];

function isTail({ verdict }: Finding): boolean {
  return verdict === 'rounding';
}

/** More names than these would make two lines of one. */
const NAMED = 2;

/** 收入支出决算总表、支出决算表 等 7 张. */
function named(names: readonly string[], unit: string): string {
  const different = [...new Set(names)];
  return different.slice(0, NAMED).join('、') + (different.length > NAMED ? ` 等 ${countText(different.length)} ${unit}` : '');
}

/** The 尾差 and 提示 of a unit in one line. */
function batchRow({ name, notes }: ReportUnit): TableCell[] {
  const tails = notes.filter(isTail);
  const hints = notes.filter((finding) => !isTail(finding));
  return [
    { value: name },
    { value: tails.length },
    {
      value: named(
        tails.map((finding) => finding.form ?? finding.sheet),
        '张',
      ),
    },
    { value: hints.length },
    {
      value: named(
        hints.map(({ rule }) => ruleTitle(rule) ?? rule),
        '种',
      ),
    },
  ];
}

function singleRow(finding: Finding): TableCell[] {
  return [
    { value: isTail(finding) ? '尾差' : '提示' },
    { value: tableText(finding) },
    { value: `${finding.cell === null || isTail(finding) ? '' : `${finding.cell} `}${shortMessage(finding)}` },
  ];
}

/** What needs no handling: one line a unit, of a single workbook one line each. Null where there is nothing of the kind. */
export function notesSheet(units: readonly ReportUnit[], limits: ExcelLimits): SheetLayout | null {
  const some = units.filter(({ notes }) => notes.length > 0);
  const [first] = some;
  if (!first) return null;
  const isSingle = units.length === 1;
  const rows = isSingle ? first.notes.map(singleRow) : some.map(batchRow);
  const remarks = ['尾差由四舍五入造成，提示供参考，都不必处理。'];
  const columns = isSingle ? SINGLE_COLUMNS : BATCH_COLUMNS;
  return tableSheet({ name: '提示与尾差', title: '提示与尾差', remarks, columns, rows: rows.slice(0, limits.rows) }, limits);
}
