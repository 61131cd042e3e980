import type { Area } from '../workbook/address';
import type { Mark } from './host';
import { rectangles } from './rectangles';

/**
 * What stands in the rule of every conditional format that is ours: always true, and nobody else's. Excel renews the ids of conditional
 * formats when a workbook is opened again or a sheet is copied; the rule stays, so by it they are found for certain.
 */
export const MARK_SIGNATURE = '"决算助手标记"';

/** The rule of a mark, as a formula without its `=`. */
export const MARK_RULE = `LEN(${MARK_SIGNATURE})>0`;

interface MarkLook {
  readonly fill: string;
  readonly border: string;
  /** Severity shows in the border's kind as well, for eyes and printers without colours. */
  readonly line: 'solid' | 'dashed' | 'dotted';
}

/** What a mark looks like, by the severity of what it marks. */
export const MARK_LOOKS: Readonly<Record<Mark['severity'], MarkLook>> = {
  error: { fill: '#FFC7CE', border: '#C00000', line: 'solid' },
  warning: { fill: '#FFEB9C', border: '#BF8F00', line: 'dashed' },
  info: { fill: '#DDEBF7', border: '#2F75B5', line: 'dotted' },
};

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Mark['severity'][];

/** The cells of one sheet's marks by severity, the worst first; a cell that is marked twice has the worse. */
export function markedAreas(marks: readonly Mark[]): readonly { readonly severity: Mark['severity']; readonly areas: readonly Area[] }[] {
  const taken = new Set<string>();
  return SEVERITIES.map((severity) => {
    const cells = marks.filter((mark) => {
      const place = `${mark.row}:${mark.column}`;
      if (mark.severity !== severity || taken.has(place)) return false;
      taken.add(place);
      return true;
    });
    return { severity, areas: rectangles(cells) };
  });
}
