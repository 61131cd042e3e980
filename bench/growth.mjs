/**
 * Whether the time of a check follows the size of its table. Tables of 100 to 1,600 rows of every kind,
 * without, with one and with five mistakes, checked in this process; milliseconds of the processor, the least of three runs.
 */
import { createRequire } from 'node:module';
import { aligned } from './print-table.mjs';
import { GROWING } from './growing.mjs';

const require = createRequire(import.meta.url);
const { checkWorkbook } = require('../src/findings/check.ts');

const SIZES = [100, 200, 400, 800, 1600];
const MISTAKES = [0, 1, 5];
const RUNS = 3;
/** More than so many times the time for twice the rows is growth of another kind than the table's. */
const STEEP = 3;
/** Below so many milliseconds a ratio tells nothing. */
const LEAST = 20;

function milliseconds(workbook) {
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const begun = process.cpuUsage();
    checkWorkbook(workbook);
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
    if (least > 2000) break;
  }
  return least;
}

/** Prints the table of times; returns the rows in which time outgrows size. */
export function measureGrowth() {
  const table = [['行的种类', '错误', ...SIZES.map((size) => `${size} 行`), '']];
  const steep = [];
  for (const [name, make] of GROWING) {
    for (const mistakes of MISTAKES) {
      const times = SIZES.map((size) => milliseconds(make(size, mistakes)));
      const isSteep = times.some((time, at) => at > 0 && time > LEAST && time > STEEP * Math.max(times[at - 1], LEAST / 2));
      if (isSteep) steep.push(`${name}，${mistakes} 处错误`);
      table.push([name, String(mistakes), ...times.map((time) => `${time.toFixed(0)} ms`), isSteep ? '快于行数' : '']);
    }
  }
  for (const line of aligned(table)) console.log(line);
  return steep;
}
