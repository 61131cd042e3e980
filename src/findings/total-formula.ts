import { compare, isZero, sum } from '../amount/decimal';
import { isSameCell, type Figure } from '../identities/figure';
import type { Judged } from '../identities/judgement';
import { cellName, parseAreaName, type Area } from '../workbook/address';
import { cellAlone, say, type Sentence } from '../workbook/sentence';
import type { Clause } from './clause';

/** What the formulas of broken totals prove by themselves, as a clause for the reader. No part of such a total is to blame. */
export type FormulaFaults = ReadonlyMap<Judged, Clause>;

const OLD_RESULT: Clause = { kind: 'old-result', sentence: '该格的公式没有错，存储的结果没有更新，请在 Excel 或 WPS 中重新计算后保存' };

const fault = (sentence: Sentence): Clause => ({ kind: 'formula-fault', sentence });

/** Looks at the formulas of those broken sums whose parts all stand on the total's sheet. */
export function formulaFaults(broken: readonly Judged[], intact: readonly Judged[]): FormulaFaults {
  const faults = new Map<Judged, Clause>();
  const sums = new Map<string, Judged[]>();
  for (const judged of broken) {
    const { target, relation } = judged.identity;
    const parts = partsOf(judged);
    if (judged.judgement.verdict !== 'mismatch' || target.formula === undefined || relation !== 'sum' || !parts) continue;
    const formula = target.formula.replace(/[$\s]/g, '').toUpperCase();
    const area = summedArea(formula);
    if (area ? isExactly(area, parts) : areNamed(formula, parts)) {
      // Adding skips text, which the identity counts: calculating anew would change nothing.
      if (parts.some(({ isText }) => isText)) continue;
      faults.set(judged, OLD_RESULT);
      continue;
    }
    const missing = area && missed(area, target, parts);
    if (missing) {
      const [first, ...others] = missing;
      faults.set(judged, fault(say`公式 ${formula} 漏加了 ${cellAlone(first)}${others.length > 0 ? ` 等 ${others.length + 1} 格` : ''}`));
      continue;
    }
    if (!area || covers(area, target) || !parts.every((part) => covers(area, part))) continue;
    const { sheet } = target;
    const own = sums.get(sheet) ?? intact.filter(({ identity }) => identity.relation === 'sum' && identity.target.sheet === sheet);
    sums.set(sheet, own);
    const twice = countedTwice(area, own);
    if (twice) faults.set(judged, fault(say`公式 ${formula} 把下级也加进去了（${cellAlone(twice[0])} 已含 ${cellAlone(twice[1])}）`));
  }
  return faults;
}

/** The cells that a sum adds up; null where it also subtracts, misses one, or goes beyond the sheet. */
function partsOf({ identity: { target, terms } }: Judged): Figure[] | null {
  const parts = terms.flatMap(({ figure, sign }) => (figure && sign === 1 && figure.sheet === target.sheet ? [figure] : []));
  return parts.length > 0 && parts.length === terms.length ? parts : null;
}

function summedArea(formula: string): Area | null {
  const range = /^=SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula)?.[1];
  return range === undefined ? null : parseAreaName(range);
}

function covers({ top, bottom, left, right }: Area, { row, column }: Figure): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isExactly(area: Area, parts: readonly Figure[]): boolean {
  return cellsOf(area) === parts.length && parts.every((part) => covers(area, part));
}

function cellsOf({ top, bottom, left, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Whether a formula adds the cells one by one. */
function areNamed(formula: string, parts: readonly Figure[]): boolean {
  const named = (/^=(?:SUM\()?([A-Z]+\d+(?:[+,][A-Z]+\d+)*)\)?$/.exec(formula)?.[1] ?? '').split(/[+,]/);
  return named.length === parts.length && parts.every((part) => named.includes(cellName(part)));
}

/**
 * The parts that a sum over rows stops short of, as where a row was added at its end; null where that is not the whole difference. Only rows
 * that go on from those that it adds: a row elsewhere, or beside a single one, is as likely to be no part at all (编码有误).
 */
function missed(area: Area, target: Figure, parts: readonly Figure[]): readonly [Figure, ...Figure[]] | null {
  const added = parts.filter((part) => covers(area, part));
  if (area.left !== area.right || added.length < 2 || added.length !== cellsOf(area)) return null;
  const [first, ...others] = parts.filter((part) => !covers(area, part) && !isZero(part.value));
  if (!first || [first, ...others].some(({ isText }) => isText)) return null;
  const rows = parts.map(({ row }) => row);
  const isOneBlock = parts.every(({ column }) => column === area.left) && Math.max(...rows) - Math.min(...rows) === parts.length - 1;
  if (!isOneBlock || compare(sum(added.map(({ value }) => value)), target.value) !== 0) return null;
  return [first, ...others];
}

/** A whole and a part of it, both of which an area holds. */
function countedTwice(area: Area, sums: readonly Judged[]): readonly [Figure, Figure] | null {
  for (const judged of sums) {
    const { target } = judged.identity;
    const parts = covers(area, target) ? (partsOf(judged) ?? []) : [];
    const part = parts.find((each) => covers(area, each) && !isZero(each.value) && !each.isText && !isSameCell(each, target));
    if (part) return [target, part];
  }
  return null;
}
