import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbook } from '../../src/host/file/create-workbook';
import { record, type Recorded } from './recording-shell';

const SAMPLES = join(__dirname, '../../samples');
let folder: string;

function text(...args: string[]): Promise<Recorded> {
  return record(['text', ...args], {
    directory: folder,
    perform: () => {
      throw new Error('文字核对不用工作线程');
    },
  });
}

const WRONG =
  '四、财政拨款收入支出决算总体情况说明\n2022年度财政拨款收、支总计均为1133.18万元。与2021年度相比，各减少8.51万元，下降3.8%。\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-text-'));
  copyFileSync(join(SAMPLES, '曾都区医疗保障局2022.xlsx'), join(folder, '表.xlsx'));
  writeFileSync(join(folder, '对.txt'), '一、收入支出决算总体情况说明\n2022年度收、支总计均为1133.18万元。');
  writeFileSync(join(folder, '错.txt'), WRONG);
  writeFileSync(join(folder, '空.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [['表.xlsx', '对.txt'], 0],
  [['表.xlsx', '错.txt'], 1],
  [['对.txt'], 0],
  [['错.txt'], 1],
  [['表.xlsx', '空.txt'], 2],
  [['表.xlsx', '没有.txt'], 2],
  [['对.txt', '表.xlsx'], 2],
  [['表.xlsx', '.'], 2],
])('%j ends with %d', async (names, status) => {
  expect((await text(...names)).status).toBe(status);
  expect((await text(...names, '--json')).status).toBe(status);
});

test.each([[[]], [['表.xlsx', '对.txt', '错.txt']]])('%j is a wrong usage', async (names) => {
  const { status, err } = await text(...names);
  expect(status).toBe(2);
  expect(err).toContain('请依次给出一个工作簿（.xlsx、.xls 等）和一份说明（.docx、.pdf 或 .txt）；没有工作簿的只给说明。');
});

test('--json prints exactly the fields that scripts depend on, in their order', async () => {
  const line = JSON.parse((await text('表.xlsx', '错.txt', '--json')).out) as Record<string, unknown>;
  expect(Object.keys(line)).toEqual(['version', 'file', 'text', 'claims', 'findings', 'agree', 'open']);
  expect(line).toMatchObject({ version: 1, file: '表.xlsx', text: '错.txt', claims: 3 });
  const [finding] = line['findings'] as Record<string, unknown>[];
  expect(Object.keys(finding ?? {})).toEqual([
    'rule',
    'severity',
    'verdict',
    'quote',
    'offset',
    'printed',
    'expected',
    'message',
    'related',
  ]);
  expect(finding).toMatchObject({
    rule: 'JS-T004',
    severity: 'error',
    verdict: 'mismatch',
    quote: '与2021年度相比，各减少8.51万元，下降3.8%。',
    offset: WRONG.indexOf('3.8%'),
    printed: '3.8%',
    expected: '0.75%',
  });
  expect(line['agree']).toEqual([
    {
      quote: '2022年度财政拨款收、支总计均为1133.18万元。',
      offset: WRONG.indexOf('1133.18'),
      printed: '1133.18',
      related: [
        { sheet: '公开04表 财政拨款收入支出决算总表', cell: 'C38' },
        { sheet: '公开04表 财政拨款收入支出决算总表', cell: 'F38' },
      ],
    },
  ]);
});

test('--json tells a failure in one line', async () => {
  expect(JSON.parse((await text('表.xlsx', '空.txt', '--json')).out)).toEqual({
    version: 1,
    file: '空.txt',
    failed: '文件是空的（0 字节）。',
  });
});

test('for people it quotes the sentence, says where it stands, and closes with the numbers', async () => {
  const { out } = await text('表.xlsx', '错.txt');
  expect(out).toContain('错.txt  对照 表.xlsx  1 处错误');
  expect(out).toContain('✕ “四、财政拨款收入支出决算总体情况说明”第 1 段  JS-T004');
  expect(out).toContain('原文：与2021年度相比，各减少8.51万元，下降3.8%。');
  expect(out).toContain('文中数字 3 处：与表或算术相符 1 处（其中与表对应 1 处），没有依据可核对 1 处');
});

test('a workbook without tables of final accounts is said to be one', async () => {
  writeFileSync(join(folder, '别的.xlsx'), createWorkbook([{ name: '通讯录', cells: [] }]));
  const { status, out } = await text('别的.xlsx', '对.txt');
  expect(status).toBe(2);
  expect(out).toContain('工作簿里没有认出决算表');
});
