import { toNumber } from '../../src/amount/decimal';
import { checkWorkbook } from '../../src/findings/check';
import type { Suspect } from '../../src/findings/finding';
import { FORMS } from '../../src/forms/registry';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import { saveWorkbook } from '../../src/host/file/save-workbook';
import type { Figure } from '../../src/identities/figure';
import { recognise } from '../../src/recognise/recognise';
import { cellName } from '../../src/workbook/address';
import { contentOf } from '../../src/workbook/content';
import type { Plan } from '../../src/workbook/plan';
import { cellAt, type Cell, type Workbook } from '../../src/workbook/workbook';
import { adoptAll } from '../../src/writing/adopt-all';
import type { Random } from '../departments/random';
import { mistyped, TYPOS } from '../departments/typos';

/** One amount typed wrong in a file. */
export interface Slip {
  readonly place: string;
  readonly words: string;
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
  return saved.kind === 'refused' ? null : { place, words: `${place} ${before.value} → ${after.value}`, bytes: saved.bytes };
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
  return value.kind === 'number' ? Number(value.number.toPrecision(13)) : value;
}

/** The cells that checking holds for the cause with certainty: the only suspect of an error. */
export function causesIn(workbook: Workbook): Suspect[] {
  return checkWorkbook(workbook).findings.flatMap(({ severity, suspects }) =>
    severity === 'error' && suspects.length === 1 ? [...suspects] : [],
  );
}

/** What is left after 全部采用 of a file with one slip; null where it is as it was before the slip. */
export function leftAfterAdopting(clean: Workbook, slip: Slip): string | null {
  const wrong = readCalculatedWorkbook(slip.bytes);
  const known = new Set(loud(clean));
  const found = loud(wrong).filter((finding) => !known.has(finding));
  if (found.length === 0) return '没有发现';
  const mended = carriedOut(slip.bytes, adoptAll(wrong));
  const left = mended && differences(clean, mended);
  return left?.length === 0 ? null : `发现了，没有改回：${(left ?? ['写不进']).join('、')}；${found.slice(0, 2).join('；')}`;
}

function loud(workbook: Workbook): string[] {
  return checkWorkbook(workbook)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ message }) => message);
}
