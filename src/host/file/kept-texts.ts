import { KEPT_NAMESPACE, KEPT_PREFIX } from '../kept-name';
import { DEFAULT_LIMITS } from './read-limits';
import { readXml } from './workbook-parts';
import { XmlScanner } from './xml/scanner';
import { Archive } from './zip/archive';

/** Where Excel writes down the settings of add-ins, and where it does the parts of anybody's own. */
const EXTENSION_PART = /^xl\/webextensions\/webextension\d*\.xml$/i;
const CUSTOM_PART = /^customXml\/item\d*\.xml$/i;

/**
 * The texts that are kept with a workbook, by their names: those of our own part; where there is none, those that the add-in could only keep in
 * its settings. None where the file has none, or where they cannot be read. Never throws.
 */
export function readKeptTexts(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new Map();
  try {
    const archive = new Archive(bytes, DEFAULT_LIMITS);
    const own = keptParts(archive);
    if (own.length > 0) return new Map(own.flatMap((part) => textsOf(archive, part)));
    return new Map(partsLike(archive, EXTENSION_PART).flatMap((part) => propertiesOf(archive, part)));
  } catch {
    return new Map();
  }
}

/** The parts of a workbook that hold texts of ours. */
export function keptParts(archive: Archive): string[] {
  return partsLike(archive, CUSTOM_PART).filter((part) => {
    const bytes = readXml(archive, part);
    const scanner = bytes && new XmlScanner(bytes, part);
    return scanner?.next() === true && scanner.attribute('xmlns') === KEPT_NAMESPACE;
  });
}

function partsLike(archive: Archive, pattern: RegExp): string[] {
  return [...archive.directory.byKey.values()].map(({ name }) => name).filter((name) => pattern.test(name));
}

function propertiesOf(archive: Archive, part: string): [string, string][] {
  return elementsOf(archive, part, 'property', (scanner) => {
    const name = scanner.attribute('name') ?? '';
    const text = textIn(scanner.attribute('value') ?? '');
    return name.startsWith(KEPT_PREFIX) && text !== null ? [name.slice(KEPT_PREFIX.length), text] : null;
  });
}

function textsOf(archive: Archive, part: string): [string, string][] {
  return elementsOf(archive, part, 'text', (scanner) => [scanner.attribute('name') ?? '', scanner.isSelfClosing ? '' : scanner.text()]);
}

function elementsOf(
  archive: Archive,
  part: string,
  name: string,
  read: (scanner: XmlScanner) => [string, string] | null,
): [string, string][] {
  const bytes = readXml(archive, part);
  if (!bytes) return [];
  const scanner = new XmlScanner(bytes, part);
  const found: [string, string][] = [];
  while (scanner.next()) {
    const entry = !scanner.isClosing && scanner.is(name) ? read(scanner) : null;
    if (entry) found.push(entry);
  }
  return found;
}

/** Excel writes values as JSON. */
function textIn(value: string): string | null {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : null;
  } catch {
    return null;
  }
}
