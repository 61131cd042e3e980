import { isZero } from '../amount/decimal';
import type { MoneyUnit } from '../amount/unit';
import { GENERIC_FORM } from '../forms/generic';
import type { Figure } from '../identities/figure';
import type { EvaluationForm, PerformanceForm } from '../performance/form';
import { areaName, type Area } from '../workbook/address';
import type { Workbook } from '../workbook/workbook';
import type { Examination } from '../examination/examine';
import type { FormSummary } from './finding';
import { yearOfTables } from './year-of-tables';

/** What tables and self-evaluation forms have in common. */
interface Described {
  readonly sheet: string;
  readonly area: Area;
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly variant: string;
}

/** All forms in the order in which they stand; year and organisation are the workbook's where the tables name just one. */
export function formSummaries({ forms, performance }: Examination, workbook: Workbook): FormSummary[] {
  const organisations = new Set<string>();
  for (const { organisation } of forms) if (organisation !== null) organisations.add(organisation);
  const onlyYear = yearOfTables(forms, workbook);
  const onlyOrganisation = organisations.size === 1 ? ([...organisations][0] as string) : null;
  const summaries: { readonly top: number; readonly summary: FormSummary }[] = [];
  const add = (title: string, described: Described, isGeneric: boolean, isEvaluation: boolean, isFilled: boolean): void => {
    const { sheet, area, unit, variant } = described;
    const year = described.year ?? onlyYear;
    const organisation = described.organisation ?? onlyOrganisation;
    const summary = { form: title, sheet, area: areaName(area), unit, year, organisation, variant, isGeneric, isEvaluation, isFilled };
    summaries.push({ top: area.top, summary });
  };
  for (const form of forms) {
    const { declaration, figures } = form;
    add(declaration.title, form, declaration === GENERIC_FORM, false, figures.some(isFilledIn));
  }
  for (const form of performance) add(form.title, form, false, true, isEvaluationFilled(form));
  const places = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.index]));
  const placeOf = ({ summary }: { readonly summary: FormSummary }): number => places.get(summary.sheet) ?? 0;
  return summaries.sort((a, b) => placeOf(a) - placeOf(b) || a.top - b.top).map(({ summary }) => summary);
}

/** Whether somebody has entered something: a zero may be a formula over blanks, and so may what has no stored result. */
function isFilledIn(figure: Figure): boolean {
  if (figure.state === 'amount') return !isZero(figure.value);
  return figure.state === 'error' || figure.state === 'unreadable';
}

/** Points are printed in a blank form; money, actual values and scores are not. */
function isEvaluationFilled(form: PerformanceForm): boolean {
  if (form.kind === 'summary') return form.rows.some(({ score }) => score !== null && isFilledIn(score));
  return (
    enteredIn(form).some((figure) => figure !== null && isFilledIn(figure)) || form.indicators.some(({ actualText }) => actualText !== '')
  );
}

function enteredIn({ money, indicators, basicExpenditure, projectExpenditure }: EvaluationForm): readonly (Figure | null)[] {
  return [
    basicExpenditure,
    projectExpenditure,
    ...(money?.rows ?? []).flatMap(({ initial, budget, executed }) => [initial, budget, executed]),
    ...indicators.map(({ score }) => score),
  ];
}
