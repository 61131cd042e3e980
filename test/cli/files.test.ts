import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findInputs } from '../../src/cli/files';

let folder: string;

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), 'x');
  }
}

async function found(...names: string[]): Promise<string[]> {
  const { inputs } = await findInputs(names, folder);
  return inputs.map((input) => (input.kind === 'file' ? input.name : `${input.name}: ${input.reason}`));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('findInputs', () => {
  it('takes a folder as all its .xlsx, recursively and by name', async () => {
    put('d/b.xlsx', 'd/a.XLSX', 'd/sub/c.xlsx', 'd/readme.txt', 'd/old.xls');
    expect(await found('d')).toEqual([join('d', 'a.XLSX'), join('d', 'b.xlsx'), join('d', 'sub', 'c.xlsx')]);
  });
  it('passes over lock files, hidden files and hidden folders', async () => {
    put('d/~$a.xlsx', 'd/.b.xlsx', 'd/.git/c.xlsx', 'd/d.xlsx');
    expect(await found('d')).toEqual([join('d', 'd.xlsx')]);
  });
  it('keeps the order of the arguments, and a file given by name whatever it is called', async () => {
    put('z.xlsx', 'a.bin');
    expect(await found('z.xlsx', 'a.bin')).toEqual(['z.xlsx', 'a.bin']);
  });
  it('takes a file once, however often and by whatever way it is reached', async () => {
    put('d/a.xlsx');
    symlinkSync(join(folder, 'd/a.xlsx'), join(folder, 'link.xlsx'));
    const { inputs, repeated } = await findInputs(['d', 'd/a.xlsx', 'link.xlsx', './d'], folder);
    expect(inputs.map(({ name }) => name)).toEqual([join('d', 'a.xlsx')]);
    expect(repeated).toEqual(['d/a.xlsx', 'link.xlsx']);
  });
  it('ends in a circle of linked folders', async () => {
    put('d/a.xlsx');
    symlinkSync(join(folder, 'd'), join(folder, 'd', 'again'));
    expect(await found('d')).toEqual([join('d', 'a.xlsx')]);
  });
  it('says so where an argument leads to nothing, in its place', async () => {
    put('a.xlsx', 'empty/note.txt');
    expect(await found('missing.xlsx', 'a.xlsx', 'empty', 'a.xlsx/b.xlsx')).toEqual([
      'missing.xlsx: 文件不存在。',
      'a.xlsx',
      'empty: 文件夹里没有 .xlsx 文件。',
      'a.xlsx/b.xlsx: 文件不存在：路径中有一段不是文件夹。',
    ]);
  });
  it('says so where a folder is closed, and goes on beside it', async () => {
    put('d/closed/a.xlsx', 'd/open.xlsx');
    chmodSync(join(folder, 'd/closed'), 0o000);
    const isSuperuser = process.getuid?.() === 0;
    const closed = isSuperuser ? join('d', 'closed', 'a.xlsx') : `${join('d', 'closed')}: 没有权限读取。`;
    expect(await found('d')).toEqual([closed, join('d', 'open.xlsx')]);
    chmodSync(join(folder, 'd/closed'), 0o700);
  });
});
