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
