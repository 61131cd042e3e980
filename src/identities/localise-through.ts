import { isBroken, signatureOf, type Derivation } from './derivation';
import { judge } from './judge';
import type { Judged } from './judgement';
import { localise, type Localisation } from './localise';

/** What is wrong, and which broken identities hold by themselves once formulas follow what they add up. */
export interface LocalisedThrough extends Localisation {
  /** Identities that are broken only by how a formula was read: written out, they hold. */
  readonly following: readonly Judged[];
}

/**
 * Finds the wrong cells (see `localise`) through formulas: a cell that follows from others is never the cause, those that it is added up
 * from are. Identities that come to the same statement bear witness once.
 */
export function localiseThrough(broken: readonly Judged[], intact: readonly Judged[], derivation: Derivation): LocalisedThrough {
  const told = new Map<Judged, Judged[]>();
  const bySignature = new Map<string, Judged>();
  const following: Judged[] = [];
  const open: Judged[] = [];
  for (const judged of broken) {
    const identity = derivation.expand(judged.identity);
    if (identity === judged.identity) {
      open.push(judged);
      told.set(judged, [judged]);
      continue;
    }
    if (!identity || !isBroken(identity)) {
      following.push(judged);
      continue;
    }
    const signature = signatureOf(identity);
    const known = bySignature.get(signature);
    if (known) {
      told.get(known)?.push(judged);
      continue;
    }
    const expanded = { identity, judgement: judge(identity) };
    bySignature.set(signature, expanded);
    told.set(expanded, [judged]);
    open.push(expanded);
  }
  const sound: Judged[] = [];
  for (const judged of intact) {
    const identity = derivation.expand(judged.identity);
    if (identity === judged.identity) sound.push(judged);
    else if (identity) sound.push({ identity, judgement: judge(identity) });
  }
  const { causes, doubts } = localise(open, sound);
  const original = (judged: readonly Judged[]): Judged[] => [...new Set(judged.flatMap((each) => told.get(each) ?? []))];
  return {
    causes: causes.map((cause) => ({ ...cause, settles: original(cause.settles) })),
    doubts: doubts.map((doubt) => ({ ...doubt, broken: original(doubt.broken) })),
    following,
  };
}
