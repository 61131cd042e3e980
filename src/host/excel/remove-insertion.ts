import { removalOf, type Insertion } from '../../writing/insertion';
import { HostError, type Removed } from '../host';
import { asHostError, wasRefusedWhole } from './office-error';
import { readSnapshot } from './snapshot';

const STRUCTURE_LOCKED = '工作簿的结构受保护，不能删除工作表：请先在“审阅”中取消“保护工作簿”。';
const OCCUPIED = '工作表上有后来添加的图表、图片、批注、表格或透视表，所以没有删除';

/**
 * Deletes the sheets of an insertion that are as they were made and that nothing refers to. Two requests beside those of a snapshot. Excel
 * cannot take a deletion back: where it breaks off, what is gone is told as gone.
 * @param onWriting called once there is no way back
 */
export async function removeInsertion(context: Excel.RequestContext, insertion: Insertion, onWriting: () => void): Promise<Removed> {
  const { workbook, nameOf } = await readSnapshot(context);
  const wanted = new Set(insertion.sheets.map((name) => name.toLowerCase()));
  const ids = new Map([...nameOf].filter(([, name]) => wanted.has(name.toLowerCase())).map(([id, name]) => [name, id]));
  const { protection, names } = context.workbook;
  protection.load('protected');
  names.load('items/name,items/formula');
  const objects = [...ids].map(([name, id]) => ({ name, counts: countObjects(context.workbook.worksheets.getItem(id)) }));
  await context.sync();
  if (protection.protected) throw new HostError(STRUCTURE_LOCKED);

  const occupied = new Map(
    objects.filter(({ counts }) => counts.some(({ value }) => value > 0)).map(({ name }) => [name, OCCUPIED] as const),
  );
  const formulas = new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
  const { removable, left, gone } = removalOf(workbook, insertion, { occupied, names: formulas });
  if (removable.length === 0) return { removed: [], left, gone };
  onWriting();
  const deleting = removable.map((name) => ({ name, id: ids.get(name) ?? name }));
  try {
    for (const { id } of deleting) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  } catch (error) {
    if (wasRefusedWhole(error)) throw error;
    const removed = await goneOf(context, deleting, error);
    const why = asHostError(error).message;
    const rest = removable.filter((name) => !removed.includes(name));
    return { removed, left: [...left, ...rest.map((sheet) => ({ sheet, cell: 'A1', reason: `这张工作表没有删除：${why}` }))], gone };
  }
  return { removed: removable, left, gone };
}

/** What somebody may have put on a sheet beside its cells. */
function countObjects(worksheet: Excel.Worksheet): OfficeExtension.ClientResult<number>[] {
  const { charts, shapes, pivotTables, tables } = worksheet;
  const counts = [charts.getCount(), shapes.getCount(), pivotTables.getCount(), tables.getCount()];
  // Newer than the minimum.
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.10')) counts.push(worksheet.comments.getCount());
  return counts;
}

/** Which sheets are gone after a deletion that broke off. */
async function goneOf(
  context: Excel.RequestContext,
  deleting: readonly { readonly name: string; readonly id: string }[],
  failure: unknown,
): Promise<string[]> {
  try {
    const asked = deleting.map(({ name, id }) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(id) }));
    for (const { sheet } of asked) sheet.load('name');
    await context.sync();
    return asked.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
  } catch {
    const listed = deleting.map(({ name }) => `“${name}”`).join('');
    throw new HostError(`${asHostError(failure).message}工作表${listed}可能只删除了一部分，请查看。`, { cause: failure });
  }
}
