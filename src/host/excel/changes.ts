/** What is told of a change: Excel's id of the sheet, null where the sheets themselves changed. */
export type ChangeListener = (worksheetId: string | null) => void;

/** The add-in's own edits are no news to it; only newer Excels tell whose an edit is. */
const OWN_EDIT = 'ThisLocalAddin';

/** Listens for edits on any sheet, and for sheets that come and go. Returns what ends it. */
export async function listenForChanges(context: Excel.RequestContext, listener: ChangeListener): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const handlers = [
    worksheets.onChanged.add((event) => {
      if (event.triggerSource !== OWN_EDIT) listener(event.worksheetId);
      return Promise.resolve();
    }),
    worksheets.onAdded.add(() => {
      listener(null);
      return Promise.resolve();
    }),
    worksheets.onDeleted.add(() => {
      listener(null);
      return Promise.resolve();
    }),
  ];
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  };
}
