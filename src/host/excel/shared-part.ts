import { KEPT_NAMESPACE, KEPT_PREFIX } from '../kept-name';

/** Our own parts of the workbook (自定义 XML), and the texts in them. There is one, unless somebody copied it. */
interface Shared {
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly texts: Map<string, string>;
  /** Where an Excel that cannot keep parts has put the text that is asked for. */
  readonly setting: Excel.Setting;
}

/** One request where the workbook has no part of ours, two where it has. */
async function readShared(context: Excel.RequestContext, name: string): Promise<Shared> {
  const { customXmlParts, settings } = context.workbook;
  const setting = settings.getItemOrNullObject(KEPT_PREFIX + name);
  setting.load('value');
  const found = customXmlParts.getByNamespace(KEPT_NAMESPACE);
  found.load('items/id');
  await context.sync();
  const parts = found.items.map(({ id }) => customXmlParts.getItem(id));
  if (parts.length === 0) return { parts, texts: new Map(), setting };
  const contents = parts.map((part) => part.getXml());
  await context.sync();
  return { parts, texts: new Map(contents.flatMap(({ value }) => textsIn(value))), setting };
}

/** The text that the file keeps under a name, null where it has none. Where it has no part of ours, the settings may still have one. */
export async function recallShared(context: Excel.RequestContext, name: string): Promise<string | null> {
  const { parts, texts, setting } = await readShared(context, name);
  return parts.length === 0 ? textOf(setting) : (texts.get(name) ?? null);
}

/** The text in a setting; null where there is none. */
export function textOf(setting: Excel.Setting): string | null {
  if (setting.isNullObject) return null;
  const value: unknown = setting.value;
  return typeof value === 'string' ? value : null;
}

/** Keeps a text in the file, or removes it, and takes it out of the settings, where an Excel that cannot keep parts has put it. */
export async function rememberShared(context: Excel.RequestContext, name: string, text: string | null): Promise<void> {
  const { parts, texts, setting } = await readShared(context, name);
  const [first, ...copies] = parts;
  if (text === null) texts.delete(name);
  else texts.set(name, text);
  if (!setting.isNullObject) setting.delete();
  for (const copy of copies) copy.delete();
  if (first) first.setXml(xmlOf(texts));
  else if (texts.size > 0) context.workbook.customXmlParts.add(xmlOf(texts));
  await context.sync();
}

function xmlOf(texts: ReadonlyMap<string, string>): string {
  const xml = document.implementation.createDocument(KEPT_NAMESPACE, 'kept');
  for (const [name, text] of texts) {
    const element = xml.createElementNS(KEPT_NAMESPACE, 'text');
    element.setAttribute('name', name);
    element.textContent = text;
    xml.documentElement.append(element);
  }
  return new XMLSerializer().serializeToString(xml);
}

/** None where the part is no XML. */
function textsIn(xml: string): [name: string, text: string][] {
  const elements = new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagNameNS(KEPT_NAMESPACE, 'text');
  return [...elements].map((element) => [element.getAttribute('name') ?? '', element.textContent ?? '']);
}
