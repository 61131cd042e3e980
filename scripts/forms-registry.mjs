#!/usr/bin/env node
/**
 * Writes src/forms/registry.ts, the list of all standard forms, from the files in src/forms/standard: whoever adds a form adds
 * one file and nothing else. The order is that of the file names. The file is touched only where its content changes, so that
 * a watching build does not start over.
 *
 *     node scripts/forms-registry.mjs
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FORMS = fileURLToPath(new URL('../src/forms/', import.meta.url));

/** The form files of a folder, without extension, in code-point order; empty where the folder does not exist. */
function formFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[^.].*\.ts$/.test(name) && !/\.(test|d)\.ts$/.test(name))
    .map((name) => name.slice(0, -3))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** `income-expenditure` → `incomeExpenditure`; a name that starts with a digit gets a leading `form`. */
function identifier(name) {
  const camel = name.replace(/[^\p{L}\p{N}]+(.)?/gu, (_, next) => (next ?? '').toUpperCase());
  return /^\p{L}/u.test(camel) ? camel : `form${camel}`;
}

function registrySource(names) {
  const identifiers = names.map(identifier);
  const twice = identifiers.find((one, at) => identifiers.indexOf(one) !== at);
  if (twice) throw new Error(`两个表样文件的名字过于相近，无法区分：${twice}（src/forms/standard）`);
  return [
    '// Written by scripts/forms-registry.mjs from the files in src/forms/standard. Do not edit.',
    "import { foldedForm } from './folded';",
    "import type { FormDeclaration } from './form';",
    ...names.map((name, at) => `import { form as ${identifiers[at]} } from './standard/${name}';`),
    '',
    '/** Every standard form, in the order of the file names. */',
    `export const FORMS: readonly FormDeclaration[] = [${identifiers.join(', ')}].map(foldedForm);`,
    '',
  ].join('\n');
}

/** Brings the registry up to date; tells whether it had to be written. */
export function writeFormsRegistry(formsFolder = FORMS) {
  const source = registrySource(formFiles(path.join(formsFolder, 'standard')));
  const target = path.join(formsFolder, 'registry.ts');
  if (existsSync(target) && readFileSync(target, 'utf8') === source) return false;
  mkdirSync(formsFolder, { recursive: true });
  writeFileSync(target, source);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFormsRegistry();
