import type { ScoringProfile } from '../profile';
import { ANHUI } from './anhui';
import { BEIJING } from './beijing';
import { HEBEI } from './hebei';
import { HUBEI } from './hubei';
import { JINING } from './jining';
import { NATIONAL } from './national';
import { NINGXIA } from './ningxia';
import { SICHUAN_2023 } from './sichuan-2023';
import { TRANSFER } from './transfer';
import { YUNNAN } from './yunnan';

/** Every scoring profile, the national one first. */
export const PROFILES: readonly ScoringProfile[] = [
  NATIONAL,
  HUBEI,
  JINING,
  SICHUAN_2023,
  YUNNAN,
  ANHUI,
  HEBEI,
  BEIJING,
  NINGXIA,
  TRANSFER,
];

/** The profile of that id, or undefined. */
export function profileById(id: string): ScoringProfile | undefined {
  return PROFILES.find((profile) => profile.id === id);
}
