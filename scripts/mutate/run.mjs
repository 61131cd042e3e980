#!/usr/bin/env node
/**
 * `npm run mutate -- FOLDER…`: changes a part of the core in small ways, one at a time, and looks whether the tests beside it notice. What
 * lives is a sentence that no test says about what the code must do. Stryker tries all changes of a folder, which takes hours;
 * `--sample 5` tries five of each file in minutes, the same ones for the same `--seed`: first within one process, by the tests that come past
 * them, and what lives there once more by jest.
 *
 *     npm run mutate -- amount identities/chance.ts
 *     npm run mutate -- identities --sample 5 --seed 7
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { staleAmong } from './equivalent.mjs';
import { changeOf, inWords, summaryOf } from './report.mjs';
import { trySample } from './sample.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const REPORT = path.join(ROOT, 'dist/mutation.json');
const FOLDERS = ['amount', 'identities', 'tables', 'forms', 'recognise', 'performance', 'writing', 'host/file/saving'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const asked = positionals.map((place) => place.replace(/\/$/, ''));
const strange = asked.filter((place) => !existsSync(path.join(ROOT, 'src', place)));
if (asked.length === 0 || strange.length > 0) {
  console.error(strange.length > 0 ? `src 里没有 ${strange.join('、')}。` : '请给出 src 里的文件夹或文件。');
  console.error(`例如：${FOLDERS.join('、')}`);
  process.exit(2);
}

const summary = summaryOf(
  values.sample === undefined ? tryAll() : await trySample(ROOT, asked, Number(values.sample), Number(values.seed)),
);
console.log(inWords(summary));
process.exit(summary.lived.length > 0 ? 1 : 0);

/** Every change, by Stryker; lines and columns of its report begin with 1. */
function tryAll() {
  rmSync(REPORT, { force: true });
  const { status } = spawnSync(path.join(ROOT, 'node_modules/.bin/stryker'), ['run', path.join(ROOT, 'stryker.config.mjs')], {
    cwd: ROOT,
    env: { ...process.env, MUTATED: asked.join(',') },
    stdio: 'inherit',
  });
  if (!existsSync(REPORT)) process.exit(status ?? 2);
  const results = Object.entries(JSON.parse(readFileSync(REPORT, 'utf8')).files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file, source, from: 1 })),
  );
  for (const entry of staleAmong(results.map(changeOf))) console.error(`named as equivalent, but no such change is there: ${entry}`);
  return results;
}
