import type { Variant } from '../forms/form';
import { layoutOfPrint } from '../tables/print/print';
import { layoutOf, likeness, WHOLLY_ALIKE } from '../tables/layout';
import { prepared } from '../tables/read/dictionary';
import type { Table } from '../tables/reading';

const layoutOfPrinted = prepared(layoutOfPrint);

/** The declared layout that a table as read is most like; '' where it is like none. */
export function variantOf(table: Table, declared: readonly Variant[]): string {
  const read = layoutOf(table);
  let best = '';
  let most = -1;
  for (const { id, print, layout } of declared) {
    const like = likeness(read, print ? layoutOfPrinted(print) : (layout ?? {}));
    if (like > most) [best, most] = [id, like];
    if (most >= WHOLLY_ALIKE) break;
  }
  return best;
}
