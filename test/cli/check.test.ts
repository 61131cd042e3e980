import { cellOnSheet, say } from '../../src/workbook/sentence';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Outcome, Task } from '../../src/cli/task';
import { displayWidth } from '../../src/cli/width';
import { finding, result } from '../findings/invented-result';
import { record, type Recorded } from './recording-shell';

let folder: string;

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  'clean.xlsx': { kind: 'checked', result: result(), milliseconds: 12 },
  'warned.xlsx': { kind: 'checked', result: result([finding({ severity: 'warning' })]), milliseconds: 12 },
  'wrong.xlsx': { kind: 'checked', result: result([finding()]), milliseconds: 310 },
  'empty.xlsx': { kind: 'checked', result: result([], { forms: [] }, { identities: 0 }), milliseconds: 2 },
  'broken.xlsx': { kind: 'failed', reason: '文件已损坏。', detail: 'Error: at line 3' },
};

function perform(task: Task): Outcome {
  return OUTCOMES[basename(task.path)] as Outcome;
}

function check(...args: string[]): Promise<Recorded> {
  return record(['check', ...args], { directory: folder, perform });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-check-'));
  for (const name of Object.keys(OUTCOMES)) writeFileSync(join(folder, name), 'x');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the exit status', () => {
  it.each([
    [['clean.xlsx'], 0],
    [['warned.xlsx'], 0],
    [['empty.xlsx'], 0],
    [['wrong.xlsx'], 1],
    [['clean.xlsx', 'wrong.xlsx', 'warned.xlsx'], 1],
    [['broken.xlsx'], 2],
    [['wrong.xlsx', 'broken.xlsx'], 2],
    [['broken.xlsx', 'wrong.xlsx'], 2],
    [['missing.xlsx', 'clean.xlsx'], 2],
  ])('for %j is %d', async (names, status) => {
    expect((await check(...names)).status).toBe(status);
    expect((await check(...names, '--json')).status).toBe(status);
  });
});

describe('--json', () => {
  it('prints one object a workbook, in input order, failures in their place', async () => {
    const { out } = await check('wrong.xlsx', 'missing.xlsx', 'broken.xlsx', 'clean.xlsx', '--json');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ file }) => file)).toEqual(['wrong.xlsx', 'missing.xlsx', 'broken.xlsx', 'clean.xlsx']);
    expect(lines[1]).toEqual({ version: 1, file: 'missing.xlsx', failed: '文件不存在，请核对文件名和所在的文件夹。' });
    expect(lines[2]).toEqual({ version: 1, file: 'broken.xlsx', failed: '文件已损坏。' });
  });

  it('prints exactly the fields that scripts depend on, in their order', async () => {
    const { out } = await check('wrong.xlsx', '--json');
    const line = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(line)).toEqual([
      'version',
      'file',
      'forms',
      'unrecognised',
      'summary',
      'findings',
      'notRun',
      'coverage',
      'explained',
      'bytes',
      'modified',
    ]);
    expect(line['version']).toBe(1);
    expect(line['forms']).toEqual([
      {
        form: '支出决算表',
        sheet: '公开03表',
        area: 'A1:H40',
        unit: '万元',
        year: 2020,
        organisation: '某市医疗保障局',
        variant: '一列编码',
      },
    ]);
    expect(line['summary']).toEqual({
      ...{ identities: 1204, equal: 1190, rounding: 11, mismatch: 3, notRun: 0 },
      ...{ errors: 1, warnings: 0, infos: 0, milliseconds: 310 },
    });
    expect(Object.keys((line['findings'] as object[])[0] as object)).toEqual([
      ...['rule', 'severity', 'verdict', 'form', 'sheet', 'cell', 'message', 'identity'],
      ...['actual', 'expected', 'difference', 'tolerance', 'related', 'suspects'],
    ]);
  });

  it('keeps to the fields of what could not be run', async () => {
    const outcome: Outcome = {
      kind: 'checked',
      milliseconds: 1,
      result: result([], { notRun: [{ rule: 'JS-1', sheet: '公开01表', cell: 'C3', reason: '单元格为 #REF!' }] }),
    };
    const { out } = await record(['check', '--json', 'clean.xlsx'], { directory: folder, perform: () => outcome });
    expect((JSON.parse(out) as { notRun: unknown }).notRun).toEqual([{ rule: 'JS-1', sheet: '公开01表', reason: '单元格为 #REF!' }]);
  });
});

describe('for people', () => {
  it('says what was done and how it came out, then one line a finding', async () => {
    const { out } = await check('wrong.xlsx');
    expect(out.split('\n')).toEqual([
      '✕ 某市医疗保障局 2020  1 张表  1,204 条勾稽  1 处错误   0.31 秒',
      expect.stringMatching(/^ {2}✕ 公开03表!C14 {2}应为 1,097\.05，实为 1,097\.60，差 0\.55 +JS-T3-01$/),
      '',
    ]);
  });
  it('says beside the verdict what was not checked, but not of one that was', async () => {
    const blank = result([], { forms: result().forms.map((form) => ({ ...form, isFilled: false })) });
    const { out } = await record(['check', 'clean.xlsx'], {
      directory: folder,
      perform: () => ({ kind: 'checked', result: blank, milliseconds: 1 }),
    });
    expect(out.split('\n').slice(0, 2)).toEqual([
      '? 某市医疗保障局 2020  1 张表  1,204 条勾稽  还没有填数   0.00 秒',
      '  认出的表都空白或为零，没有可核对的数，未校验；填好后再校验一次。',
    ]);
    expect((await check('clean.xlsx')).out.trimEnd().split('\n')).toHaveLength(1);
  });
  it('calls a workbook ready only where everything was checked', async () => {
    const say = async (outcome: Outcome): Promise<string> =>
      (await record(['check', 'clean.xlsx'], { directory: folder, perform: () => outcome })).out;
    expect(await say(OUTCOMES['clean.xlsx'] as Outcome)).toContain('✓ 某市医疗保障局 2020  1 张表  1,204 条勾稽  可以报送');
    expect(await say(OUTCOMES['empty.xlsx'] as Outcome)).toContain('未发现决算表');
    const partly: Outcome = {
      kind: 'checked',
      milliseconds: 1,
      result: result([], { notRun: [{ rule: 'JS-9', sheet: '公开08表', cell: null, reason: '缺表' }] }),
    };
    expect(await say(partly)).not.toContain('可以报送');
    const never: Outcome = { kind: 'checked', milliseconds: 1, result: result([], {}, { identities: 4, notRun: 4 }) };
    expect(await say(never)).toContain('未能校验');
  });
  it('never prints more than the page is wide, nor half an amount', async () => {
    const long = finding({ message: `公开03表 C14 应为 ${'1,097.05，'.repeat(30)}`, sheet: '一'.repeat(31), cell: 'XFD1048576' });
    for (const columns of [60, 80, 100, 133]) {
      const { out } = await record(['check', 'clean.xlsx'], {
        directory: folder,
        columns,
        perform: () => ({ kind: 'checked', milliseconds: 1, result: result([long, finding()]) }),
      });
      for (const line of out.split('\n').slice(columns < 100 ? 1 : 0)) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      expect(out).not.toMatch(/1(,(0(9(7(\.[06]?)?)?)?)?)?…/);
    }
  });
  it('lets no text of a file move the cursor', async () => {
    const escape = String.fromCharCode(27);
    const hostile = finding({ message: `${escape}[2J清屏\r\n假的一行`, sheet: `表${escape}]0;x` });
    for (const flag of [[], ['--verbose']]) {
      const { out } = await record(['check', 'clean.xlsx', ...flag], {
        directory: folder,
        perform: () => ({ kind: 'checked', milliseconds: 1, result: result([hostile]) }),
      });
      expect(out).not.toContain(escape);
      expect(out).not.toContain('\r');
      expect(out).not.toMatch(/^假的一行/m);
    }
  });
  it('tells information of one rule once, with how often it came', async () => {
    const notes = ['C1', 'C2', 'C3'].map((cell) => finding({ severity: 'info', rule: 'JS-2010', cell, message: `${cell} 没有注明单位` }));
    const { out } = await record(['check', 'clean.xlsx'], {
      directory: folder,
      perform: () => ({ kind: 'checked', milliseconds: 1, result: result([...notes, finding()]) }),
    });
    expect(out.match(/JS-2010/g)).toHaveLength(1);
    expect(out).toContain('共 3 处，如：');
  });
  it('says how many findings it leaves to --verbose', async () => {
    const many = Array.from({ length: 250 }, (_, row) => finding({ cell: `C${row + 1}` }));
    const circumstances = { directory: folder, perform: (): Outcome => ({ kind: 'checked', milliseconds: 1, result: result(many) }) };
    const short = await record(['check', 'clean.xlsx'], circumstances);
    expect(short.out).toContain('还有 50 条没有列出');
    const full = await record(['check', 'clean.xlsx', '--verbose'], circumstances);
    expect(full.out).toContain('!C250');
  });
  it('tells everything with --verbose', async () => {
    const told = finding({ suspects: [{ sheet: '公开03表', cell: 'C17', suggested: '1101.35', reason: '疑似数字颠倒', isExact: true }] });
    const full = result([told], {
      unrecognised: [{ sheet: '目录', reason: '没有表头' }],
      notRun: [{ rule: 'JS-9', sheet: '公开08表', cell: 'D4', reason: '公式没有结果' }],
    });
    const { out } = await record(['check', '--verbose', 'clean.xlsx'], {
      directory: folder,
      perform: () => ({ kind: 'checked', milliseconds: 1, result: full }),
    });
    for (const part of ['21015 = 2101501 + 2101502', 'C17 宜为 1,101.35（疑似数字颠倒）', '相关    C15', '目录：没有表头']) {
      expect(out).toContain(part);
    }
    expect(out).toMatch(/公开08表!D4 {2}公式没有结果 {2}JS-9/);
  });
  it('names each file and sums up over several', async () => {
    const { out } = await check('clean.xlsx', 'wrong.xlsx', 'broken.xlsx', 'empty.xlsx');
    expect(out).toContain('\n  wrong.xlsx\n');
    expect(out).toContain('✕ broken.xlsx  文件已损坏。\n');
    expect(out).not.toContain('at line 3');
    expect(out).toContain('共 4 个文件：1 个可以报送，1 个有错误（共 1 处），1 个未发现决算表，1 个未能处理');
  });
  it('says that a file was given twice, and does it once', async () => {
    const { out, err, tasks } = await check('clean.xlsx', './clean.xlsx', '--json');
    expect(err).toBe('./clean.xlsx 重复给出，只处理一次。\n');
    expect(tasks).toHaveLength(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('progress', () => {
  it('goes to a terminal only, and leaves nothing behind', async () => {
    const names = Object.keys(OUTCOMES);
    const circumstances = { directory: folder, perform };
    const silent = await record(['check', ...names, '--json'], circumstances);
    expect(silent.err).toBe('');
    const shown = await record(['check', ...names, '--json'], { ...circumstances, isTerminal: true });
    expect(shown.err).toContain('正在处理 2/5');
    expect(shown.err.endsWith('\r\u001b[2K')).toBe(true);
    expect(shown.out).toBe(silent.out);
    const unwanted = await record(['check', ...names, '--no-progress'], { ...circumstances, isTerminal: true });
    expect(unwanted.err).toBe('');
  });
});

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
    const { status, out, err, tasks } = await record(args, { directory: folder, perform });
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(tasks).toEqual([]);
  });
  it('without any argument explains itself', async () => {
    const { status, out, err } = await record([], { directory: folder, perform });
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('用法：juesuan 命令');
  });
});

describe('help and version', () => {
  it('go to stdout with status 0', async () => {
    const help = await record(['--help'], { directory: folder, perform });
    expect(help.status).toBe(0);
    expect(help.out).toContain('check');
    expect(help.out).toContain('recompute');
    expect(help.out).toContain('  text ');
    const one = await record(['check', '--help'], { directory: folder, perform });
    expect(one.status).toBe(0);
    expect(one.out).toContain('--report OUT.xlsx');
    expect(await record(['help', 'check'], { directory: folder, perform })).toEqual(one);
    expect((await record(['--version'], { directory: folder, perform })).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(one.out).toContain('用法：juesuan check FILE… [--json]');
    expect((await record(['recompute', '--help'], { directory: folder, perform })).out).toContain('recompute FILE -o OUT [--write');
  });
});

describe('workbooks in other formats', () => {
  it('are worked on where a folder holds them, unless the endings are narrowed', async () => {
    mkdirSync(join(folder, 'mixed'), { recursive: true });
    writeFileSync(join(folder, 'mixed', 'clean.xlsx'), 'x');
    writeFileSync(join(folder, 'mixed', '旧.xls'), 'x');
    const all = await record(['check', '--json', 'mixed'], { directory: folder, perform: () => OUTCOMES['clean.xlsx'] as Outcome });
    expect([all.status, all.out.trimEnd().split('\n')]).toEqual([
      0,
      [expect.stringContaining('旧.xls'), expect.stringContaining('clean.xlsx')],
    ]);
    const one = await record(['check', '--json', '--only', 'xlsx', 'mixed'], { directory: folder, perform });
    expect(one.out.trimEnd().split('\n')).toEqual([expect.stringContaining('clean.xlsx')]);
  });
});

describe('names that begin with a dash', () => {
  it('are files after --', async () => {
    mkdirSync(join(folder, 'dash'), { recursive: true });
    writeFileSync(join(folder, 'dash', '-a.xlsx'), 'x');
    const { status, out } = await record(['check', '--json', '--', '-a.xlsx'], {
      directory: join(folder, 'dash'),
      perform: () => OUTCOMES['clean.xlsx'] as Outcome,
    });
    expect(status).toBe(0);
    expect((JSON.parse(out) as { file: string }).file).toBe('-a.xlsx');
  });
});

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
  beforeAll(() => {
    for (const name of names) writeFileSync(join(folder, name), 'x');
  });

  it('takes one line a unit, then says what is to be done and what is common', async () => {
    const { out, status } = await record(['check', ...names], { directory: folder, perform });
    expect(status).toBe(2);
    const [units, end] = out.split('\n\n') as [string, string];
    expect(units.split('\n')).toHaveLength(names.length);
    expect(units).toMatch(/^✕ 甲局\.xlsx（某市医疗保障局） +1 处错误 +1 条提醒 +公开03表!C14 忘填$/m);
    expect(end).toMatch(/^ {2}✕ 4 个单位：公开03表 C14 忘填 {2}JS-T3-01（甲局\.xlsx、/m);
    expect(end).toMatch(/^没能读的 1 个\n {2}✕ 坏\.xlsx +没能读 +文件已加密/m);
    expect(end).toMatch(/^有错误的 4 个\n/m);
    expect(end).not.toContain('戊局');
    expect(end).toContain('共 6 个文件：1 个可以报送，4 个有错误（共 5 处），1 个未能处理');
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
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
    const { out } = await record(['check', ...all], { directory: folder, perform: partial });
    const [, end = ''] = out.split('\n\n');
    const section = end.slice(end.indexOf('未见错误、但没有全部核对的')).replaceAll(/\n {6}/g, '');
    expect(section).toMatch(
      /^ {2}✓ 4 个单位：没有发现错误，但有若干条没有核对，请看“未执行”。（甲局\.xlsx、乙局\.xlsx、丙局\.xlsx、戊局\.xlsx）$/m,
    );
    expect(section).toMatch(/^ {2}✓ 丁局\.xlsx.*没有认出/m);
    expect(section.match(/甲局/g)).toHaveLength(1);
  });
  it('tells with --errors-only nothing of what passed and nothing but errors', async () => {
    const { out } = await record(['check', ...names, '--errors-only'], { directory: folder, perform });
    expect(out).not.toContain('戊局');
    const { out: json } = await record(['check', ...names, '--errors-only', '--json'], { directory: folder, perform });
    const lines = json
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; findings?: { severity: string }[] });
    expect(lines.map(({ file }) => file)).not.toContain('戊局.xlsx');
    expect(new Set(lines.flatMap(({ findings }) => findings ?? []).map(({ severity }) => severity))).toEqual(new Set(['error']));
  });
  it('tells everything with --verbose', async () => {
    const { out } = await record(['check', ...names, '--verbose'], { directory: folder, perform });
    expect(out).toContain('勾稽式');
  });
});
