import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../src/cli/task';
import { OUTCOMES, perform, useCheckedFolder } from './checked-outcomes';
import { record } from './recording-shell';

const folder = useCheckedFolder();

describe('wrong usage', () => {
  it.each([
    [['check'], '请给出要处理的工作簿'],
    [['check', ''], '有一个文件名是空的'],
    [['check', 'clean.xlsx', '--profile', 'mars'], '没有 mars 这种评分办法'],
    [['check', 'clean.xlsx', '--frobnicate'], '没有 --frobnicate 这个选项'],
    [['check', 'clean.xlsx', '--report', 'out.pdf'], '报告的文件名要以 .xlsx 或 .html 结尾'],
    [['check', 'clean.xlsx', '--report', 'nowhere/out.xlsx'], '报告要写入的文件夹不存在'],
    [['check', 'clean.xlsx', '--report', './clean.xlsx'], '就在要处理的文件之中'],
    [['check', '.', '--report', 'wrong.xlsx'], '就在要处理的文件之中'],
    [['chekc', 'clean.xlsx'], '没有“chekc”这个命令，是不是 check？'],
    [['校验', 'clean.xlsx'], '没有“校验”这个命令。'],
    [['clean.xlsx'], '要校验这个文件，请写：juesuan check clean.xlsx。'],
    [['check', '-'], '不能从标准输入读取'],
    [['check', 'clean.xlsx', '--profile', '湖北'], '请写 --profile hubei。'],
    [['check', 'clean.xlsx', '--report', '.'], '不能写到文件夹上，请给出文件名'],
    [['check', 'clean.xlsx', '--report', '报告'], '请写成 报告.xlsx。'],
    [['recompute', 'clean.xlsx', 'wrong.xlsx', '-o', 'o.xlsx'], '一次只能处理一个工作簿，这里有 2 个'],
    [['recompute', 'clean.xlsm', '-o', 'o.xlsx'], '要以 .xlsm 结尾（原文件含宏），请写成 o.xlsm。'],
    [['--frobnicate'], '没有 --frobnicate 这个选项'],
    [['rules', 'clean.xlsx'], 'rules 不需要文件'],
    [['forms'], '请给出要处理的工作簿'],
  ])('%j is refused in Chinese, on stderr, with status 2 and nothing done', async (args, sentence) => {
    const { status, out, err, tasks } = await record(args, { directory: folder.path, perform });
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(tasks).toEqual([]);
  });
  it('without any argument explains itself', async () => {
    const { status, out, err } = await record([], { directory: folder.path, perform });
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('用法：juesuan 命令');
  });
});

describe('help and version', () => {
  it('go to stdout with status 0', async () => {
    const help = await record(['--help'], { directory: folder.path, perform });
    expect(help.status).toBe(0);
    expect(help.out).toContain('check');
    expect(help.out).toContain('recompute');
    expect(help.out).toContain('  text ');
    const one = await record(['check', '--help'], { directory: folder.path, perform });
    expect(one.status).toBe(0);
    expect(one.out).toContain('--report OUT.xlsx');
    expect(await record(['help', 'check'], { directory: folder.path, perform })).toEqual(one);
    expect((await record(['--version'], { directory: folder.path, perform })).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(one.out).toContain('用法：juesuan check FILE… [--json]');
    expect((await record(['recompute', '--help'], { directory: folder.path, perform })).out).toContain('recompute FILE -o OUT [--write');
  });
});

describe('workbooks in other formats', () => {
  it('are worked on where a folder holds them, unless the endings are narrowed', async () => {
    mkdirSync(join(folder.path, 'mixed'), { recursive: true });
    writeFileSync(join(folder.path, 'mixed', 'clean.xlsx'), 'x');
    writeFileSync(join(folder.path, 'mixed', '旧.xls'), 'x');
    const all = await record(['check', '--json', 'mixed'], { directory: folder.path, perform: () => OUTCOMES['clean.xlsx'] as Outcome });
    expect([all.status, all.out.trimEnd().split('\n')]).toEqual([
      0,
      [expect.stringContaining('旧.xls'), expect.stringContaining('clean.xlsx')],
    ]);
    const one = await record(['check', '--json', '--only', 'xlsx', 'mixed'], { directory: folder.path, perform });
    expect(one.out.trimEnd().split('\n')).toEqual([expect.stringContaining('clean.xlsx')]);
  });
});

describe('names that begin with a dash', () => {
  it('are files after --', async () => {
    mkdirSync(join(folder.path, 'dash'), { recursive: true });
    writeFileSync(join(folder.path, 'dash', '-a.xlsx'), 'x');
    const { status, out } = await record(['check', '--json', '--', '-a.xlsx'], {
      directory: join(folder.path, 'dash'),
      perform: () => OUTCOMES['clean.xlsx'] as Outcome,
    });
    expect(status).toBe(0);
    expect((JSON.parse(out) as { file: string }).file).toBe('-a.xlsx');
  });
});
