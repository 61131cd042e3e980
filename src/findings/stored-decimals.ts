import { absolute, compare, fromDouble, isZero, parseDecimal, round, subtract, sum, toGrouped, type Decimal } from '../amount/decimal';
import { parseCellName } from '../workbook/address';
import { decimalsOf } from '../workbook/number-format';
import { cellAt, type Workbook } from '../workbook/workbook';
import type { CellReference, Finding } from './finding';

const MOST_NAMED = 4;

/**
 * The findings, with a word on amounts that are stored with more decimals than they show (存的小数多于显示的), where these alone can make
 * the difference: on paper both sides look the same, and nobody finds the mistake by looking.
 */
export function tellingDecimals(findings: readonly Finding[], workbook: Workbook): Finding[] {
  return findings.map((finding) => {
    const words = decimalWords(finding, workbook);
    return words === null ? finding : { ...finding, message: `${finding.message}；${words}` };
  });
}

/** An amount with what its cell shows of it. */
interface Stored {
  readonly place: CellReference;
  readonly stored: Decimal;
  readonly shown: Decimal;
  readonly decimals: number;
}

function decimalWords({ sheet, cell, related, difference }: Finding, workbook: Workbook): string | null {
  const gap = difference === null ? null : parseDecimal(difference);
  if (cell === null || !gap || isZero(gap)) return null;
  const cells = [{ sheet, cell }, ...related].flatMap((place) => storedAt(place, workbook) ?? []);
  const most = sum(cells.map(({ stored, shown }) => absolute(subtract(stored, shown))));
  if (cells.length === 0 || compare(absolute(gap), most) > 0) return null;
  const named = cells.slice(0, MOST_NAMED).map(({ place, stored, shown, decimals }) => {
    const name = place.sheet === sheet ? place.cell : `${place.sheet} ${place.cell}`;
    return `${name} 存 ${toGrouped(stored)}，显示 ${toGrouped(shown, decimals)}`;
  });
  const more = cells.length > MOST_NAMED ? ` 等 ${cells.length} 格` : '';
  return `存的小数多于显示的：${named.join('；')}${more}`;
}

/** The amount of a cell that shows fewer decimals than it holds; null for any other cell. */
function storedAt(place: CellReference, workbook: Workbook): Stored | null {
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  const at = parseCellName(place.cell);
  const cell = sheet && at ? cellAt(sheet, at.row, at.column) : undefined;
  if (cell?.value.kind !== 'number' || cell.format === undefined) return null;
  const decimals = decimalsOf(cell.format);
  const stored = fromDouble(cell.value.number);
  if (decimals === null || !stored) return null;
  const shown = round(stored, decimals);
  return compare(stored, shown) === 0 ? null : { place, stored, shown, decimals };
}
