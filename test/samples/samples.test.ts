import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';

const ROOT = path.join(__dirname, '../..');
const SAMPLES = path.join(ROOT, 'samples');
const FILES = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

interface CellEntry {
  readonly v?: unknown;
  readonly t?: string;
  readonly f?: string;
}

function sheetsOf(name: string): Readonly<Record<string, WorkSheet>> {
  return read(readFileSync(path.join(SAMPLES, name))).Sheets;
}

function cellsOf(sheet: WorkSheet): [string, CellEntry][] {
  return Object.entries(sheet as Record<string, CellEntry>).filter(([name]) => !name.startsWith('!'));
}

test('the workbooks are what the script writes today', () => {
  expect(() => execFileSync(process.execPath, ['scripts/samples/build.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' })).not.toThrow();
}, 180_000);

test('there are four published documents and one invented department', () => {
  expect([...FILES].sort()).toEqual([
    '广元市医疗保障局项目2021.xlsx',
    '广元市转移支付2023.xlsx',
    '曾都区医疗保障局2022.xlsx',
    '济宁市医疗保障局2020.xlsx',
    '示例单位2023.xlsx',
  ]);
});

test.each([
  ['广元市医疗保障局项目2021.xlsx', 5],
  ['广元市转移支付2023.xlsx', 3],
  ['曾都区医疗保障局2022.xlsx', 18],
  ['济宁市医疗保障局2020.xlsx', 24],
  ['示例单位2023.xlsx', 9],
])('%s has %i sheets', (name, count) => {
  expect(Object.keys(sheetsOf(name))).toHaveLength(count);
});

test.each(FILES)('%s names nobody’s telephone number', (name) => {
  for (const sheet of Object.values(sheetsOf(name))) {
    for (const [place, { v }] of cellsOf(sheet)) {
      if (v === '联系电话') expect((sheet as Record<string, CellEntry>)[`G${place.slice(1)}`]?.v).toBeUndefined();
      expect(String(v)).not.toMatch(/(^|\D)(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(\D|$)/);
    }
  }
});

test('figures, texts and mistakes are those that were published', () => {
  const zengdu = sheetsOf('曾都区医疗保障局2022.xlsx')['公开01表 收入支出决算总表'] as Record<string, CellEntry>;
  expect(zengdu['C7']).toMatchObject({ t: 'n', v: 1101.35 });
  expect(zengdu['F37']).toMatchObject({ t: 'n', v: 1133.18 });
  const jining = sheetsOf('济宁市医疗保障局2020.xlsx')['GK02收入决算表'] as Record<string, CellEntry>;
  expect(jining['B11']).toMatchObject({ t: 's', v: '22101199' });
});

test('the invented department shows live totals, each with its result', () => {
  const formulas = Object.values(sheetsOf('示例单位2023.xlsx')).flatMap((sheet) => cellsOf(sheet).filter(([, { f }]) => f !== undefined));
  expect(formulas.length).toBeGreaterThan(1000);
  expect(formulas.filter(([, { v }]) => typeof v !== 'number')).toEqual([]);
});
