import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './files';

let project: string;
const registry = (): string => readFileSync(path.join(project, 'src/forms/registry.ts'), 'utf8');

function addForm(name: string): void {
  mkdirSync(path.join(project, 'src/forms/standard'), { recursive: true });
  writeFileSync(path.join(project, 'src/forms/standard', name), 'export const form = {};\n');
}

function run(): void {
  execFileSync(process.execPath, ['scripts/forms-registry.mjs'], { cwd: project, stdio: 'pipe' });
}

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'juesuan-registry-'));
  mkdirSync(path.join(project, 'scripts'));
  cpSync(path.join(ROOT, 'scripts/forms-registry.mjs'), path.join(project, 'scripts/forms-registry.mjs'));
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

test('without any form there is an empty list', () => {
  run();
  expect(registry()).toContain('export const FORMS: readonly FormDeclaration[] = [].map(foldedForm);');
});

test('a form is added by adding its file; the order is that of the names', () => {
  for (const name of ['three-public.ts', 'expenditure.ts', '05-basic.ts', 'notes.md', 'expenditure.test.ts', '.hidden.ts']) addForm(name);
  run();
  expect(registry()).toContain('FORMS: readonly FormDeclaration[] = [form05Basic, expenditure, threePublic].map(foldedForm);');
  expect(registry()).toContain("import { form as threePublic } from './standard/three-public';");
  expect(registry()).not.toMatch(/hidden|notes|expenditure\.test/);
});

test('a registry that says the same is not written again', () => {
  addForm('income.ts');
  run();
  const file = path.join(project, 'src/forms/registry.ts');
  utimesSync(file, 1000, 1000);
  run();
  expect(statSync(file).mtimeMs).toBe(1_000_000);
  addForm('outlay.ts');
  run();
  expect(statSync(file).mtimeMs).not.toBe(1_000_000);
});

test('two names that would become one word are refused', () => {
  addForm('basic-outlay.ts');
  addForm('basic_outlay.ts');
  expect(run).toThrow();
});
