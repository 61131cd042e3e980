import { constants } from 'node:fs';
import { access, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildReport } from '../findings/report';
import type { ReportEntry, WorkbookLink } from '../findings/report-entry';
import { UsageError } from './arguments';
import { problemCode } from './failure';
import type { Input } from './files';

/** The 校验报告 that a run writes at its end. */
export interface ReportFile {
  /** Its name as given. */
  readonly name: string;
  /** How a hyperlink in the report leads to a checked file; null where there is no file. */
  linkTo(input: Input): WorkbookLink | null;
  /** Writes the report; resolves to one Chinese sentence where that failed. */
  write(entries: readonly ReportEntry[], date: Date): Promise<string | null>;
}

const WRITE_PROBLEMS: Readonly<Record<string, string>> = {
  EBUSY: '文件正被其他程序打开，请关闭后再试。',
  EPERM: '没有权限写，或文件正被其他程序打开。',
  EACCES: '没有权限写。',
  EROFS: '磁盘是只读的。',
  ENOSPC: '磁盘空间不足。',
  ENOENT: '文件夹不存在。',
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

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** 2024-03-05 09:30, in the machine's own time. */
function dateText(date: Date): string {
  const day = [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
  return `${day} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** The address of a file as a hyperlink in a folder needs it: relative, so that both may move together; whole only from another drive. */
function addressFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  const whole = pathToFileURL(path).href;
  if (isAbsolute(way)) return whole;
  const steps = way.split(sep);
  const ups = steps.filter((step) => step === '..').length;
  // The URL is already encoded the way hyperlinks need it: its last steps are those of the relative way.
  const downs = whole.split('/').slice(ups - steps.length);
  return [...steps.slice(0, ups), ...downs].join('/');
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

/**
 * Makes sure, before any work is done, that a report can be written at a place.
 * @throws UsageError where it cannot, above all where the place is one of the workbooks themselves
 */
export async function openReportFile(name: string, inputs: readonly Input[], directory: string): Promise<ReportFile> {
  const path = resolve(directory, name);
  if (!/\.xlsx$/i.test(name)) throw new UsageError(`报告的文件名要以 .xlsx 结尾：${name}`);
  if (await isFolder(path)) throw new UsageError(`报告不能写到文件夹上：${name}`);
  const folder = dirname(path);
  if (!(await isFolder(folder))) throw new UsageError(`报告要写入的文件夹不存在：${dirname(name)}`);
  if (!(await isWritable(folder))) throw new UsageError(`报告要写入的文件夹没有写权限：${dirname(name)}`);
  const real = (await realPathOf(path)) ?? join((await realPathOf(folder)) ?? folder, basename(path));
  if (inputs.some((input) => input.kind === 'file' && (input.real === real || input.path === path))) {
    throw new UsageError(`报告 ${name} 就在要校验的文件之中：为免覆盖，请换一个文件名或文件夹。`);
  }

  return {
    name,
    linkTo(input) {
      if (input.kind === 'failed') return null;
      return { file: addressFrom(folder, input.path) };
    },
    async write(entries, date) {
      try {
        const { createWorkbook } = await import('../host/file/create-workbook');
        await writeWhole(path, createWorkbook(buildReport(entries, dateText(date))));
        return null;
      } catch (error) {
        const code = problemCode(error);
        if (code === null) throw error;
        return `校验报告没有写成（${name}）：${WRITE_PROBLEMS[code] ?? '写文件时出错。'}`;
      }
    },
  };
}
