import { HostError } from '../host';
import { makeStyles, type NamedStyles } from './named-styles';
import { asHostError, isAboutStyles, wasRefusedWhole } from './office-error';

const NOTHING_ADDED = '没有插入任何工作表。';

/** Sheets that were made, still empty, in the order of their names. */
export interface NewSheets {
  readonly worksheets: readonly Excel.Worksheet[];
  /** Whether the cell styles are there. */
  readonly hasStyles: boolean;
}

/**
 * Makes empty sheets under free names, and the cell styles that are missing: one request. Where a workbook has all the styles that it can
 * take, the sheets are made without.
 * @param known ids of the sheets that are there
 */
export async function makeSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  known: ReadonlySet<string>,
  missing: NamedStyles,
): Promise<NewSheets> {
  try {
    return await make(context, names, missing, true);
  } catch (error) {
    if (wasRefusedWhole(error)) throw failed(error);
    // The styles came first: nothing else was done.
    if (isAboutStyles(error)) {
      return make(context, names, new Map(), false).catch(async (again: unknown) => discard(context, again, names, known, missing));
    }
    return discard(context, error, names, known, missing);
  }
}

async function make(context: Excel.RequestContext, names: readonly string[], missing: NamedStyles, hasStyles: boolean): Promise<NewSheets> {
  makeStyles(context.workbook, missing);
  const worksheets = names.map((name) => context.workbook.worksheets.add(name));
  for (const worksheet of worksheets) worksheet.load('id');
  await context.sync();
  return { worksheets, hasStyles };
}

/** Removes what a broken request may have made, new empty sheets under our names: a colleague's is never removed with them. */
async function discard(
  context: Excel.RequestContext,
  failure: unknown,
  names: readonly string[],
  known: ReadonlySet<string>,
  missing: NamedStyles,
): Promise<never> {
  let ids: string[];
  try {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const candidates = worksheets.items
      .filter(({ id, name }) => !known.has(id) && names.includes(name))
      .map((worksheet) => ({ id: worksheet.id, used: worksheet.getUsedRangeOrNullObject(true) }));
    for (const { used } of candidates) used.load('rowIndex').untrack();
    if (candidates.length > 0) await context.sync();
    ids = candidates.filter(({ used }) => used.isNullObject).map(({ id }) => id);
  } catch (error) {
    throw leftBehind(error, names);
  }
  return removeSheets(context, failure, ids, names, missing);
}

/**
 * Removes sheets that could not be finished, with the styles made for them, and throws the failure as the sentence to show. Where even that
 * fails, the sentence names the sheets.
 */
export async function removeSheets(
  context: Excel.RequestContext,
  failure: unknown,
  ids: readonly string[],
  names: readonly string[],
  made: NamedStyles,
): Promise<never> {
  try {
    const added = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
    for (const sheet of added) sheet.load('name');
    if (added.length > 0) await context.sync();
    for (const sheet of added) if (!sheet.isNullObject) sheet.delete();
    if (added.length > 0) await context.sync();
  } catch (error) {
    throw leftBehind(error, names);
  }
  try {
    for (const name of made.keys()) context.workbook.styles.getItem(name).delete();
    await context.sync();
  } catch {
    // A style that was never made, or one that no cell uses: neither shows anywhere.
  }
  throw failed(failure);
}

function failed(failure: unknown): HostError {
  return new HostError(`${asHostError(failure).message}${NOTHING_ADDED}`, { cause: failure });
}

function leftBehind(error: unknown, names: readonly string[]): HostError {
  const listed = names.map((name) => `“${name}”`).join('');
  return new HostError(`${asHostError(error).message}新插入的工作表${listed}可能还在而没有写完：请查看，并手工删除。`, { cause: error });
}
