import { toNumber, type Decimal } from '../../src/amount/decimal';
import { checkWorkbook } from '../../src/findings/check';
import type { Finding, Suspect } from '../../src/findings/finding';
import { FORMS } from '../../src/forms/registry';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import { saveWorkbook } from '../../src/host/file/save-workbook';
import type { Figure } from '../../src/identities/figure';
import { recognise } from '../../src/recognise/recognise';
import { cellName } from '../../src/workbook/address';
import { contentOf } from '../../src/workbook/content';
import type { Edit, Plan } from '../../src/workbook/plan';
import { cellAt, type Cell, type Workbook } from '../../src/workbook/workbook';
import { adoptAll } from '../../src/writing/adopt-all';
import type { Random } from '../departments/random';
import { mistyped, TYPOS } from '../departments/typos';
import { isLastDigitOpen, isUndecided, isUnnoticeable } from './undecided';

/** One amount typed wrong in a file. */
export interface Slip {
  readonly place: string;
  readonly words: string;
  /** What the cell said before, and what it says now. */
  readonly before: number;
  readonly after: Decimal;
  readonly bytes: Uint8Array;
}

/** The amounts of all tables that were typed and are not zero. */
export function typedAmounts(workbook: Workbook): Figure[] {
  return recognise(workbook, FORMS)
    .forms.flatMap(({ declaration, figures }) => (declaration.key === '' ? [] : figures))
    .filter(({ state, value, formula }) => state === 'amount' && value.units !== 0n && formula === undefined);
}

/** Mistypes one of the amounts, as people do; null where the slip changes nothing. */
export function slipIn(bytes: Uint8Array, workbook: Workbook, amounts: readonly Figure[], random: Random): Slip | null {
  const figure = random.pick(amounts);
  const typed = mistyped(random.pick(TYPOS), figure, amounts, random);
  const sheet = workbook.sheets.find(({ name }) => name === figure.sheet);
  const before = contentOf(sheet && cellAt(sheet, figure.row, figure.column));
  if (!typed || typeof before.value !== 'number' || before.value === toNumber(typed)) return null;
  const { row, column } = figure;
  const place = `${figure.sheet}!${cellName(figure)}`;
  const after = { ...before, value: toNumber(typed) };
  const saved = saveWorkbook(bytes, { title: '', edits: [{ sheet: figure.sheet, row, column, before, after, reason: '' }] });
  return saved.kind === 'refused'
    ? null
    : { place, words: `${place} ${before.value} → ${after.value}`, before: before.value, after: typed, bytes: saved.bytes };
}

/** The file with a plan carried out, read again. */
export function carriedOut(bytes: Uint8Array, plan: Plan): Workbook | null {
  const saved = saveWorkbook(bytes, plan);
  return saved.kind === 'refused' ? null : readCalculatedWorkbook(saved.bytes);
}

/** The cells of two workbooks whose values differ. */
export function differences(one: Workbook, other: Workbook): string[] {
  return one.sheets.flatMap((sheet, at) =>
    [...sheet.rows.values()].flat().flatMap((cell: Cell) => {
      const same = other.sheets[at] && cellAt(other.sheets[at], cell.row, cell.column);
      return JSON.stringify(valueOf(cell)) === JSON.stringify(same && valueOf(same)) ? [] : [`${sheet.name}!${cellName(cell)}`];
    }),
  );
}

function valueOf({ value }: Cell): unknown {
  // Text of a sheet that was recognised carries what was read of it.
  return value.kind === 'number' ? Number(value.number.toPrecision(13)) : value.kind === 'text' ? value.text : value;
}

/** The cells that checking holds for the cause with certainty: the only suspect of an error. */
export function causesIn(workbook: Workbook): Suspect[] {
  return checkWorkbook(workbook).findings.flatMap(({ severity, suspects }) =>
    severity === 'error' && suspects.length === 1 ? [...suspects] : [],
  );
}

/**
 * How a slip came out: put right by 全部采用, offered for a click at the right cell with the right amount, listed so among a few cells of
 * which one is wrong, left open since nothing tells, silent since nothing speaks against it, or missed.
 */
export interface SlipOutcome {
  readonly kind: 'restored' | 'offered' | 'listed' | 'undecided' | 'silent' | 'missed';
  readonly words: string;
}

/** What 全部采用 and the findings make of a file with one slip. It never changes what was right. */
export function outcomeOf(clean: Workbook, slip: Slip): SlipOutcome {
  const wrong = readCalculatedWorkbook(slip.bytes);
  const known = new Set(loud(clean).map(({ message }) => message));
  const found = loud(wrong).filter(({ message }) => !known.has(message));
  const messages = found.slice(0, 2).map(({ message }) => message);
  if (found.length === 0) return { kind: isUnnoticeable(clean, slip.place, slip.after) ? 'silent' : 'missed', words: '没有发现' };
  const plan = adoptAll(wrong);
  const mended = carriedOut(slip.bytes, plan);
  const left = mended && differences(clean, mended);
  if (left?.length === 0) return { kind: 'restored', words: '' };
  if (plan.edits.length > 0) return { kind: 'missed', words: `改了 ${plan.edits.map(nameOf).join('、')}；${messages.join('；')}` };
  const suspects = found.flatMap((finding) => finding.suspects);
  const [only] = suspects;
  const isOffered = only?.isExact === true && suspects.length === 1 && `${only.sheet}!${only.cell}` === slip.place;
  if (isOffered && Number(only.suggested) === slip.before) return { kind: 'offered', words: '' };
  const isAmongFew = found.some(({ alternatives = [] }) =>
    alternatives.some(({ sheet, cell, suggested }) => `${sheet}!${cell}` === slip.place && Number(suggested) === slip.before),
  );
  if (isAmongFew) return { kind: 'listed', words: '' };
  const words = `发现了，没有改回；${messages.join('；')}`;
  const isNamed = suspects.length === 1 && `${only?.sheet ?? ''}!${only?.cell ?? ''}` === slip.place && only?.isExact === false;
  const isOpen = isUndecided(wrong, slip.place) || (isNamed && isLastDigitOpen(clean, slip.place));
  return { kind: isOpen ? 'undecided' : 'missed', words };
}

function nameOf(edit: Edit): string {
  return `${edit.sheet}!${cellName(edit)}`;
}

function loud(workbook: Workbook): Finding[] {
  return checkWorkbook(workbook).findings.filter(({ severity }) => severity !== 'info');
}
