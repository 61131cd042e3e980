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

interface Heading {
  readonly form: string;
  readonly sheet: string;
  readonly area: Area;
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly variant: string;
  readonly isGeneric: boolean;
  readonly isEvaluation: boolean;
  readonly isFilled: boolean;
}

/** All forms in the order in which they stand; year and organisation are the workbook's where the tables name just one. */
export function formSummaries({ forms, performance }: Examination, workbook: Workbook): FormSummary[] {
  const tables = forms.map((form): Heading => ({
    ...form,
    form: form.declaration.title,
    isGeneric: form.declaration === GENERIC_FORM,
    isEvaluation: false,
    isFilled: form.figures.some(isFilledIn),
  }));
  const evaluations = performance.map((form): Heading => ({
    ...form,
    form: form.title,
    isGeneric: false,
    isEvaluation: true,
    isFilled: isEvaluationFilled(form),
  }));
  const organisations = new Set(tables.flatMap((form) => form.organisation ?? []));
  const onlyYear = yearOfTables(tables, workbook);
  const onlyOrganisation = organisations.size === 1 ? ([...organisations][0] as string) : null;
  const places = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.index]));
  return [...tables, ...evaluations]
    .sort((a, b) => (places.get(a.sheet) ?? 0) - (places.get(b.sheet) ?? 0) || a.area.top - b.area.top)
    .map(({ form, sheet, area, unit, year, organisation, variant, isGeneric, isEvaluation, isFilled }) => ({
      form,
      sheet,
      area: areaName(area),
      unit,
      year: year ?? onlyYear,
      organisation: organisation ?? onlyOrganisation,
      variant,
      isGeneric,
      isEvaluation,
      isFilled,
    }));
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
