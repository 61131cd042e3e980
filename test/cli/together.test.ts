import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { perform } from '../../src/cli/perform';
import { xlsxBytes } from '../departments/xlsx';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';
import { record } from './recording-shell';

const FUND = ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出合计', '基本支出', '项目支出', '年末结转和结余'];

/** 政府性基金表 in a unit; amounts are opening, income, spent. */
function fund(unit: string, [opening, income, spent, closing]: readonly [number, number, number, number]): GridCell[][] {
  const amounts = [opening, income, spent, 0, spent, closing];
  return [
    ['政府性基金预算财政拨款收入支出决算表'],
    ['部门：某市城管局', ...Array<GridCell>(6).fill(null), `单位：${unit}`],
    FUND,
    ['合计', null, ...amounts],
    ['212', '城乡社区支出', ...amounts],
    ['21208', '国有土地使用权出让收入安排的支出', ...amounts],
    ['2120899', '其他国有土地使用权出让收入安排的支出', ...amounts],
  ];
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-together-'));
  const write = (name: string, grid: GridCell[][]): void =>
    writeFileSync(join(folder, name), xlsxBytes(workbookOf(sheetOf('Sheet1', grid))));
  write('财决.xlsx', fund('元', [120000, 8465312.5, 8300000, 285312.5]));
  write('公开.xlsx', fund('万元', [12, 846.53, 830, 28.53]));
  write('公开-错.xlsx', fund('万元', [12, 864.53, 830, 46.53]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly file: string;
  readonly summary: { readonly errors: number };
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly sheet: string }[];
}

async function check(...names: string[]): Promise<{ readonly lines: readonly Line[]; readonly status: number }> {
  const { out, status } = await record(['check', ...names, '--json'], { directory: folder, perform });
  return {
    lines: out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
    status,
  };
}

test('two files are one workbook, in which the published form is held against the 财决', async () => {
  const { lines, status } = await check('财决.xlsx', '公开-错.xlsx', '--together');
  expect(lines.map(({ file }) => file)).toEqual(['财决.xlsx + 公开-错.xlsx']);
  expect(lines[0]?.findings.some(({ rule, sheet }) => rule === 'JS-3206' && sheet === '[公开-错.xlsx]Sheet1')).toBe(true);
  expect(status).toBe(1);
});

test('where they agree there is nothing to say, and apart they are two', async () => {
  const both = await check('财决.xlsx', '公开.xlsx', '--together');
  expect(both.lines[0]?.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect((await check('财决.xlsx', '公开-错.xlsx')).lines).toHaveLength(2);
});

test('a file that cannot be read is named', async () => {
  writeFileSync(join(folder, '坏.xlsx'), 'x');
  const { out, status } = await record(['check', '财决.xlsx', '坏.xlsx', '--together'], { directory: folder, perform });
  expect(out).toContain('坏.xlsx：');
  expect(status).toBe(2);
});
