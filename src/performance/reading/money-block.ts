import type { Decimal } from '../../amount/decimal';
import { unitIn, type MoneyUnit } from '../../amount/unit';
import type { Figure } from '../../identities/figure';
import type { Area } from '../../workbook/address';
import type { ColumnSpec } from '../../tables/column-axis';
import type { Block } from '../../tables/read/block';
import type { FoundCell, FoundRow, FoundTable } from '../../tables/read/found';
import { readFound, readTable } from '../../tables/read/read-table';
import { bareLabel, captionsIn } from '../../tables/read/worded';
import { allRows, figureOf, textOf, type ReadColumn, type ReadLane, type ReadRow, type Table } from '../../tables/reading';
import { oneLane, type LaneSpec, type TableSpec } from '../../tables/table';
import { P } from '../checks/rules';
import type { MoneyBlock, MoneyRow } from '../form';
import { MONEY_NAMES } from '../places/national-captions';
import type { PrintedMoney } from '../places/print';
import { familyOf, labelled, MONEY_CAPTIONS, saying, wordsOf } from './captions';
import { pointsInLabel } from './number-figure';
import { cellsBetween, rowsBetween, type GridCell, type TextGrid } from './text-grid';

/** The column of reasons may print how to fill it in; that is no reason. */
const INSTRUCTION = saying('instruction');
const BUDGET = new RegExp(`^${wordsOf('budgetBeside')}:?$`);
const EXECUTED = new RegExp(`^${wordsOf('executedBeside')}:?$`);
const PART = new RegExp(`^${wordsOf('partBeside')}:?$`);

const column = (key: PrintedMoney, more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  captions: [],
  family: familyOf(MONEY_CAPTIONS, key),
  ...more,
});
const REASON = column('reason');
const COLUMNS: readonly ColumnSpec[] = [
  column('initial'),
  // 年度预算数 in front of 调整后预算数 is the label of the block.
  column('budget', { isLast: true }),
  column('executed'),
  column('weight', { holds: 'shares' }),
  column('rate', { rate: { rule: P.rate, over: 'executed', under: 'budget' } }),
  column('score', { holds: 'points' }),
];

/** 资金总额 and what it is made up of, by 年初预算数, 全年预算数, 全年执行数, 分值, 执行率 and 得分. */
const LANE: Omit<LaneSpec, 'key' | 'caption'> = {
  rows: {
    kind: 'items',
    label: { key: 'name', captions: [] },
    texts: [REASON],
    hierarchy: { total: P.fundsSum, isBreakdown: true },
    words: {
      row: saying('moneyRow'),
      total: labelled('moneyTotal'),
      end: new RegExp(`${wordsOf('nextPart')}|^${wordsOf('byKind')}$`),
      brokenDownBy: 'executed',
    },
  },
  columns: COLUMNS,
};
const TABLE: TableSpec = oneLane(LANE);

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
    const block: Block = { sheet: grid.sheet, area: { ...area, top: row, bottom }, rows: rowsBetween(grid, row, bottom) };
    const inline = inlineLabels(cells);
    if (inline) return moneyBlock(grid, block, readFound(block, TABLE, labelledAmounts(grid, block, inline), unit)?.table, true);
    const captions = captionsIn(cells, COLUMNS);
    if (captions.has('executed') && captions.has('budget')) return moneyBlock(grid, block, readTable(block, TABLE, unit)?.table, false);
  }
  return null;
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

/** 四川 2021, 河北: 预算数 | 5 | 执行数 | 4.5, label and amount side by side, further rows the same way; the caption of the rate may stand above. */
function labelledAmounts(grid: TextGrid, { area, rows: below }: Block, labels: InlineLabels): FoundTable {
  const above = (grid.rows.get(area.top - 1) ?? []).filter((cell) => cell.column > labels.executed.column);
  const rate = captionsIn(above, COLUMNS).get('rate');
  const columns = [
    { key: 'budget', column: labels.budget.column + 1, caption: MONEY_NAMES.budget },
    { key: 'executed', column: labels.executed.column + 1, caption: MONEY_NAMES.executed },
    ...(rate ? [{ key: 'rate', column: rate.column, caption: MONEY_NAMES.rate }] : []),
  ].map((one): ReadColumn => ({ ...one, isDeclared: true }));
  const rows: FoundRow[] = [];
  for (const row of below) {
    const isTotal = row === area.top;
    const under = (label: GridCell): GridCell | undefined =>
      cellsBetween(grid, row, label.column, label.column).find(({ text }) => isTotal || PART.test(text));
    const left = under(labels.budget);
    if (!left || !under(labels.executed)) break;
    const rowLabel = isTotal ? MONEY_NAMES.total : bareLabel(left.text);
    const cells = columns.map((one): FoundCell => ({ row, column: one.column, rowLabel, columnLabel: one.caption }));
    const place = { code: '', codeColumn: left.column, name: rowLabel, nameColumn: left.column, level: 1, label: rowLabel };
    rows.push({ row, key: '', ...place, isTotal, cells: isTotal ? cells : cells.slice(0, 2) });
  }
  const bottom = rows.at(-1)?.row ?? area.top;
  const lane = { spec: { key: '', caption: '', ...LANE }, columns, codeColumns: [], headerBottom: area.top, unknown: [], rows };
  return { lanes: [lane], top: area.top, bottom, missing: [], fitness: 1 };
}

function moneyBlock(grid: TextGrid, { area }: Block, table: Table | undefined, isInline: boolean): MoneyBlock | null {
  const [lane] = table?.lanes ?? [];
  if (!table || !lane) return null;
  const figure = (row: ReadRow, key: PrintedMoney): Figure | null => figureOf(lane, row, key) ?? null;
  const read = [...allRows(lane)].sort((a, b) => a.row - b.row);
  const rows = read.map((row): MoneyRow => ({
    row: row.row,
    label: bareLabel(row.name),
    isTotal: lane.totals.includes(row),
    initial: figure(row, 'initial'),
    budget: figure(row, 'budget'),
    executed: figure(row, 'executed'),
    weight: figure(row, 'weight'),
    rate: figure(row, 'rate'),
    score: figure(row, 'score'),
  }));
  const headerRow = lane.headerBottom ?? area.top;
  const total = rows.find((row) => row.isTotal) ?? null;
  const scored = scoredRow(rows, total);
  const weight = scored?.weight;
  const points = weight?.state === 'amount' ? weight.value : isInline ? null : pointsInHeader(grid, { ...area, bottom: headerRow }, lane);
  const reasons = read.map((row) => textOf(lane, row, 'reason'));
  return { headerRow, rows, total, scored, points, reason: reasons.find((one) => one && !INSTRUCTION.test(one.text)) ?? null, table };
}

/** Points that a label in front of the captions names, or the caption of the score. */
function pointsInHeader(grid: TextGrid, header: Area, { columns, rates = [], points = [], texts = [] }: ReadLane): Decimal | null {
  const first = Math.min(...[...columns, ...rates, ...points, ...texts].map((one) => one.column));
  const labels = rowsBetween(grid, header.top, header.bottom).flatMap((row) => cellsBetween(grid, row, header.left, first - 1));
  const captions = [...labels.map(({ text }) => text), points.find(({ key }) => key === 'score')?.caption ?? ''];
  return captions.map(pointsInLabel).find((found) => found !== null) ?? null;
}

/** The total, unless its points, rate and score are all left empty and a single part has them. */
function scoredRow(rows: readonly MoneyRow[], total: MoneyRow | null): MoneyRow | null {
  const isEmpty = ({ weight, rate, score }: MoneyRow): boolean =>
    [weight, rate, score].every((figure) => figure === null || (figure.state === 'blank' && figure.formula === undefined));
  if (!total || !isEmpty(total)) return total;
  const [only, ...others] = rows.filter((row) => [row.weight, row.score].some((figure) => figure?.state === 'amount'));
  return only && others.length === 0 ? only : total;
}
