import type { Decimal } from '../../amount/decimal';
import { unitIn, type MoneyUnit } from '../../amount/unit';
import type { Figure } from '../../identities/figure';
import type { Area } from '../../workbook/address';
import type { LocatedText, MoneyBlock, MoneyRow } from '../form';
import { MONEY_NAMES } from '../places/national-captions';
import type { PrintedMoney } from '../places/print';
import { columnOf, labelled, MONEY_CAPTIONS, saying, wordsOf } from './captions';
import { moneyFigure, pointsFigure, pointsInLabel, rateFigure, weightFigure, withoutPoints, type NumberPlace } from './number-figure';
import { cellsBetween, rowsBetween, type GridCell, type TextGrid } from './text-grid';

type Role = PrintedMoney;

const MONEY_ROW = saying('moneyRow');
const MONEY_TOTAL = labelled('moneyTotal');
const NEXT_PART = saying('nextPart');
/** The column of reasons may print how to fill it in; that is no reason. */
const INSTRUCTION = saying('instruction');
const BY_KIND = labelled('byKind');
const BUDGET = new RegExp(`^${wordsOf('budgetBeside')}:?$`);
const EXECUTED = new RegExp(`^${wordsOf('executedBeside')}:?$`);
const PART = new RegExp(`^${wordsOf('partBeside')}:?$`);

/** The unit that the money block or a line above it names; null where none does. */
export function statedUnit(grid: TextGrid, area: Area, bottom: number): MoneyUnit | null {
  for (const row of rowsBetween(grid, area.top, bottom)) {
    for (const cell of cellsBetween(grid, row, area.left, area.right)) {
      const match = /(?:单位:|\()\s*((?:百万|千|万|亿)?元)\)?/.exec(cell.text);
      if (match?.[1] && cell.text.length < 40) return unitIn(match[1]);
    }
  }
  return null;
}

/** Reads the money block between two rows; null where the form has none. */
export function readMoneyBlock(grid: TextGrid, area: Area, bottom: number, unit: MoneyUnit): MoneyBlock | null {
  for (const row of rowsBetween(grid, area.top, bottom)) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    const roles = rolesOf(cells);
    const inline = inlineLabels(cells);
    if (inline) return readInline(grid, area, bottom, unit, row, inline);
    if (roles.has('executed') && roles.has('budget')) {
      const below = captionsBelow(grid, area, row);
      return below
        ? readColumns(grid, area, bottom, unit, row + 1, new Map([...roles, ...below]))
        : readColumns(grid, area, bottom, unit, row, roles);
    }
  }
  return null;
}

/** Captions in a second row: 年初数 and 调整后 below 预算数; null where the next row is one of amounts. */
function captionsBelow(grid: TextGrid, area: Area, row: number): ReadonlyMap<Role, GridCell> | null {
  const cells = cellsBetween(grid, row + 1, area.left, area.right);
  const roles = rolesOf(cells);
  return roles.has('initial') && roles.has('budget') && roles.size === cells.length ? roles : null;
}

function rolesOf(cells: readonly GridCell[]): Map<Role, GridCell> {
  const roles = new Map<Role, GridCell>();
  for (const cell of cells) {
    const role = columnOf(MONEY_CAPTIONS, cell.text);
    if (!role) continue;
    // 年度预算数 in front of 调整后预算数 is the label of the block.
    if (role === 'budget' && roles.has('budget')) roles.set('budget', cell);
    else if (!roles.has(role)) roles.set(role, cell);
  }
  return roles;
}

function readColumns(
  grid: TextGrid,
  area: Area,
  bottom: number,
  unit: MoneyUnit,
  headerRow: number,
  roles: ReadonlyMap<Role, GridCell>,
): MoneyBlock {
  const { sheet } = grid;
  const headerTop = Math.min(headerRow, ...[...roles.values()].map((cell) => cell.row));
  const header = rowsBetween(grid, headerTop, headerRow).flatMap((row) => cellsBetween(grid, row, area.left, area.right));
  const firstColumn = Math.min(...[...roles.values()].map((cell) => cell.column));
  const columns = header.map((cell) => cell.column).filter((column) => column >= firstColumn);
  const rows: MoneyRow[] = [];
  let reason: LocatedText | null = null;
  for (const row of rowsBetween(grid, headerRow + 1, bottom)) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    const labels = cells.filter((cell) => cell.column < firstColumn);
    const label = labels.at(-1);
    if (!label || labels.some((cell) => NEXT_PART.test(cell.text) || BY_KIND.test(cell.text)) || !MONEY_ROW.test(label.text)) break;
    const at = (role: Role, read: typeof moneyFigure): Figure | null => {
      const cell = roles.get(role);
      if (!cell) return null;
      const end = Math.min(area.right, ...columns.filter((column) => column > cell.column).map((column) => column - 1));
      const filled = cellsBetween(grid, row, cell.column, end)[0];
      const place = { row, column: filled?.column ?? cell.column, rowLabel: labelOf(label.text), columnLabel: withoutPoints(cell.text) };
      return read(sheet, place, unit);
    };
    rows.push({
      row,
      label: labelOf(label.text),
      isTotal: rows.length === 0 || MONEY_TOTAL.test(label.text),
      initial: at('initial', moneyFigure),
      budget: at('budget', moneyFigure),
      executed: at('executed', moneyFigure),
      weight: at('weight', weightFigure),
      rate: at('rate', rateFigure),
      score: at('score', pointsFigure),
    });
    const reasonColumn = roles.get('reason')?.column;
    const note = reasonColumn === undefined ? undefined : cellsBetween(grid, row, reasonColumn, area.right)[0];
    if (note && !reason && !INSTRUCTION.test(note.text)) reason = { row, column: note.column, text: note.text };
  }
  const labels = header.filter((cell) => cell.column < firstColumn).map((cell) => cell.text);
  const scoreCaption = roles.get('score')?.text ?? '';
  const points = [...labels, scoreCaption].map(pointsInLabel).find((found) => found !== null) ?? null;
  return block(headerRow, rows, points, reason);
}

/** Labels with their amounts beside them. */
interface InlineLabels {
  readonly budget: GridCell;
  readonly executed: GridCell;
}

/** 预算数 | 5 | 执行数 | 4.5: labels with a colon, or with a number right beside. */
function inlineLabels(cells: readonly GridCell[]): InlineLabels | null {
  const find = (caption: RegExp): GridCell | undefined =>
    cells.find((cell, at) => caption.test(cell.text) && (cell.text.endsWith(':') || cells[at + 1]?.cell.value.kind === 'number'));
  const budget = find(BUDGET);
  const executed = find(EXECUTED);
  return budget && executed ? { budget, executed } : null;
}

/** 四川 2021, 河北: 预算数 | 5 | 执行数 | 4.5, label and amount side by side, further rows the same way. */
function readInline(grid: TextGrid, area: Area, bottom: number, unit: MoneyUnit, headerRow: number, labels: InlineLabels): MoneyBlock {
  const rows: MoneyRow[] = [];
  for (const row of rowsBetween(grid, headerRow, bottom)) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    const isTotal = row === headerRow;
    const under = (label: GridCell): GridCell | undefined =>
      isTotal ? label : cells.find((cell) => cell.column === label.column && PART.test(cell.text));
    const left = under(labels.budget);
    const right = under(labels.executed);
    if (!left || !right) break;
    const place = (column: number, columnLabel: string): NumberPlace => ({ row, column, rowLabel, columnLabel });
    const rowLabel = isTotal ? MONEY_NAMES.total : labelOf(left.text);
    const rate = isTotal ? rateBeside(grid, headerRow, labels.executed) : undefined;
    rows.push({
      row,
      label: rowLabel,
      isTotal,
      initial: null,
      budget: moneyFigure(grid.sheet, place(left.column + 1, MONEY_NAMES.budget), unit),
      executed: moneyFigure(grid.sheet, place(right.column + 1, MONEY_NAMES.executed), unit),
      weight: null,
      rate: rate ? rateFigure(grid.sheet, place(rate.column, MONEY_NAMES.rate), unit) : null,
      score: null,
    });
  }
  return block(headerRow, rows, null, null);
}

/** The caption of the rate in the row above such labels. */
function rateBeside(grid: TextGrid, row: number, executed: GridCell): GridCell | undefined {
  return (grid.rows.get(row - 1) ?? []).find((cell) => cell.column > executed.column && columnOf(MONEY_CAPTIONS, cell.text) === 'rate');
}

function block(headerRow: number, rows: readonly MoneyRow[], labelled: Decimal | null, reason: LocatedText | null): MoneyBlock {
  const total = rows.find((row) => row.isTotal) ?? null;
  const scored = scoredRow(rows, total);
  const weight = scored?.weight;
  return { headerRow, rows, total, scored, points: weight?.state === 'amount' ? weight.value : labelled, reason };
}

/** The total, unless its points, rate and score are all left empty and a single part has them. */
function scoredRow(rows: readonly MoneyRow[], total: MoneyRow | null): MoneyRow | null {
  const isEmpty = ({ weight, rate, score }: MoneyRow): boolean =>
    [weight, rate, score].every((figure) => figure === null || (figure.state === 'blank' && figure.formula === undefined));
  if (!total || !isEmpty(total)) return total;
  const [only, ...others] = rows.filter((row) => [row.weight, row.score].some((figure) => figure?.state === 'amount'));
  return only && others.length === 0 ? only : total;
}

function labelOf(text: string): string {
  return text.replace(/^其中:?/, '').replace(/:$/, '');
}
