#!/usr/bin/env node
/**
 * `npm run bench`: how long a check takes and how much memory, beside what exceljs and @e965/xlsx need only to read the same
 * files. Whole processes are measured, from start to end; each number is the median of several runs, memory the highest.
 * The values that the check finds are verified: a wrong one makes this script fail, a slow one does not. `--growth` measures instead
 * how the time of a check grows with the rows of each kind of table, `--desk` the page as a desk with 300 workbooks beside the command line.
 *
 *     node bench/run.mjs [--runs N] [--quick] [--growth] [--desk]
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeDepartments, writeLongTable, writeManySheets } from './files.mjs';
import { measureDesk } from './desk.mjs';
import { measureGrowth } from './growth.mjs';
import { LIBRARIES, measureCheck, measureReading } from './measure.mjs';
import { aligned } from './print-table.mjs';
import { measureReaders } from './readers.mjs';
import { verify } from './verify.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MEGABYTE = 1024 * 1024;
const CELLS_A_ROW = 8;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    desk: { type: 'boolean', default: false },
  },
});
const runs = values.quick ? 1 : Math.max(1, Number(values.runs) || 3);
const threads = Math.min(2, availableParallelism());

if (values.growth) {
  const steep = measureGrowth();
  console.log(steep.length > 0 ? `\n时间长得比行数快：${steep.join('；')}` : '\n时间随行数而长。');
  process.exit(0);
}
if (!existsSync(path.join(ROOT, 'dist/cli/juesuan.js'))) {
  console.error('命令行程序还没有构建：请先运行 npm run build。');
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'juesuan-bench-'));
if (values.desk) {
  await measureDesk(folder, 300).finally(() => rmSync(folder, { recursive: true, force: true }));
  process.exit(0);
}
const faults = [];
const times = [['场景', '单元格', '检查', '处理器', '每格', ...LIBRARIES.flatMap((library) => [`只读 ${library}`, '处理器']), '结果']];
const memories = [['内存峰值', '检查', ...LIBRARIES, '']];

try {
  note('正在生成工作簿……');
  const workbooks = values.quick ? 200 : 1000;
  const single = sample('示例单位2023.xlsx', { forms: 9, identities: 1000, mistake: null, clean: true });
  await measured('一个样例（18 张工作表）', single, { processes: 1, target: 0.4, runs: Math.max(runs, 5) });
  const many = writeDepartments(path.join(folder, 'departments'), workbooks);
  const elapsed = await measured(`${workbooks} 个九表工作簿，${threads} 个核`, many, { processes: threads, target: workbooks / 100, runs });
  await measured('支出决算表 100,000 行', writeLongTable(path.join(folder, 'long.xlsx'), 100_000), {
    processes: 1,
    target: 3,
    targetMemory: 600,
    runs,
  });
  await measured('同上，其中一处填错', writeLongTable(path.join(folder, 'wrong.xlsx'), 100_000, true), { processes: 1, runs: 1 });
  await measured('200 张工作表', writeManySheets(path.join(folder, 'sheets.xlsx'), 200), { processes: 1, runs });
  for (const power of [3, 4, 5, 6]) {
    const cells = 10 ** power;
    const table = writeLongTable(path.join(folder, `cells-${power}.xlsx`), cells / CELLS_A_ROW);
    await measured(`${cells.toLocaleString('en-US')} 个单元格`, table, { processes: 1, runs });
  }
  console.log(`${cpus()[0]?.model.trim() ?? ''} · ${availableParallelism()} 核 · Node ${process.versions.node} · 取 ${runs} 次的中位数`);
  console.log(
    `时间从进程启动算到结束，“处理器”是各线程用去的处理器时间之和；“每格”是检查本身的时间，不含进程启动；\n“更快”是与两个库单单读取同样的文件相比。机器另有负载时看处理器时间。\n`,
  );
  for (const line of aligned(times)) console.log(line);
  console.log('');
  for (const line of aligned(memories)) console.log(line);
  console.log('\n读其他文件：');
  for (const slow of await measureReaders(runs)) console.log(`  ✗ ${slow} 超过了`);
  console.log(`\n吞吐：每秒 ${Math.round(workbooks / elapsed)} 个九表工作簿`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

if (faults.length > 0) {
  console.error(`\n检查结果有 ${faults.length} 处不对：`);
  for (const fault of faults.slice(0, 20)) console.error(`  ${fault.replace(folder, '')}`);
  process.exitCode = 1;
}

function note(text) {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
}

function sample(name, expectation) {
  const file = path.join(ROOT, 'samples', name);
  return { path: file, files: [file], expected: new Map([[file, expectation]]), cells: 0 };
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} 秒`;
}

function megabytes(bytes) {
  return `${Math.round(bytes / MEGABYTE)} MB`;
}

/** Measures one case with the check and with both libraries, adds its row, and returns the check's seconds. */
async function measured(name, made, { processes, runs: repeats, target, targetMemory }) {
  note(`${name}……`);
  const check = await measureCheck(made.path, repeats);
  const found = verify(check.results, made.expected);
  faults.push(...found);
  const reading = [];
  for (const library of LIBRARIES) reading.push(await measureReading(library, made.files, processes, repeats));
  const inside = check.results.reduce((sum, { summary }) => sum + (summary?.milliseconds ?? 0), 0);
  const remarks = [found.length > 0 ? `✗ ${found.length} 处不对` : '✓ 正确'];
  remarks.push(reading.every(({ elapsed }) => check.elapsed < elapsed) ? '✓ 更快' : '✗ 更慢');
  if (target !== undefined) remarks.push(`${check.elapsed / 1000 <= target ? '✓' : '✗'} 目标 ${target} 秒`);
  const memoryRemark = targetMemory === undefined ? '' : `${check.memory / MEGABYTE <= targetMemory ? '✓' : '✗'} 目标 ${targetMemory} MB`;
  times.push([
    name,
    made.cells > 0 ? made.cells.toLocaleString('en-US') : '',
    seconds(check.elapsed),
    seconds(check.processor),
    made.cells > 0 ? `${((inside * 1000) / made.cells).toFixed(2)} 微秒` : '',
    ...reading.flatMap(({ elapsed, processor }) => [seconds(elapsed), seconds(processor)]),
    remarks.join(' · '),
  ]);
  memories.push([name, ...[check, ...reading].map(({ memory }) => megabytes(memory)), memoryRemark]);
  return check.elapsed / 1000;
}
