import type { CheckOptions } from '../findings/check';
import type { WorkbookChoices } from './settings';

/** What the user decided for a workbook, as the core takes it. */
export function checkOptions({ formOf, profile, unit }: WorkbookChoices): CheckOptions {
  return { assignments: new Map(Object.entries(formOf)), ...(profile === null ? {} : { profile }), ...(unit === null ? {} : { unit }) };
}
