import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import { cellText } from '../../src/workbook/workbook';
import { makeBatch, type HandedIn } from '../../test/departments/batch';
import { ran } from './command';
import type { Soak } from './soak';

const UNITS = 300;
const MAKEUP = { faulty: 36, unreadable: 5, blank: 2 };

/** The rows of a sheet of the report below its headings, each by heading. */
function rowsOf(report: Uint8Array, name: string): Map<string, string>[] {
  const sheet = readCalculatedWorkbook(report).sheets.find((one) => one.name === name);
  const rows = [...(sheet?.rows.values() ?? [])].map((cells) => new Map(cells.map((cell) => [cell.column, cellText(cell)])));
  const head = rows.findIndex((row) => row.get(0) === '序号');
  const headings = rows[head] ?? new Map<number, string>();
  return rows.slice(head + 1).map((row) => new Map([...headings].map(([column, heading]) => [heading, row.get(column) ?? ''])));
}

/** What the end of the terminal's output says under each heading: the lines below it. */
function sectionsOf(out: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  for (const line of out.slice(out.lastIndexOf('\n\n')).split('\n')) {
    const [, heading] = /^(\S+) \d+ 个$/.exec(line) ?? [];
    if (heading !== undefined) sections.set(heading, []);
    else if (line.startsWith('  ')) [...sections.values()].at(-1)?.push(line);
  }
  return sections;
}

function stem(name: string): string {
  return name.replace(/\.\w+$/, '');
}

/** What is wrong with how a batch with seeded faults was told. */
async function faultsIn(files: readonly HandedIn[], absent: HandedIn, folder: string): Promise<string[]> {
  const [now, before] = [path.join(folder, '报送'), path.join(folder, '上年')];
  await Promise.all([mkdir(now), mkdir(before)]);
  for (const file of [...files, absent]) {
    if (file !== absent) await writeFile(path.join(now, file.name), file.bytes);
    await writeFile(path.join(before, `${stem(file.name)}.xlsx`), file.lastYear());
  }
  const { out, status } = await ran(['check', '报送', '--last', '上年', '--report', '报告.xlsx', '--no-progress'], folder);
  const report = await readFile(path.join(folder, '报告.xlsx'));
  const [units, problems] = [rowsOf(report, '汇总'), rowsOf(report, '问题清单')];
  const sections = sectionsOf(out);
  const told = (heading: string): string => (sections.get(heading) ?? []).join('\n');
  const faults: string[] = [];
  if (status !== 2) faults.push(`退出码 ${status}`);

  for (const { name, kind, fault } of files) {
    const unit = stem(name);
    const own = units.filter((row) => row.get('工作簿')?.includes(unit));
    const rows = problems.filter((row) => row.get('单位') === unit);
    const verdict = own.map((row) => row.get('结论')).join('|');
    const say = (what: string): void => void faults.push(`${name} ${fault ? `${fault.kind} ${fault.sheet}!${fault.cell}` : kind}：${what}`);
    const expected = kind === 'unreadable' ? '没能读的' : kind === 'blank' ? '没有填数的' : null;
    if (own.length !== 1) say(`汇总有 ${own.length} 行`);
    if (expected !== null) {
      if (!told(expected).includes(unit)) say(`终端最后没有列为${expected}`);
      if (rows.length > 0) say(`问题清单有 ${rows.length} 行`);
    } else if (fault) {
      if (rows.length !== 1)
        say(`问题清单有 ${rows.length} 行：${rows.map((row) => [...row.values()].slice(1, 8).join(' ')).join(' ‖ ')}；${verdict}`);
      // Where nothing else speaks for one cell, the sum that it breaks is what can be told.
      else if (
        !rows.some((row) => (row.get('表') ?? '').includes(fault.sheet) || (row.get('问题') ?? '').includes(`${fault.sheet}!${fault.cell}`))
      )
        say(`没有指到那张表：${rows.map((row) => [...row.values()].join(' ')).join('')}`);
      if (![...sections].some(([heading, lines]) => heading !== '几个单位相同的问题' && lines.some((line) => line.includes(unit))))
        say('终端最后没有列出');
    } else {
      if (rows.length > 0) say(`没有错，问题清单却有：${rows.map((row) => [...row.values()].slice(1, 8).join(' ')).join(' ‖ ')}`);
      if (!verdict.startsWith('✓')) say(`没有错，结论却是 ${verdict}`);
    }
  }
  if (!told('没有报送的').includes(stem(absent.name))) faults.push(`终端没有说 ${absent.name} 没有报送`);
  if (!units.some((row) => row.get('结论') === '✕ 没有报送' && row.get('工作簿')?.includes(stem(absent.name))))
    faults.push(`汇总没有说 ${absent.name} 没有报送`);
  return faults;
}

/** What 300 units hand in for a year: each seeded fault is told once, and nothing else is. */
export const soak: Soak = {
  name: 'batch',
  title: '三百个单位的一批',
  rounds: 2,
  async round(random, folder) {
    const files = makeBatch(random, UNITS + 1, MAKEUP);
    const absent = files.find(({ kind, fault }) => kind === 'workbook' && fault === null);
    if (!absent) return { what: '没有一个没有错的单位' };
    const rest = files.filter((file) => file !== absent);
    const faults = await faultsIn(rest, absent, folder);
    return faults.length === 0 ? null : { what: faults.join('\n') };
  },
};
