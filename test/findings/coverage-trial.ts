import { toNumber } from '../../src/amount/decimal';
import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult } from '../../src/findings/finding';
import { cellName, parseAreaName, parseCellName, type Position } from '../../src/workbook/address';
import { readCellAmount } from '../../src/workbook/cell-amount';
import { cellAt, type Cell, type Workbook } from '../../src/workbook/workbook';
import type { Layout } from '../departments/layout';
import { makeDepartment } from '../departments/ledger';
import { amountPlaces, printDepartment } from '../departments/print';
import type { Random } from '../departments/random';
import { withCell } from '../workbook/grid';

/** An amount cell of a workbook. */
export interface Place extends Position {
  readonly sheet: string;
}

/** A consistent workbook, and where it prints amounts. */
export interface Printed {
  readonly name: string;
  readonly workbook: Workbook;
  readonly places: readonly Place[];
}

/** A department in a layout. */
export function printedIn(layout: Layout, seed: number): Printed {
  const department = makeDepartment(seed);
  const workbook = printDepartment(department, layout);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const places = amountPlaces(department, layout).filter(({ sheet: name, row, column }) => {
    const sheet = sheets.get(name);
    return sheet !== undefined && isAmount(cellAt(sheet, row, column));
  });
  return { name: [layout.name, ...layout.oddities, seed].join(' '), workbook, places };
}

/** A workbook whose tables are given as they are; its amounts are the numbers with decimals on the sheets of tables. */
export function printedAs(name: string, workbook: Workbook): Printed {
  const tables = new Set(checkWorkbook(workbook).coverage.flatMap(({ kind, sheet }) => (kind === 'table' ? [sheet] : [])));
  const places = workbook.sheets
    .filter((sheet) => tables.has(sheet.name))
    .flatMap((sheet) => [...sheet.rows.values()].flat().map((cell) => ({ sheet: sheet.name, cell })))
    .filter(({ cell }) => isAmount(cell) && !Number.isInteger(numberIn(cell)))
    .map(({ sheet, cell: { row, column } }) => ({ sheet, row, column }));
  return { name, workbook, places };
}

function isAmount(cell: Cell | undefined): boolean {
  return cell !== undefined && readCellAmount(cell, '万元').state === 'amount';
}

function numberIn(cell: Cell): number {
  return toNumber(readCellAmount(cell, '万元').value);
}

/** A smaller change may hide behind the rounding of the longest sum of a form: sixty addends of half a hundredth. */
const LEAST_CHANGE = 0.31;

/** The amount as somebody might have typed it wrongly, off by more than any rounding. */
function mistyped(number: number, random: Random): number {
  const kinds = [
    number + LEAST_CHANGE + random.below(90) / 100,
    number - LEAST_CHANGE - random.below(90) / 100,
    number * 10,
    number / 10,
    -number,
    number + 10 ** random.below(5),
    random.below(99_999_999) / 100,
    0,
  ].map((typed) => Math.round(typed * 100) / 100);
  return random.pick(kinds.filter((typed) => Math.abs(typed - number) >= LEAST_CHANGE));
}

/** Whether an error or a warning names the cell. */
export function isTouched({ findings }: CheckResult, sheet: string, { row, column }: Position): boolean {
  return findings.some(
    (finding) =>
      finding.severity !== 'info' &&
      [finding, ...finding.related, ...finding.suspects].some((at) => {
        const place = at.cell === null ? null : parseCellName(at.cell);
        return at.sheet === sheet && place?.row === row && place.column === column;
      }),
  );
}

/** Whether the cell is among those that are said not to have been checked. */
export function isUnchecked({ coverage }: CheckResult, sheet: string, { row, column }: Position): boolean {
  return coverage.some(
    (one) =>
      one.sheet === sheet &&
      one.unchecked.some(({ area }) => {
        const { top, bottom, left, right } = parseAreaName(area) ?? { top: 1, bottom: 0, left: 1, right: 0 };
        return row >= top && row <= bottom && column >= left && column <= right;
      }),
  );
}

/** Changes the amount at a place; null where that shows as an error, a warning or an amount that was not checked, else what went unseen. */
export function unseenChange({ name, workbook }: Printed, place: Place, random: Random): string | null {
  const sheet = workbook.sheets.find((one) => one.name === place.sheet);
  const cell = sheet && cellAt(sheet, place.row, place.column);
  if (!cell) throw new RangeError(`${place.sheet} has no cell ${cellName(place)}`);
  const before = numberIn(cell);
  const number = mistyped(before, random);
  const result = checkWorkbook(withCell(workbook, place.sheet, place.row, place.column, { kind: 'number', number }));
  if (isTouched(result, place.sheet, place) || isUnchecked(result, place.sheet, place)) return null;
  return `${name}：${place.sheet} ${cellName(place)} ${before} → ${number}`;
}
