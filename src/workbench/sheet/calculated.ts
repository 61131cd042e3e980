import { recalculate, type ChangedCell } from '../../host/file/formula/recalculate';
import type { SheetLayout } from '../../workbook/layout';
import { cellAt, type Workbook } from '../../workbook/workbook';
import type { BookContext } from '../book-context';
import { withChanges, type CellChange } from './edit-sheet';

/** The workbook with the results of the formulas on new sheets. */
export function calculated(workbook: Workbook, layouts: readonly SheetLayout[], { names, arrays }: BookContext): Workbook {
  const changes = layouts.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }): ChangedCell[] =>
      formula === undefined ? [] : [{ sheet: name, row, column, value: { kind: 'pending' }, formula }],
    ),
  );
  const results = new Map<string, CellChange[]>();
  for (const { sheet, row, column, value } of recalculate(workbook, changes, names, arrays)) {
    const target = workbook.sheets.find(({ name }) => name === sheet);
    const cell = target && cellAt(target, row, column);
    if (!cell || !value) continue;
    const list = results.get(sheet);
    const change = { row, column, cell: { ...cell, value } };
    if (list) list.push(change);
    else results.set(sheet, [change]);
  }
  return { sheets: workbook.sheets.map((sheet) => withChanges(sheet, results.get(sheet.name) ?? [])) };
}
