import { profileById } from '../../../performance/profiles';
import { NATIONAL } from '../../../performance/places/national';
import { keptProfile } from '../../profile-choices';
import type { WorkbookChoices } from '../../settings';
import { draftOf, type ProfileDraft } from './draft';

/** The fields to begin with: the kept profile, else the one that the workbook is scored by, else the national one; the name is the user's to give. */
export function firstDraft(choices: WorkbookChoices): ProfileDraft {
  const kept = keptProfile(choices);
  if (kept?.kind === 'profile') return draftOf(kept.profile);
  const chosen = choices.profile === null ? undefined : profileById(choices.profile);
  return { ...draftOf(chosen?.isScored ? chosen : NATIONAL), name: '' };
}
