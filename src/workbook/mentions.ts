import { parseAreaName, type Area } from './address';

/** A rectangle that a formula mentions (公式引用的区域). */
export interface Mention {
  readonly sheet: string;
  readonly area: Area;
}

// A quoted or bare sheet name, then a cell or a range; text in double quotes is matched first and dropped.
const MENTION =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(.])/gu;

/** The cells that a formula mentions by address. Names, whole columns and tables are not followed. */
export function mentionsOf(formula: string, ownSheet: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of formula.matchAll(MENTION)) {
    const [, quoted, bare, address] = match;
    const before = formula[match.index - 1];
    if (!address || (before !== undefined && /[\p{L}\p{N}_.]/u.test(before))) continue;
    const area = parseAreaName(address);
    if (area) mentions.push({ sheet: quoted ? quoted.replace(/''/g, "'") : (bare ?? ownSheet), area });
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
