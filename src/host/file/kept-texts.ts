import { KEPT_PREFIX } from '../kept-name';
import { DEFAULT_LIMITS } from './read-limits';
import { readXml } from './workbook-parts';
import { XmlScanner } from './xml/scanner';
import { Archive } from './zip/archive';

/** Where Excel writes down what add-ins keep with a workbook. */
const EXTENSION_PART = /^xl\/webextensions\/webextension\d*\.xml$/i;
const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/** The texts that the add-in keeps with a workbook, by their names; none where the file has none, or where they cannot be read. Never throws. */
export function readKeptTexts(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return NO_TEXTS;
  try {
    const archive = new Archive(bytes, DEFAULT_LIMITS);
    const parts = [...archive.directory.byKey.values()].map(({ name }) => name).filter((name) => EXTENSION_PART.test(name));
    return new Map(parts.flatMap((part) => propertiesOf(archive, part)));
  } catch {
    return NO_TEXTS;
  }
}

function propertiesOf(archive: Archive, part: string): [string, string][] {
  const bytes = readXml(archive, part);
  if (!bytes) return [];
  const scanner = new XmlScanner(bytes, part);
  const found: [string, string][] = [];
  while (scanner.next()) {
    if (scanner.isClosing || !scanner.is('property')) continue;
    const name = scanner.attribute('name') ?? '';
    const text = textOf(scanner.attribute('value') ?? '');
    if (name.startsWith(KEPT_PREFIX) && text !== null) found.push([name.slice(KEPT_PREFIX.length), text]);
  }
  return found;
}

/** Excel writes values as JSON. */
function textOf(value: string): string | null {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : null;
  } catch {
    return null;
  }
}
