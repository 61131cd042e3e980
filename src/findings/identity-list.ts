import { toPlain } from '../amount/decimal';
import { figuresOf } from '../identities/identity';
import type { IdentityVerdict, Judged } from '../identities/judgement';
import { identityInWords, identityWithNumbers } from '../identities/words';
import type { Workbook } from '../workbook/workbook';
import { examine, type ExamineOptions } from '../examination/examine';
import type { CellReference } from './finding';
import { blockerOf, obstacleInWords } from './obstacles';
import { referenceTo } from './operands';

/** What came of judging an identity, in one word each. */
export const VERDICT_WORDS: Readonly<Record<IdentityVerdict, string>> = {
  equal: '相等',
  rounding: '尾差',
  mismatch: '不平',
  exceeds: '部分大于总体',
  missing: '分项未填',
  notRun: '未核对',
};

/** One identity of a workbook as a list shows it (核对 N 条勾稽). Everything is text, so that it crosses to another thread as it is. */
export interface ListedIdentity {
  readonly rule: string;
  /** What the rule says, in a few words: 款 = Σ项. */
  readonly title: string;
  /** Standard title of the form that the identity belongs to, with the sheet and the cell on its left side. */
  readonly form: string;
  readonly sheet: string;
  readonly cell: string;
  /** The identity in words, and with its numbers. */
  readonly words: string;
  readonly numbers: string;
  readonly verdict: IdentityVerdict;
  /** Decimal strings; `expected` is null where it could not be told. */
  readonly actual: string;
  readonly expected: string | null;
  readonly difference: string;
  readonly tolerance: string;
  /** The other cells of the identity. */
  readonly related: readonly CellReference[];
  /** Why it was not run; null where it was. */
  readonly reason: string | null;
}

/** A part of the list: one table (by its sheet and form), or what came out in certain ways. */
export interface IdentityFilter {
  readonly sheet?: string;
  readonly form?: string;
  readonly verdicts?: readonly IdentityVerdict[];
}

/** Every identity in and between the forms of a workbook with its numbers and its verdict, in the order of the sheets and rows. Never throws. */
export function listIdentities(workbook: Workbook, options: ExamineOptions = {}): readonly ListedIdentity[] {
  const places = new Map(workbook.sheets.map(({ name, index }) => [name, index]));
  const place = ({ identity: { target } }: Judged): number => places.get(target.sheet) ?? 0;
  return [...examine(workbook, options).judged]
    .sort(
      (a, b) => place(a) - place(b) || a.identity.target.row - b.identity.target.row || a.identity.target.column - b.identity.target.column,
    )
    .map(listed);
}

function listed(judged: Judged): ListedIdentity {
  const { identity, judgement } = judged;
  const { rule, form, target } = identity;
  const { verdict, actual, expected, difference, tolerance } = judgement;
  const [, ...others] = figuresOf(identity);
  return {
    rule: rule.code,
    title: rule.title,
    form,
    ...referenceTo(target),
    words: identityInWords(identity),
    numbers: identityWithNumbers(identity),
    verdict,
    actual: toPlain(actual),
    expected: expected && toPlain(expected),
    difference: toPlain(difference),
    tolerance: toPlain(tolerance),
    related: others.map(referenceTo),
    reason: verdict === 'notRun' ? obstacleInWords(blockerOf(judged)) : null,
  };
}

/** The identities that a filter lets through. */
export function filterIdentities(list: readonly ListedIdentity[], { sheet, form, verdicts }: IdentityFilter): readonly ListedIdentity[] {
  return list.filter(
    (one) =>
      (sheet === undefined || one.sheet === sheet) &&
      (form === undefined || one.form === form) &&
      (verdicts === undefined || verdicts.includes(one.verdict)),
  );
}

/** How many identities came out in each way. */
export function countIdentities(list: readonly ListedIdentity[]): Readonly<Record<IdentityVerdict, number>> {
  const counts = { equal: 0, rounding: 0, mismatch: 0, exceeds: 0, missing: 0, notRun: 0 };
  for (const { verdict } of list) counts[verdict]++;
  return counts;
}
