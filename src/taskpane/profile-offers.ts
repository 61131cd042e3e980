import type { OwnProfile } from '../performance/own-profile';
import { PROFILES } from '../performance/profiles';
import { keptProfile } from './profile-choices';
import type { WorkbookChoices } from './settings';

/** A scoring profile that can be chosen. */
export interface ProfileOffer {
  readonly id: string;
  readonly name: string;
}

/** What a workbook's forms can be scored by. */
export interface ProfileOffers {
  readonly offers: readonly ProfileOffer[];
  /** The user's own, or why it cannot be used; null where there is none. */
  readonly kept: OwnProfile | null;
}

/** The profiles to choose from: the user's own first, then the built-in ones. */
export function profileOffers(choices: Pick<WorkbookChoices, 'ownProfile'>): ProfileOffers {
  const kept = keptProfile(choices);
  const own = kept?.kind === 'profile' ? [{ id: kept.profile.id, name: `${kept.profile.name}（本单位）` }] : [];
  return { offers: [...own, ...PROFILES.map(({ id, name }) => ({ id, name }))], kept };
}
