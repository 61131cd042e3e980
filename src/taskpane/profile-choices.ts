import type { ProfileChoices } from '../performance/choose-profile';
import { OWN_PROFILE_ID, readOwnProfile, type OwnProfile } from '../performance/own-profile';
import type { WorkbookChoices } from './settings';

/** The user's own profile as the workbook keeps it; null where it keeps none. */
export function keptProfile({ ownProfile }: Pick<WorkbookChoices, 'ownProfile'>): OwnProfile | null {
  return ownProfile === null ? null : readOwnProfile(ownProfile);
}

/** The scoring profiles that were chosen for a workbook, as the core takes them. */
export function profileChoices({ profile, profileOf, ownProfile }: WorkbookChoices): ProfileChoices {
  const kept = keptProfile({ ownProfile });
  return { all: profile, byForm: profileOf, own: kept?.kind === 'profile' ? kept.profile : null };
}

/** The choices without the user's own profile; whatever was scored by it is scored by what it suggests again. */
export function withoutOwnProfile(choices: WorkbookChoices): WorkbookChoices {
  const profileOf = Object.fromEntries(Object.entries(choices.profileOf).filter(([, id]) => id !== OWN_PROFILE_ID));
  return { ...choices, ownProfile: null, profileOf, profile: choices.profile === OWN_PROFILE_ID ? null : choices.profile };
}
