import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../..');

/** Paths from the project's root, with forward slashes, of all files in a folder; none where the folder does not exist. */
export function filesIn(folder: string): string[] {
  const full = path.join(ROOT, folder);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name).replaceAll(path.sep, '/'))
    .filter((name) => statSync(path.join(ROOT, name)).isFile());
}

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
