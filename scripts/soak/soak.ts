import type { Random } from '../../test/departments/random';

/** What one round found wrong, with the input that showed it. */
export interface Fault {
  readonly what: string;
  /** The input, to be kept; its file name ends as it must. */
  readonly input?: { readonly name: string; readonly bytes: Uint8Array };
}

/** A source of random trials (长跑). A round is decided by its seed alone. */
export interface Soak {
  /** Short name for the command line. */
  readonly name: string;
  /** In Chinese, what it tries. */
  readonly title: string;
  /** Rounds that one run does where nobody says how many. */
  readonly rounds: number;
  /** One trial; null where everything was as it must be. `folder` is empty and its own. */
  round(random: Random, folder: string): Promise<Fault | null>;
  /** What was tried in all rounds, in Chinese. */
  tally?(): string;
}
