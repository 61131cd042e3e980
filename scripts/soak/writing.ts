import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { cellName } from '../../src/workbook/address';
import type { Random } from '../../test/departments/random';
import { misbehaviour, ran } from './command';
import type { Fault } from './soak';

const OUT = 'out.xlsx';
const WRITING = [
  ['recompute', '--write', 'formulas'],
  ['recompute', '--write', 'values', '--tails', 'settle'],
  ['balance', '--to', '万元'],
  ['score', '--profile', 'national'],
];

/** Checks a workbook, runs a command that writes, and looks for anything that is not as it was and not in the plan. */
export async function writingFault(bytes: Uint8Array, folder: string, random: Random): Promise<Fault | null> {
  const input = { name: 'input.xlsx', bytes };
  const fault = (what: string): Fault => ({ what, input });
  const file = path.join(folder, input.name);
  await writeFile(file, bytes);
  const checking = ['check', input.name, '--json'];
  const checked = misbehaviour(checking, await ran(checking, folder));
  if (checked !== null) return fault(checked);
  const [command = '', ...options] = random.pick(WRITING);
  const args = [command, input.name, '-o', OUT, '--json', ...options];
  const written = await ran(args, folder);
  const wrong = misbehaviour(args, written);
  if (wrong !== null) return fault(wrong);
  if (!Buffer.from(bytes).equals(readFileSync(file))) return fault(`${args.join(' ')}：原文件变了`);
  const out = path.join(folder, OUT);
  if (written.status === 2 || !existsSync(out)) return null;
  const result = new Uint8Array(readFileSync(out));
  await rm(out);
  const { edits } = JSON.parse(written.out) as { edits: { sheet: string; cell: string }[] };
  const spoiled = spoiledBy(bytes, result, edits);
  return spoiled === null ? null : fault(`${args.join(' ')}：${spoiled}`);
}

/** What an edited workbook lost or gained beside its plan; null where nothing. */
function spoiledBy(before: Uint8Array, after: Uint8Array, edits: readonly { sheet: string; cell: string }[]): string | null {
  const planned = new Set(edits.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const now = new Map(readWorkbook(after).sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of readWorkbook(before).sheets) {
    const written = now.get(sheet.name);
    if (!written) return `工作表 ${sheet.name} 不见了`;
    for (const [row, cells] of sheet.rows) {
      for (const cell of cells) {
        const place = `${sheet.name}!${cellName(cell)}`;
        if (planned.has(place)) continue;
        const other = written.rows.get(row)?.find(({ column }) => column === cell.column);
        if (!other || other.formula !== cell.formula) return `${place} 的公式或内容变了`;
        if (cell.formula === undefined && JSON.stringify(other.value) !== JSON.stringify(cell.value)) return `${place} 的值变了`;
      }
    }
  }
  return changedPart(before, after);
}

/** A part that no edit concerns and that is not as it was. */
function changedPart(before: Uint8Array, after: Uint8Array): string | null {
  const written = unzipSync(after);
  for (const [name, part] of Object.entries(unzipSync(before))) {
    if (/worksheets\/|styles|workbook\.xml|calcChain|Content_Types/.test(name)) continue;
    const other = written[name];
    if (!other) return `部件 ${name} 不见了`;
    if (!Buffer.from(part).equals(Buffer.from(other))) return `部件 ${name} 变了`;
  }
  return null;
}
