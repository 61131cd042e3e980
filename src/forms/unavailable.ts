import type { Rule } from '../identities/identity';

/** A relation that cannot be looked at, since a form or one of its parts is not there. */
export interface Unavailable {
  readonly rule: Rule;
  /** The form's sheet on the side that is there. */
  readonly sheet: string;
  /** One Chinese sentence. */
  readonly reason: string;
}
