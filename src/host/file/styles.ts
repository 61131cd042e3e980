import { builtInFormat, isDateFormat, isGeneral } from './number-formats';
import { XmlScanner } from './xml/scanner';

/** What the cells' style numbers mean, as far as reading needs it. */
export interface Styles {
  /** The number format code of each style; undefined for General. */
  readonly formats: readonly (string | undefined)[];
  /** Whether a style shows its number as a calendar date. */
  readonly dates: readonly boolean[];
}

export const NO_STYLES: Styles = { formats: [], dates: [] };

/** Reads the number formats of a styles part in UTF-8. */
export function readStyles(bytes: Uint8Array, part: string): Styles {
  const scanner = new XmlScanner(bytes, part);
  const custom = new Map<number, string>();
  const formats: (string | undefined)[] = [];
  const dates: boolean[] = [];
  let inCells = false;
  while (scanner.next()) {
    if (scanner.is('cellXfs')) inCells = !scanner.isClosing && !scanner.isSelfClosing;
    else if (scanner.isClosing) continue;
    else if (scanner.is('numFmt')) {
      const id = Number(scanner.attribute('numFmtId') ?? NaN);
      // A differential format (dxf) may repeat a number with another code: the first definition is the cells'.
      if (Number.isInteger(id) && !custom.has(id)) custom.set(id, scanner.attribute('formatCode') ?? '');
    } else if (inCells && scanner.is('xf')) {
      const id = Number(scanner.attribute('numFmtId') ?? 0);
      const code = custom.get(id) ?? builtInFormat(id);
      const format = code === undefined || isGeneral(code) ? undefined : code;
      formats.push(format);
      dates.push(format !== undefined && isDateFormat(format));
    }
  }
  return { formats, dates };
}
