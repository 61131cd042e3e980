import { createReadStream, promises } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError, type Arguments } from './arguments';
import type { FileInput, Input } from './files';
import { worse, type ExitStatus } from './shell';

/** What an earlier run said of the workbooks that need not be checked again. */
export interface Resumed {
  /** Those that are still to be checked. */
  readonly inputs: readonly Input[];
  /** How many were left out. */
  readonly held: number;
  /** What those that were left out come to. */
  readonly status: ExitStatus;
  /** Whether the earlier run broke off within a line, so that appending must begin with a new one. */
  readonly isTorn: boolean;
}

/** What a line of `check --json` says of its file, as far as a later run needs it. */
interface Held {
  readonly bytes: unknown;
  readonly modified: unknown;
  readonly hasErrors: boolean;
}

/** Options whose results rest on all workbooks of a run, also on those that a resumed run leaves out. */
const NEED_ALL = ['report', 'last', 'parts', 'together'];

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** How each line of ours begins, also one that broke off. */
const OURS = '{"version":';

/** Line by line: the results of a province do not fit into memory. The last line of a file counts; one that failed is done again. */
async function readHeld(path: string): Promise<{ readonly held: ReadonlyMap<string, Held>; readonly isOurs: boolean }> {
  const held = new Map<string, Held>();
  let [ours, others] = [0, 0];
  const { createInterface } = await import('node:readline');
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    if (line.startsWith(OURS)) ours++;
    else others++;
    const { file, failed, summary, bytes, modified } = fieldsOf(parsed(line));
    const { errors } = fieldsOf(summary);
    if (typeof file !== 'string') continue;
    if (failed === undefined && typeof errors === 'number') held.set(file, { bytes, modified, hasErrors: errors > 0 });
    else held.delete(file);
  }
  return { held, isOurs: ours > 0 || others === 0 };
}

async function endsWithinLine(path: string): Promise<boolean> {
  const file = await promises.open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) return false;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] !== '\n'.charCodeAt(0);
  } finally {
    await file.close();
  }
}

/** Whether a workbook is still what it was; lines of older versions do not say what it was. */
function isSame(input: FileInput, { bytes, modified }: Held): boolean {
  return (bytes === undefined || bytes === input.bytes) && (modified === undefined || modified === input.modified);
}

/**
 * Leaves out what an earlier run's `--json` output holds already: the same path as printed, and the same size and time of change.
 * @throws UsageError where that output cannot be read, is none, or other options need every workbook
 */
export async function resumed(given: Arguments, inputs: readonly Input[], directory: string): Promise<Resumed> {
  const name = given.value('resume');
  if (name === null) return { inputs, held: 0, status: 0, isTorn: false };
  const barred = NEED_ALL.find((option) => given.has(option));
  if (barred !== undefined) throw new UsageError(`--resume 不能与 --${barred} 同用：它要用到全部工作簿的结果，请从头做一次。`);
  const path = resolve(directory, name);
  const read = await Promise.all([readHeld(path), endsWithinLine(path)]).catch(() => null);
  if (read === null) throw new UsageError(`--resume 后面的 ${name} 读不出来，请核对上次用 --json 存下结果的文件名。`);
  const [{ held, isOurs }, isTorn] = read;
  if (!isOurs) throw new UsageError(`--resume 后面的 ${name} 不是 check --json 的结果（UTF-8 编码，每个工作簿一行）。`);
  const left: Input[] = [];
  let status: ExitStatus = 0;
  for (const input of inputs) {
    const before = input.kind === 'file' ? held.get(input.name) : undefined;
    if (input.kind === 'file' && before && isSame(input, before)) status = worse(status, before.hasErrors ? 1 : 0);
    else left.push(input);
  }
  return { inputs: left, held: inputs.length - left.length, status, isTorn };
}
