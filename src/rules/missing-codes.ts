import { isZero } from '../amount/decimal';
import { singleRun } from '../tables/by-code';
import type { ReadLane, ReadRow } from '../tables/reading';
import { rule } from '../forms/form';
import type { RecognisedForm } from '../forms/recognised';
import type { Remark } from '../identities/remark';
import { say } from '../workbook/sentence';
import { cellIn, remark, shortened, type Subject } from './subject';

export const MISSING_CODE = rule(
  'JS-2022',
  '支出决算表',
  '科目不漏列',
  '一般公共预算、政府性基金、国有资本经营预算支出表中有金额的项，支出决算表同一款下也列示',
  '部门决算报表表间审核公式（公开表口径）',
  'warning',
);

/** More missing subjects than this are the table's way (只列到款), no slip. */
const MOST_SLIPS = 5;

/** 项 with expenditure in a form for one budget that 支出决算表, which is for all of them, lacks below the same 款. */
export function missingCodes({ sets }: Subject): Remark[] {
  return sets.flatMap((set) => {
    const whole = set.get('T3');
    const listing = whole && singleRun(whole.body);
    const parts = ['T5', 'GF', 'SOE'].flatMap((key) => set.get(key) ?? []);
    if (!listing || parts.length === 0) return [];
    const { rows } = listing;
    if (rows.some(({ flaw }) => flaw === 'uncoded' || flaw === 'lost')) return [];
    const codes = new Set(rows.map(({ code }) => code));
    const names = new Set(rows.map((row) => `${codeOfParent(rows, row)}|${row.name}`));
    const listed = new Set(rows.filter(({ level }) => level === 3).map((row) => codeOfParent(rows, row)));
    const remarks = parts.flatMap((part) => {
      const lane = singleRun(part.body);
      if (!lane) return [];
      return missing(lane)
        .filter((row) => listed.has(row.code.slice(0, 5)) && !codes.has(row.code) && !names.has(`${row.code.slice(0, 5)}|${row.name}`))
        .map((row) => missingRemark(part, whole, row));
    });
    return remarks.length > MOST_SLIPS ? [] : remarks;
  });
}

/** The 项 of a form whose codes are sound and that have expenditure. */
function missing({ rows, columns }: ReadLane): ReadRow[] {
  const at = columns.findIndex(({ key }) => key === 'total' || key === 'expenditure');
  return rows.filter((row) => {
    const figure = row.figures[at];
    return row.code.length === 7 && row.code.startsWith(codeOfParent(rows, row)) && figure !== undefined && !isZero(figure.value);
  });
}

function codeOfParent(rows: readonly ReadRow[], row: ReadRow): string {
  return rows[row.parent]?.code ?? '';
}

function missingRemark(part: RecognisedForm, whole: RecognisedForm, row: ReadRow): Remark {
  const place = { row: row.row, column: row.codeColumn };
  const words = say`${cellIn(part, place)} 科目 ${row.code}“${shortened(row.name)}”有金额，${{ named: whole.sheet }} 同一款下没有这一科目，疑似漏列`;
  return remark(MISSING_CODE, part, words, { ...place, verdict: 'missing' });
}
