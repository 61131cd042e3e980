import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Outcome, Task } from '../../src/cli/task';
import { finding, result } from '../findings/invented-result';
import { record, type Recorded } from './recording-shell';

/** Files whose check is known beforehand, by their names. */
export const OUTCOMES: Readonly<Record<string, Outcome>> = {
  'clean.xlsx': { kind: 'checked', result: result(), milliseconds: 12 },
  'warned.xlsx': { kind: 'checked', result: result([finding({ severity: 'warning' })]), milliseconds: 12 },
  'wrong.xlsx': { kind: 'checked', result: result([finding()]), milliseconds: 310 },
  'empty.xlsx': { kind: 'checked', result: result([], { forms: [] }, { identities: 0 }), milliseconds: 2 },
  'broken.xlsx': { kind: 'failed', reason: '文件已损坏。', detail: 'Error: at line 3' },
};

export function perform(task: Task): Outcome {
  return OUTCOMES[basename(task.path)] as Outcome;
}

/** Where the files lie while the tests of a file run. */
export interface CheckedFolder {
  readonly path: string;
  /** Runs `check` in it. */
  check(...args: readonly string[]): Promise<Recorded>;
}

/** Puts the files, empty as they are, into a folder of their own for all tests of a file. */
export function useCheckedFolder(names: readonly string[] = Object.keys(OUTCOMES)): CheckedFolder {
  let path = '';
  beforeAll(() => {
    path = mkdtempSync(join(tmpdir(), 'juesuan-check-'));
    for (const name of names) writeFileSync(join(path, name), 'x');
  });
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    check: (...args) => record(['check', ...args], { directory: path, perform }),
  };
}
