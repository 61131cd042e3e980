import { statSync } from 'node:fs';
import path from 'node:path';
import { ROOT, textOf } from './files';

interface PackageFile {
  readonly name: string;
  readonly license: string;
  readonly private: boolean;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(textOf('package.json')) as PackageFile;
const lock = JSON.parse(textOf('package-lock.json')) as { packages: Readonly<Record<string, { version?: string; resolved?: string }>> };

test('the lock file installs from whichever registry there is', () => {
  expect(textOf('package-lock.json')).not.toMatch(/"resolved": *"http/);
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
});

test('every library is pinned to one version, and the lock file has that version', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  }
});

test('is what it says it is', () => {
  expect(manifest).toMatchObject({ name: 'juesuan', license: 'MIT', private: false, engines: { node: '>=20.19' } });
  expect(textOf('LICENSE')).toContain('MIT License');
});

test('every script runs a file that exists', () => {
  const files = Object.values(manifest.scripts).flatMap((script) => script.match(/(?:\.\/)?scripts\/[\w./-]+/g) ?? []);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect(statSync(path.join(ROOT, file), { throwIfNoEntry: false })?.isFile()).toBe(true);
});

test('what continuous integration runs is what a newcomer runs', () => {
  const lines = textOf('.ci/run').split('\n');
  expect(lines[0]).toBe('#!/usr/bin/env bash');
  expect(lines).toContain('set -euo pipefail');
  expect(lines.slice(lines.indexOf('npm ci')).filter(Boolean)).toEqual(['npm ci', 'npm test']);
  expect(statSync(path.join(ROOT, '.ci/run')).mode & 0o111).toBe(0o111);
});
