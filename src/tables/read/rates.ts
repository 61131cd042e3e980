import { absolute, compare, decimal, ONE, ZERO } from '../../amount/decimal';
import type { MoneyUnit } from '../../amount/unit';
import type { Figure } from '../../identities/figure';
import { judge } from '../../identities/judge';
import { readCellAmount, type CellAmount } from '../../workbook/cell-amount';
import { placeOnPage } from '../../workbook/pages';
import { cellAt, type Cell } from '../../workbook/workbook';
import { rateIdentity } from '../rates';
import { allRows, type ReadLane, type ReadRate, type ReadRow } from '../reading';
import { isReadByCell } from '../row-axis';
import { shortLabel } from './amounts';
import type { Block } from './block';
import type { FoundCell } from './found';

/** A cell of a column of rates, with its row. */
interface RateCell {
  readonly row: ReadRow;
  readonly place: FoundCell;
  readonly cell: Cell | undefined;
  readonly read: CellAmount;
}

/** The lane with the cells of its rates read, once its amounts are: only these tell whether 5.26 stands for 5.26% or 0.0526 does. */
export function withRates(lane: ReadLane, lanes: readonly ReadLane[], { sheet }: Block, unit: MoneyUnit): ReadLane {
  const { rates } = lane;
  if (!rates || isReadByCell(lane.spec.rows)) return lane;
  const byColumn = rates.map((rate, at) => {
    const cells = allRows(lane).map((row): RateCell => {
      const own = row.rateCells?.[at];
      const rowLabel = own?.rowLabel ?? row.figures[0]?.rowLabel ?? row.name;
      const place = { row: own?.row ?? row.row, column: rate.column, rowLabel, columnLabel: own?.columnLabel ?? rate.caption };
      const cell = cellAt(sheet, place.row, place.column);
      return { row, place, cell, read: readCellAmount(cell, unit) };
    });
    const figuresAs = (isPercentage: boolean): Map<ReadRow, Figure> => {
      const places = Math.max(USUAL_PLACES, ...cells.map(({ read }) => printedPlaces(read, isPercentage)));
      return new Map(cells.map((each) => [each.row, { ...figureFrom(each, isPercentage, places, unit), ...placeOf(sheet, each.place) }]));
    };
    return arePercentages(lane, lanes, rate, cells, figuresAs) ? figuresAs(true) : figuresAs(false);
  });
  const rowWith = (row: ReadRow): ReadRow => ({ ...row, rates: byColumn.map((figures) => figures.get(row) as Figure) });
  return { ...lane, totals: lane.totals.map(rowWith), rows: lane.rows.map(rowWith) };
}

function placeOf(sheet: Block['sheet'], { row, column }: FoundCell): Pick<Figure, 'sheet' | 'row' | 'column'> {
  const place = { row, column };
  return { sheet: sheet.name, ...place, ...(sheet.pages ? placeOnPage(sheet, place) : {}) };
}

/** Decimals of the share that a blank cell would show where its column shows none: 5.26%. */
const USUAL_PLACES = 4;
/** More decimals are those of a quotient that was left as it came. */
const MOST_PRINTED = 6;

/** Decimals of the share that a cell prints; 0 where they are no evidence. */
function printedPlaces(read: CellAmount, isPercentage: boolean): number {
  const places = (read.shown ?? read.value.scale) + (isPercentage && !read.isPercent ? 2 : 0);
  return places > MOST_PRINTED ? 0 : places;
}

function figureFrom({ place, cell, read }: RateCell, isPercentage: boolean, columnPlaces: number, unit: MoneyUnit) {
  const { state, text } = read;
  const bare = isPercentage && !read.isPercent;
  const value = bare ? decimal(read.value.units, read.value.scale + 2) : read.value;
  const shown = (read.shown ?? 0) + (bare ? 2 : 0);
  const places = state === 'amount' ? Math.max(value.scale, shown, 2) : columnPlaces;
  return {
    state,
    value,
    places,
    // Some cut off what others round: a whole unit of the last decimal, and not its half.
    halfWidth: state === 'amount' ? decimal(1n, places) : ZERO,
    unit,
    rowLabel: shortLabel(place.rowLabel),
    columnLabel: shortLabel(place.columnLabel),
    showsPercent: true,
    ...(bare ? { isPercentage: true } : {}),
    ...(text === undefined ? {} : { text }),
    ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
  };
}

/** Whether numbers without a sign are percentages: as the amounts bear it out, else as the caption or their size says. */
function arePercentages(
  lane: ReadLane,
  lanes: readonly ReadLane[],
  rate: ReadRate,
  cells: readonly RateCell[],
  figuresAs: (isPercentage: boolean) => ReadonlyMap<ReadRow, Figure>,
): boolean {
  const bare = cells.filter(({ read }) => read.state === 'amount' && !read.isPercent);
  if (bare.length === 0) return false;
  const held = (isPercentage: boolean): number => {
    const figures = figuresAs(isPercentage);
    return bare.filter(({ row }) => {
      const figure = figures.get(row);
      const identity = figure && rateIdentity(rate, lane, lanes, row, figure, '');
      const verdict = identity && judge(identity).verdict;
      return verdict === 'equal' || verdict === 'rounding';
    }).length;
  };
  const lead = held(true) - held(false);
  return lead > 0 || (lead === 0 && (rate.caption.includes('%') || bare.some(({ read }) => compare(absolute(read.value), ONE) > 0)));
}
