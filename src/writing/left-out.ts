import type { MoneyUnit } from '../amount/unit';
import type { Examination } from '../examination/examine';
import { GENERIC_FORM } from '../forms/generic';
import { pagesOf } from '../forms/recognised';

/** What is said where there is nothing to compute or to balance. */
export const NO_TABLES = '没有识别出决算表。';

/** More names than these are counted. */
const MOST_NAMES = 10;

/**
 * What keeps its unit when the 决算表 of a workbook are converted (舍位平衡): 通用表 and 绩效自评表 are in no relation that tells how to round
 * them, and a reader of the result must not take them for converted.
 */
export function leftInTheirUnit({ standard, forms, performance }: Examination, unit: MoneyUnit): string[] {
  if (standard.every((form) => form.unit === unit)) return [];
  const units = new Map<MoneyUnit, Set<string>>();
  const note = (sheet: string, its: MoneyUnit): void => {
    if (its !== unit) units.set(its, (units.get(its) ?? new Set()).add(sheet));
  };
  for (const form of forms)
    if (form.declaration === GENERIC_FORM && form.figures.length > 0) for (const { sheet } of pagesOf(form)) note(sheet, form.unit);
  for (const form of performance) if (form.unit !== null) note(form.sheet, form.unit);
  return [...units].map(([its, sheets]) => {
    const names = [...sheets].slice(0, MOST_NAMES).map((name) => `“${name}”`);
    const others = sheets.size > MOST_NAMES ? `等 ${sheets.size} 张工作表` : '';
    return `${names.join('、')}${others}里的通用表、绩效自评表不换算，仍以${its}计。`;
  });
}
