import { contentOf } from '../../workbook/content';
import type { CellContent, Edit, Plan } from '../../workbook/plan';
import { cellAt, type Workbook } from '../../workbook/workbook';

/** Every cell of a workbook that differs from what it was, as one plan for saving. What only its formula worked out anew is no change. */
export function changesBetween(was: Workbook, is: Workbook): Plan {
  const edits: Edit[] = [];
  for (const sheet of is.sheets) {
    const opened = was.sheets[sheet.index];
    if (!opened || opened.rows === sheet.rows) continue;
    for (const row of new Set([...opened.rows.keys(), ...sheet.rows.keys()])) {
      if (opened.rows.get(row) === sheet.rows.get(row)) continue;
      for (const column of new Set([...(opened.rows.get(row) ?? []), ...(sheet.rows.get(row) ?? [])].map((cell) => cell.column))) {
        const before = contentOf(cellAt(opened, row, column));
        const after = contentOf(cellAt(sheet, row, column));
        const isRecalculated = before.formula !== null && before.formula === after.formula && before.format === after.format;
        if (isRecalculated || sameContent(before, after)) continue;
        edits.push({ sheet: sheet.name, row, column, before, after, reason: '修改' });
      }
    }
  }
  return { title: '保存', edits };
}

/** Whether two cells hold the same. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  return a.formula === b.formula && a.value === b.value && a.format === b.format;
}
