import type { Identity } from '../identities/identity';
import { acrossColumns } from './across';
import { downRows } from './down';
import type { Table } from './reading';
import { ratesOf } from './rates';
import { tied } from './ties';

/** What an identity needs to know of the form that it is in, and of candidates among which documents differ. */
export interface Deriving {
  /** The form's standard title. */
  readonly form: string;
  /** Whether a candidate holds (equal or within rounding). */
  readonly fits: (identity: Identity) => boolean;
}

/**
 * Every identity inside a table: down the rows and across the columns of each lane, and between its lanes.
 * @param identities what they are added to
 */
export function identitiesOf(table: Table, deriving: Deriving, identities: Identity[] = []): Identity[] {
  for (const lane of table.lanes) {
    if (lane.unknown.length > 0) continue;
    downRows(lane, table, deriving, identities);
    acrossColumns(lane, deriving, identities);
    ratesOf(lane, table.lanes, deriving, identities);
  }
  tied(table, deriving, identities);
  return identities;
}
