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
  it('takes a folder as all its .xlsx, recursively, folders first', async () => {
    put('d/b.xlsx', 'd/a.XLSX', 'd/sub/c.xlsx', 'd/readme.txt', 'd/old.xls');
    expect(await found('d')).toEqual([join('d', 'sub', 'c.xlsx'), join('d', 'a.XLSX'), join('d', 'b.xlsx')]);
  });
  it('lists names as a Chinese file manager does: by 拼音, numbers by their value', async () => {
    put('d/10 乙.xlsx', 'd/2 丙.xlsx', 'd/张家.xlsx', 'd/安家.xlsx', 'd/重庆/x.xlsx', 'd/北京/x.xlsx');
    expect((await found('d')).map((name) => name.slice(2))).toEqual([
      join('北京', 'x.xlsx'),
      join('重庆', 'x.xlsx'),
      '2 丙.xlsx',
      '10 乙.xlsx',
      '安家.xlsx',
      '张家.xlsx',
    ]);
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
      'empty: 文件夹里没有 .xlsx 文件，请核对是不是这个文件夹。',
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
  it('tells which workbooks of other kinds a folder holds', async () => {
    put('d/a.xlsx', 'd/b.xls', 'd/sub/c.et', 'd/~$b.xls', 'd/note.txt', 'old/z.xls');
    const { inputs, passedOver } = await findInputs(['d', 'old'], folder);
    expect(passedOver).toEqual([join('d', 'sub', 'c.et'), join('d', 'b.xls'), join('old', 'z.xls')]);
    expect(inputs[1]).toMatchObject({ kind: 'failed', reason: '文件夹里没有 .xlsx 文件，只有其他格式的工作簿，请先另存为 .xlsx。' });
  });
});
