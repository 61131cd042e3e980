#!/usr/bin/env node
/**
 * Types and code rules in one go (`npm run lint`): the rules that ask for types ask the program that `tsc` would have made, so the types
 * are worked out once for both. In an editor ESLint makes its own.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { writeFormsRegistry } from './forms-registry.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FORMAT_HOST = { getCurrentDirectory: () => ROOT, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };

function createProgram() {
  const configFile = path.join(ROOT, 'tsconfig.json');
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (errors.length > 0) fail(errors[0]);
  return ts.createProgram(fileNames, options);
}

function fail(diagnostic) {
  console.error(ts.formatDiagnostic(diagnostic, FORMAT_HOST));
  process.exit(1);
}

writeFormsRegistry();
const program = createProgram();
const diagnostics = ts.getPreEmitDiagnostics(program);
if (diagnostics.length > 0) console.log(ts.formatDiagnostics(diagnostics, FORMAT_HOST));

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { projectService: false, programs: [program] } } },
});
const results = await eslint.lintFiles(['.']);
const formatter = await eslint.loadFormatter('stylish');
console.log(await formatter.format(results));
const isClean = results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0);
process.exitCode = isClean && diagnostics.length === 0 ? 0 : 1;
