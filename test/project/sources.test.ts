import { readdirSync } from 'node:fs';
import { filesIn, ROOT, textOf } from './files';

const AT_THE_TOP = readdirSync(ROOT).filter((name) => /\.(?:c?js|json|md)$/.test(name) && name !== 'package-lock.json');
const CODE = ['src', 'test', 'scripts', 'bin', '.ci'].flatMap(filesIn).filter((file) => !/\.(?:xlsx|docx|png|zip)$/.test(file));
const EVERYTHING = [...AT_THE_TOP, ...CODE, ...filesIn('docs').filter((file) => file.endsWith('.md'))];

/** Written in two parts, so that this file is not its own first offender. */
const UNWANTED: readonly (readonly [string, RegExp])[] = [
  ['a note to oneself', new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`)],
  ['a lint rule switched off in passing', new RegExp('eslint-' + 'disable')],
  ['a type error silenced', new RegExp('@ts-' + '(?:ignore|nocheck|expect-error)')],
  ['a test run alone', new RegExp('\\b(?:it|test|describe)\\.' + 'only\\(|\\bf' + '(?:it|describe)\\(')],
  ['a test left out', new RegExp('\\b(?:x' + 'it|x' + 'describe|x' + 'test)\\(|\\b(?:it|test|describe)\\.' + '(?:skip|todo)\\(')],
  ['a path of one particular machine', new RegExp('(?:^|[\\s"\'`(])/(?:wo' + 'rk|ho' + 'me|Us' + 'ers|ro' + 'ot)/')],
  ['a debugger stop', new RegExp('^\\s*debug' + 'ger;', 'm')],
];

test('there is something to look at', () => {
  expect(CODE).toContain('src/amount/decimal.ts');
  expect(CODE).toContain('.ci/run');
});

test.each(UNWANTED)('no file holds %s', (_, pattern) => {
  const offenders = EVERYTHING.filter((file) => pattern.test(textOf(file)));
  expect(offenders).toEqual([]);
});

test('every source file is named for what it is about, and none only passes others on', () => {
  const sources = filesIn('src').filter((file) => /\.tsx?$/.test(file));
  expect(sources.filter((file) => /(?:^|[/-])(?:utils?|helpers?|manager)\.tsx?$/i.test(file))).toEqual([]);
  const barrels = sources.filter((file) =>
    textOf(file)
      .split('\n')
      .some((line) => /^export (?:\*|(?:type )?\{[^}]*\}) from /.test(line)),
  );
  expect(barrels).toEqual([]);
});

test('the core names no file of a host, page or entry', () => {
  const { LAYERS } = jest.requireActual<{ LAYERS: readonly { name: string; folder: string; mayImport: readonly string[] }[] }>(
    '../../scripts/layers.cjs',
  );
  const folders = LAYERS.map(({ folder }) => folder);
  const homeless = filesIn('src').filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`)));
  expect(homeless.filter((file) => !file.endsWith('.d.ts'))).toEqual([]);
  const names = LAYERS.map(({ name }) => name);
  for (const { name, mayImport } of LAYERS) {
    expect(mayImport.every((other) => names.includes(other))).toBe(true);
    const backwards = mayImport.filter((other) => LAYERS.find((layer) => layer.name === other)?.mayImport.includes(name));
    expect(backwards).toEqual([]);
  }
});
