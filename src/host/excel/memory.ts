import { KEPT_PREFIX, SHARED_NAMES } from '../kept-name';
import { officeCode } from './office-error';
import { recallShared, rememberShared, textOf } from './shared-part';

/** What an Excel answers that cannot keep parts of our own. */
const WITHOUT_PARTS: ReadonlySet<string> = new Set([
  'ApiNotFound',
  'ApiNotAvailable',
  'NotImplemented',
  'UnsupportedOperation',
  'InvalidArgument',
  'GeneralException',
]);

const KEPT_IN_SETTINGS = '这个 Excel 不能把它存成文件的一部分，只存进了加载项的设置：网页版另存时改过的，这里看不到。';

/**
 * Keeps a text with the workbook, or removes it: at most two requests, three for what the page and the command line read too. Resolves to a note
 * where that had to be kept in the settings of the add-in.
 */
export async function rememberText(context: Excel.RequestContext, name: string, text: string | null): Promise<string | null> {
  const isShared = SHARED_NAMES.includes(name);
  if (isShared && (await rememberShared(context, name, text).then(() => true, isWithoutParts))) return null;
  await rememberSetting(context, name, text);
  return isShared && text !== null ? KEPT_IN_SETTINGS : null;
}

/** The text kept under a name; null where there is none. One request, two for what the page and the command line read too. */
export async function recallText(context: Excel.RequestContext, name: string): Promise<string | null> {
  const shared = SHARED_NAMES.includes(name) ? await recallShared(context, name).catch(isWithoutParts) : false;
  return shared === false ? recallSetting(context, name) : shared;
}

/** False, for going on without parts; any other failure is thrown. */
function isWithoutParts(error: unknown): false {
  if (WITHOUT_PARTS.has(officeCode(error) ?? '')) return false;
  throw error;
}

async function rememberSetting(context: Excel.RequestContext, name: string, text: string | null): Promise<void> {
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

async function recallSetting(context: Excel.RequestContext, name: string): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(KEPT_PREFIX + name);
  setting.load('value');
  await context.sync();
  return textOf(setting);
}
