import { compare, isZero, toGrouped, type Decimal } from '../amount/decimal';
import { normalise } from '../amount/text';
import type { Identity } from '../identities/identity';
import { readCellAmount } from '../workbook/cell-amount';
import { cellBeside, say } from '../workbook/sentence';
import { cellText, type Cell, type Sheet, type Workbook } from '../workbook/workbook';
import { placesOf, type Found } from './found';

const OF_WHICH = /^其中[:：]?/;

/**
 * The findings, with a word on the one line of a sum that begins with 其中 and makes it right when it counts as any other line:
 * somebody has typed 其中 before a line that is no part of the one above it.
 */
export function tellingOfWhich(findings: readonly Found[], { sheets }: Workbook): Found[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return findings.map((finding) => {
    const { identity, difference } = finding;
    if (finding.verdict !== 'mismatch' || !identity || !difference || isZero(difference) || !isDownOneColumn(identity)) return finding;
    const sheet = byName.get(identity.target.sheet);
    const lines = sheet ? linesOfWhich(sheet, identity, difference) : [];
    const [line] = lines;
    if (!line || lines.length > 1) return finding;
    const place = { sheet: identity.target.sheet, row: line.amount.row, column: line.amount.column };
    const value = toGrouped(difference, Math.min(identity.target.places, 2));
    const sentence = say`把 ${cellBeside(place, finding.sheet)}“${line.label}”的 ${value} 算进去则相等，请核对这一行是否多写了“其中”`;
    return { ...finding, clauses: [...finding.clauses, { kind: 'of-which', sentence }], related: placesOf([...finding.related, place]) };
  });
}

/** Whether lines one below the other add up to one of them. */
function isDownOneColumn({ relation, target, terms }: Identity): boolean {
  return (
    relation === 'sum' &&
    terms.every(({ figure, sign }) => sign === 1 && (!figure || (figure.sheet === target.sheet && figure.column === target.column)))
  );
}

interface Line {
  readonly label: string;
  readonly amount: Cell;
}

function linesOfWhich(sheet: Sheet, { target, terms }: Identity, amount: Decimal): Line[] {
  const added = terms.flatMap(({ figure }) => figure?.row ?? []);
  const rows = [target.row, ...added];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const found: Line[] = [];
  for (const [row, cells] of sheet.rows) {
    // The last line of a sum with its total on top stands right below the others.
    if (row < first || row > last + 1 || added.includes(row)) continue;
    const at = cells.findIndex(({ column }) => column === target.column);
    const cell = cells[at];
    const label = cells
      .slice(0, Math.max(at, 0))
      .map((one) => normalise(cellText(one)))
      .findLast((text) => OF_WHICH.test(text));
    if (!cell || label === undefined) continue;
    const read = readCellAmount(cell, target.unit);
    if (read.state === 'amount' && compare(read.value, amount) === 0) found.push({ label, amount: cell });
  }
  return found;
}
