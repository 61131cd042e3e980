/** Trials of single changes in a process of their own, which is put out of its misery where a change makes it hang. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('trying.cjs', import.meta.url));
/** After so many changes a new process: what tests leave behind adds up. */
const MOST_TRIALS = 150;
/** How much longer than without any change a trial may take, and what is given to all. */
const [TIMES_LONGER, ALLOWANCE] = [10, 60_000];
/** How many times more often than in the tests together a change may be met: an endless loop meets it for ever. */
const TIMES_MORE_HITS = 100;

/** Milliseconds of tests that one change meets, the quickest first: what nothing so quick notices counts as living. */
const LONGEST = 12_000;

export class Trials {
  #root;
  #changed;
  #child = null;
  #tried = 0;
  /** By change: how often it is met in all, and the tests that come past it (null: what a file does outside of its tests). */
  #covered = new Map();
  /** By test file of the project: milliseconds that it takes. */
  times = new Map();

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
    this.times.set(path.relative(this.#root, file).split(path.sep).join('/'), answer.whole);
    // What happens while the program loads concerns every test of the file.
    for (const [test, hits] of [...answer.coverage, [null, answer.shared]]) {
      const time = test === null ? answer.whole : (answer.times[test] ?? 0);
      for (const [id, count] of Object.entries(hits)) {
        const covered = this.#covered.get(id) ?? { hits: 0, tests: [] };
        this.#covered.set(id, covered);
        covered.hits += count;
        covered.tests.push({ file, test, time });
      }
    }
    return null;
  }

  /** The test files of the project that come past a change. */
  filesPast(id) {
    return new Set((this.#covered.get(id)?.tests ?? []).map(({ file }) => path.relative(this.#root, file).split(path.sep).join('/')));
  }

  /**
   * What becomes of a change: Killed, Timeout, Survived or NoCoverage. First the tests that come past it, then their whole files: what one
   * test has worked out others use without coming past it.
   */
  async attempt(id) {
    const covered = this.#covered.get(id);
    if (!covered) return { status: 'NoCoverage' };
    const named = new Map();
    for (const { file, test } of shortest(covered.tests)) {
      const names = named.get(file);
      named.set(file, test === null || names === null ? null : [...(names ?? []), test]);
    }
    const first = await this.#attempt(id, covered.hits, [...named]);
    if (first.status !== 'Survived') return first;
    const files = [...this.filesPast(id)].map((file) => ({ file, time: this.times.get(file) }));
    const others = shortest(files).map(({ file }) => [path.join(this.#root, file), null]);
    return this.#attempt(id, covered.hits, others);
  }

  async #attempt(id, hits, files) {
    this.#tried++;
    const message = {
      kind: 'attempt',
      id,
      hitLimit: hits * TIMES_MORE_HITS + 10_000,
      files: files.map(([file, names]) => ({ file, names })),
    };
    return (await this.#ask(message, LONGEST * TIMES_LONGER + ALLOWANCE)) ?? { status: 'Timeout' };
  }
}

/** The quickest first, and no more than there is time for; one at least. */
function shortest(tests) {
  let time = 0;
  return tests
    .sort((one, other) => one.time - other.time)
    .filter((test, at) => {
      time += test.time;
      return at === 0 || time <= LONGEST;
    });
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
