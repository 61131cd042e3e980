import { transformFileSync } from '@swc/core';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compiledName } from '../../src/cli/compiled-name';
import { ROOT } from './files';

let folder: string;
const start = (...args: string[]) => spawnSync(process.execPath, [path.join(folder, 'load.js'), ...args], { encoding: 'utf8' });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'juesuan-load-'));
  for (const name of ['load', 'compiled-name']) {
    const { code } = transformFileSync(path.join(ROOT, `src/cli/${name}.ts`), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    writeFileSync(path.join(folder, `${name}.js`), code);
  }
  const program = 'console.log(require("node:path").basename(__filename), __dirname === FOLDER, process.argv.slice(2).join("|"));';
  writeFileSync(path.join(folder, 'program.js'), program.replace('FOLDER', JSON.stringify(folder)));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('runs the program beside it as a module of its own, with the arguments as they came', () => {
  expect(start('check', '一 二.xlsx')).toMatchObject({ status: 0, stdout: 'program.js true check|一 二.xlsx\n' });
});

test.each(['', 'not compiled by anybody', '\u0000'.repeat(4096)])('compiles the program anew where what was kept is damaged', (kept) => {
  writeFileSync(path.join(folder, compiledName()), kept);
  expect(start('x')).toMatchObject({ status: 0, stdout: 'program.js true x\n', stderr: '' });
});
