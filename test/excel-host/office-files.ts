import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

const FOLDER = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Where Microsoft serves office.js from; the tests answer this address from the npm package. */
export const OFFICE_JS_BASE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** A file of Microsoft's office.js by its path below the base, unmodified; null where the package has none. */
export function officeFile(path: string): string | null {
  const file = normalize(join(FOLDER, path));
  if (!file.startsWith(FOLDER + sep)) return null;
  // The package spells its folders in lower case; office.js asks for zh-CN.
  const found = [file, file.toLowerCase()].find((candidate) => existsSync(candidate));
  return found === undefined ? null : readFileSync(found, 'utf8');
}
