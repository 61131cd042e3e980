import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { link, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readWorkbook } from '../../src/host/file/read-workbook';
import type { Random } from '../../test/departments/random';
import { wholeWorkbook } from './inputs';
import type { Soak } from './soak';

const PROGRAM = path.join(__dirname, '../../bin/juesuan.js');

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** Runs the built command line as a process; `act` may interfere with it. */
function spawned(args: readonly string[], folder: string, act?: (kill: () => void) => void, limit?: number): Promise<Ended> {
  const node = [process.execPath, PROGRAM, ...args];
  const [program = '', ...rest] = limit === undefined ? node : ['bash', '-c', `ulimit -f ${limit}; exec "$@"`, 'bash', ...node];
  return new Promise((resolve) => {
    const child = spawn(program, rest, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    act?.(() => child.kill('SIGKILL'));
    child.on('close', (status) => resolve({ status, said }));
  });
}

/** What is wrong with a result file: it is absent or whole, never half. */
function half(file: string): string | null {
  if (!existsSync(file)) return null;
  try {
    readWorkbook(new Uint8Array(readFileSync(file)));
    return null;
  } catch (error) {
    return `写出的文件读不了：${String(error)}`;
  }
}

type Trial = (random: Random, folder: string, input: string) => Promise<string | null>;

const killed: Trial = async (random, folder, input) => {
  const out = path.join(folder, 'out.xlsx');
  await spawned(['recompute', input, '-o', out, '--write', 'values'], folder, (kill) => setTimeout(kill, 100 + random.below(400)));
  return half(out);
};

/** A limit on the size of files stands for a full disk: writing fails half-way. */
const full: Trial = async (random, folder, input) => {
  const out = path.join(folder, 'out.xlsx');
  const { status, said } = await spawned(['recompute', input, '-o', out], folder, undefined, 1 + random.below(8));
  if (existsSync(out)) return half(out);
  if (status === 0) return '没有写成，退出码却是 0';
  const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
  if (status !== null && left.length > 0) return `留下了 ${left.join('、')}`;
  return status === null || /[\u4e00-\u9fff]/.test(said) ? null : `没有一句话说明：${said.slice(0, 200)}`;
};

const linked: Trial = async (random, folder, input) => {
  const before = readFileSync(path.join(folder, input));
  const other = 'link.xlsx';
  await (random.chance(50) ? symlink : link)(path.join(folder, input), path.join(folder, other));
  const { status } = await spawned(['recompute', input, '-o', other], folder);
  if (!readFileSync(path.join(folder, input)).equals(before)) return '经链接改写了原文件';
  return status === 2 ? null : `结果就是原文件的链接，退出码却是 ${String(status)}`;
};

const together: Trial = async (_, folder, input) => {
  const out = path.join(folder, 'out.xlsx');
  await Promise.all([1, 2].map(() => spawned(['recompute', input, '-o', out], folder)));
  return half(out);
};

const closed: Trial = async (_, folder, input) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, 'check', input, '--verbose'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('close', () => resolve(said === '' ? null : `管道关闭后说了：${said.slice(0, 200)}`));
  });

/** The built command line as a process that something happens to: killed while writing, no room, links, two at once, a closed pipe. */
export const soak: Soak = {
  name: 'processes',
  title: '运行中出事',
  rounds: 60,
  async round(random, folder) {
    const bytes = wholeWorkbook(random);
    const input = { name: 'input.xlsx', bytes };
    await writeFile(path.join(folder, input.name), bytes);
    const [name, trial] = random.pick(Object.entries({ killed, full, linked, together, closed }));
    const what = await trial(random, folder, input.name);
    return what === null ? null : { what: `${name}：${what}`, input };
  },
};
