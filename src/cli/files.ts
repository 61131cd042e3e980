import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileProblem } from './failure';

/** A workbook to work on, or an argument that leads to none. */
export type Input =
  /** `name` is the path as given (or as given plus the way down from a folder); `path` is absolute; `real` is without links. */
  | { readonly kind: 'file'; readonly name: string; readonly path: string; readonly real: string; readonly bytes: number }
  /** `reason` is one Chinese sentence. */
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** All inputs in order, and the names that led to a file which was already there. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly repeated: readonly string[];
}

/** Excel's lock files (~$), hidden files and everything that is no .xlsx are passed over inside a folder. */
function isWanted(name: string): boolean {
  return /\.xlsx$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.');
}

function isWantedFolder(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

function reasonFor(error: unknown): string {
  return fileProblem(error) ?? '打不开。';
}

/** Order by code unit, so that the order of a run does not depend on the machine's language. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

class Collector {
  readonly inputs: Input[] = [];
  readonly repeated: string[] = [];
  private readonly seenFiles = new Set<string>();
  private readonly seenFolders = new Set<string>();

  /** Adds what a path leads to; resolves to whether that is anything at all. */
  async add(name: string, path: string): Promise<boolean> {
    try {
      const real = await realpath(path);
      const facts = await stat(real);
      if (facts.isDirectory()) return await this.addFolder(name, path, real);
      if (!facts.isFile()) this.fail(name, '不是普通文件。');
      else if (this.seenFiles.has(real)) this.repeated.push(name);
      else {
        this.seenFiles.add(real);
        this.inputs.push({ kind: 'file', name, path, real, bytes: facts.size });
      }
    } catch (error) {
      this.fail(name, reasonFor(error));
    }
    return true;
  }

  private fail(name: string, reason: string): void {
    this.inputs.push({ kind: 'failed', name, reason });
  }

  private async addFolder(name: string, path: string, real: string): Promise<boolean> {
    if (this.seenFolders.has(real)) return true;
    this.seenFolders.add(real);
    let any = false;
    for (const entry of (await readdir(path, { withFileTypes: true })).sort(byName)) {
      const below = join(path, entry.name);
      if (!isWanted(entry.name)) {
        const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(below)));
        if (!isFolder || !isWantedFolder(entry.name)) continue;
      }
      if (await this.add(join(name, entry.name), below)) any = true;
    }
    return any;
  }
}

/**
 * The workbooks that the arguments name: a file as it is, a folder as all .xlsx in it, recursively and in order of name.
 * A file that is reached twice counts once. Never rejects: an argument that leads nowhere becomes a failed input.
 * @param directory what relative names start from
 */
export async function findInputs(names: readonly string[], directory: string): Promise<Inputs> {
  const collector = new Collector();
  for (const name of names) {
    const any = await collector.add(name, resolve(directory, name));
    if (!any) collector.inputs.push({ kind: 'failed', name, reason: '文件夹里没有 .xlsx 文件。' });
  }
  return { inputs: collector.inputs, repeated: collector.repeated };
}
