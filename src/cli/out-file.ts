import { constants } from 'node:fs';
import { access, lstat, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OutputRefused, UsageError } from './arguments';
import { problemCode } from './failure';
import type { Input } from './files';
import { writeWhole } from './write-whole';

/** A file that a command is going to write. */
export interface OutFile {
  /** Its name as given. */
  readonly name: string;
  /** The folder it goes into, as an absolute path. */
  readonly folder: string;
  /** What stands at its place already; null where nothing does. */
  existing(): Promise<Uint8Array | null>;
  /** Writes it whole; resolves to one Chinese sentence where that failed. */
  write(bytes: Uint8Array): Promise<string | null>;
}

const WRITE_PROBLEMS: Readonly<Record<string, string>> = {
  EBUSY: '文件正被其他程序打开，请关闭后再试。',
  EPERM: '没有权限写，或文件正被其他程序打开，请关闭后再试，或换一个位置。',
  EACCES: '没有权限写，请换一个位置。',
  EROFS: '磁盘是只读的，请换一个位置。',
  ENOSPC: '磁盘空间不足，请清理后再试。',
  ENOENT: '文件夹不存在，请先建好。',
  EFBIG: '超过了系统允许的文件大小（ulimit -f 或磁盘格式的上限），请放宽或换一个位置。',
  EDQUOT: '磁盘配额已用完，请清理后再试。',
  ENAMETOOLONG: '文件名太长，请改短再试。',
  EMFILE: '系统允许同时打开的文件太少（ulimit -n），请放宽后再试。',
};

async function realPathOf(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

async function isTooLong(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    return problemCode(error) === 'ENAMETOOLONG';
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Whether something stands there that is no file: a device, a pipe. Nobody knows whether reading it ever ends. */
async function isNoFile(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether its owner made the file read-only; what an administrator may write all the same does not matter. */
async function isReadOnly(path: string): Promise<boolean> {
  try {
    return ((await stat(path)).mode & 0o200) === 0;
  } catch {
    return false;
  }
}

/** What the file could be called instead: 出.xls → 出.xlsx. */
function withEnding(name: string, ending: string): string {
  return name.replace(/\.(?:xls[xmb]?|et|ods|csv|pdf|docx?|wps|txt)$/i, '') + ending;
}

/** A file that is wanted: what it is called in the messages (校验报告, 结果), and the ending that it must have. */
export interface WantedFile {
  readonly what: string;
  /** The first one is the usual one. */
  readonly endings: readonly string[];
  /** Why another than the usual one would not do, where the user might wonder. */
  readonly because?: string;
}

/** The sentence for a file that is not replaced. */
export function refusal(what: string, name: string, why: string): OutputRefused {
  return new OutputRefused(`${name} 已经存在，${why}：为免覆盖没有写${what}，请换一个文件名；确要替换请加 --force。`);
}

/**
 * Makes sure, before any work is done, that a file can be written at a place.
 * @throws UsageError where it cannot, above all where the place is one of the workbooks themselves
 */
export async function openOutFile(
  name: string,
  inputs: readonly Input[],
  directory: string,
  { what, endings, because }: WantedFile,
): Promise<OutFile> {
  const path = resolve(directory, name);
  const [ending = ''] = endings;
  if (await isFolder(path)) {
    throw new UsageError(`${what}不能写到文件夹上，请给出文件名，例如 ${join(name, `${what}${ending}`)}。`);
  }
  if (!endings.some((one) => name.toLowerCase().endsWith(one))) {
    throw new UsageError(`${what}的文件名要以 ${endings.join(' 或 ')} 结尾${because ?? ''}，请写成 ${withEnding(name, ending)}。`);
  }
  if (await isTooLong(path)) throw new OutputRefused(`${what}的文件名太长，请改短再试：${name}`);
  const folder = dirname(path);
  if (!(await isFolder(folder))) throw new OutputRefused(`${what}要写入的文件夹不存在，请先建好：${dirname(name)}`);
  if (!(await isWritable(folder))) throw new OutputRefused(`${what}要写入的文件夹没有写权限，请换一个位置：${dirname(name)}`);
  if (await isNoFile(path)) throw new OutputRefused(`${name} 不是普通文件，没有动它：请换一个文件名。`);
  if (await isReadOnly(path)) throw new OutputRefused(`${name} 是只读文件，没有动它：请换一个文件名，或先取消只读。`);
  const real = (await realPathOf(path)) ?? join((await realPathOf(folder)) ?? folder, basename(path));
  if (inputs.some((input) => input.kind === 'file' && (input.real === real || input.path === path))) {
    throw new OutputRefused(`${what} ${name} 就在要处理的文件之中：为免覆盖，请换一个文件名或文件夹。`);
  }
  return {
    name,
    folder,
    async existing() {
      try {
        return await readFile(path);
      } catch (error) {
        if (problemCode(error) === 'ENOENT') return null;
        throw new OutputRefused(`${what}要写到的 ${name} 已经存在，但读不出来，没有动它，请换一个文件名。`);
      }
    },
    async write(bytes) {
      try {
        await writeWhole(path, bytes);
        return null;
      } catch (error) {
        const code = problemCode(error);
        if (code === null) throw error;
        return `${what}没有写成（${name}）：${WRITE_PROBLEMS[code] ?? '写文件时出错。'}`;
      }
    },
  };
}
