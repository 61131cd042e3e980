import { severalRuns, singleRun } from '../tables/by-code';
import type { ReadRow } from '../tables/reading';
import { rule } from '../forms/form';
import { placeIn, type RecognisedForm } from '../forms/recognised';
import type { Remark } from '../identities/remark';
import { say } from '../workbook/sentence';
import { cellAt, cellText, type Workbook } from '../workbook/workbook';
import { EVERY_FORM } from './every-form';
import { cellIn, remark, shortened, type Subject } from './subject';

export const UNREAD_CODE = rule(
  'JS-2023',
  EVERY_FORM,
  '科目编码可读',
  '科目编码为完整的数字；空白、夹有字母、缺位、成为科学计数法的编码读不出或读不全，所属的合计等补正后再核对',
  '《政府收支分类科目》：一个科目一个编码',
  'warning',
);

/** Codes that were left blank, typed with letters or turned into scientific notation, each at its own cell. */
export function unreadCodes({ workbook, forms }: Subject): Remark[] {
  return forms.flatMap((form) => {
    const lane = singleRun(form.body) ?? severalRuns(form.body);
    if (!lane) return [];
    const flawed = new Map<string, ReadRow>();
    for (const row of lane.rows) if (row.flaw !== undefined) flawed.set(`${row.row} ${row.codeColumn}`, row);
    return [...flawed.values()].map((row) => unreadCode(form, row, workbook, isWaitedFor(row, lane.rows)));
  });
}

/** Whether sums wait for the code, since nothing else tells where the row belongs. */
function isWaitedFor({ row, codeColumn }: ReadRow, rows: readonly ReadRow[]): boolean {
  return rows.some(
    (other) => other.row === row && other.codeColumn === codeColumn && other.figures.some(({ state }) => state === 'uncoded'),
  );
}

function unreadCode(form: RecognisedForm, row: ReadRow, workbook: Workbook, isWaiting: boolean): Remark {
  const place = { row: row.row, column: row.codeColumn };
  const at = placeIn(form, place);
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  const printed = sheet ? shortened(cellText(cellAt(sheet, at.row, at.column)).trim()) : '';
  const beside = row.name === '' ? '' : `（${shortened(row.name)}）`;
  return remark(UNREAD_CODE, form, say`${cellIn(form, place)} ${whatIsWrong(row, printed)}${beside}${consequence(row, isWaiting)}`, {
    ...place,
    verdict: 'unsupported',
  });
}

function whatIsWrong(row: ReadRow, printed: string): string {
  if (row.flaw === 'letters') return `科目编码“${printed}”中夹有字母`;
  if (row.flaw === 'lost')
    return /e/i.test(printed) ? `科目编码“${printed}”已成科学计数法，后几位已丢失` : `科目编码“${printed}”缺一位数字`;
  return printed === '' || printed === row.name ? '科目编码空白' : `科目编码“${printed}”读不出`;
}

function consequence(row: ReadRow, isWaiting: boolean): string {
  if (row.flaw === 'letters') return `，按 ${row.code} 核对，请改为数字`;
  return isWaiting ? '，请补正；它可能计入的合计未核对' : '，请补正';
}
