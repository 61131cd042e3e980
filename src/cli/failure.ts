import { HostError } from '../host/host';
import type { Outcome } from './task';

export const TOO_FEW_FILES = '系统允许同时打开的文件太少（ulimit -n），请放宽后再试。';

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在，请核对文件名和所在的文件夹。',
  ENOTDIR: '文件不存在：路径中有一段不是文件夹，请核对路径。',
  EACCES: '没有权限读取，请换一个有权限的账户，或请管理员开放。',
  EPERM: '没有权限读取，或文件正被其他程序占用，请关闭后再试。',
  EISDIR: '这是文件夹，请给出其中的文件。',
  EBUSY: '文件正被其他程序占用，请关闭后再试。',
  EMFILE: TOO_FEW_FILES,
  ENFILE: '同时打开的文件太多，请分批处理。',
  ELOOP: '链接循环，找不到真正的文件，请直接给出那个文件。',
  ENAMETOOLONG: '文件名太长，请改短再试。',
  EIO: '读取磁盘时出错，请把文件复制到本机硬盘再试。',
  ERR_FS_FILE_TOO_LARGE: '文件过大，读不进来，请核对是不是决算工作簿。',
};

/** The operating system's code of a file problem (`ENOENT`), or null for any other error. */
export function problemCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** One Chinese sentence for an error that the file system raised while reading; null for any other error. */
export function fileProblem(error: unknown): string | null {
  const code = problemCode(error);
  return code === null ? null : (FILE_PROBLEMS[code] ?? null);
}

/** What to tell the user about anything that was thrown while a file was worked on. */
export function failureOf(error: unknown): Outcome {
  if (error instanceof HostError) return { kind: 'failed', reason: error.message };
  const known = fileProblem(error);
  if (known !== null) return { kind: 'failed', reason: known };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'failed', reason: '处理时出现程序内部错误，未得出结果；请把文件反馈给维护者。', detail };
}
