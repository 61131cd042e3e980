import type { Area } from '../../workbook/address';

/** A rectangle of a sheet that Excel need not keep beyond this batch, so that no request is spent on letting it go. */
export function rangeAt(worksheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  const range = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.untrack();
  return range;
}

/** All of a sheet, likewise let go by itself. */
export function wholeSheet(worksheet: Excel.Worksheet): Excel.Range {
  const range = worksheet.getRange();
  range.untrack();
  return range;
}

/** Several rectangles of a sheet by their addresses, likewise let go by themselves. */
export function areasAt(worksheet: Excel.Worksheet, address: string): Excel.RangeAreas {
  const areas = worksheet.getRanges(address);
  areas.untrack();
  return areas;
}
