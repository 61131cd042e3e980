import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/findings/check';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { record, type Recorded } from './recording-shell';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'template-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function template(...args: string[]): Promise<Recorded> {
  return record(['template', ...args], {
    directory: folder,
    perform: () => {
      throw new Error('a template needs no task');
    },
  });
}

function checked(name: string): ReturnType<typeof checkWorkbook> {
  return checkWorkbook(readWorkbook(new Uint8Array(readFileSync(join(folder, name)))));
}

test('makes one form with everything that was given', async () => {
  const { status, out, err } = await template(
    '收入决算表',
    '-o',
    '表样.xlsx',
    '--variant',
    'three-columns',
    '--year',
    '2020',
    '--organisation',
    '某县教育局',
    '--unit',
    '元',
  );
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/已生成 1 张表样：表样\.xlsx\n\s+公开02表\s+收入决算表\n/);
  const { forms, findings } = checked('表样.xlsx');
  expect(forms).toEqual([
    expect.objectContaining({ form: '收入决算表', variant: 'three-columns', year: 2020, unit: '元', organisation: '某县教育局' }),
  ]);
  expect(findings).toEqual([]);
});

test.each([
  ['套表', '2020', ['财政拨款“三公”经费支出决算表', 6]],
  ['all', '2023', ['财政拨款“三公”经费支出决算表', 8]],
] as const)('makes the whole set in the order of the year: %s %s', async (form, year, [title, place]) => {
  const { status, out } = await template(form, '-o', 'set.xlsx', '--year', year);
  expect(status).toBe(0);
  expect(out).toContain('已生成 9 张表样');
  const { forms, findings } = checked('set.xlsx');
  expect(forms.findIndex((each) => each.form === title)).toBe(place);
  expect(findings).toEqual([]);
});

test('makes the set of a place, and several forms by name', async () => {
  expect((await template('套表', '--variant', '上海', '-o', 'a.xlsx')).status).toBe(0);
  expect(checked('a.xlsx').forms.map(({ variant }) => variant)).toContain('pairs');
  expect((await template('收入支出决算总表', '项目支出绩效自评表', '-o', 'b.xlsx')).status).toBe(0);
  expect(checked('b.xlsx').forms.map(({ form }) => form)).toEqual(['收入支出决算总表', '项目支出绩效自评表']);
});

test('lists forms, variants and places', async () => {
  const { status, out } = await template('--list');
  expect(status).toBe(0);
  expect(out).toMatch(/^收入支出决算总表\n\s+numbered\s+有行次/);
  expect(out).toMatch(/转移支付绩效自评表\n\s+transfer/);
  expect(out).toMatch(/套表.*\n\s+湖北/);
});

test('never writes over a file that is there', async () => {
  writeFileSync(join(folder, 'old.xlsx'), 'mine');
  const { status, err } = await template('收入决算表', '-o', 'old.xlsx');
  expect(status).toBe(2);
  expect(err).toContain('old.xlsx 已经存在：为免覆盖，请换一个文件名');
  expect(readFileSync(join(folder, 'old.xlsx'), 'utf8')).toBe('mine');
});

test.each([
  [['收入表', '-o', 'a.xlsx'], /没有“收入表”的表样，有：收入支出决算总表、收入决算表/],
  [['收入决算表', '--variant', 'x', '-o', 'a.xlsx'], /《收入决算表》没有“x”这种表样，有：one-column（科目代码一列）、three-columns/],
  [['项目支出绩效自评表', '--variant', 'x', '-o', 'a.xlsx'], /《项目支出绩效自评表》没有“x”这种表样，有：national/],
  [['套表', '--variant', '某省', '-o', 'a.xlsx'], /套表没有“某省”这种表样；可给地方：湖北、山东/],
  [['收入决算表', '--year', '20', '-o', 'a.xlsx'], /--year 要四位年份/],
  [['收入决算表', '--unit', '千元', '-o', 'a.xlsx'], /--unit 只能是 万元、元：千元/],
  [['收入决算表', '-o', 'a.xls'], /要以 \.xlsx 结尾/],
  [['收入决算表', '-o', 'nowhere/a.xlsx'], /文件夹不存在/],
  [['收入决算表'], /请用 -o 指定/],
  [['-o', 'a.xlsx'], /请给出表名/],
  [['收入决算表', '--list'], /--list 只列出表样/],
])('refuses %j with one clear sentence', async (args, sentence) => {
  const { status, out, err } = await template(...args);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(sentence);
  expect(existsSync(join(folder, 'a.xlsx'))).toBe(false);
});
