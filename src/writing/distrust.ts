import { isZero } from '../amount/decimal';
import type { Examination } from '../examination/examine';
import { CellMap } from '../identities/cell-map';
import type { Figure } from '../identities/figure';
import { figuresOf } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import { codes } from '../rules/codes';
import { economicParents } from '../rules/economic-parents';
import { mentionsOf } from '../workbook/mentions';
import { cellAt, type Workbook } from '../workbook/workbook';
import type { Distrust } from './trust';

/** Formulas that add up more rows than these are not looked through. */
const MOST_ROWS = 2_000;

/**
 * What was read of a workbook in a way that nothing may be computed from: rows whose code cannot be right, since what they belong to is
 * not known, and formulas that add up an amount in a row that no code or label was read of: it may well belong to them.
 */
export function misreadIn(workbook: Workbook, { standard, sets, forms, judged }: Examination): Distrust {
  const subject = { workbook, forms: standard, others: [], sets };
  const rows = new Set(
    [...codes(subject), ...economicParents(subject)].flatMap(({ severity, sheet, row }) =>
      severity === 'error' && row !== null ? [rowOf({ sheet, row })] : [],
    ),
  );
  if (rows.size > 0) for (const row of confirmedRows(judged)) rows.delete(row);
  const read = new CellMap<true>();
  for (const { figures } of forms) for (const figure of figures) read.set(figure, true);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));

  const addsUnread = ({ formula, sheet: name, column, value }: Figure): boolean => {
    const sheet = sheets.get(name);
    if (formula === undefined || !sheet || isZero(value)) return false;
    return mentionsOf(formula, name).some(({ sheet: other, area: { top, bottom, left, right } }) => {
      if (other !== name || column < left || column > right || bottom - top >= MOST_ROWS) return false;
      for (let row = top; row <= bottom; row++) {
        const cell = read.get({ sheet: name, row, column }) ? undefined : cellAt(sheet, row, column);
        if (cell?.value.kind === 'number' && cell.value.number !== 0) return true;
      }
      return false;
    });
  };
  return (figure) => {
    if (rows.has(rowOf(figure))) return '一行的科目编码有误';
    return addsUnread(figure) ? '的公式加进了一行没有读出编码或名称的数' : null;
  };
}

function rowOf({ sheet, row }: Pick<Figure, 'sheet' | 'row'>): string {
  return `${row} ${sheet}`;
}

/**
 * The rows whose place an amount of theirs confirms: down one of the columns the sum that they were counted into comes out. Their code is
 * misspelt, but what they belong to was read rightly.
 */
function confirmedRows(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ identity, judgement: { verdict } }) => {
    if (identity.relation !== 'sum' || (verdict !== 'equal' && verdict !== 'rounding')) return [];
    const figures = figuresOf(identity);
    const { sheet, column } = identity.target;
    if (!figures.every((figure) => figure.sheet === sheet && figure.column === column)) return [];
    return figures.flatMap((figure) => (isZero(figure.value) ? [] : [rowOf(figure)]));
  });
}
