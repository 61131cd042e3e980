import { useEffect, useState } from 'react';
import type { Workbook } from '../../workbook/workbook';
import { PlanFailure } from '../planner';
import { useSession, useSessionState } from '../session-context';
import type { WorkbookChoices } from '../settings';

/** A list of the workbook that was checked last; `list` is null until it is there. */
interface Listing<Item> {
  readonly list: readonly Item[] | null;
  /** Why there is none; a Chinese sentence. */
  readonly failure: string | null;
}

const NOT_YET = { list: null, failure: null };

/**
 * What is worked out beside the page of the workbook that was checked last, anew after every check.
 * @param make always the same function
 */
export function useListing<Item>(make: (workbook: Workbook, choices: WorkbookChoices) => Promise<readonly Item[]>): Listing<Item> {
  const session = useSession();
  const { run, choices } = useSessionState();
  const [listing, setListing] = useState<Listing<Item>>(NOT_YET);
  useEffect(() => {
    let isGone = false;
    const workbook = session.checked();
    if (!workbook) return;
    make(workbook, choices).then(
      (list) => !isGone && setListing({ list, failure: null }),
      (error: unknown) =>
        !isGone && setListing({ list: null, failure: error instanceof PlanFailure ? error.message : '没有列出，请再试一次。' }),
    );
    return () => {
      isGone = true;
    };
  }, [make, session, run, choices]);
  return listing;
}
