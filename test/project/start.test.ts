import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const onWindows = process.platform === 'win32';

/** A folder whose `npx` only says what it was asked to run, and ends as told. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-start-'));
  writeFileSync(join(folder, 'npx'), `#!${process.execPath}\nconsole.log(process.argv.slice(2).join(' '));\nprocess.exit(3);\n`);
  chmodSync(join(folder, 'npx'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(...options: readonly string[]) {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', ...options], { cwd: ROOT, env, encoding: 'utf8' });
  return { status, stdout, said: stdout + stderr };
}

(onWindows ? test.skip : test)('the pages are served plainly, and for Excel with its certificate, on the port that is asked for', () => {
  expect(start()).toMatchObject({ status: 3, stdout: 'webpack serve --mode development --port 3000\n' });
  const { status, stdout } = start('--excel', '--port', '3001');
  expect(status).toBe(3);
  expect(stdout).toContain('webpack serve --mode development --port 3001 --env excel\n');
  expect(stdout).toContain('npx office-addin-debugging start manifest.xml');
});

test('a port that is none is refused with a sentence, and nothing is started', () => {
  const { status, said } = start('--port', 'abc');
  expect(status).toBe(2);
  expect(said).toContain('--port 后面要写端口号');
  expect(said).not.toContain('webpack');
});
