import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../src/findings/rule-list';

const SOURCES = join(__dirname, '../../src');

/** Every code that a source file declares, with the file; a rule is declared by `rule('JS-…'` or `code: 'JS-…'`. */
function declaredCodes(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/(?:rule|between|RULE)\(\s*'(JS-[A-Z]?\d+)'|code: '(JS-[A-Z]?\d+)'/g)].map(
      (match) => (match[1] ?? match[2]) as string,
    ),
  );
}

test('a code is declared once and never reused', () => {
  const codes = declaredCodes();
  expect(codes.length).toBeGreaterThan(60);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

test('every declared rule is listed, with words for a reader', () => {
  const listed = new Set(allRules().map((rule) => rule.code));
  expect(declaredCodes().filter((code) => !listed.has(code))).toEqual([]);
  for (const rule of allRules()) {
    expect(rule.code).toMatch(/^JS-[A-Z]?\d{2,4}$/);
    for (const words of [rule.title, rule.statement, rule.source, rule.form]) expect(words.length).toBeGreaterThan(1);
  }
});
