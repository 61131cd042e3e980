import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './files';

let project: string;
const start = (...args: string[]) => spawnSync(process.execPath, [path.join(project, 'bin/juesuan.js'), ...args], { encoding: 'utf8' });

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'juesuan-bin-'));
  cpSync(path.join(ROOT, 'bin'), path.join(project, 'bin'), { recursive: true });
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

test('says in one sentence what to do where the program is not built', () => {
  const { status, stdout, stderr } = start('check', 'x.xlsx');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^[^\n]*npm ci[^\n]*\n$/);
});

test('runs the built program with the arguments as they came', () => {
  mkdirSync(path.join(project, 'dist/cli'), { recursive: true });
  writeFileSync(path.join(project, 'dist/cli/juesuan.js'), 'console.log(process.argv.slice(2).join("|")); process.exitCode = 1;');
  expect(start('check', '一 二.xlsx')).toMatchObject({ status: 1, stdout: 'check|一 二.xlsx\n' });
});
