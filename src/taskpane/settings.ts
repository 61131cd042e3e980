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
  /** Ids of the profiles of single forms, by the keys that the core gives them; they come before `profile`. */
  readonly profileOf: Readonly<Record<string, string>>;
  /** The user's own profile (本单位的评分办法) as text; null where there is none. It is read, and refused where damaged, when it is used. */
  readonly ownProfile: string | null;
  /** The money unit where no table states one; null takes 万元. */
  readonly unit: MoneyUnit | null;
}

export const DEFAULT_PREFERENCES: Preferences = { grouped: true, automatic: true };
export const DEFAULT_CHOICES: WorkbookChoices = { formOf: {}, profile: null, profileOf: {}, ownProfile: null, unit: null };

/** The name under which a workbook keeps its choices. */
export const CHOICES_NAME = 'choices';

function parseObject(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Preferences from stored text; whatever is damaged or unknown falls back to the default. */
export function readPreferences(text: string | null): Preferences {
  const { grouped, automatic } = parseObject(text) ?? {};
  return {
    grouped: typeof grouped === 'boolean' ? grouped : DEFAULT_PREFERENCES.grouped,
    automatic: typeof automatic === 'boolean' ? automatic : DEFAULT_PREFERENCES.automatic,
  };
}

/** Whether the text that a workbook keeps is none that choices were ever written as. */
export function isDamaged(text: string): boolean {
  return parseObject(text) === null;
}

/** A workbook's choices from the text kept in it; whatever is damaged or unknown is left out. */
export function readChoices(text: string | null): WorkbookChoices {
  const { formOf, profile, profileOf, ownProfile, unit } = parseObject(text) ?? {};
  return {
    formOf: textsIn(formOf),
    profile: typeof profile === 'string' ? profile : null,
    profileOf: textsIn(profileOf),
    // Anything but a text is damage, which whoever reads it has to say.
    ownProfile: ownProfile === undefined || ownProfile === null || typeof ownProfile === 'string' ? (ownProfile ?? null) : '',
    unit: MONEY_UNITS.find((known) => known === unit) ?? null,
  };
}

/**
 * What a workbook keeps, under what the user chose before it could be read: each of the user's own choices comes first, the rest stays.
 * @param chosen made from the defaults
 */
export function withKept(chosen: WorkbookChoices, kept: WorkbookChoices): WorkbookChoices {
  return {
    formOf: { ...kept.formOf, ...chosen.formOf },
    profile: chosen.profile ?? kept.profile,
    profileOf: { ...kept.profileOf, ...chosen.profileOf },
    ownProfile: chosen.ownProfile ?? kept.ownProfile,
    unit: chosen.unit ?? kept.unit,
  };
}

/** The text to keep with the workbook; null when there is nothing to keep. */
export function writeChoices(choices: WorkbookChoices): string | null {
  const { formOf, profile, profileOf, ownProfile, unit } = choices;
  const isDefault =
    [formOf, profileOf].every((texts) => Object.keys(texts).length === 0) && [profile, ownProfile, unit].every((one) => one === null);
  return isDefault ? null : JSON.stringify(choices);
}
