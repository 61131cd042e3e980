import ExcelJS from 'exceljs';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../src/cli/task';
import { finding, result } from '../findings/invented-result';
import { record, type Recorded } from './recording-shell';

let folder: string;

const WRONG: Outcome = { kind: 'checked', milliseconds: 1, result: result([finding(), finding({ message: '=1+1', cell: 'D9' })]) };

function check(...args: string[]): Promise<Recorded> {
  return record(['check', ...args], { directory: folder, perform: () => WRONG });
}

async function open(name: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, name));
  return workbook;
}

function cellsOf(sheet: ExcelJS.Worksheet | undefined): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  sheet?.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  return cells;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-report-'));
  mkdirSync(join(folder, '报送 #1'));
  writeFileSync(join(folder, '报送 #1', '甲 100%.xlsx'), 'x');
  mkdirSync(join(folder, 'out'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('check --report', () => {
  it('writes a workbook that another program reads, with links from the report to the checked file', async () => {
    const { status, err, out } = await check('报送 #1', '--report', 'out/报告.xlsx');
    expect(status).toBe(1);
    expect(err).toBe('校验报告已写到 out/报告.xlsx\n');
    expect(out).toContain('2 处错误');
    const workbook = await open('out/报告.xlsx');
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['汇总', '问题清单']);
    const cells = cellsOf(workbook.getWorksheet('问题清单'));
    const links = cells.flatMap(({ hyperlink }) => (hyperlink ? [decodeURIComponent(hyperlink)] : []));
    expect(links[0]).toMatch(/^\.\.\/报送 #1\/甲 100%\.xlsx/);
    expect(cells.find(({ value }) => String(value).startsWith('=1+1'))?.type).toBe(ExcelJS.ValueType.String);
    expect(cells.filter(({ formula }) => formula)).toEqual([]);
    expect(cellsOf(workbook.getWorksheet('汇总')).some(({ value }) => String(value).includes('2024-03-05 09:30'))).toBe(true);
  });
  it('leaves nothing but the report, and replaces an earlier one', async () => {
    expect((await check('报送 #1', '--report', 'out/r.xlsx')).status).toBe(1);
    expect((await check('报送 #1', '--report', 'out/r.xlsx')).status).toBe(1);
    expect(readdirSync(join(folder, 'out'))).toEqual(['r.xlsx']);
    expect((await open('out/r.xlsx')).worksheets).toHaveLength(2);
  });
  it('writes a page where its name says so, known again as ours', async () => {
    expect((await check('报送 #1', '--report', 'out/报告.html')).status).toBe(1);
    const page = readFileSync(join(folder, 'out/报告.html'), 'utf8');
    expect(page).toContain('href="../%E6%8A%A5%E9%80%81%20%231/');
    expect((await check('报送 #1', '--report', 'out/报告.html')).status).toBe(1);
    for (const changed of [page.replace('</main>', '<p>已与局里核对</p></main>'), `${page}<p>附记</p>`]) {
      writeFileSync(join(folder, 'out/报告.html'), changed);
      const again = await check('报送 #1', '--report', 'out/报告.html');
      expect([again.status, again.err]).toEqual([2, expect.stringContaining('后来有人改过')]);
      expect(readFileSync(join(folder, 'out/报告.html'), 'utf8')).toBe(changed);
    }
    writeFileSync(join(folder, 'out/别人的.html'), '<p>不是报告</p>');
    const { status, err } = await check('报送 #1', '--report', 'out/别人的.html');
    expect([status, err]).toEqual([2, expect.stringContaining('已经存在，不是校验报告')]);
  });
  it('prints the same with and without', async () => {
    expect((await check('报送 #1', '--json', '--report', 'out/r.xlsx')).out).toBe((await check('报送 #1', '--json')).out);
  });
  it('never touches what it checks', async () => {
    const before = readFileSync(join(folder, '报送 #1', '甲 100%.xlsx'), 'utf8');
    const { status, tasks } = await check('报送 #1/甲 100%.xlsx', '--report', '报送 #1/../报送 #1/甲 100%.xlsx');
    expect([status, tasks]).toEqual([2, []]);
    expect(readFileSync(join(folder, '报送 #1', '甲 100%.xlsx'), 'utf8')).toBe(before);
  });
  it('ends with 2 and one sentence where it cannot be written', async () => {
    const circumstances = {
      directory: folder,
      perform: (): Outcome => {
        rmSync(join(folder, 'out'), { recursive: true, force: true });
        return WRONG;
      },
    };
    const { status, err, out } = await record(['check', '报送 #1', '--report', 'out/r.xlsx'], circumstances);
    expect(status).toBe(2);
    expect(err).toMatch(/^校验报告没有写成（out\/r\.xlsx）：.+。\n$/);
    expect(out).toContain('2 处错误');
  });
});
