import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Outcome, Task } from '../../src/cli/task';
import { displayWidth } from '../../src/cli/width';
import { cellOnSheet, say } from '../../src/workbook/sentence';
import { finding, result } from '../findings/invented-result';
import { useCheckedFolder } from './checked-outcomes';
import { record } from './recording-shell';

describe('a batch', () => {
  const names = ['甲局.xlsx', '乙局.xlsx', '丙局.xlsx', '丁局.xlsx', '戊局.xlsx', '坏.xlsx'];
  const perform = (task: Task): Outcome => {
    const name = basename(task.path);
    if (name === '坏.xlsx') return { kind: 'failed', reason: '文件已加密，请解密后再试。' };
    if (name === '戊局.xlsx') return { kind: 'checked', result: result(), milliseconds: 1 };
    const own = name === '丁局.xlsx' ? [finding({ rule: 'JS-1015', cell: 'D9', message: '公开03表 D9 多了' })] : [];
    return {
      kind: 'checked',
      result: result([
        finding({ severity: 'warning' }),
        finding({ message: say`${cellOnSheet({ sheet: '公开03表', row: 13, column: 2 })} 忘填` }),
        ...own,
      ]),
      milliseconds: 1,
    };
  };
  const folder = useCheckedFolder(names);

  it('takes one line a unit, then says what is to be done and what is common', async () => {
    const { out, status } = await record(['check', ...names], { directory: folder.path, perform });
    expect(status).toBe(2);
    const [units, end] = out.split('\n\n') as [string, string];
    expect(units.split('\n')).toHaveLength(names.length);
    expect(units).toMatch(/^✕ 甲局\.xlsx（某市医疗保障局） +1 处错误 +1 条提醒 +公开03表!C14 忘填$/m);
    expect(end).toMatch(/^ {2}✕ 4 个单位：公开03表 C14 忘填 {2}JS-T3-01（甲局\.xlsx、/m);
    expect(end).toMatch(/^没能读的 1 个\n {2}✕ 坏\.xlsx {2}文件已加密/m);
    expect(end).toMatch(/^有错误的 4 个\n/m);
    expect(end).not.toContain('戊局');
    expect(end).toContain('共 6 个文件：1 个可以报送，4 个有错误（共 5 处），1 个未能处理');
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
  });
  it('says the folder of all units once, so that there is room for what is wrong', async () => {
    const { path } = folder;
    const all = names.map((name) => `很长的一个文件夹名/${name}`);
    mkdirSync(join(path, '很长的一个文件夹名'));
    for (const name of all) writeFileSync(join(path, name), 'x');
    const { out } = await record(['check', '很长的一个文件夹名'], { directory: path, perform });
    const [units, end] = out.split('\n\n') as [string, string];
    expect(units).toContain('很长的一个文件夹名/甲局.xlsx');
    expect(end).not.toContain('很长的一个文件夹名');
    expect(end).toMatch(/^ {2}✕ 甲局\.xlsx（某市医疗保障局） {2}1 处错误 {2}1 条提醒 {2}公开03表!C14 忘填$/m);
    expect(end).toMatch(/（丙局\.xlsx、/);
  });
  it('tells the reason once for which several units were not checked in full, and every other one beside its unit', async () => {
    const all = ['甲局.xlsx', '乙局.xlsx', '丙局.xlsx', '丁局.xlsx', '戊局.xlsx'];
    const unrun = (rule: string) => ({ rule, sheet: '公开03表', cell: null, reason: '缺少另一张表' });
    const coverage = [{ form: null, sheet: '附页', kind: 'unknown' as const, amounts: 3, checked: 0, unchecked: [] }];
    const partial = (task: Task): Outcome => {
      const notRun = basename(task.path) === '戊局.xlsx' ? [unrun('JS-0304'), unrun('JS-0305')] : [unrun('JS-0304')];
      const isOther = basename(task.path) === '丁局.xlsx';
      return { kind: 'checked', result: result([], isOther ? { coverage } : { notRun }), milliseconds: 1 };
    };
    const { out } = await record(['check', ...all], { directory: folder.path, perform: partial });
    const [, end = ''] = out.split('\n\n');
    const section = end.slice(end.indexOf('未见错误、但没有全部核对的')).replaceAll(/\n {6}/g, '');
    expect(section).toMatch(
      /^ {2}✓ 4 个单位：没有发现错误，但有若干条没有核对，请看“未执行”。（甲局\.xlsx、乙局\.xlsx、丙局\.xlsx、戊局\.xlsx）$/m,
    );
    expect(section).toMatch(/^ {2}✓ 丁局\.xlsx.*没有认出/m);
    expect(section.match(/甲局/g)).toHaveLength(1);
  });
  it('tells with --errors-only nothing of what passed and nothing but errors', async () => {
    const { out } = await record(['check', ...names, '--errors-only'], { directory: folder.path, perform });
    expect(out).not.toContain('戊局');
    const { out: json } = await record(['check', ...names, '--errors-only', '--json'], { directory: folder.path, perform });
    const lines = json
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; findings?: { severity: string }[] });
    expect(lines.map(({ file }) => file)).not.toContain('戊局.xlsx');
    expect(new Set(lines.flatMap(({ findings }) => findings ?? []).map(({ severity }) => severity))).toEqual(new Set(['error']));
  });
  it('tells everything with --verbose', async () => {
    const { out } = await record(['check', ...names, '--verbose'], { directory: folder.path, perform });
    expect(out).toContain('勾稽式');
  });
});
