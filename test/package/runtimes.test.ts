import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Runtimes {
  readonly RUNTIMES: readonly { readonly platform: string; readonly version: string; readonly integrity: string }[];
  isIntact(bytes: Uint8Array, integrity: string): boolean;
}

const SCRIPT: string = '../../scripts/package/runtimes.mjs';
let runtimes: Runtimes;
beforeAll(async () => {
  runtimes = (await import(SCRIPT)) as Runtimes;
});

const STARTERS = path.join(__dirname, '../../scripts/package/starters');

test('what was fetched is used only where its checksum is the pinned one', () => {
  const bytes = Buffer.from('某个程序');
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  expect(runtimes.isIntact(bytes, integrity)).toBe(true);
  expect(runtimes.isIntact(Buffer.from('另一个程序'), integrity)).toBe(false);
});

test('every runtime is pinned to one version of Node 24 and its checksum', () => {
  for (const { version, integrity } of runtimes.RUNTIMES) {
    expect(version).toMatch(/^24\.\d+\.\d+$/);
    expect(integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  }
  expect(runtimes.RUNTIMES.map(({ platform }) => platform)).toEqual(['linux-x64', 'linux-arm64', 'win-x64']);
});

test('what cmd.exe runs is plain ASCII, whatever code page it reads it in', () => {
  for (const name of ['juesuan.cmd', '把文件夹拖到这里.cmd']) {
    const text = readFileSync(path.join(STARTERS, name), 'utf8');
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  }
  for (const system of ['win', 'linux']) expect(existsSync(path.join(STARTERS, `使用说明-${system}.txt`))).toBe(true);
});
