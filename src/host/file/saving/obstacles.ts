import { parseAreaName, type Area } from '../../../workbook/address';
import type { Edit } from '../../../workbook/plan';
import type { Sheet } from '../../../workbook/workbook';
import { readRelationships } from '../relationships';
import { readXml } from '../workbook-parts';
import { XmlScanner } from '../xml/scanner';
import { forbids, type Validation } from './validations';
import type { Archive } from '../zip/archive';

/** What stands in the way of editing cells of one sheet. */
export interface Obstacles {
  readonly sheet: Sheet;
  readonly arrays: readonly Area[];
  /** Header and total rows of tables (表格), whose texts the table keeps a copy of. */
  readonly tableRows: readonly Area[];
  readonly pivots: readonly Area[];
  readonly validations: readonly Validation[];
  /** Whether the sheet's protection lets a cell be edited: there is none, or the cell's style takes it out. */
  isUnlocked(row: number, column: number): boolean;
}

function holds(area: Area, { row, column }: Edit): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Why a cell cannot be edited, in one phrase; null where it can. */
export function obstacleTo(edit: Edit, obstacles: Obstacles): string | null {
  const { sheet, arrays, tableRows, pivots, validations } = obstacles;
  const { row, column } = edit;
  if (!obstacles.isUnlocked(row, column)) return '工作表受保护，该单元格已锁定';
  if (sheet.merges.some((area) => holds(area, edit) && (area.top !== row || area.left !== column))) {
    return '该单元格被合并，只能写合并区域左上角的单元格';
  }
  if (arrays.some((area) => holds(area, edit))) return '该单元格属于数组公式或模拟运算表，不能单独改动';
  if (tableRows.some((area) => holds(area, edit))) return '该单元格是表格的标题行或汇总行，请在 Excel 中改动';
  if (pivots.some((area) => holds(area, edit))) return '该单元格属于数据透视表，不能改动';
  if (validations.some((validation) => forbids(validation, edit))) return '该单元格设有数据验证（有效性），不允许这个值';
  return null;
}

/** Where the tables' own rows and the pivot tables of a sheet part are. */
export function areasOfObjects(archive: Archive, part: string): Pick<Obstacles, 'tableRows' | 'pivots'> {
  const tableRows: Area[] = [];
  const pivots: Area[] = [];
  for (const { type, target, isExternal } of readRelationships(archive, part)) {
    if (isExternal || (type !== 'table' && type !== 'pivotTable')) continue;
    const bytes = readXml(archive, target);
    if (!bytes) continue;
    const scanner = new XmlScanner(bytes, target);
    while (scanner.next()) {
      if (scanner.isClosing) continue;
      const area = parseAreaName(scanner.attribute('ref') ?? '');
      if (!area) continue;
      if (scanner.is('location')) pivots.push(area);
      if (!scanner.is('table')) continue;
      const headers = Number(scanner.attribute('headerRowCount') ?? 1);
      const totals = Number(scanner.attribute('totalsRowCount') ?? 0);
      // Of no rows the area holds no cell.
      tableRows.push({ ...area, bottom: area.top + headers - 1 }, { ...area, top: area.bottom - totals + 1 });
    }
  }
  return { tableRows, pivots };
}
