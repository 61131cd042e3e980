import { compare, isZero, toPlain } from '../amount/decimal';
import { normalise } from '../amount/text';
import { rule, type FormDeclaration } from '../forms/form';
import type { RecognisedForm } from '../forms/recognised';
import { figureLabel, isUsable, type Figure } from '../identities/figure';
import type { Remark } from '../identities/remark';
import { cellAlone, cellOnSheet, joinedBy, say } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import { remark, type Subject } from './subject';

export const DIFFERING_COPY = rule(
  'JS-2035',
  EVERY_FORM,
  '同一张表两份不同',
  '一个工作簿里有同一单位、同一年度的同一张表两份的，各数应相同',
  '同一张表只有一份有效',
  'warning',
);

/** Tables of two units have less in common than this share of their amounts. */
const LEAST_ALIKE = 0.6;
const LEAST_AMOUNTS = 4;
const MOST_NAMED = 6;

interface Difference {
  readonly own: Figure;
  readonly other: Figure;
}

/** Two copies of one form that differ in some amounts: one remark for the two. */
export function differingCopies({ forms }: Subject): Remark[] {
  const byDeclaration = new Map<FormDeclaration, RecognisedForm[]>();
  for (const form of forms) {
    const same = byDeclaration.get(form.declaration);
    if (same) same.push(form);
    else byDeclaration.set(form.declaration, [form]);
  }
  const remarks = new Map<RecognisedForm, Remark[]>();
  for (const [{ key }, same] of byDeclaration) if (same.length > 1 && key !== '') compareAll(same, remarks);
  return forms.flatMap((form) => remarks.get(form) ?? []);
}

/** Each of several tables with those before it that have an amount in common: copies have most in common, and most tables of a large workbook nothing. */
function compareAll(forms: readonly RecognisedForm[], remarks: Map<RecognisedForm, Remark[]>): void {
  const figures = forms.map(byLabel);
  const holding = new Map<string, number[]>();
  for (const [at, form] of forms.entries()) {
    const before = new Set<number>();
    for (const [label, { value }] of figures[at] ?? []) {
      if (isZero(value)) continue;
      const amount = `${label}|${toPlain(value)}`;
      const holders = holding.get(amount);
      for (const holder of holders ?? []) before.add(holder);
      if (holders) holders.push(at);
      else holding.set(amount, [at]);
    }
    const found = [...before]
      .sort((a, b) => a - b)
      .flatMap((earlier): Remark[] => {
        const one = forms[earlier] as RecognisedForm;
        const differences = mayBeCopies(one, form) ? differencesOf(figures[earlier] ?? NONE, figures[at] ?? NONE) : [];
        return differences.length === 0 ? [] : [differing(form, one, differences)];
      });
    remarks.set(form, found);
  }
}

const NONE: ReadonlyMap<string, Figure> = new Map();

function mayBeCopies(one: RecognisedForm, other: RecognisedForm): boolean {
  if (one.isFinalAccounts !== other.isFinalAccounts || one.unit !== other.unit) return false;
  const isSame = (a: string | number | null, b: string | number | null): boolean => a === null || b === null || a === b;
  const owner = ({ organisation }: RecognisedForm): string | null => (organisation === null ? null : normalise(organisation));
  return isSame(one.year, other.year) && isSame(owner(one), owner(other));
}

function differencesOf(theirs: ReadonlyMap<string, Figure>, figures: ReadonlyMap<string, Figure>): Difference[] {
  const differences: Difference[] = [];
  let compared = 0;
  for (const [label, own] of figures) {
    const copy = theirs.get(label);
    if (!copy || !isUsable(own) || !isUsable(copy) || (isZero(own.value) && isZero(copy.value))) continue;
    compared++;
    if (compare(own.value, copy.value) === 0) continue;
    differences.push({ own, other: copy });
    // Tables of two units are known by now: most pairs in a workbook of many are.
    if (differences.length > figures.size * (1 - LEAST_ALIKE)) return [];
  }
  return compared < LEAST_AMOUNTS || differences.length > compared * (1 - LEAST_ALIKE) ? [] : differences;
}

/** The figures by what they are called; those that are called alike (总计 of two lanes) are counted. */
function byLabel({ figures }: RecognisedForm): Map<string, Figure> {
  const found = new Map<string, Figure>();
  const counts = new Map<string, number>();
  for (const figure of figures) {
    const label = figureLabel(figure);
    const before = counts.get(label) ?? 0;
    counts.set(label, before + 1);
    found.set(`${label}|${before}`, figure);
  }
  return found;
}

function differing(form: RecognisedForm, earlier: RecognisedForm, differences: readonly Difference[]): Remark {
  const [first] = differences as [Difference];
  const named = differences.slice(0, MOST_NAMED).map(({ own, other }) => say`${cellAlone(own)} 与 ${cellOnSheet(other)}`);
  const more = differences.length > MOST_NAMED ? ` 等 ${differences.length} 处` : '';
  const { sheet, row, column } = first.own;
  return remark(
    DIFFERING_COPY,
    form,
    say`${{ named: form.sheet }} 与 ${{ named: earlier.sheet }} 是《${form.declaration.title}》的两份，有 ${differences.length} 个数不同：${joinedBy(named, '，')}${more}；请只留有效的一份`,
    {
      sheet,
      row,
      column,
      related: differences.flatMap(({ own, other }) => (own === first.own ? [other] : [own, other])).map(placeOf),
    },
  );
}

function placeOf({ sheet, row, column }: Figure): { sheet: string; row: number; column: number } {
  return { sheet, row, column };
}
