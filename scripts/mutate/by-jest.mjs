/**
 * What the quick trials let live, tried again by jest in a process of its own: there nothing is left of earlier tests, and tests that
 * replace modules or ask for a page are run as well.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allTests } from './tests-beside.mjs';

/** Milliseconds of test files, as the quick run measured them, that one change is given; a file that was not measured counts as the second. */
const [LONGEST, UNKNOWN] = [25_000, 2_000];
/** What does not end in this time hangs. */
const LIMIT = 600_000;

export class ByJest {
  #root;
  #folder;
  #importers = new Map();
  /** By test file: whether it passes without any change. */
  #sound = new Map();

  constructor(root, changed) {
    this.#root = root;
    this.#folder = mkdtempSync(path.join(tmpdir(), 'juesuan-mutate-'));
    writeFileSync(path.join(this.#folder, 'changed.json'), JSON.stringify(changed));
    for (const test of allTests(root)) {
      for (const [, place] of readFileSync(path.join(root, test), 'utf8').matchAll(/(?:from|mock\(|import\() ?'(\.[^']*)'/g)) {
        const file = `${path.posix.join(path.posix.dirname(test), place)}.ts`;
        this.#importers.set(file, [...(this.#importers.get(file) ?? []), test]);
      }
    }
  }

  /** First the tests that import the file, then those that came past the change, then the others beside it, the quickest first. */
  #testsFor(file, covering, times) {
    const known = [...times.keys()].sort((one, other) => times.get(one) - times.get(other));
    const wanted = new Set([...(this.#importers.get(file) ?? []), ...known.filter((test) => covering.has(test)), ...known]);
    let time = 0;
    return [...wanted].filter((test) => {
      const its = times.get(test) ?? UNKNOWN;
      if (time > 0 && time + its > LONGEST) return false;
      time += its;
      return true;
    });
  }

  /** Killed, Timeout or Survived. A test file that fails without any change as well says nothing. */
  async attempt(mutant, file, covering, times) {
    const tests = this.#testsFor(file, covering, times).filter((test) => this.#sound.get(test) !== false);
    if (tests.length === 0) return 'Survived';
    const { status, failed } = await this.#run(tests, mutant);
    if (status !== 'Killed' || this.#sound.get(failed)) return status;
    this.#sound.set(failed, (await this.#run([failed])).status === 'Survived');
    return this.#sound.get(failed) ? 'Killed' : this.attempt(mutant, file, covering, times);
  }

  #run(tests, mutant = 'none') {
    const report = path.join(this.#folder, 'report.json');
    rmSync(report, { force: true });
    const options = ['--config', 'scripts/mutate/jest.config.cjs', '--runInBand', '--bail', '--silent', '--json', '--outputFile', report];
    const env = { ...process.env, JUESUAN_CHANGED: path.join(this.#folder, 'changed.json'), __STRYKER_ACTIVE_MUTANT__: mutant };
    const args = [...options, '--runTestsByPath', ...tests];
    const child = spawn(path.join(this.#root, 'node_modules/.bin/jest'), args, { cwd: this.#root, env, stdio: 'ignore' });
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT);
      child.once('exit', (code, signal) => {
        clearTimeout(timer);
        if (signal) return resolve({ status: 'Timeout' });
        // A run that comes to no report says nothing.
        if (!existsSync(report)) return resolve({ status: 'Survived' });
        const failed = JSON.parse(readFileSync(report, 'utf8')).testResults.find(({ status }) => status === 'failed')?.name;
        resolve(
          failed ? { status: 'Killed', failed: path.relative(this.#root, failed).split(path.sep).join('/') } : { status: 'Survived' },
        );
      });
    });
  }

  end() {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
