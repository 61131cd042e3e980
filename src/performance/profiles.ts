import { PLACES } from './places/all-places';
import type { ScoringProfile } from './profile';

/** Every scoring profile, the national one first. */
export const PROFILES: readonly ScoringProfile[] = PLACES.map(({ profile }) => profile);

/** The profile of that id, or undefined. */
export function profileById(id: string): ScoringProfile | undefined {
  return PROFILES.find((profile) => profile.id === id);
}
