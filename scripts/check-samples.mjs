#!/usr/bin/env node
/**
 * `npm run check`: builds the command line where it is missing or older than its sources, and checks every workbook in samples/.
 * The samples are real and hold real mistakes, so error findings are what is expected: only a file that could not be read
 * makes this script fail.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = path.join(ROOT, 'dist/cli/juesuan.js');

if (!isFresh()) run(['scripts/prepare.mjs']);

const samples = readdirSync(path.join(ROOT, 'samples'))
  .filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$'))
  .sort()
  .map((name) => path.join('samples', name));
if (samples.length === 0) {
  console.error('samples 文件夹里没有 .xlsx 文件，请先运行 npm run samples。');
  process.exit(2);
}
const status = run(['bin/juesuan.js', 'check', ...samples, ...process.argv.slice(2)]);
process.exitCode = status === 0 || status === 1 ? 0 : status;

/** Runs one of the project's programs in this terminal; the exit status of a process that was killed counts as 2. */
function run(command) {
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status ?? 2;
}

function isFresh() {
  if (!existsSync(PROGRAM)) return false;
  const built = statSync(PROGRAM).mtimeMs;
  const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true }).filter(
    (name) => /\.tsx?$/.test(name) && !name.endsWith('registry.ts'),
  );
  return sources.every((name) => statSync(path.join(ROOT, 'src', name)).mtimeMs <= built);
}
