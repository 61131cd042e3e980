import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allRules } from '../../src/findings/rule-list';
import { FORMS } from '../../src/forms/registry';
import { rulesOf } from '../../src/forms/rules-of';

const TESTS = path.join(__dirname, '..');

/** Every code that a test names. */
function named(): Set<string> {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return new Set(files.flatMap((file) => readFileSync(path.join(TESTS, file), 'utf8').match(/JS-[A-Z]?\d{2,4}/g) ?? []));
}

/** Rules that forms declare, each of which the form tester makes hold and fail. */
function held(): Set<string> {
  return new Set(FORMS.flatMap(({ bodies, relations = [] }) => rulesOf([bodies, relations])).map(({ code }) => code));
}

test('every rule is held by a test: one that can never fire is none', () => {
  const [byName, byForm] = [named(), held()];
  expect(
    allRules()
      .filter(({ code }) => !byName.has(code) && !byForm.has(code))
      .map(({ code, title }) => `${code} ${title}`),
  ).toEqual([]);
});
