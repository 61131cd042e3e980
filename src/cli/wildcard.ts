import { promises } from 'node:fs';
import { join, parse, resolve, sep } from 'node:path';

const WILDCARD = /[*?]/;

/** Whether a name holds a wildcard, as it does where the shell leaves `*.xlsx` to the program (Windows). */
export function hasWildcard(name: string): boolean {
  return WILDCARD.test(name);
}

/** Excel's lock files (~$决算.xlsx): they lie beside a workbook as long as it is open, and are none. */
export function isLockFile(name: string): boolean {
  return name.startsWith('~$');
}

function matcher(segment: string): (name: string) => boolean {
  const pattern = segment
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${pattern}$`, 'isu');
  return (name) => expression.test(name) && !isLockFile(name) && (!name.startsWith('.') || segment.startsWith('.'));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await promises.readdir(folder)).sort();
  } catch {
    return [];
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await promises.access(path);
    return true;
  } catch {
    return false;
  }
}

/** The names that a name with wildcards stands for, in order; letters match whatever their case. */
export async function expandWildcard(name: string, directory: string): Promise<string[]> {
  const { root } = parse(name);
  const segments = name.slice(root.length).split(sep === '\\' ? /[\\/]+/ : /\/+/);
  let found = [root];
  for (const segment of segments) {
    const next: string[] = [];
    for (const base of found) {
      if (!hasWildcard(segment)) next.push(join(base, segment));
      else next.push(...(await namesIn(resolve(directory, base))).filter(matcher(segment)).map((entry) => join(base, entry)));
    }
    found = next;
  }
  // What a folder lists is there, also where it cannot be opened (a broken link, a name in GBK): that is for the user to hear of.
  if (hasWildcard(segments.at(-1) ?? '')) return found;
  const present = await Promise.all(found.map((one) => exists(resolve(directory, one))));
  return found.filter((_, at) => present[at]);
}
