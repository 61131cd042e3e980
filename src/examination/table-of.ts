import type { Position } from '../workbook/address';
import type { Examination } from './examine';

/** Tells the standard title of the table that a cell belongs to; null where it belongs to none. */
export function tableOf({ forms, performance }: Examination): (cell: Position & { readonly sheet: string }) => string | null {
  const tables = [
    ...forms.map(({ sheet, area, declaration: { title } }) => ({ sheet, area, title })),
    ...performance.map(({ sheet, area, title }) => ({ sheet, area, title })),
  ];
  return ({ sheet, row, column }) => {
    const isInside = ({ area: { top, left, bottom, right } }: (typeof tables)[number]): boolean =>
      top <= row && row <= bottom && left <= column && column <= right;
    const own = tables.filter((table) => table.sheet === sheet);
    return (own.find(isInside) ?? (own.length === 1 ? own[0] : undefined))?.title ?? null;
  };
}
