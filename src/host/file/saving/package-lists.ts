import { relationshipsName } from '../relationships';
import { XmlScanner } from '../xml/scanner';
import { Splices } from '../xml/splices';
import { encodeEntities } from '../xml/text';
import { partKey } from '../zip/directory';
import type { PackageEdit } from './package-edit';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const EMPTY_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;

/** Puts elements before the end of a part's root, in the root's prefix. */
function append(edit: PackageEdit, part: string, bytes: Uint8Array, elements: readonly string[]): void {
  const scanner = new XmlScanner(bytes, part);
  if (!scanner.next()) throw scanner.damaged();
  const prefix = scanner.prefix();
  const splices = new Splices(bytes);
  const added = elements.map((element) => `<${prefix}${element}`).join('');
  if (scanner.isSelfClosing) {
    splices.replace(scanner.tagEnd - 2, scanner.tagEnd, `>${added}</${prefix}${scanner.localName()}>`);
  } else {
    const root = scanner.localName();
    let last = -1;
    while (scanner.next()) if (scanner.isClosing && scanner.is(root)) last = scanner.tagStart;
    if (last < 0) throw scanner.damaged();
    splices.insert(last, added);
  }
  edit.write(part, splices.apply());
}

/** States the content type of a new part. */
export function addContentType(edit: PackageEdit, part: string, type: string): void {
  append(edit, CONTENT_TYPES, edit.need(CONTENT_TYPES), [`Override PartName="/${encodeEntities(part)}" ContentType="${type}"/>`]);
}

/** Takes away every element of a part that `matches`. */
function removeElements(edit: PackageEdit, part: string, name: string, matches: (scanner: XmlScanner) => boolean): void {
  const bytes = edit.read(part);
  if (!bytes) return;
  const scanner = new XmlScanner(bytes, part);
  const splices = new Splices(bytes);
  while (scanner.next()) {
    if (scanner.isClosing || !scanner.is(name) || !matches(scanner)) continue;
    const from = scanner.tagStart;
    scanner.skipElement();
    splices.remove(from, scanner.tagEnd);
  }
  if (!splices.isEmpty) edit.write(part, splices.apply());
}

/** Removes a part with its content type and the relationships of `owner` that lead to it. */
export function removePart(edit: PackageEdit, part: string, owner: string, type: string): void {
  edit.remove(part);
  removeElements(edit, CONTENT_TYPES, 'Override', (scanner) => partKey(scanner.attribute('PartName') ?? '') === partKey(part));
  removeElements(edit, relationshipsName(owner), 'Relationship', (scanner) => (scanner.attribute('Type') ?? '').endsWith(`/${type}`));
}

/** Adds a relationship to `owner` and returns its id. `target` is relative to the owner. */
export function addRelationship(edit: PackageEdit, owner: string, type: string, target: string): string {
  const [id = ''] = addRelationships(edit, owner, type, [target], '');
  return id;
}

/** Adds relationships of `owner` to addresses outside the package, all at once: a report has thousands. Returns their ids. */
export function addAddresses(edit: PackageEdit, owner: string, type: string, addresses: readonly string[]): string[] {
  return addresses.length === 0 ? [] : addRelationships(edit, owner, type, addresses, ' TargetMode="External"');
}

function addRelationships(edit: PackageEdit, owner: string, type: string, targets: readonly string[], mode: string): string[] {
  const part = relationshipsName(owner);
  const bytes = edit.read(part) ?? new TextEncoder().encode(EMPTY_RELATIONSHIPS);
  const taken = new Set<string>();
  const scanner = new XmlScanner(bytes, part);
  while (scanner.next()) if (!scanner.isClosing && scanner.is('Relationship')) taken.add(scanner.attribute('Id') ?? '');
  let number = taken.size;
  const ids = targets.map(() => {
    do number++;
    while (taken.has(`rId${number}`));
    return `rId${number}`;
  });
  const element = (target: string, at: number): string =>
    `Relationship Id="${ids[at] ?? ''}" Type="${type}" Target="${encodeEntities(target)}"${mode}/>`;
  append(edit, part, bytes, targets.map(element));
  return ids;
}
