import { cellName, qualifiedName } from '../../workbook/address';
import { HostError } from '../host';
import { rangeAt } from './range-at';

/**
 * Selects a cell and brings it into view: two requests. A hidden sheet stays hidden, and the returned note says where
 * the cell is; a cell in a hidden row or column is selected, and the note says why it can't be seen.
 */
export async function selectCell(context: Excel.RequestContext, sheet: string, row: number, column: number): Promise<string | null> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('visibility');
  await context.sync();
  if (worksheet.isNullObject) throw new HostError(`工作表“${sheet}”已被删除或改名：请重新校验。`);
  const name = cellName({ row, column });
  if (worksheet.visibility !== Excel.SheetVisibility.visible) {
    return `工作表“${sheet}”已隐藏，取消隐藏后可查看 ${name}。`;
  }
  worksheet.activate();
  const cell = rangeAt(worksheet, { top: row, left: column, bottom: row, right: column });
  cell.select();
  cell.load('rowHidden,columnHidden');
  await context.sync();
  if (cell.rowHidden) return `${qualifiedName(sheet, { row, column })} 所在的行已隐藏或被筛选，取消后才能看到。`;
  return cell.columnHidden ? `${qualifiedName(sheet, { row, column })} 所在的列已隐藏，取消隐藏后才能看到。` : null;
}
