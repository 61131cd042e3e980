import { displayWidth } from '../../src/cli/width';
import type { Outcome } from '../../src/cli/task';
import { finding, result } from '../findings/invented-result';
import { OUTCOMES, perform, useCheckedFolder } from './checked-outcomes';
import { record } from './recording-shell';

const folder = useCheckedFolder();

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
    expect((await folder.check(...names)).status).toBe(status);
    expect((await folder.check(...names, '--json')).status).toBe(status);
  });
});

describe('for people', () => {
  it('says what was done and how it came out, then one line a finding', async () => {
    const { out } = await folder.check('wrong.xlsx');
    expect(out.split('\n')).toEqual([
      '✕ 某市医疗保障局 2020  1 张表  1,204 条勾稽  1 处错误   0.31 秒',
      expect.stringMatching(/^ {2}✕ 公开03表!C14 {2}应为 1,097\.05，实为 1,097\.60，差 0\.55 +JS-T3-01$/),
      '',
    ]);
  });
  it('says beside the verdict what was not checked, but not of one that was', async () => {
    const blank = result([], { forms: result().forms.map((form) => ({ ...form, isFilled: false })) });
    const { out } = await record(['check', 'clean.xlsx'], {
      directory: folder.path,
      perform: () => ({ kind: 'checked', result: blank, milliseconds: 1 }),
    });
    expect(out.split('\n').slice(0, 2)).toEqual([
      '? 某市医疗保障局 2020  1 张表  1,204 条勾稽  还没有填数   0.00 秒',
      '  认出的表都空白或为零，没有可核对的数，未校验；填好后再校验一次。',
    ]);
    expect((await folder.check('clean.xlsx')).out.trimEnd().split('\n')).toHaveLength(1);
  });
  it('calls a workbook ready only where everything was checked', async () => {
    const say = async (outcome: Outcome): Promise<string> =>
      (await record(['check', 'clean.xlsx'], { directory: folder.path, perform: () => outcome })).out;
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
        directory: folder.path,
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
        directory: folder.path,
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
      directory: folder.path,
      perform: () => ({ kind: 'checked', milliseconds: 1, result: result([...notes, finding()]) }),
    });
    expect(out.match(/JS-2010/g)).toHaveLength(1);
    expect(out).toContain('共 3 处，如：');
  });
  it('says how many findings it leaves to --verbose', async () => {
    const many = Array.from({ length: 250 }, (_, row) => finding({ cell: `C${row + 1}` }));
    const circumstances = { directory: folder.path, perform: (): Outcome => ({ kind: 'checked', milliseconds: 1, result: result(many) }) };
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
      directory: folder.path,
      perform: () => ({ kind: 'checked', milliseconds: 1, result: full }),
    });
    for (const part of ['21015 = 2101501 + 2101502', 'C17 宜为 1,101.35（疑似数字颠倒）', '相关    C15', '目录：没有表头']) {
      expect(out).toContain(part);
    }
    expect(out).toMatch(/公开08表!D4 {2}公式没有结果 {2}JS-9/);
  });
  it('names each file and sums up over several', async () => {
    const { out } = await folder.check('clean.xlsx', 'wrong.xlsx', 'broken.xlsx', 'empty.xlsx');
    expect(out).toContain('\n  wrong.xlsx\n');
    expect(out).toContain('✕ broken.xlsx  文件已损坏。\n');
    expect(out).not.toContain('at line 3');
    expect(out).toContain('共 4 个文件：1 个可以报送，1 个有错误（共 1 处），1 个未发现决算表，1 个未能处理');
  });
  it('says that a file was given twice, and does it once', async () => {
    const { out, err, tasks } = await folder.check('clean.xlsx', './clean.xlsx', '--json');
    expect(err).toBe('./clean.xlsx 重复给出，只处理一次。\n');
    expect(tasks).toHaveLength(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('progress', () => {
  it('goes to a terminal only, and leaves nothing behind', async () => {
    const names = Object.keys(OUTCOMES);
    const circumstances = { directory: folder.path, perform };
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
