import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { compiledName, PROGRAM } from './compiled-name';

type Loaded = (exports: object, require: NodeJS.Require, module: object, filename: string, folder: string) => void;

/**
 * How much bytecode a function runs before V8 compiles it for speed; its own measure is a twenty-fourth of that. A check runs much code a few
 * times and little of it hot: compiled early, half of the processor's time over 200 workbooks went into compiling, much of it again and again
 * as functions met the next shape of a cell. And how often its own size it runs before V8 notes which shapes it meets, so that it need not look
 * them up each time: half of V8's own measure. Only V8 11 (Node.js 20) knows both: later ones count calls, and complain of a flag that they do
 * not know.
 */
const WARM_ENOUGH = '--interrupt-budget=1600000 --interrupt-budget-factor-for-feedback-allocation=4';

/**
 * Room for what was just made, in megabytes, from the start of a worker thread: V8 begins with one, and copies the program itself again and
 * again until it has grown. And one thread to clear that room away: the others are at work on other workbooks.
 */
const ROOM = '--min-semi-space-size=16 --no-parallel-scavenge';

/** The compiled functions that were kept when the program was built; undefined where there are none for this Node.js. */
function keptCode(folder: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, compiledName()));
  } catch {
    return undefined;
  }
}

/**
 * Loads the program with the functions that were compiled when it was built: to compile them takes as long as to check a workbook. V8 takes
 * them only where they fit it and the program, and compiles anew where they do not.
 */
function load(folder: string): void {
  const file = join(folder, PROGRAM);
  const cachedData = keptCode(folder);
  // The build leaves nothing in it that is not ASCII: read as what it is, it need not be decoded.
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  (script.runInThisContext() as Loaded).call(module.exports, module.exports, Module.createRequire(file), module, file, folder);
}

// One for all threads, and before anything is loaded: V8 takes kept functions only under the flags that they were kept with.
if (isMainThread && process.versions.v8.startsWith('11.')) setFlagsFromString(`${WARM_ENOUGH} ${ROOM}`);
load(__dirname);
