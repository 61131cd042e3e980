import type { Area } from '../../workbook/address';
import type { EvaluationForm, EvaluationSubject } from '../form';
import { NATION_LAST } from '../places/all-places';
import type { Layout, LayoutFacts } from '../places/place';
import type { IndicatorHeader } from './indicator-headers';
import { cellsBetween, rowsBetween, type TextGrid } from './text-grid';

const LAYOUTS: readonly Layout[] = NATION_LAST.flatMap(({ layouts }) => layouts);

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
