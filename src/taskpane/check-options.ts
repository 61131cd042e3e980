import type { CheckOptions } from '../findings/check';
import { profileChoices } from './profile-choices';
import type { WorkbookChoices } from './settings';

/** What the user decided for a workbook, as the core takes it. */
export function checkOptions(choices: WorkbookChoices): CheckOptions {
  const { formOf, unit } = choices;
  return { assignments: new Map(Object.entries(formOf)), profiles: profileChoices(choices), ...(unit === null ? {} : { unit }) };
}
