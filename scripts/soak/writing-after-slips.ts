import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import { LAYOUTS } from '../../test/departments/layouts';
import { xlsxBytes } from '../../test/departments/xlsx';
import { changed, newlyTold, spoiled, type Writing } from '../../test/writing/spoiled';
import { misbehaviour, ran } from './command';
import type { Soak } from './soak';

const WRITINGS: readonly Writing[] = ['values', 'formulas', 'mixed'];

/** The commands that write, and whether amounts that were right stay what they are. */
const COMMANDS = [
  { args: ['recompute', '--write', 'values'], keeps: true },
  { args: ['recompute', '--write', 'formulas'], keeps: true },
  { args: ['recompute', '--write', 'values', '--tails', 'settle'], keeps: false },
  { args: ['balance', '--to', '万元'], keeps: false },
  { args: ['score'], keeps: true },
] as const;

const written = new Map<string, number>();

/** One to three slips in a right workbook, and a command that writes: the file that comes out has no cell spoiled that was right. */
export const soak: Soak = {
  name: 'writing-after-slips',
  title: '先错后由命令行改表',
  rounds: 300,
  async round(random, folder) {
    const [layout, writing, { args, keeps }] = [random.pick(LAYOUTS), random.pick(WRITINGS), random.pick(COMMANDS)];
    const [seed, count] = [random.below(1_000_000), random.below(4)];
    const each = spoiled(seed, layout, writing, count);
    const bytes = xlsxBytes(each.spoiled);
    writeFileSync(path.join(folder, 'input.xlsx'), bytes);
    const [command, ...options] = args;
    const line = [command, 'input.xlsx', '-o', 'out.xlsx', ...options];
    const done = [...each.slips].map(([cell, what]) => `${cell} ${what}`).join('；');
    const fault = (what: string) => ({
      what: `${layout.name} ${seed} ${writing} ${args.join(' ')}：${done} ⇒ ${what}`,
      input: { name: 'input.xlsx', bytes },
    });
    const misbehaved = misbehaviour(line, await ran(line, folder));
    if (misbehaved !== null) return fault(misbehaved);
    const out = path.join(folder, 'out.xlsx');
    if (!existsSync(out)) return null;
    written.set(command, (written.get(command) ?? 0) + 1);
    const [before, after] = [readCalculatedWorkbook(bytes), readCalculatedWorkbook(new Uint8Array(readFileSync(out)))];
    const wrong = [...(keeps ? changed(each, before, after) : []), ...newlyTold(each, before, after)];
    return wrong.length === 0 ? null : fault(wrong.slice(0, 5).join('；'));
  },
  tally: () => [...written].map(([command, times]) => `${command} 写出 ${times} 次`).join('，'),
};
