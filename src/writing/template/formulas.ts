import { exactPlaces } from '../../amount/unit';
import { toExcelFormula } from '../../identities/formula';
import type { Identity, Term } from '../../identities/identity';
import { areaName, quoteSheetName, type Area } from '../../workbook/address';
import { inOrder } from '../../identities/order';
import { directCopies, type DirectedCopy } from './copies';
import { cellKey, type BlankRows, type Draft } from '../../tables/print/draft';
import type { Probe } from './probe';

/**
 * Gives every cell that the forms' own identities compute a live formula: sums within a table first, then copies of what another
 * table computes. Each cell gets one formula at most, and none runs in a circle.
 * @param probes what the drafts say of themselves
 */
export function addFormulas(drafts: readonly Draft[], probes: readonly Probe[]): void {
  const byName = new Map(drafts.map((draft) => [draft.name, draft]));
  const sums = (probes[0]?.within ?? []).filter(
    ({ relation, target }) => (relation === 'sum' || relation === 'ratio') && byName.get(target.sheet)?.hasAmount(target),
  );
  const computed = new Set(sums.map(({ target }) => cellKey(target)));
  const copies = new Map<Identity, DirectedCopy>();
  for (const copy of directCopies(probes, byName, computed)) {
    // A class in a blank row is no cell yet: it depends on nothing, and so can close no circle.
    const terms = [{ figure: copy.source.classCode === null ? copy.source.figure : null, sign: 1 as const }];
    copies.set({ ...copy.identity, target: copy.target.figure, terms }, copy);
  }

  for (const { target, by } of inOrder([...sums, ...copies.keys()])) {
    const draft = byName.get(target.sheet);
    if (!draft?.hasAmount(target)) continue;
    const copy = copies.get(by);
    if (copy) {
      const text = copy.source.classCode === null ? toExcelFormula(by, 'relative') : classFormula(copy, byName);
      if (text !== null) draft.formula(target.row, target.column, { text, blank: 0 });
      continue;
    }
    const { blankRows } = draft;
    if (blankRows && by.terms.every(({ figure }) => figure && isBlankRow(blankRows, figure)) && !isBlankRow(blankRows, target)) {
      draft.formula(target.row, target.column, { text: totalFormula(blankRows, target.column), blank: 0 });
      continue;
    }
    const text = toExcelFormula(withWords(by), 'relative');
    if (text === null) continue;
    if (blankRows && isBlankRow(blankRows, target)) {
      draft.formula(target.row, target.column, { text: `=IF(COUNT(${runsOf(by)})=0,"",${text.slice(1)})`, blank: '' });
    } else {
      draft.formula(target.row, target.column, { text, blank: by.blankOverZero ? '' : 0 });
    }
  }
}

function isBlankRow({ first, last }: BlankRows, { row }: { readonly row: number }): boolean {
  return row >= first && row <= last;
}

/** The identity as it will be once somebody types — into a cell: SUM passes over it where a plus sign trips. */
function withWords(identity: Identity): Identity {
  const terms = identity.terms.map((term): Term => (term.figure ? { ...term, figure: { ...term.figure, state: 'nothing' } } : term));
  return { ...identity, terms };
}

/** The terms' cells in the target's row as arguments of a function, neighbours joined. */
function runsOf({ target, terms }: Identity): string {
  const areas: Area[] = [];
  const inRow = terms.flatMap(({ figure }) => (figure?.row === target.row ? [figure] : []));
  const columns = inRow.sort((a, b) => a.column - b.column);
  for (const { row, column } of columns) {
    const open = areas.at(-1);
    if (open && open.right >= column - 1) areas[areas.length - 1] = { ...open, right: column };
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas.map(areaName).join(',');
}

function absolute(area: Area, keepsColumn: boolean): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, keepsColumn ? '$$$1$$$2' : '$1$$$2');
}

function codesOf({ first, last, codeColumn }: BlankRows): string {
  return absolute({ top: first, left: codeColumn, bottom: last, right: codeColumn }, true);
}

function columnOf({ first, last }: BlankRows, column: number): string {
  return absolute({ top: first, left: column, bottom: last, right: column }, false);
}

/** Σ类: the rows whose code has three digits, wherever they will be typed. Texts in the column count as nothing. */
function totalFormula(rows: BlankRows, column: number): string {
  if (rows.areItems) return `=SUM(${columnOf(rows, column)})`;
  return `=SUMPRODUCT((LEN(TRIM(${codesOf(rows)}))=3)*1,${columnOf(rows, column)})`;
}

/** One class of a coded form, wherever it will be typed, in the target's unit. */
function classFormula({ target, source }: DirectedCopy, drafts: ReadonlyMap<string, Draft>): string | null {
  const rows = drafts.get(source.figure.sheet)?.blankRows;
  if (!rows) return null;
  const sheet = `${quoteSheetName(source.figure.sheet)}!`;
  const amount = `SUMPRODUCT((TRIM(${sheet}${codesOf(rows)})="${source.classCode ?? ''}")*1,${sheet}${columnOf(rows, source.figure.column)})`;
  const shift = exactPlaces(target.figure.unit) - exactPlaces(source.figure.unit);
  return `=${amount}${shift === 0 ? '' : shift > 0 ? `/${10 ** shift}` : `*${10 ** -shift}`}`;
}
