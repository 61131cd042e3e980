import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Outcome, Task } from '../../src/cli/task';
import { finding, result } from '../findings/invented-result';
import { record, type Recorded } from './recording-shell';

const NAMES = ['甲局.xlsx', '乙局.xlsx', '丙局.xlsx', '丁局.xlsx'];
/** 乙局 has an error; 丙局 could not be read the first time. */
let isReadable = false;
let folder: string;

function perform({ path }: Task): Outcome {
  const name = basename(path);
  if (name === '丙局.xlsx' && !isReadable) return { kind: 'failed', reason: '文件正被其他程序打开。' };
  return { kind: 'checked', result: result(name === '乙局.xlsx' ? [finding()] : []), milliseconds: 5 };
}

function check(...args: string[]): Promise<Recorded> {
  return record(['check', ...NAMES, '--json', ...args], { directory: folder, perform });
}

function done({ tasks }: Recorded): string[] {
  return tasks.map(({ path }) => basename(path));
}

function keep(text: string): void {
  writeFileSync(join(folder, '结果.jsonl'), text);
}

beforeEach(() => {
  isReadable = false;
  folder = mkdtempSync(join(tmpdir(), 'juesuan-resume-'));
  for (const name of NAMES) writeFileSync(join(folder, name), name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('leaves out what the earlier run has done, does again what failed, and ends as the whole run does', async () => {
  const first = await check();
  expect(first.status).toBe(2);
  const lines = first.out.split('\n');
  keep(`${lines.slice(0, 3).join('\n')}\n`);
  isReadable = true;
  const second = await check('--resume', '结果.jsonl');
  expect(done(second)).toEqual(['丙局.xlsx', '丁局.xlsx']);
  expect(second.err).toContain('2 个文件上次已经校验，没有再做');
  // 乙局, which was left out, has the error.
  expect(second.status).toBe(1);
  appendFileSync(join(folder, '结果.jsonl'), second.out);
  const third = await check('--resume', '结果.jsonl');
  expect([third.out, done(third), third.status]).toEqual(['', [], 1]);
});

it('checks again what was changed since, by size or by time', async () => {
  keep((await check()).out);
  writeFileSync(join(folder, '甲局.xlsx'), '改过的内容');
  utimesSync(join(folder, '丁局.xlsx'), 1_700_000_000, 1_700_000_000);
  expect(done(await check('--resume', '结果.jsonl'))).toEqual(['甲局.xlsx', '丙局.xlsx', '丁局.xlsx']);
});

it('begins a new line after one that broke off, and does its file again', async () => {
  const { out } = await check();
  const [one = '', two = ''] = out.split('\n');
  keep(`${one}\n${two.slice(0, 40)}`);
  const second = await check('--resume', '结果.jsonl');
  expect(second.out.startsWith('\n{"version":1')).toBe(true);
  expect(done(second)).toEqual(NAMES.slice(1));
});

it('takes lines that do not say what the file was like by their path, and an empty file as nothing done', async () => {
  keep('{"version":1,"file":"甲局.xlsx","summary":{"errors":0}}\r\n');
  expect(done(await check('--resume', '结果.jsonl'))).toEqual(NAMES.slice(1));
  keep('');
  expect(done(await check('--resume', '结果.jsonl'))).toEqual(NAMES);
});

it.each([
  [['--resume', '没有.jsonl'], '没有.jsonl 读不出来'],
  [['--resume', '文件夹'], '文件夹 读不出来'],
  [['--resume', '甲局.xlsx'], '不是 check --json 的结果'],
  [['--resume', '甲局.xlsx', '--report', '报告.xlsx'], '--resume 不能与 --report 同用'],
  [['--resume', '甲局.xlsx', '--last', '乙局.xlsx'], '--resume 不能与 --last 同用'],
])('%j is refused', async (args, sentence) => {
  mkdirSync(join(folder, '文件夹'));
  const { status, err, tasks } = await check(...args);
  expect([status, err, tasks]).toEqual([2, expect.stringContaining(sentence), []]);
});
