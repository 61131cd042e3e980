import { isZero } from '../amount/decimal';
import { CellMap } from '../identities/cell-map';
import { isSameCell, type Figure } from '../identities/figure';
import { figuresOf } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import { CODE_NAME, codes, NAME_CODE } from '../rules/codes';
import { economicParents } from '../rules/economic-parents';
import type { ReadRow } from '../tables/reading';
import { mentionsOf } from '../workbook/mentions';
import { cellAt, type Workbook } from '../workbook/workbook';
import { singleRun } from '../tables/by-code';
import type { Examination } from './examine';

/** Why a cell is not to be relied on, in a few Chinese words; null where nothing speaks against it. */
export type Distrust = (figure: Figure) => string | null;

/** Formulas that add up more rows than these are not looked through. */
const MOST_ROWS = 2_000;

/**
 * What was read of a workbook in a way that nothing may be computed from: rows whose code cannot be right, since what they belong to is
 * not known, and formulas that add up an amount in a row that no code or label was read of: it may well belong to them.
 */
export function misreadIn(workbook: Workbook, { standard, sets, forms, judged }: Examination): Distrust {
  const subject = { workbook, forms: standard, others: [], sets };
  const rows = new Set(
    [...codes(subject), ...economicParents(subject)].flatMap(({ rule, severity, sheet, row, related }) => {
      const isElsewhere = rule === CODE_NAME || rule === NAME_CODE;
      if (!(severity === 'error' || isElsewhere) || row === null) return [];
      return [{ sheet, row }, ...(isElsewhere ? related : [])].map(rowOf);
    }),
  );
  for (const { body, sheet } of standard) for (const row of orphans(singleRun(body)?.rows ?? [])) rows.add(rowOf({ sheet, row }));
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

/**
 * The rows below whose code another one is missing: a 项 without its 款, a 款 without its 类. One of the codes about them may be misspelt, so that
 * they count elsewhere than where they belong.
 */
function orphans(rows: readonly ReadRow[]): number[] {
  return rows.flatMap(({ level, parent, row }) => (level > 1 && (rows[parent]?.level ?? 0) !== level - 1 ? [row] : []));
}

/**
 * Whether what speaks against a cell may only seem so, since something of it was misread. Where another cell adds nothing, it does not matter
 * where its row belongs.
 */
export function restsOnMisread(cell: Figure, settles: readonly Judged[], distrust: Distrust): boolean {
  const speaks = (figure: Figure): boolean => !isZero(figure.value) || isSameCell(figure, cell);
  return settles.some(({ identity }) => figuresOf(identity).some((figure) => speaks(figure) && distrust(figure) !== null));
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
