import type { RecognisedForm } from '../../forms/recognised';
import type { Figure } from '../../identities/figure';
import { allRows } from '../../tables/reading';
import type { OperationKey } from '../../forms/operation-lines';
import type { LastYearStatement } from '../../narrative/last-year/statement';
import { operationFigures } from '../../recognise/operation-lines';
import type { Workbook } from '../../workbook/workbook';
import { recogniseSets } from '../../examination/examine';

/** A form's amounts by names that mean the same in every workbook: `income.opening.final`, `2130104.total`. */
export interface ComparedForm {
  /** Key of its declaration. */
  readonly key: string;
  readonly title: string;
  readonly sheet: string;
  readonly amounts: ReadonlyMap<string, Figure>;
}

/** What one workbook shows of itself to others; crosses between threads as it is. */
export interface Compared {
  /** Whose it is, as most of its forms say; null where none does. */
  readonly organisation: string | null;
  readonly year: number | null;
  readonly forms: readonly ComparedForm[];
  /** 机关运行经费, 政府采购 and the like, which may stand in no form; those that stand in several places are left out. */
  readonly operation: ReadonlyMap<OperationKey, Figure>;
  /** What the text of a published document tells of last year; nothing for workbooks. */
  readonly said: readonly LastYearStatement[];
}

/** Amounts by their names; those that a form prints several times under one name (逐单位列示) are left out. */
function amountsOf({ body }: RecognisedForm): Map<string, Figure> {
  const amounts = new Map<string, Figure>();
  const repeated = new Set<string>();
  for (const lane of body.lanes) {
    const prefix = lane.spec.key === '' ? '' : `${lane.spec.key}.`;
    for (const row of allRows(lane)) {
      const known = row.key !== '' ? row.key : row.flaw === undefined ? row.code : '';
      if (known === '') continue;
      lane.columns.forEach(({ key }, at) => {
        const figure = row.figures[at];
        const name = `${prefix}${known}.${key}`;
        if (amounts.has(name)) repeated.add(name);
        else if (figure) amounts.set(name, figure);
      });
    }
  }
  for (const name of repeated) if (/^\d/.test(name)) amounts.delete(name);
  return amounts;
}

function most<Value>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Forms of one unit as comparisons see them, each form once. */
export function comparedForms(recognised: readonly RecognisedForm[]): Compared {
  const forms = new Map<string, ComparedForm>();
  for (const form of recognised) {
    const { key, title } = form.declaration;
    if (!forms.has(key)) forms.set(key, { key, title, sheet: form.sheet, amounts: amountsOf(form) });
  }
  return {
    organisation: most(recognised.map(({ organisation }) => organisation)),
    year: most(recognised.map(({ year }) => year)),
    forms: [...forms.values()],
    operation: new Map(),
    said: [],
  };
}

/**
 * A workbook's standard forms as comparisons see them.
 * @param said what its text tells of last year
 */
export function comparedOf(workbook: Workbook, said: readonly LastYearStatement[] = []): Compared {
  const lines = [...operationFigures(workbook)].flatMap(([key, figures]) => {
    const [figure, second] = figures;
    return figure && !second ? [[key, figure] as const] : [];
  });
  return { ...comparedForms(recogniseSets(workbook, {}).standard), operation: new Map(lines), said };
}
