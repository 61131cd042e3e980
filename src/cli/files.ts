import { lstatSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileProblem, problemCode } from './failure';
import { compareNames, endsIn } from '../host/file/endings';
import { endingsOf } from './endings';
import { missingFile } from './missing-file';
import { expandWildcard, hasWildcard, isLockFile } from './wildcard';

/** A workbook to work on. */
export interface FileInput {
  readonly kind: 'file';
  /** The path as given, or as given plus the way down from a folder. */
  readonly name: string;
  /** The same, absolute. */
  readonly path: string;
  /** The same without links. */
  readonly real: string;
  readonly bytes: number;
  /** When it was last changed: an ISO time. */
  readonly modified: string;
}

/** A workbook to work on, or an argument that leads to none. */
export type Input =
  | FileInput
  /** `reason` is one Chinese sentence. */
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** All inputs in order. */
export interface Inputs {
  readonly inputs: readonly Input[];
  /** Names that led to a file which was already there. */
  readonly repeated: readonly string[];
}

/** Excel's lock files (~$), hidden files and everything with another ending are passed over inside a folder. */
function isWanted(name: string, endings: ReadonlySet<string>): boolean {
  return endsIn(name, endings) && !isLockFile(name) && !name.startsWith('.');
}

function isWantedFolder(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

function reasonFor(error: unknown): string {
  return fileProblem(error) ?? '打不开，请确认文件还在，并已在其他程序里关闭。';
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** A name that leads to nothing: a link whose file is gone, a name whose bytes are no UTF-8, or one that was mistyped. */
async function reasonForMissing(name: string, path: string): Promise<string> {
  if (name.includes('\ufffd')) return '名称不是 UTF-8 编码（多半是 GBK），本机读不出来，请先改名再试。';
  return isLink(path) ? '这是一个失效的链接，它指向的文件已经不在，请核对那个文件。' : missingFile(name, path);
}

/** Folders before files, each by name. A link counts as what it is, not as what it leads to. */
function asListed(a: Dirent, b: Dirent): number {
  const folders = Number(b.isDirectory()) - Number(a.isDirectory());
  return folders || compareNames(a.name, b.name) || (a.name < b.name ? -1 : 1);
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

class Collector {
  readonly inputs: Input[] = [];
  readonly repeated: string[] = [];
  private readonly seenFiles = new Set<string>();
  private readonly seenFolders = new Set<string>();

  constructor(private readonly endings: ReadonlySet<string>) {}

  /** Adds what a path leads to; resolves to whether that is anything at all. */
  async add(name: string, path: string): Promise<boolean> {
    try {
      const real = realpathSync.native(path);
      const facts = statSync(real);
      if (facts.isDirectory()) return await this.addFolder(name, path, real);
      if (!facts.isFile()) this.fail(name, '不是普通文件，请给出工作簿或文档。');
      else if (isLockFile(basename(path)))
        this.fail(name, `这是 Excel 打开文件时的临时文件，不是工作簿，请改为 ${basename(path).slice(2)}。`);
      else if (this.seenFiles.has(real)) this.repeated.push(name);
      else {
        this.seenFiles.add(real);
        this.inputs.push({ kind: 'file', name, path, real, bytes: facts.size, modified: facts.mtime.toISOString() });
      }
    } catch (error) {
      this.fail(name, problemCode(error) === 'ENOENT' ? await reasonForMissing(name, path) : reasonFor(error));
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
    for (const entry of readdirSync(path, { withFileTypes: true }).sort(asListed)) {
      const below = join(path, entry.name);
      if (!isWanted(entry.name, this.endings)) {
        const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(below));
        if (!isFolder || !isWantedFolder(entry.name)) continue;
      }
      if (await this.add(join(name, entry.name), below)) any = true;
    }
    return any;
  }
}

/** The names that a name stands for: itself, or what its wildcards match; null where they match nothing. */
async function namesFor(name: string, directory: string): Promise<readonly string[] | null> {
  if (!hasWildcard(name)) return [name];
  const names = await expandWildcard(name, directory);
  return names.length === 0 ? null : names;
}

/**
 * The workbooks that the arguments name: a file as it is, a folder as every workbook and document in it, recursively and in order of name, wildcards as
 * what they match. A file that is reached twice counts once. Never rejects: an argument that leads nowhere becomes a failed input.
 * @param directory what relative names start from
 * @param endings what a folder is searched for
 */
export async function findInputs(given: readonly string[], directory: string, endings = endingsOf(null)): Promise<Inputs> {
  const collector = new Collector(endings);
  const fail = (name: string, reason: string): void => void collector.inputs.push({ kind: 'failed', name, reason });
  for (const pattern of given) {
    const names = await namesFor(pattern, directory);
    if (names === null) fail(pattern, `没有文件名与“${pattern}”相符的文件，请核对文件名和所在的文件夹。`);
    for (const name of names ?? []) {
      if (await collector.add(name, resolve(directory, name))) continue;
      fail(name, '文件夹里没有能校验的工作簿或文档，请核对是不是这个文件夹。');
    }
  }
  return { inputs: collector.inputs, repeated: collector.repeated };
}
