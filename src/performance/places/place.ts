import type { ScoringProfile } from '../profile';

/** Something that a form prints, by which it is known whose it is. */
export interface Mark {
  readonly found: RegExp;
  /** What it is, in Chinese words that go on with what was found. */
  readonly words: string;
}

/** A place with forms of its own (or the nation): by what its forms are known, and how they are scored. */
export interface Place {
  readonly profile: ScoringProfile;
  /** Words of its own rule or form number, anywhere above or below the indicators; they go before everything else. */
  readonly words: readonly Mark[];
  /** Names of the province and its cities, as they stand in the names of departments; null where it is none. */
  readonly names: RegExp | null;
  /** Layouts that no other place is known to use, by the names that reading gives them. Any named place goes before them. */
  readonly layouts: readonly { readonly variant: string; readonly words: string }[];
}
