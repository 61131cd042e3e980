import type { Columns, PrintedMoney } from '../../../performance/places/print';
import type { EvaluationSheet } from './sheet';

interface PlacedMoney {
  readonly what: PrintedMoney;
  readonly caption: string;
  readonly left: number;
  readonly right: number;
}

/** Captions get the columns that are left over in this order, the others one each. */
const WIDENED: readonly PrintedMoney[] = ['budget', 'executed', 'initial', 'rate', 'score'];

/** Lays out the money of a form in columns: its captions over the columns of the indicators, its rows, and its kinds below them. */
export function layOutMoney(sheet: EvaluationSheet, money: Columns['money'], inUnit: (text: string) => string): void {
  const kinds = money.kinds ? Math.max(money.kinds.income.length, money.kinds.expenditure.length) : 0;
  const from = Math.min(3, sheet.last + 1 - money.captions.length);
  sheet.label(0, 0, inUnit(money.label), money.rows.length + 1 + kinds);
  sheet.label(1, from - 1, inUnit(money.corner));
  const captions = placed(money.captions, from, sheet.last);
  for (const { left, right, caption } of captions) sheet.label(left, right, caption);
  sheet.next();
  money.rows.forEach((label, at) => {
    sheet.label(1, from - 1, label);
    for (const caption of captions) layOutAmount(sheet, money, caption, at);
    sheet.next();
  });
  if (money.kinds) layOutKinds(sheet, money.kinds, from);
}

function placed(captions: Columns['money']['captions'], from: number, last: number): PlacedMoney[] {
  const spare = last + 1 - from - captions.length;
  const widths = new Map(captions.map(([what]) => [what, 1]));
  const wide = WIDENED.filter((what) => widths.has(what));
  for (let at = 0; at < spare; at++) {
    const what = wide[at % wide.length];
    if (what) widths.set(what, (widths.get(what) ?? 0) + 1);
  }
  let next = from;
  return captions.map(([what, caption]) => {
    const left = next;
    next += widths.get(what) ?? 1;
    return { what, caption, left, right: next - 1 };
  });
}

function layOutAmount(sheet: EvaluationSheet, money: Columns['money'], { what, left, right }: PlacedMoney, row: number): void {
  const { rows, points, scoredRow = 0 } = money;
  const isScored = row === scoredRow;
  switch (what) {
    case 'initial':
    case 'budget':
    case 'executed':
      // A total of which a single part is named is no sum.
      if (row === 0 && rows.length > 2) sheet.computed(left, right, 'money', rows.length - 1);
      else sheet.input(left, right, 'money');
      break;
    case 'rate':
      if (isScored) sheet.computed(left, right, 'rate');
      else sheet.label(left, right, scoredRow === 0 ? '—' : null);
      break;
    case 'weight':
      if (isScored) sheet.stated(left, right, points ?? 0);
      else sheet.label(left, right, scoredRow === 0 ? '—' : null);
      break;
    case 'score':
      if (isScored) sheet.computed(left, right, 'points');
      else sheet.label(left, right, scoredRow === 0 ? '—' : null);
      break;
    case 'reason':
      if (isScored) sheet.input(left, right);
      else sheet.label(left, right, null);
  }
}

/** Kinds of income and of expenditure, each to be gone on with after its colon; the first line is their heading. */
function layOutKinds(sheet: EvaluationSheet, { income, expenditure }: NonNullable<Columns['money']['kinds']>, from: number): void {
  const split = from + Math.ceil((sheet.last - from) / 2);
  for (let line = 0; line < Math.max(income.length, expenditure.length); line++) {
    const sides = [
      [1, split - 1, income[line]],
      [split, sheet.last, expenditure[line]],
    ] as const;
    for (const [left, right, text] of sides) {
      if (line === 0 || text === undefined) sheet.label(left, right, text ?? null);
      else sheet.input(left, right, 'text', text);
    }
    sheet.next();
  }
}
