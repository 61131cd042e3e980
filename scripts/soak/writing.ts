import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Workbook as OtherWorkbook } from 'exceljs';
import { unzipSync } from 'fflate';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { cellName } from '../../src/workbook/address';
import type { Random } from '../../test/departments/random';
import { misbehaviour, ran } from './command';
import type { Fault } from './soak';

const OUT = 'out.xlsx';
const WRITING = [
  ['recompute', '-o', OUT, '--write', 'formulas'],
  ['recompute', '-o', OUT, '--write', 'values', '--tails', 'settle'],
  ['balance', '-o', OUT, '--to', '万元'],
  ['score', '-o', OUT, '--profile', 'national'],
];
/** Of a hundred workbooks, how many are only checked: what writes reads and judges them as well. */
const CHECKED_ONLY = 30;
/** Of a hundred results, how many are checked, and how many another program reads as well: it is ten times as slow. */
const CHECKED_AFTER = 15;
const READ_BY_ANOTHER = 20;

const counts = { checked: 0, unread: 0, written: 0, edits: 0, readByAnother: 0 };

/** What was tried, for the tally of those who call `writingFault`. */
export function writingTally(): string {
  const { checked, unread, written, edits, readByAnother } = counts;
  return `只校验 ${checked}，未处理 ${unread}，写出 ${written}，改动 ${edits} 格，另一个程序读过 ${readByAnother}`;
}

interface Edit {
  readonly sheet: string;
  readonly cell: string;
  readonly after: string;
  readonly formula: string | null;
}

/** Checks a workbook, or runs a command that writes and looks for anything that is not as it was and not in the plan. */
export async function writingFault(bytes: Uint8Array, folder: string, random: Random): Promise<Fault | null> {
  const input = { name: 'input.xlsx', bytes };
  const fault = (what: string): Fault => ({ what, input });
  const file = path.join(folder, input.name);
  await writeFile(file, bytes);
  const isOnlyChecked = random.chance(CHECKED_ONLY);
  const [command = '', ...options] = isOnlyChecked ? ['check'] : random.pick(WRITING);
  const args = [command, input.name, '--json', ...options];
  const done = await ran(args, folder);
  const wrong = misbehaviour(args, done);
  if (wrong !== null) return fault(wrong);
  if (!Buffer.from(bytes).equals(readFileSync(file))) return fault(`${args.join(' ')}：原文件变了`);
  if (done.status === 2) counts.unread++;
  if (isOnlyChecked) counts.checked++;
  const out = path.join(folder, OUT);
  if (!existsSync(out)) return null;
  if (done.status === 2) return fault(`${args.join(' ')}：退出码 2，却写了文件`);
  const result = new Uint8Array(readFileSync(out));
  const { edits } = JSON.parse(done.out) as { edits: Edit[] };
  counts.written++;
  counts.edits += edits.length;
  const spoiled =
    spoiledBy(bytes, result, edits) ??
    (random.chance(CHECKED_AFTER) ? await unreadable(folder) : null) ??
    (random.chance(READ_BY_ANOTHER) ? await lostToAnother(bytes, result, edits) : null);
  return spoiled === null ? null : fault(`${args.join(' ')}：${spoiled}`);
}

/** What is wrong with checking the result. */
async function unreadable(folder: string): Promise<string | null> {
  const args = ['check', OUT, '--json'];
  const checked = await ran(args, folder);
  return misbehaviour(args, checked) ?? (checked.status === 2 ? `写出的文件读不了：${checked.out.slice(0, 200)}` : null);
}

/** What an edited workbook lost or gained beside its plan; null where nothing. */
function spoiledBy(before: Uint8Array, after: Uint8Array, edits: readonly Edit[]): string | null {
  const planned = new Map(edits.map((edit) => [`${edit.sheet}!${edit.cell}`, edit]));
  const now = new Map(readWorkbook(after).sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of readWorkbook(before).sheets) {
    const written = now.get(sheet.name);
    if (!written) return `工作表 ${sheet.name} 不见了`;
    const there = new Set<string>();
    for (const [row, cells] of sheet.rows) {
      for (const cell of cells) {
        const place = `${sheet.name}!${cellName(cell)}`;
        there.add(place);
        if (planned.has(place)) continue;
        const other = written.rows.get(row)?.find(({ column }) => column === cell.column);
        if (!other || other.formula !== cell.formula) return `${place} 的公式或内容变了`;
        if (cell.formula === undefined && JSON.stringify(other.value) !== JSON.stringify(cell.value)) return `${place} 的值变了`;
      }
    }
    for (const cell of [...written.rows.values()].flat()) {
      const place = `${sheet.name}!${cellName(cell)}`;
      const edit = planned.get(place);
      if (!edit && !there.has(place)) return `${place} 原来没有，也不在改动里`;
      if (edit?.formula === null && cell.value.kind === 'number' && cell.value.number !== Number(edit.after.replace(/,/g, '')))
        return `${place} 应为 ${edit.after}，写的是 ${cell.value.number}`;
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

/** The constants of a workbook as another program reads them; null where it cannot. */
async function readByAnother(bytes: Uint8Array): Promise<Map<string, string> | null> {
  const book = new OtherWorkbook();
  try {
    await book.xlsx.load(Buffer.from(bytes) as never);
  } catch {
    return null;
  }
  const seen = new Map<string, string>();
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // The other cells of a merged area show what its first one holds.
        if (cell.isMerged && cell.master.address !== cell.address) return;
        if (typeof cell.value === 'number' || typeof cell.value === 'string') seen.set(`${sheet.name}!${cell.address}`, String(cell.value));
      }),
    );
  return seen;
}

/** What another program reads otherwise after the edits than before; of what it could not read before it need not read anything. */
async function lostToAnother(before: Uint8Array, after: Uint8Array, edits: readonly Edit[]): Promise<string | null> {
  const was = await readByAnother(before);
  if (!was) return null;
  counts.readByAnother++;
  const is = await readByAnother(after);
  if (!is) return '另一个程序读得了原文件，读不了写出的文件';
  const planned = new Set(edits.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const changed = [...was].find(([place, value]) => !planned.has(place) && is.get(place) !== value);
  return changed ? `另一个程序看到 ${changed[0]} 由 ${changed[1]} 变成 ${String(is.get(changed[0]))}` : null;
}
