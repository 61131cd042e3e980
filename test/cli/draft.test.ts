import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReport } from '../../src/host/file/report/read-report';
import { record, type Recorded } from './recording-shell';

let folder: string;

function draft(...args: string[]): Promise<Recorded> {
  return record(['draft', ...args], {
    directory: folder,
    perform: () => {
      throw new Error('起草说明不用工作线程');
    },
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-draft-'));
  copyFileSync(join(__dirname, '../../samples/曾都区医疗保障局2022.xlsx'), join(folder, '表.xlsx'));
  writeFileSync(join(folder, '坏.xlsx'), '不是工作簿');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('writes the draft, and says how much is left for people', async () => {
  const { status, out } = await draft('表.xlsx', '-o', '说明.docx');
  expect(status).toBe(0);
  expect(out).toMatch(/已起草说明：说明\.docx\n {2}没有给上年的工作簿，与上年比较的数都留空；共 \d+ 处“【请…】”要由人填写/);
  expect(readReport(readFileSync(join(folder, '说明.docx')))).toContain('2022年度收、支总计均为1133.18万元');
});

test.each([
  [['表.xlsx'], '请用 -o 指定'],
  [['-o', '甲.docx'], '请给出一个工作簿'],
  [['表.xlsx', '-o', '甲.xlsx'], '.docx 结尾'],
])('%j is a wrong usage', async (args, words) => {
  const { status, err } = await draft(...args);
  expect(status).toBe(2);
  expect(err).toContain(words);
});

test.each([
  ['坏.xlsx', []],
  ['表.xlsx', ['--last', '坏.xlsx']],
  ['表.xlsx', ['--last', '没有.xlsx']],
])('%s with %j fails, and writes nothing', async (name, more) => {
  expect((await draft(name, ...more, '-o', '乙.docx')).status).toBe(2);
  expect(existsSync(join(folder, '乙.docx'))).toBe(false);
});
