import { constants } from 'node:fs';
import { access, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './arguments';
import { problemCode } from './failure';
import type { Input } from './files';

/** A file that a command is going to write. */
export interface OutFile {
  /** Its name as given. */
  readonly name: string;
  /** The folder it goes into, as an absolute path. */
  readonly folder: string;
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
};

async function realPathOf(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
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

/** Written beside its place and then moved there, so that a run that is broken off leaves no half report. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** What the file could be called instead: 出.xls → 出.xlsx. */
function withEnding(name: string, ending: string): string {
  return name.replace(/\.(?:xls[xmb]?|et|ods|csv|pdf|docx?|wps|txt)$/i, '') + ending;
}

/** A file that is wanted: what it is called in the messages (校验报告, 结果), and the ending that it must have. */
export interface WantedFile {
  readonly what: string;
  readonly ending: '.xlsx' | '.xlsm' | '.docx';
}

/**
 * Makes sure, before any work is done, that a file can be written at a place.
 * @throws UsageError where it cannot, above all where the place is one of the workbooks themselves
 */
export async function openOutFile(
  name: string,
  inputs: readonly Input[],
  directory: string,
  { what, ending }: WantedFile,
): Promise<OutFile> {
  const path = resolve(directory, name);
  if (await isFolder(path)) {
    throw new UsageError(`${what}不能写到文件夹上，请给出文件名，例如 ${join(name, `${what}${ending}`)}。`);
  }
  if (!name.toLowerCase().endsWith(ending)) {
    const why = ending === '.xlsm' ? '（原文件含宏）' : '';
    throw new UsageError(`${what}的文件名要以 ${ending} 结尾${why}，请写成 ${withEnding(name, ending)}。`);
  }
  const folder = dirname(path);
  if (!(await isFolder(folder))) throw new UsageError(`${what}要写入的文件夹不存在，请先建好：${dirname(name)}`);
  if (!(await isWritable(folder))) throw new UsageError(`${what}要写入的文件夹没有写权限，请换一个位置：${dirname(name)}`);
  const real = (await realPathOf(path)) ?? join((await realPathOf(folder)) ?? folder, basename(path));
  if (inputs.some((input) => input.kind === 'file' && (input.real === real || input.path === path))) {
    throw new UsageError(`${what} ${name} 就在要处理的文件之中：为免覆盖，请换一个文件名或文件夹。`);
  }
  return {
    name,
    folder,
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
