import { parseAreaName, type Area } from './address';
import { sheetNameIn, tokenise } from './formula-tokens';

/** A rectangle that a formula mentions (公式引用的区域). */
export interface Mention {
  readonly sheet: string;
  readonly area: Area;
}

/** The cells of this workbook that a formula mentions by address. Names, whole columns and tables are not followed. */
export function mentionsOf(formula: string, ownSheet: string): Mention[] {
  const tokens = tokenise(formula);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [first, colon, last] = tokens.slice(at, at + 3);
    if (first?.kind !== 'cell') continue;
    const sheet = tokens[at - 1]?.kind === 'sheet' ? tokens[at - 1] : undefined;
    const isElsewhere = sheet !== undefined && (tokens[at - 2]?.kind === 'bracket' || sheet.text.includes(']'));
    const isRange = colon?.text === ':' && last?.kind === 'cell';
    if (isRange) at += 2;
    const area = isElsewhere ? null : parseAreaName(isRange ? `${first.text}:${last.text}` : first.text);
    if (area) mentions.push({ sheet: sheet ? sheetNameIn(sheet.text) : ownSheet, area });
  }
  return mentions;
}

/** Whether one of the mentions covers the cell. */
export function covers(
  mentions: readonly Mention[],
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
): boolean {
  return mentions.some(
    ({ sheet, area }) =>
      sheet === cell.sheet && cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right,
  );
}
