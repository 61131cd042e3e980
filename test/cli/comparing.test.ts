import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { perform } from '../../src/cli/perform';
import { emptied } from '../departments/batch';
import { documentBytes } from '../departments/docx';
import { makeTwoYears, summedUp } from '../departments/family';
import type { Department } from '../departments/ledger';
import { layoutNamed } from '../departments/layouts';
import { narrated, VOICES } from '../departments/narrate';
import { printDepartment } from '../departments/print';
import { randomFrom } from '../departments/random';
import { xlsxBytes } from '../departments/xlsx';
import { record, type Recorded } from './recording-shell';

let folder: string;
const random = randomFrom(5);
const YEARS = ['甲县教育局', '乙县民政局', '丙县水利局'].map((name) => makeTwoYears(random, 2023, name));
const LAYOUT = layoutNamed('曾都');

function juesuan(...args: string[]): Promise<Recorded> {
  return record(args, { directory: folder, perform: (task) => perform(task) });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-comparing-'));
  for (const name of ['上年', '本年']) mkdirSync(join(folder, name));
  YEARS.forEach(({ last, current }, at) => {
    writeFileSync(join(folder, '上年', `2022${last.name}.xlsx`), xlsxBytes(printDepartment(last, LAYOUT)));
    if (at > 0) writeFileSync(join(folder, '本年', `${current.name}决算.xlsx`), xlsxBytes(printDepartment(current, LAYOUT)));
  });
  const units = YEARS.slice(1).map(({ current }) => current);
  writeFileSync(join(folder, '汇总.xlsx'), xlsxBytes(printDepartment(summedUp(units, '县汇总'), LAYOUT)));
  writeFileSync(join(folder, '少一个.xlsx'), xlsxBytes(printDepartment(summedUp(units.slice(1), '县汇总'), LAYOUT)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('pairs units with last year and names the one that handed in nothing', async () => {
  const { out, status } = await juesuan('check', '本年', '--last', '上年', '--json');
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; failed?: string; findings?: { rule: string }[] });
  expect(lines).toHaveLength(3);
  expect(lines[2]?.file).toBe(join('上年', '2022甲县教育局.xlsx'));
  expect(lines[2]?.failed).toContain('本年没有找到');
  expect(lines[2]?.failed).toContain('JS-4303');
  expect(lines.flatMap(({ findings = [] }) => findings).filter(({ rule }) => rule.startsWith('JS-43'))).toEqual([]);
  expect(status).toBe(2);
});

it('lists the changes that need a reason, and compares no years that do not follow on one another', async () => {
  const { out } = await juesuan('check', '本年/乙县民政局决算.xlsx', '--last', '上年/2022乙县民政局.xlsx', '--changes', '20%', '--json');
  const { findings } = JSON.parse(out) as { findings: { rule: string; related: { file?: string }[] }[] };
  const changes = findings.filter(({ rule }) => rule === 'JS-4305');
  expect(changes.length).toBeGreaterThan(3);
  expect(changes[0]?.related[0]?.file).toBe('上年/2022乙县民政局.xlsx');
  const same = await juesuan('check', '本年/乙县民政局决算.xlsx', '--last', '本年/乙县民政局决算.xlsx');
  expect(same.out).toContain('未执行');
});

it('holds a total against its units and names the one that is not in it', async () => {
  expect((await juesuan('check', '汇总.xlsx', '--parts', '本年', '--json')).out).not.toContain('JS-431');
  const { out } = await juesuan('check', '少一个.xlsx', '--parts', '本年', '--json');
  expect(out).toContain('"rule":"JS-4312"');
  expect(out).toContain('没有汇入乙县民政局');
});

it('compares a unit whose tables are in two files, this year and last year', async () => {
  const { last, current } = YEARS[1]!;
  for (const [year, department] of [
    ['上年两份', last],
    ['本年两份', current],
  ] as const) {
    mkdirSync(join(folder, year));
    const { sheets } = printDepartment(department, LAYOUT);
    writeFileSync(join(folder, year, '1.xlsx'), xlsxBytes({ sheets: sheets.slice(0, 3) }));
    writeFileSync(join(folder, year, '2.xlsx'), xlsxBytes({ sheets: sheets.slice(3) }));
  }
  const rulesOf = async (...args: readonly string[]): Promise<string[]> => {
    const { out } = await juesuan('check', ...args, '--changes', '20%', '--json');
    const { findings } = JSON.parse(out) as { findings: { rule: string; message: string }[] };
    return findings.filter(({ rule }) => rule.startsWith('JS-43')).map(({ rule }) => rule);
  };
  const whole = await rulesOf('本年/乙县民政局决算.xlsx', '--last', '上年/2022乙县民政局.xlsx');
  expect(whole.length).toBeGreaterThan(3);
  expect(await rulesOf('本年两份/1.xlsx', '本年两份/2.xlsx', '--together', '--last', '上年两份')).toEqual(whole);
});

it('takes a unit whose file cannot be read for one that handed in, and compares nothing with a workbook nobody has begun', async () => {
  const { current } = YEARS[2]!;
  mkdirSync(join(folder, '未填'));
  writeFileSync(join(folder, '未填', '甲县教育局.xlsx'), 'x');
  writeFileSync(join(folder, '未填', '乙县民政局.pdf'), '%PDF-1.4');
  writeFileSync(join(folder, '未填', '丙县水利局.xlsx'), xlsxBytes(emptied(printDepartment(current, LAYOUT))));
  const { out } = await juesuan('check', '未填', '--last', '上年', '--json');
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; failed?: string; findings?: readonly { severity: string }[] });
  expect(lines.map(({ file }) => file).sort()).toEqual(['未填/丙县水利局.xlsx', '未填/甲县教育局.xlsx', '未填/乙县民政局.pdf'].sort());
  expect(lines.flatMap(({ findings = [] }) => findings)).toEqual([]);
});

it('holds a total in several files against units in several files', async () => {
  const split = (name: string, department: Department): string[] => {
    const { sheets } = printDepartment(department, LAYOUT);
    return [sheets.slice(0, 2), sheets.slice(2)].map((part, at) => {
      const file = `${name}${at + 1}.xlsx`;
      writeFileSync(join(folder, file), xlsxBytes({ sheets: part }));
      return file;
    });
  };
  mkdirSync(join(folder, '各单位两份'));
  const units = YEARS.slice(1).map(({ current }) => current);
  for (const unit of units) split(join('各单位两份', unit.name), unit);
  const rulesOf = async (files: readonly string[]): Promise<string[]> => {
    const { out } = await juesuan('check', ...files, '--together', '--parts', '各单位两份', '--json');
    const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
    return findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('JS-43'));
  };
  expect(await rulesOf(split('全县', summedUp(units, '县汇总')))).toEqual([]);
  expect(await rulesOf(split('全县少', summedUp(units.slice(1), '县汇总')))).toEqual(['JS-4312']);
});

describe('published documents', () => {
  const rulesOf = (out: string): string[][] =>
    out
      .trim()
      .split('\n')
      .map((line) => {
        const { findings = [] } = JSON.parse(line) as { findings?: { rule: string; severity: string }[] };
        return findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
      });

  beforeAll(() => {
    mkdirSync(join(folder, '公开'));
    for (const { last, current } of YEARS.slice(1)) {
      const { text } = narrated(current, VOICES[0]!, last);
      const wrong = text.replace(
        /(一、收入支出决算总体情况说明[^]*?[增减][加少])(\d)/,
        (_, before: string, digit: string) => `${before}${(Number(digit) + 5) % 10}`,
      );
      const isWrong = current.name === '丙县水利局';
      writeFileSync(join(folder, '公开', `${current.name}.docx`), documentBytes(printDepartment(current, LAYOUT), isWrong ? wrong : text));
    }
  });

  it('have their text held against last year as well, in a batch too', async () => {
    expect(rulesOf((await juesuan('check', '公开', '--last', '上年', '--only', 'docx,xlsx', '--json')).out)).toEqual([['JS-4201'], [], []]);
    const { out } = await juesuan('check', '公开/丙县水利局.docx', '--last', '上年/2022丙县水利局.xlsx', '--json');
    const { findings } = JSON.parse(out) as { findings: Record<string, unknown>[] };
    const finding = findings.find(({ rule }) => rule === 'JS-4201');
    expect(finding).toMatchObject({ sheet: '文字说明', place: expect.stringContaining('收入支出决算总体情况说明') as string });
    expect((finding?.['related'] as object[])[1]).toMatchObject({ file: '上年/2022丙县水利局.xlsx' });
  });

  it('and what last year’s tables do not have is listed', async () => {
    const { sheets } = printDepartment(YEARS[1]!.last, LAYOUT);
    writeFileSync(join(folder, '上年缺表.xlsx'), xlsxBytes({ sheets: sheets.slice(3) }));
    const { out } = await juesuan('check', '公开/乙县民政局.docx', '--last', '上年缺表.xlsx', '--json');
    const { notRun } = JSON.parse(out) as { notRun: { rule: string; reason: string }[] };
    const reasons = notRun.filter(({ rule }) => rule === 'JS-4201').map(({ reason }) => reason);
    expect(reasons.join('\n')).toContain('上年的工作簿里没有《收入支出决算总表》');
  });

  it('and so is a document of text alone that is checked together with the tables', async () => {
    const { current, last } = YEARS[2]!;
    const { text } = narrated(current, VOICES[0]!, last);
    const wrong = text.replace(
      /(三、支出决算情况说明[^]*?[增减][加少])(\d)/,
      (_, before: string, digit: string) => `${before}${(Number(digit) + 5) % 10}`,
    );
    writeFileSync(join(folder, '丙说明.docx'), documentBytes({ sheets: [] }, wrong));
    const { out } = await juesuan(
      'check',
      '本年/丙县水利局决算.xlsx',
      '丙说明.docx',
      '--together',
      '--last',
      '上年/2022丙县水利局.xlsx',
      '--json',
    );
    expect(rulesOf(out)).toEqual([['JS-4201']]);
  });

  it('and the same by the command for texts', async () => {
    const { current, last } = YEARS[2]!;
    const { text } = narrated(current, VOICES[0]!, last);
    writeFileSync(join(folder, '说明.txt'), text);
    const args = ['text', '本年/丙县水利局决算.xlsx', '说明.txt'];
    const clean = await juesuan(...args, '--last', '上年/2022丙县水利局.xlsx');
    expect([clean.status, clean.out]).toEqual([0, expect.stringContaining('没有发现不一致')]);
    expect(clean.out).toContain('没有与上年的表核对');
    expect(clean.out).toContain('“机关运行经费支出”');
    const other = await juesuan(...args, '--last', '上年/2022乙县民政局.xlsx', '--json');
    expect(other.out).toContain('"rule":"JS-420');
    expect((await juesuan('text', '说明.txt', '--last', '上年/2022丙县水利局.xlsx')).err).toContain('--last 要与本年的工作簿一起用');
  });
});

it.each([
  [['check', '本年', '--changes', '20%'], '--changes 要与 --last 一起用'],
  [['check', '本年', '--last', '上年', '--changes', '多'], '不认识“多”'],
  [['check', '本年', '--parts', '上年'], '只用于一个汇总工作簿'],
])('%j is refused', async (args, sentence) => {
  const { status, err } = await juesuan(...args);
  expect([status, err]).toEqual([2, expect.stringContaining(sentence)]);
});
