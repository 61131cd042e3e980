import type { Archive } from './zip/archive';
import { toUtf8 } from './xml/encoding';
import { XmlScanner } from './xml/scanner';

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type: worksheet, sharedStrings, styles; the same in the transitional and the strict format. */
  readonly type: string;
  /** The target's part name, resolved; without a leading slash. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The name of the part that holds the relationships of `part`; of the package itself for ''. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Resolves a relationship's target against the part that it starts from. */
export function resolveTarget(part: string, target: string): string {
  let path = target.replace(/\\/g, '/');
  try {
    path = decodeURIComponent(path);
  } catch {
    // A lone percent sign: the name is meant as it stands.
  }
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** The relationships of a part, of the package itself for ''; empty where it has none. */
export function readRelationships(archive: Archive, part: string): Relationship[] {
  const name = relationshipsName(part);
  const bytes = archive.read(name);
  if (!bytes) return [];
  const scanner = new XmlScanner(toUtf8(bytes, name), name);
  const relationships: Relationship[] = [];
  while (scanner.next()) {
    if (scanner.isClosing || !scanner.is('Relationship')) continue;
    const type = scanner.attribute('Type') ?? '';
    const isExternal = scanner.attribute('TargetMode') === 'External';
    const target = scanner.attribute('Target') ?? '';
    relationships.push({
      id: scanner.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    });
  }
  return relationships;
}
