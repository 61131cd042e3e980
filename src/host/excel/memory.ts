import { KEPT_PREFIX } from '../kept-name';

/** Keeps a text with the workbook, or removes it: one request, two for removing. */
export async function rememberText(context: Excel.RequestContext, name: string, text: string | null): Promise<void> {
  const { settings } = context.workbook;
  if (text !== null) {
    settings.add(KEPT_PREFIX + name, text);
    await context.sync();
    return;
  }
  const setting = settings.getItemOrNullObject(KEPT_PREFIX + name);
  setting.load('key');
  await context.sync();
  if (setting.isNullObject) return;
  setting.delete();
  await context.sync();
}

/** The text kept under a name; null where there is none. One request. */
export async function recallText(context: Excel.RequestContext, name: string): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(KEPT_PREFIX + name);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return null;
  const value: unknown = setting.value;
  return typeof value === 'string' ? value : null;
}
