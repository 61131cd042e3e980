import { readFile, stat } from 'node:fs/promises';
import { failureOf } from './failure';
import type { Outcome, Task } from './task';

/** No workbook of tables is larger; reading more than this would only fill the memory. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** Does one task in this thread. Never rejects. */
export async function perform(task: Task): Promise<Outcome> {
  try {
    const [{ readFile: readAny }, { checkWorkbook }, { NO_CHOICES }] = await Promise.all([
      import('../host/file/read-file'),
      import('../findings/check'),
      import('../performance/choose-profile'),
    ]);
    const started = performance.now();
    const { size } = await stat(task.path);
    if (size > LARGEST_FILE) return { kind: 'failed', reason: `文件过大（${Math.round(size / 1048576)} MB），不像是决算工作簿。` };
    const { workbook, document } = await readAny(await readFile(task.path));
    const profile = task.kind === 'check' ? task.profile : null;
    const options = { profiles: { ...NO_CHOICES, all: profile } };
    const result = document
      ? (await import('../findings/check-document')).checkDocument(workbook, document, options)
      : checkWorkbook(workbook, options);
    const milliseconds = Math.round(performance.now() - started);
    if (task.kind === 'check') return { kind: 'checked', result, milliseconds };
    return { kind: 'forms', result: { forms: result.forms, unrecognised: result.unrecognised }, milliseconds };
  } catch (error) {
    return failureOf(error);
  }
}
