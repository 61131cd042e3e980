#!/usr/bin/env node
/**
 * `npm run mutate -- FOLDER…`: changes a part of the core in small ways, one at a time, and looks whether the tests beside it notice. What
 * lives is a sentence that no test says about what the code must do. All of a folder takes hours; `--sample 5` tries five changes of each
 * file, the same ones for the same `--seed`.
 *
 *     npm run mutate -- amount identities/chance.ts
 *     npm run mutate -- identities --sample 5 --seed 7
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inWords, summaryOf } from './report.mjs';
import { sampleOf } from './sample.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['amount', 'identities', 'tables', 'forms', 'recognise', 'performance', 'writing', 'host/file/saving'];
const REPORT = path.join(ROOT, 'dist/mutation.json');

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const strange = asked.filter((folder) => !existsSync(path.join(ROOT, 'src', folder)));
if (asked.length === 0 || strange.length > 0) {
  console.error(strange.length > 0 ? `src 里没有 ${strange.join('、')}。` : '请给出 src 里的文件夹或文件。');
  console.error(`例如：${FOLDERS.join('、')}`);
  process.exit(2);
}

const sample = values.sample === undefined ? null : await sampleOf(ROOT, asked, Number(values.sample), Number(values.seed));
rmSync(REPORT, { force: true });
const { status } = spawnSync(path.join(ROOT, 'node_modules/.bin/stryker'), ['run', path.join(ROOT, 'stryker.config.mjs')], {
  cwd: ROOT,
  env: { ...process.env, MUTATED: asked.join(','), ...(sample ? { MUTATED_AT: sample.places.join(',') } : {}) },
  stdio: 'inherit',
});
if (!existsSync(REPORT)) process.exit(status ?? 2);
const summary = summaryOf(JSON.parse(readFileSync(REPORT, 'utf8')), sample?.isChosen);
console.log(inWords(summary));
process.exit(summary.lived.length > 0 ? 1 : 0);
