import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endingsOf } from '../../src/cli/endings';
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
  it('takes a folder as all its workbooks and documents, recursively and by name', async () => {
    put('d/b.xlsx', 'd/a.XLSX', 'd/sub/c.xlsx', 'd/readme.txt', 'd/old.xls', 'd/公开.pdf', 'd/封面.jpg');
    expect(await found('d')).toEqual(['sub/c.xlsx', '封面.jpg', '公开.pdf', 'a.XLSX', 'b.xlsx', 'old.xls'].map((name) => join('d', name)));
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
      'missing.xlsx: 文件不存在，请核对文件名和所在的文件夹。',
      'a.xlsx',
      'empty: 文件夹里没有能校验的工作簿或文档，请核对是不是这个文件夹。',
      'a.xlsx/b.xlsx: 文件不存在：路径中有一段不是文件夹，请核对路径。',
    ]);
  });
  it('says so where a folder is closed, and goes on beside it', async () => {
    put('d/closed/a.xlsx', 'd/open.xlsx');
    chmodSync(join(folder, 'd/closed'), 0o000);
    const isSuperuser = process.getuid?.() === 0;
    const closed = isSuperuser
      ? join('d', 'closed', 'a.xlsx')
      : `${join('d', 'closed')}: 没有权限读取，请换一个有权限的账户，或请管理员开放。`;
    expect(await found('d')).toEqual([closed, join('d', 'open.xlsx')]);
    chmodSync(join(folder, 'd/closed'), 0o700);
  });
  it('takes wildcards that the shell left alone as what they match', async () => {
    put('b.xlsx', 'a.XLSX', 'c.xls', '~$b.xlsx', '.d.xlsx', '甲/决算.xlsx', '乙/决算.xlsx');
    expect(await found('*.xlsx')).toEqual(['a.XLSX', 'b.xlsx']);
    expect(await found('?.xls')).toEqual(['c.xls']);
    expect(await found('*/决算.xlsx')).toEqual([join('乙', '决算.xlsx'), join('甲', '决算.xlsx')]);
    expect(await found(join(folder, '甲', '*'))).toEqual([join(folder, '甲', '决算.xlsx')]);
    expect(await found('*.pdf')).toEqual(['*.pdf: 没有文件名与“*.pdf”相符的文件，请核对文件名和所在的文件夹。']);
    expect(await found('(*)+[b].xlsx')).toHaveLength(1);
  });
  it('takes a file by its name even where that holds a wildcard', async () => {
    put('决算*.xlsx');
    expect(await found('决算*.xlsx')).toEqual(['决算*.xlsx']);
  });
  it('asks for the file that was probably meant', async () => {
    put('决算（２０２３）.xlsx');
    expect(await found('决算(2023).xlsx', '决算 (2023)', '“决算.xlsx”', '没有/决算.xlsx')).toEqual([
      '决算(2023).xlsx: 文件不存在，是不是 决算（２０２３）.xlsx？',
      '决算 (2023): 文件不存在，是不是 决算（２０２３）.xlsx？',
      '“决算.xlsx”: 文件不存在：请去掉文件名两边的引号，有空格时用英文引号括起来。',
      '没有/决算.xlsx: 文件不存在：没有“没有”这个文件夹，请核对路径。',
    ]);
  });
  it('takes the file that Excel lays beside an open workbook for no workbook', async () => {
    put('~$决算.xlsx');
    expect(await found('~$决算.xlsx')).toEqual(['~$决算.xlsx: 这是 Excel 打开文件时的临时文件，不是工作簿，请改为 决算.xlsx。']);
  });
  it('narrows a folder to the endings that are asked for, and takes no unknown one', async () => {
    put('d/a.xlsx', 'd/b.XLS', 'd/sub/c.et', 'd/~$b.xls', 'd/note.txt', 'old/z.ods');
    const { inputs } = await findInputs(['d', 'old'], folder, endingsOf('xls，.et'));
    expect(inputs.map(({ name }) => name)).toEqual([join('d', 'sub', 'c.et'), join('d', 'b.XLS'), 'old']);
    expect(inputs[2]).toMatchObject({ kind: 'failed' });
    expect(() => endingsOf('xlsx,txt')).toThrow('不认识“txt”');
  });
});
