import { absolute, compare, fromDouble, isZero, round, subtract, sum, toGrouped, type Decimal } from '../amount/decimal';
import { decimalsOf } from '../workbook/number-format';
import type { PlaceOnSheet } from '../workbook/pages';
import { cellBeside, joinedBy, say, type Sentence } from '../workbook/sentence';
import { cellAt, type Workbook } from '../workbook/workbook';
import type { Found } from './found';

const MOST_NAMED = 4;

/**
 * The findings, with a word on amounts that are stored with more decimals than they show (存的小数多于显示的), where these alone can make
 * the difference: on paper both sides look the same, and nobody finds the mistake by looking.
 */
export function tellingDecimals(findings: readonly Found[], workbook: Workbook): Found[] {
  return findings.map((finding) => {
    const sentence = decimalWords(finding, workbook);
    return sentence === null ? finding : { ...finding, clauses: [...finding.clauses, { kind: 'stored-decimals', sentence }] };
  });
}

/** An amount with what its cell shows of it. */
interface Stored {
  readonly place: PlaceOnSheet;
  readonly stored: Decimal;
  readonly shown: Decimal;
  readonly decimals: number;
}

function decimalWords({ sheet, at, related, difference: gap }: Found, workbook: Workbook): Sentence | null {
  if (at === null || !gap || isZero(gap)) return null;
  const cells: Stored[] = [];
  const own = storedAt({ sheet, row: at.row, column: at.column }, workbook);
  if (own) cells.push(own);
  for (const place of related) {
    const stored = storedAt(place, workbook);
    if (stored) cells.push(stored);
  }
  if (cells.length === 0) return null;
  const most = sum(cells.map(({ stored, shown }) => absolute(subtract(stored, shown))));
  if (compare(absolute(gap), most) > 0) return null;
  const named = cells
    .slice(0, MOST_NAMED)
    .map(
      ({ place, stored, shown, decimals }) => say`${cellBeside(place, sheet)} 存 ${toGrouped(stored)}，显示 ${toGrouped(shown, decimals)}`,
    );
  const more = cells.length > MOST_NAMED ? ` 等 ${cells.length} 格` : '';
  return say`存的小数多于显示的：${joinedBy(named, '；')}${more}`;
}

/** The amount of a cell that shows fewer decimals than it holds; null for any other cell. */
function storedAt(place: PlaceOnSheet, workbook: Workbook): Stored | null {
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  const cell = sheet && cellAt(sheet, place.row, place.column);
  if (cell?.value.kind !== 'number' || cell.format === undefined) return null;
  const decimals = decimalsOf(cell.format);
  const stored = decimals === null ? null : fromDouble(cell.value.number);
  if (decimals === null || !stored || stored.scale <= decimals) return null;
  return { place, stored, shown: round(stored, decimals), decimals };
}
