import { KEPT_NAMESPACE } from '../kept-name';
import { refusingDamage } from './contents';
import { keptParts, readKeptTexts } from './kept-texts';
import { openArchive } from './open-archive';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits';
import { PackageEdit } from './saving/package-edit';
import { addContentType, addRelationship } from './saving/package-lists';
import { readWorkbookParts } from './workbook-parts';
import { encodeEntities } from './xml/text';

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/**
 * The file with texts kept in it by their names, in a part of its own that spreadsheet programs carry along (自定义 XML). Texts that it kept there
 * before are replaced, and those in the settings of the add-in count no more. Throws `FileError` where the file cannot be read.
 */
export function withKeptTexts(bytes: Uint8Array, texts: ReadonlyMap<string, string>, limits: ReadLimits = DEFAULT_LIMITS): Uint8Array {
  return refusingDamage(() => {
    const archive = openArchive(bytes, limits);
    const [own, ...others] = keptParts(archive);
    if (own === undefined && texts.size === 0 && readKeptTexts(bytes).size === 0) return bytes;
    const edit = new PackageEdit(archive);
    const part = own ?? freeName((name) => archive.has(name));
    edit.write(part, partOf(texts));
    for (const other of others) edit.write(other, partOf(new Map()));
    if (own === undefined) {
      addContentType(edit, `/${part}`, 'application/xml');
      addRelationship(edit, readWorkbookParts(archive, limits.sheets).main, CUSTOM_XML, `/${part}`);
    }
    return edit.toBytes();
  });
}

function freeName(isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(`customXml/item${number}.xml`)) number++;
  return `customXml/item${number}.xml`;
}

function partOf(texts: ReadonlyMap<string, string>): Uint8Array {
  const kept = [...texts].map(([name, text]) => `<text name="${encodeEntities(name)}">${encodeEntities(text)}</text>`);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<kept xmlns="${KEPT_NAMESPACE}">${kept.join('')}</kept>`;
  return new TextEncoder().encode(xml);
}
