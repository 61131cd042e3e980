import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

interface Folder {
  filesBelow(folder: string): readonly string[];
  zipFolder(folder: string): Uint8Array;
}

const FOLDER: string = '../../scripts/package/folder.mjs';
let zipping: Folder;
let folder: string;
beforeAll(async () => {
  zipping = (await import(FOLDER)) as Folder;
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>, day: Date): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), day, day);
  }
}

test('files are listed with forward slashes, in one order, without folders', () => {
  write({ 'b.txt': '', 'a/z.txt': '', 'a/B.txt': '', '样例/表.xlsx': '' }, new Date(2020, 1, 1));
  expect(zipping.filesBelow(folder)).toEqual(['a/B.txt', 'a/z.txt', 'b.txt', '样例/表.xlsx']);
});

test('the zip holds every file under its name, Chinese names too', () => {
  write({ 'index.html': '<p>决算</p>', 'samples/示例单位2023.xlsx': 'x' }, new Date(2020, 1, 1));
  const files = unzipSync(zipping.zipFolder(folder));
  expect(Object.keys(files)).toEqual(['index.html', 'samples/示例单位2023.xlsx']);
  expect(strFromU8(files['index.html'] ?? new Uint8Array())).toBe('<p>决算</p>');
});

test('the same files give the same bytes, whenever they were written and in whatever order', () => {
  write({ 'a.txt': '1', 'b/c.txt': '2' }, new Date(2020, 1, 1));
  const first = zipping.zipFolder(folder);
  rmSync(folder, { recursive: true });
  write({ 'b/c.txt': '2', 'a.txt': '1' }, new Date(2025, 6, 7));
  expect(Buffer.compare(first, zipping.zipFolder(folder))).toBe(0);
  write({ 'a.txt': '3' }, new Date(2020, 1, 1));
  expect(Buffer.compare(first, zipping.zipFolder(folder))).not.toBe(0);
});
