/** Trials of single changes in a process of their own, which is put out of its misery where a change makes it hang. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('trying.cjs', import.meta.url));
/** After so many changes a new process: what tests leave behind adds up. */
const MOST_TRIALS = 150;
/** How much longer than without any change a trial may take, and what is given to all. */
const [TIMES_LONGER, ALLOWANCE] = [10, 60_000];
/** How many times more often than in the tests together a change may be met: an endless loop meets it for ever. */
const TIMES_MORE_HITS = 100;

export class Trials {
  #root;
  #changed;
  #child = null;
  #tried = 0;
  /** By change: test files with the tests that come past it (null: the whole file), the time they take and the hits. */
  #covered = new Map();
  #static = new Set();

  constructor(root, changed) {
    this.#root = root;
    this.#changed = changed;
  }

  async #process() {
    if (this.#child?.connected && this.#tried < MOST_TRIALS) return this.#child;
    this.end();
    this.#tried = 0;
    this.#child = fork(PROGRAM, [], { cwd: this.#root, execArgv: ['--stack-size=1500'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    await answerOf(this.#child, 120_000);
    this.#child.send({ kind: 'begin', root: this.#root, changed: this.#changed });
    return this.#child;
  }

  async #ask(message, limit) {
    const child = await this.#process();
    child.send(message);
    const answer = await answerOf(child, limit);
    if (answer === null) this.end();
    return answer;
  }

  end() {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  /** Notes what the tests of a file come past; what fails without any change is told and left out. */
  async cover(file) {
    const answer = await this.#ask({ kind: 'cover', file }, 600_000);
    if (answer === null) return { test: file, error: 'no end' };
    if (answer.failed) return answer.failed;
    for (const id of answer.shared) this.#static.add(id);
    for (const [test, hits] of answer.coverage) {
      for (const [id, count] of Object.entries(hits)) {
        const covered = this.#covered.get(id) ?? { hits: 0, files: new Map() };
        this.#covered.set(id, covered);
        covered.hits += count;
        const own = covered.files.get(file) ?? { names: [], time: 0, whole: answer.whole };
        covered.files.set(file, own);
        if (test === null) own.names = null;
        else if (own.names) own.names.push(test);
        own.time = own.names === null ? answer.whole : own.time + (answer.times[test] ?? 0);
      }
    }
    return null;
  }

  /** What becomes of a change: Killed, Timeout, Survived, NoCoverage, or Static where it only happens while the program loads. */
  async attempt(id) {
    const covered = this.#covered.get(id);
    if (!covered) return { status: this.#static.has(id) ? 'Static' : 'NoCoverage' };
    this.#tried++;
    const files = [...covered.files].map(([file, { names, time }]) => ({ file, names, time })).sort((a, b) => a.time - b.time);
    const time = files.reduce((sum, file) => sum + file.time, 0);
    const message = { kind: 'attempt', id, hitLimit: covered.hits * TIMES_MORE_HITS + 10_000, files };
    const answer = await this.#ask(message, time * TIMES_LONGER + ALLOWANCE);
    return answer ?? { status: 'Timeout' };
  }
}

/** The next message of a process; null where it ends or nothing comes in time. */
function answerOf(child, limit) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(timer);
      child.off('message', settle);
      child.off('exit', gone);
      resolve(answer);
    };
    const gone = () => settle(null);
    const timer = setTimeout(gone, limit);
    child.once('message', settle);
    child.once('exit', gone);
  });
}
