import type { EvaluationForm, PerformanceForm } from './form';
import { OWN_PROFILE_ID } from './own-profile';
import type { ScoringProfile } from './profile';
import { profileById } from './profiles';
import { proposeProfile, type ProfileProposal } from './propose-profile';

/** What was chosen for the self-evaluation forms of a workbook. */
export interface ProfileChoices {
  /** Id of the profile for every form that has none of its own; null takes the one that each form suggests. */
  readonly all: string | null;
  /** Ids for single forms, by their keys (`formKeys`). */
  readonly byForm: Readonly<Record<string, string>>;
  /** The user's own profile; null where there is none, or where it cannot be used. */
  readonly own: ScoringProfile | null;
}

export const NO_CHOICES: ProfileChoices = { all: null, byForm: {}, own: null };

/** The profile of a form, and how it came to it. */
export interface FormProfile {
  readonly profile: ScoringProfile;
  /** For what it was chosen; null where it is the proposed one because nothing was chosen, or nothing that exists. */
  readonly chosenFor: 'form' | 'workbook' | null;
  /** The one that it would have without a choice of its own. */
  readonly otherwise: ScoringProfile;
  readonly proposal: ProfileProposal;
}

/** A name for every form that stays when rows are added above it: its sheet, and which one on it (`业务费`, `业务费/2`). */
export function formKeys(forms: readonly PerformanceForm[]): ReadonlyMap<EvaluationForm, string> {
  const seen = new Map<string, number>();
  const keys = new Map<EvaluationForm, string>();
  for (const form of forms) {
    if (form.kind !== 'evaluation') continue;
    const count = (seen.get(form.sheet) ?? 0) + 1;
    seen.set(form.sheet, count);
    // A sheet's name cannot contain the stroke.
    keys.set(form, count === 1 ? form.sheet : `${form.sheet}/${String(count)}`);
  }
  return keys;
}

/** The profile of every evaluation form: its own choice, else the workbook's, else what the form suggests. */
export function profilesOf(forms: readonly PerformanceForm[], choices: ProfileChoices): ReadonlyMap<EvaluationForm, FormProfile> {
  const known = (id: string | null | undefined): ScoringProfile | null => {
    if (id === null || id === undefined) return null;
    return id === OWN_PROFILE_ID ? choices.own : (profileById(id) ?? null);
  };
  const all = known(choices.all);
  const profiles = new Map<EvaluationForm, FormProfile>();
  for (const [form, key] of formKeys(forms)) {
    const proposal = proposeProfile(form);
    const single = Object.hasOwn(choices.byForm, key) ? known(choices.byForm[key]) : null;
    const chosenFor = single ? 'form' : all ? 'workbook' : null;
    const otherwise = all ?? proposal.profile;
    profiles.set(form, { profile: single ?? otherwise, chosenFor, otherwise, proposal });
  }
  return profiles;
}
