import { parseAreaName, type Area } from '../workbook/address';

/** A rectangle that a formula mentions (公式引用的区域). */
interface Mention {
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

/** Whether two formulas say the same, apart from dollar signs, blanks, capitals and needless quotation marks outside of texts. */
export function isSameFormula(a: string, b: string): boolean {
  return a === b || bared(a) === bared(b);
}

function bared(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(/[\s$']/g, '').toUpperCase()))
    .join('');
}

/**
 * Whether a formula leads to a sheet, so that deleting the sheet would leave #REF! in it. What merely may lead there (a name in a text
 * that INDIRECT looks up, a run of sheets that begins or ends there) counts as well.
 */
export function leadsTo(formula: string, sheet: string): boolean {
  const text = formula.toLowerCase();
  const name = sheet.toLowerCase();
  return [name, name.replace(/'/g, "''")].some((spelt) => {
    for (let at = text.indexOf(spelt); at >= 0; at = text.indexOf(spelt, at + 1)) {
      const before = text[at - 1] ?? '';
      const after = text[at + spelt.length] ?? '';
      if (/[!:']/.test(after) && !/[\p{L}\p{N}_.]/u.test(before)) return true;
    }
    return false;
  });
}
