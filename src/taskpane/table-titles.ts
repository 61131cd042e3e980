import type { CheckResult } from '../findings/finding';

/** What the tables of a result are called, by sheet name; the first table of a sheet gives the name. */
export function tableTitles({ forms }: CheckResult): Readonly<Record<string, string>> {
  return Object.fromEntries([...forms].reverse().map(({ sheet, form }) => [sheet, form]));
}
