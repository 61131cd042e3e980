/**
 * A sample of the changes of each file, tried within one process: the program is instrumented once, and each change meets only the tests
 * that come past it. What lives there is tried again by jest.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ByJest } from './by-jest.mjs';
import { filesBelow, mutantsIn } from './instrument.mjs';
import { staleAmong } from './equivalent.mjs';
import { changeOf, summaryOf } from './report.mjs';
import { testsBeside } from './tests-beside.mjs';
import { Trials } from './trials.mjs';

export async function trySample(root, asked, count, seed) {
  const files = asked.flatMap((place) => filesBelow(path.join(root, 'src', place)));
  const { all, mutants, changed } = await mutantsIn(files, count, seed);
  const placed = (mutant) => {
    const file = path.relative(root, mutant.fileName).split(path.sep).join('/');
    return { ...mutant, file, source: readFileSync(mutant.fileName, 'utf8'), from: 0 };
  };
  const stale = staleAmong(all.map((mutant) => changeOf(placed(mutant))));
  if (stale.length > 0) throw new Error(`named as equivalent, but no such change is there:\n${stale.join('\n')}`);
  const tests = testsBeside(root, asked);
  console.log(`${mutants.length} changes in ${files.length} files, ${tests.length} test files beside them`);
  const trials = new Trials(root, changed);
  for (const test of tests) {
    const failed = await trials.cover(path.join(root, test));
    if (failed) console.log(`not used, fails unchanged: ${test}: ${failed.test}: ${failed.error}`);
  }
  const results = [];
  const byJest = new ByJest(root, changed);
  for (const mutant of mutants) {
    const result = { ...placed(mutant), ...(await trials.attempt(mutant.id)) };
    results.push(result);
    // What is known to make no difference is not worth the time.
    if (summaryOf([result]).lived.length > 0) {
      const status = await byJest.attempt(mutant.id, result.file, trials.filesPast(mutant.id), trials.times);
      if (status !== 'Survived') result.status = status;
    }
    for (const line of summaryOf([result]).lived) console.log(`${results.length} of ${mutants.length}: ${line}`);
  }
  byJest.end();
  trials.end();
  return results;
}
