import type { Figure } from '../../identities/figure';

/** A body as it was read from a block, and how well it fits its declaration. */
export interface BodyRead<Reading> {
  readonly reading: Reading;
  readonly figures: readonly Figure[];
  /** First header row. */
  readonly top: number;
  /** Last row of the body; notes stand below it. */
  readonly bottom: number;
  /** Captions of wanted parts that were not found. */
  readonly missing: readonly string[];
  /** Share of the wanted parts that were found, 0 to 1. */
  readonly fitness: number;
}
