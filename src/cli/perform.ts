import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { withExplanations } from '../findings/explanation';
import { EXPLANATIONS_NAME, readExplanations } from '../findings/kept-explanations';
import type { CheckResult } from '../findings/finding';
import { readKeptTexts } from '../host/file/kept-texts';
import type { PublishedDocument } from '../workbook/published';
import { DEFAULT_LIMITS } from '../host/file/read-limits';
import { milliseconds } from './clock';
import { failureOf } from './failure';
import { checkLine } from './json';
import { openErrors } from './open-errors';
import { LONGEST_TASK, tooLong, type Outcome, type Task } from './task';
import { TimeUp, within } from './within';

/** No workbook of tables is larger; reading more than this would only fill the memory. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** Does one task in this thread, in bounded time. Never rejects. */
export async function perform(task: Task, longest = LONGEST_TASK): Promise<Outcome> {
  try {
    const [{ readFile: readAny }, { checkWorkbook }, { NO_CHOICES }, { ownReport }] = await Promise.all([
      import('../host/file/read-file'),
      import('../findings/check'),
      import('../performance/choose-profile'),
      import('../host/file/own-report'),
    ]);
    const started = milliseconds();
    const { size } = statSync(task.path);
    if (size > LARGEST_FILE)
      return {
        kind: 'failed',
        reason: `文件过大（${Math.round(size / 1048576)} MB），超过 ${LARGEST_FILE / 1048576} MB 的上限，不像是决算工作簿。`,
      };
    const bytes = readFileSync(task.path);
    if (task.kind !== 'forms' && ownReport(bytes) !== null) return { kind: 'own-report' };
    if (task.kind === 'check' && task.others !== undefined) return await performTogether(task, task.others, longest);
    const { workbook, document } = await readAny(bytes);
    if (task.kind === 'compared') {
      const { comparedOf } = await import('../findings/comparisons/compared');
      return { kind: 'compared', compared: within(longest, () => comparedOf(workbook)) };
    }
    const { checkDocuments } = await import('../findings/check-document');
    const profile = task.kind === 'check' ? task.profile : null;
    const options = { profiles: { ...NO_CHOICES, all: profile } };
    const { result: checked, said } = within(longest, () =>
      document ? checkDocuments(workbook, [document], options) : { result: checkWorkbook(workbook, options), said: [] },
    );
    const { explanations } = readExplanations(readKeptTexts(bytes).get(EXPLANATIONS_NAME) ?? null);
    const result = explanations.length === 0 ? checked : withExplanations(checked, explanations);
    const taken = Math.round(milliseconds() - started);
    if (task.kind === 'check') {
      if (task.compares !== true) return answered(task, result, taken);
      const { comparedOf } = await import('../findings/comparisons/compared');
      return { kind: 'checked', result, milliseconds: taken, compared: comparedOf(workbook, said) };
    }
    const why = task.why ? { why: (await import('../findings/why-forms')).whyForms(workbook) } : {};
    return { kind: 'forms', result: { forms: result.forms, unrecognised: result.unrecognised, ...why }, milliseconds: taken };
  } catch (error) {
    return error instanceof TimeUp ? { kind: 'failed', reason: tooLong(longest) } : failureOf(error);
  }
}

/** How many times its size a workbook holds unpacked, at most; one that holds more is not small. */
const USUAL_RATIO = 16;

/**
 * Does one task in this thread if it is about one small workbook of our own format, whose reading surely ends; null otherwise.
 * @param bytes above which a file is not small
 */
export async function performSmall(task: Task, bytes: number): Promise<Outcome | null> {
  try {
    if ((task.kind === 'check' && task.others !== undefined) || statSync(task.path).size > bytes) return null;
    const [{ kindOf }, { unpackedSize }] = await Promise.all([import('../host/file/file-kind'), import('../host/file/unpacked-size')]);
    const file = readFileSync(task.path);
    if (kindOf(file, DEFAULT_LIMITS).kind !== 'package' || unpackedSize(file) > bytes * USUAL_RATIO) return null;
  } catch {
    return null;
  }
  return perform(task);
}

type CheckTask = Extract<Task, { kind: 'check' }>;

/** The result, or the line of it where that is all that is wanted. */
function answered({ line }: CheckTask, result: CheckResult, milliseconds: number): Outcome {
  if (!line) return { kind: 'checked', result, milliseconds };
  const told = line.errorsOnly ? openErrors(result) : result;
  return { kind: 'line', line: checkLine(line.file, told, milliseconds, line.state), errors: result.counts.errors };
}

/** Checks several files as one workbook. */
async function performTogether(task: CheckTask, others: readonly string[], longest: number): Promise<Outcome> {
  const { path: first, profile, compares } = task;
  const [{ readFile: readAny }, { checkDocuments }, { NO_CHOICES }, { together }] = await Promise.all([
    import('../host/file/read-file'),
    import('../findings/check-document'),
    import('../performance/choose-profile'),
    import('../workbook/together'),
  ]);
  const started = milliseconds();
  const parts = [];
  const documents: PublishedDocument[] = [];
  for (const path of [first, ...others]) {
    try {
      const { workbook, document } = await readAny(readFileSync(path));
      parts.push({ name: basename(path), workbook });
      if (document) documents.push(document);
    } catch (error) {
      const failure = failureOf(error);
      return failure.kind === 'failed' ? { ...failure, reason: `${basename(path)}：${failure.reason}` } : failure;
    }
  }
  const workbook = together(parts);
  const { result, said } = within(longest, () => checkDocuments(workbook, documents, { profiles: { ...NO_CHOICES, all: profile } }));
  const taken = Math.round(milliseconds() - started);
  if (compares !== true) return answered(task, result, taken);
  const { comparedOf } = await import('../findings/comparisons/compared');
  return { kind: 'checked', result, milliseconds: taken, compared: comparedOf(workbook, said) };
}
