import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { milliseconds } from './clock';
import { fileProblem, problemCode, TOO_FEW_FILES } from './failure';
import { canOpen } from './open-files';
import type { ExitStatus, Output, Shell, Workers, WorkSize } from './shell';
import { LONGEST_TASK } from './task';

/** Columns of human output where nobody says how wide the page is. */
const PAGE_COLUMNS = 100;
/** A file of fewer bytes may be done in this thread while others are under way: it keeps them waiting for a fraction of a second at most. */
const SMALL_FILE = 256 * 1024;
/** Work below both bounds is done sooner than a worker thread is up. */
const SMALL_WORK: Pick<WorkSize, 'files' | 'bytes'> = { files: 4, bytes: 2 * 1024 * 1024 };
/** One file of as many bytes is at the same few functions long enough for V8 to compile them at its own measure. */
const LONG_WORK = 512 * 1024;
/** What a workbook may take of the heap for each byte that it holds unpacked: a hundred thousand rows take some 10. */
const HEAP_FOR_A_BYTE = 16;
/** Files that a worker thread may have open at once, for itself and for what it reads, and those that this thread needs. */
const FILES_OF_A_THREAD = 16;
const LEAST_FILES = 6;
/** A heap below this does not hold the program and one workbook, in bytes. */
const LEAST_HEAP = 96 * 1024 * 1024;

function mayColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}

function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true && stream.columns > 0 ? stream.columns : PAGE_COLUMNS,
    colours: mayColour(stream),
    write: (text) => new Promise((resolve) => (stream.write(text) ? resolve() : stream.once('drain', resolve))),
  };
}

/** Does the work in this thread; loads the core when the first task comes. */
function thisThread(): Workers {
  return {
    parallel: 1,
    perform: async (task) => {
      const outcome = await (await import('./perform')).perform(task);
      return () => outcome;
    },
    close: () => Promise.resolve(),
  };
}

/** Opens worker threads on a script, and lends them a hand where the files are small; loads their code when they are needed. */
function workerThreads(script: string, size: number, lendsHand: boolean): Workers {
  const megabytes = Math.min(4096, Math.max(512, Math.floor(totalmem() / 1048576 / (size + 1))));
  const opened = Promise.all([import('./pool'), import('./perform')]).then(([{ openPool }, { performSmall }]) => {
    return openPool(script, size, { milliseconds: LONGEST_TASK, megabytes }, lendsHand ? (task) => performSmall(task, SMALL_FILE) : null);
  });
  return {
    parallel: size,
    perform: async (task) => (await opened).perform(task),
    close: async () => (await opened).close(),
  };
}

/** Brings V8 back to its own measure of when a function is worth compiling for speed, from that which `load` sets for short work. */
function compileSooner(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=66000');
}

function openWork({ files, bytes, isOwnFormat, largestUnpacked }: WorkSize): Workers {
  if (files === 1 && bytes >= LONG_WORK) compileSooner();
  // One file gains nothing by a thread, which has a heap and the program once more: only one that may exhaust this heap is better there.
  if ((files < SMALL_WORK.files && bytes < SMALL_WORK.bytes) || (files === 1 && isOwnFormat)) {
    const room = getHeapStatistics().heap_size_limit / HEAP_FOR_A_BYTE;
    if (bytes < room && largestUnpacked() < room) return thisThread();
  }
  const script = join(__dirname, 'juesuan.js');
  if (!existsSync(script)) return thisThread();
  const threads = Math.max(1, Math.min(availableParallelism(), files));
  // With few files that may be open the work is done here, one after the other.
  if (!canOpen(FILES_OF_A_THREAD * threads + LEAST_FILES, __filename)) return thisThread();
  return workerThreads(script, threads, isOwnFormat && bytes < files * SMALL_FILE);
}

/** The working folder; null where it was deleted under us. */
function workingFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

/** Resolves once all that was written to a stream is with the system: a pipe may take it later. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

function refuse(sentence: string): void {
  process.stderr.write(`juesuan：${sentence}\n`);
  process.exitCode = 2;
}

async function start(): Promise<void> {
  let status: ExitStatus = 0;
  const directory = workingFolder();
  if (directory === null) return refuse('当前文件夹已被删除或移走，请先进入一个存在的文件夹。');
  if (!canOpen(LEAST_FILES, __filename)) return refuse(TOO_FEW_FILES);
  if (getHeapStatistics().heap_size_limit < LEAST_HEAP) {
    return refuse('给程序的内存太少（Node.js 的 --max-old-space-size），请放宽到 128 以上，或去掉这个限制。');
  }
  const shell: Shell = {
    out: outputTo(process.stdout),
    err: outputTo(process.stderr),
    directory,
    debug: process.env['JUESUAN_DEBUG'] === '1',
    now: milliseconds,
    date: () => new Date(),
    openWork,
    noteStatus: (reached) => (status = reached),
  };
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      // Whoever read our output has closed it (`| head`): nothing is left to do.
      if (problemCode(error) === 'EPIPE') process.exit(status);
      process.exit(2);
    });
  }
  try {
    const { run } = await import('./run');
    process.exitCode = await run(process.argv.slice(2), shell);
    await Promise.all([process.stdout, process.stderr].map(flushed));
    // At once: what V8 still tidies up or compiles for later is for nobody.
    process.exit();
  } catch (error) {
    const known = fileProblem(error);
    if (known !== null) return refuse(known);
    process.stderr.write('juesuan：程序内部错误，没有做完；请把命令和文件反馈给维护者。\n');
    if (shell.debug) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  }
}

if (isMainThread) void start();
else void import('./worker');
