import { MONEY_UNITS, type MoneyUnit } from '../amount/unit';

/** What a person chooses once for every workbook. */
export interface Preferences {
  /** Amounts in the pane with thousands separators: `1,101.35`. */
  readonly grouped: boolean;
  /** Check again by itself a moment after an edit. */
  readonly automatic: boolean;
}

/** What is decided for one workbook and kept with it. */
export interface WorkbookChoices {
  /** Sheet name → standard title of the form that the user says it is. */
  readonly formOf: Readonly<Record<string, string>>;
  /** Id of the scoring profile (评分办法) for all self-evaluation forms; null takes the one that each form suggests. */
  readonly profile: string | null;
  /** The money unit where no table states one; null takes 万元. */
  readonly unit: MoneyUnit | null;
}

export const DEFAULT_PREFERENCES: Preferences = { grouped: true, automatic: false };
export const DEFAULT_CHOICES: WorkbookChoices = { formOf: {}, profile: null, unit: null };

/** The name under which a workbook keeps its choices. */
export const CHOICES_NAME = 'choices';

function parseObject(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Preferences from stored text; whatever is damaged or unknown falls back to the default. */
export function readPreferences(text: string | null): Preferences {
  const { grouped, automatic } = parseObject(text);
  return {
    grouped: typeof grouped === 'boolean' ? grouped : DEFAULT_PREFERENCES.grouped,
    automatic: typeof automatic === 'boolean' ? automatic : DEFAULT_PREFERENCES.automatic,
  };
}

/** A workbook's choices from the text kept in it; whatever is damaged or unknown is left out. */
export function readChoices(text: string | null): WorkbookChoices {
  const { formOf, profile, unit } = parseObject(text);
  const entries =
    typeof formOf === 'object' && formOf !== null
      ? Object.entries(formOf).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      : [];
  return {
    formOf: Object.fromEntries(entries),
    profile: typeof profile === 'string' ? profile : null,
    unit: MONEY_UNITS.find((known) => known === unit) ?? null,
  };
}

/** The text to keep with the workbook; null when there is nothing to keep. */
export function writeChoices(choices: WorkbookChoices): string | null {
  const isDefault = Object.keys(choices.formOf).length === 0 && choices.profile === null && choices.unit === null;
  return isDefault ? null : JSON.stringify(choices);
}
