import { compare, parseDecimal, toNumber, type Decimal } from '../../src/amount/decimal';
import type { CheckResult, Finding } from '../../src/findings/finding';
import { FORMS } from '../../src/forms/registry';
import type { Figure } from '../../src/identities/figure';
import { recognise } from '../../src/recognise/recognise';
import { cellName } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import { makeDepartment } from '../departments/ledger';
import type { Layout } from '../departments/layout';
import { printDepartment } from '../departments/print';
import { randomFrom } from '../departments/random';
import { mistyped, TYPOS } from '../departments/typos';
import { withCell } from '../workbook/grid';

interface Mistake {
  readonly figure: Figure;
  readonly typed: Decimal;
}

export interface Case {
  readonly workbook: Workbook;
  /** By sheet and cell. */
  readonly mistakes: ReadonlyMap<string, Mistake>;
}

/** A consistent department as it is printed, with its amounts. Nothing changes it, so it is printed and read once. */
interface Right {
  readonly workbook: Workbook;
  readonly figures: readonly Figure[];
}

const printedOnce = new Map<string, Right>();

export function rightOne(seed: number, layout: Layout): Right {
  const key = `${layout.name} ${1 + (seed % 97)}`;
  const known = printedOnce.get(key);
  if (known) return known;
  const workbook = printDepartment(makeDepartment(1 + (seed % 97)), layout);
  const figures = recognise(workbook, FORMS).forms.flatMap((form) => (form.declaration.key === '' ? [] : form.figures));
  printedOnce.set(key, { workbook, figures });
  return { workbook, figures };
}

/** A consistent department with so many amounts mistyped, anywhere or in one row or column of one form. */
export function spoiled(seed: number, layout: Layout, count: number, isCrowded: boolean): Case {
  const random = randomFrom(seed * 31 + count);
  const { workbook: right, figures } = rightOne(seed, layout);
  let workbook = right;
  const filled = figures.filter(({ value }) => value.units !== 0n);
  const mistakes = new Map<string, Mistake>();
  for (let tries = 0; mistakes.size < count && tries < 60; tries++) {
    const [first] = mistakes.values();
    const pool = (random.chance(85) ? filled : figures).filter((figure) => !isCrowded || !first || areInLine(figure, first.figure));
    const figure = random.pick(pool.length > 0 ? pool : filled);
    const typed = mistyped(random.pick(TYPOS), figure, figures, random);
    const at = `${figure.sheet}!${cellName(figure)}`;
    if (!typed || mistakes.has(at)) continue;
    mistakes.set(at, { figure, typed });
    workbook = withCell(workbook, figure.sheet, figure.row, figure.column, { kind: 'number', number: toNumber(typed) });
  }
  return { workbook, mistakes };
}

function areInLine(a: Figure, b: Figure): boolean {
  return a.sheet === b.sheet && (a.row === b.row || a.column === b.column);
}

/** 会议费 and 培训费 stand beside the total of “三公” and are in no identity at all. */
function isBesideAllSums({ rowLabel, columnLabel }: Figure): boolean {
  return /^(?:会议|培训)费$/.test(rowLabel) || /^(?:会议|培训)费$/.test(columnLabel);
}

export function emptyTally(): Tally {
  return { mistakes: 0, missed: [], suspected: 0, accused: [], misquoted: [], findings: 0 };
}

export interface Tally {
  mistakes: number;
  /** Mistyped cells that no finding names: not as its own cell, a related one or a suspect. */
  missed: string[];
  suspected: number;
  /** Cells that were not touched and are suspected nevertheless. */
  accused: string[];
  /** Suspects whose amount is given without reserve and is another one. */
  misquoted: string[];
  findings: number;
}

export const told = ({ findings }: CheckResult): Finding[] =>
  findings.filter(({ severity, rule }) => severity !== 'info' && rule !== 'JS-2016');

export function add(tally: Tally, { mistakes }: Case, findings: readonly Finding[], about: string): void {
  const named = new Set<string>();
  const suspected = new Set<string>();
  for (const { sheet, cell, related, suspects, message } of findings) {
    for (const at of [...related, ...suspects, ...(cell === null ? [] : [{ sheet, cell }])]) named.add(`${at.sheet}!${at.cell}`);
    for (const suspect of suspects) {
      const at = `${suspect.sheet}!${suspect.cell}`;
      const mistake = mistakes.get(at);
      suspected.add(at);
      if (!mistake) tally.accused.push(`${about} ${at}：${suspect.reason}`);
      const suggested = parseDecimal(suspect.suggested);
      const isReserved = message.includes(' 左右，') || suspect.reason.includes('数额须核对');
      if (mistake && !isReserved && (!suggested || compare(suggested, mistake.figure.value) !== 0))
        tally.misquoted.push(`${about} ${at}：${message}`);
    }
  }
  tally.mistakes += mistakes.size;
  tally.findings += findings.length;
  for (const [at, { figure }] of mistakes) {
    if (!named.has(at) && !isBesideAllSums(figure)) tally.missed.push(`${about} ${at}`);
    if (suspected.has(at)) tally.suspected++;
  }
}
