import {
  chmodSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { perform } from '../../src/cli/perform';
import { writeWhole } from '../../src/cli/write-whole';
import { within } from '../../src/cli/within';
import { createWorkbook } from '../../src/host/file/create-workbook';
import { findInputs } from '../../src/cli/files';
import { record, type Recorded } from './recording-shell';

let folder: string;

const at = (name: string): string => join(folder, name);

/** A coded table whose 合计 is wrong by what is given. */
function table(organisation: string, total: number): Uint8Array {
  const rows: (string | number)[][] = [
    ['支出明细表', ''],
    [`单位：${organisation}`, '金额单位：万元'],
    ['科目编码', '金额'],
    ['合计', total],
    ['20101', 30],
    ['20102', 12],
  ];
  const cells = rows.flatMap((row, r) => row.map((value, column) => ({ row: r, column, value })));
  return createWorkbook([{ name: '支出', cells }]);
}

function juesuan(...args: string[]): Promise<Recorded> {
  return record(args, { directory: folder, perform: (task) => perform(task) });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-overwrite-'));
  writeFileSync(at('甲.xlsx'), table('甲局', 41));
  writeFileSync(at('乙.xlsx'), table('乙局', 42));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that exists', () => {
  it('is replaced by a report only if it is one that nobody changed', async () => {
    expect((await juesuan('check', '甲.xlsx', '--report', '报告.xlsx')).err).toContain('校验报告已写到');
    expect((await juesuan('check', '.', '--report', '报告.xlsx')).err).toContain('校验报告已写到');
    const before = readFileSync(at('乙.xlsx'));
    const refused = await juesuan('check', '甲.xlsx', '--report', '乙.xlsx');
    expect([refused.status, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('乙.xlsx 已经存在，不是校验报告：为免覆盖没有写校验报告');
    expect(readFileSync(at('乙.xlsx'))).toEqual(before);
    expect((await juesuan('check', '甲.xlsx', '--report', '乙.xlsx', '--force')).err).toContain('校验报告已写到');
  });
  it('cannot have a name that is longer than the system allows, which no usage would explain', async () => {
    const { status, err } = await juesuan('check', '甲.xlsx', '--report', `${'长'.repeat(90)}.xlsx`);
    expect([status, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toContain('校验报告的文件名太长');
  });
  it('is left out of a folder where it is a report of ours', async () => {
    await juesuan('check', '甲.xlsx', '--report', '报告.xlsx');
    const { out, err } = await juesuan('check', '.', '--json');
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toBe('报告.xlsx 是决算助手写的校验报告，没有校验。\n');
  });
  it('is replaced by a result only if it is one of the same workbook', async () => {
    expect((await juesuan('recompute', '甲.xlsx', '-o', '结果.xlsx')).status).toBe(0);
    const made = readFileSync(at('结果.xlsx'));
    expect((await juesuan('recompute', '甲.xlsx', '-o', '结果.xlsx')).status).toBe(0);
    expect(readFileSync(at('结果.xlsx'))).toEqual(made);
    const refused = await juesuan('recompute', '甲.xlsx', '-o', '乙.xlsx');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('乙.xlsx 已经存在，不是由这个工作簿得出的结果');
    expect((await juesuan('recompute', '甲.xlsx', '-o', '乙.xlsx', '--force')).status).toBe(0);
    expect(readFileSync(at('乙.xlsx'))).toEqual(made);
  });
  it('is not replaced by a result of another export of the same unit, though only an amount and the time differ', async () => {
    const other = Buffer.from(table('甲局', 40));
    // 2024-03-05 10:20, in each central record.
    for (let at = other.indexOf('PK\x01\x02'); at >= 0; at = other.indexOf('PK\x01\x02', at + 1)) {
      other.writeUInt16LE((10 << 11) | (20 << 5), at + 12);
      other.writeUInt16LE((44 << 9) | (3 << 5) | 5, at + 14);
    }
    writeFileSync(at('旧稿.xlsx'), other);
    const refused = await juesuan('recompute', '甲.xlsx', '-o', '旧稿.xlsx');
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('旧稿.xlsx 已经存在，不是由这个工作簿得出的结果')]);
    expect(readFileSync(at('旧稿.xlsx'))).toEqual(other);
  });
  it('is not replaced by a result where it is a copy of the workbook itself, or another name of it', async () => {
    const rows = [
      ['支出决算表'],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['合计', '', 93, 20, 10],
      ['201', '一般公共服务支出', 30, 20, 10],
    ];
    const cells = rows.flatMap((row, r) => row.map((value, column) => ({ row: r, column, value })));
    const original = Buffer.from(createWorkbook([{ name: '支出', cells }]));
    for (const name of ['原件.xlsx', '备份.xlsx']) writeFileSync(at(name), original);
    linkSync(at('原件.xlsx'), at('别名.xlsx'));
    for (const name of ['备份.xlsx', '别名.xlsx']) {
      const { status, err } = await juesuan('recompute', '原件.xlsx', '-o', name);
      expect([status, err]).toEqual([2, expect.stringContaining(`${name} 已经存在，是原文件的一份副本：为免覆盖没有写结果`)]);
      expect(readFileSync(at(name))).toEqual(original);
    }
    // Where nothing is to be changed, the result is just that.
    writeFileSync(at('丙.xlsx'), readFileSync(at('乙.xlsx')));
    expect((await juesuan('recompute', '乙.xlsx', '-o', '丙.xlsx')).status).toBe(0);
  });
  it('is no device, which might be read for ever', async () => {
    symlinkSync('/dev/full', at('设备.xlsx'));
    const { status, err } = await juesuan('recompute', '甲.xlsx', '-o', '设备.xlsx', '--force');
    expect([status, err]).toEqual([2, expect.stringContaining('设备.xlsx 不是普通文件，没有动它')]);
  });
  it('keeps its permissions, and is left alone where it is read-only', async () => {
    await juesuan('recompute', '甲.xlsx', '-o', '结果.xlsx');
    chmodSync(at('结果.xlsx'), 0o600);
    await juesuan('recompute', '甲.xlsx', '-o', '结果.xlsx');
    expect(statSync(at('结果.xlsx')).mode & 0o777).toBe(0o600);
    chmodSync(at('结果.xlsx'), 0o444);
    const { status, err } = await juesuan('recompute', '甲.xlsx', '-o', '结果.xlsx', '--force');
    expect([status, err]).toEqual([2, expect.stringContaining('结果.xlsx 是只读文件，没有动它')]);
  });
});

describe('writing', () => {
  it('goes to names as long as the system allows, and clears what ended runs left behind', async () => {
    await writeWhole(at('甲.bin'), new Uint8Array([1]));
    const long = `${'a'.repeat(250)}.xlsx`;
    await writeWhole(at(long), new Uint8Array([2]));
    expect(existsSync(at(long))).toBe(true);
    // The number of a process that cannot be: it is beyond what any system gives out.
    const machine = /juesuan-([0-9a-f]{8})/.exec(await leftOverName())?.[1] ?? '';
    writeFileSync(at(`.juesuan-${machine}-4194999.tmp`), 'x');
    writeFileSync(at('.juesuan-00000000-4194999.tmp'), 'x');
    await writeWhole(at('甲.bin'), new Uint8Array([3]));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual(['.juesuan-00000000-4194999.tmp']);
  });
});

/** The name of the file that a write is under way in, as seen from beside. */
async function leftOverName(): Promise<string> {
  const writing = writeWhole(at('大.bin'), new Uint8Array(8_000_000));
  for (;;) {
    const name = readdirSync(folder).find((one) => one.startsWith('.juesuan-'));
    if (name !== undefined) {
      await writing;
      return name;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('names that lead nowhere', () => {
  it('are told apart: a dead link, bytes that are no UTF-8', async () => {
    symlinkSync(at('没有.xlsx'), at('链接.xlsx'));
    const reason = async (name: string): Promise<unknown> => (await findInputs([name], folder)).inputs[0];
    expect(await reason('链接.xlsx')).toMatchObject({ reason: expect.stringContaining('失效的链接') as string });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xbe, 0xf6, 0xcb, 0xe3]), Buffer.from('.xlsx')]), 'x');
    const { inputs } = await findInputs(['.'], folder);
    const matched = await findInputs(['*.xlsx'], folder);
    expect(matched.inputs.filter(({ kind }) => kind === 'failed')).toEqual(inputs.filter(({ kind }) => kind === 'failed'));
    expect(inputs.map((input) => (input.kind === 'failed' ? input.reason : ''))).toContain(
      '名称不是 UTF-8 编码（多半是 GBK），本机读不出来，请先改名再试。',
    );
  });
});

describe('one file alone', () => {
  it('has a time limit too', () => {
    expect(within(1000, () => 7)).toBe(7);
    expect(() =>
      within(20, () => {
        for (;;);
      }),
    ).toThrow(expect.objectContaining({ name: 'TimeUp' }) as Error);
    expect(() =>
      within(1000, () => {
        throw new RangeError('own');
      }),
    ).toThrow('own');
  });
});
