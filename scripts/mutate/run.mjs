#!/usr/bin/env node
/**
 * `npm run mutate -- FOLDER…`: changes a part of the core in small ways, one at a time, and looks whether the tests beside it notice. What
 * lives is a sentence that no test says about what the code must do. The program is instrumented once, with a switch for every change, and
 * each change meets only the tests that come past it. All of a large folder still takes hours; `--sample 5` tries five changes of each
 * file, the same ones for the same `--seed`.
 *
 *     npm run mutate -- amount identities/chance.ts
 *     npm run mutate -- identities --sample 5 --seed 7
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesBelow, mutantsIn } from './instrument.mjs';
import { Trials } from './trials.mjs';
import { inWords, summaryOf } from './report.mjs';
import { testsBeside } from './tests-beside.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
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

const files = asked.flatMap((place) => filesBelow(path.join(ROOT, 'src', place)));
const { mutants, changed } = await mutantsIn(files, values.sample === undefined ? null : Number(values.sample), Number(values.seed));
const tests = testsBeside(ROOT, asked);
console.log(`${mutants.length} changes in ${files.length} files, ${tests.length} test files beside them`);

const trials = new Trials(ROOT, changed);
for (const file of tests) {
  const failed = await trials.cover(file);
  if (failed) console.log(`not used, fails unchanged: ${path.relative(ROOT, file)}: ${failed.test}: ${failed.error}`);
}
const results = [];
for (const mutant of mutants) {
  results.push({ ...mutant, ...(await trials.attempt(mutant.id)) });
  if (results.length % 50 === 0) console.log(`${results.length} of ${mutants.length}: ${summaryOf(ROOT, results).lived.length} lived`);
}
trials.end();
const summary = summaryOf(ROOT, results);
console.log(inWords(summary));
process.exit(summary.lived.length > 0 ? 1 : 0);
