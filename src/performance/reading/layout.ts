import type { Area } from '../../workbook/address';
import type { EvaluationForm, EvaluationSubject } from '../form';
import { PLACES } from '../places/all-places';
import type { Layout, LayoutFacts } from '../places/place';
import type { IndicatorHeader } from './indicator-headers';
import { cellsBetween, rowsBetween, type TextGrid } from './text-grid';

/** Every layout that a place declares, those of the nation after all others. */
const LAYOUTS: readonly Layout[] = [...PLACES.slice(1), ...PLACES.slice(0, 1)].flatMap(({ layouts }) => layouts);

/** The layout of a form as the places declare it; null where none of them fits. */
export function layoutOf(
  grid: TextGrid,
  area: Area,
  header: IndicatorHeader,
  subject: EvaluationSubject,
  facts: Pick<EvaluationForm, 'money' | 'total' | 'groups'>,
): Layout | null {
  const above = rowsBetween(grid, area.top, header.row).flatMap((row) =>
    cellsBetween(grid, row, area.left, area.right).map((cell) => cell.text),
  );
  const shown: LayoutFacts = { ...facts, columns: header.columns, says: (pattern) => above.some((text) => pattern.test(text)) };
  return LAYOUTS.find((layout) => layout.subject === subject && layout.fits(shown)) ?? null;
}
