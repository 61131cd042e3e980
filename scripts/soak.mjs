#!/usr/bin/env node
/**
 * `npm run soak`: random trials that are too long for `npm test`. Every file under scripts/soak that exports a `soak` is one source of
 * trials; what shows a fault is kept in a folder and named with its seed.
 *
 *     node scripts/soak.mjs [NAME…] [--rounds N] [--seed N] [--minutes M] [--list]
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
require('./typescript.cjs');
const { randomFrom } = require('../test/departments/random.ts');

const FOLDER = fileURLToPath(new URL('soak', import.meta.url));
const MOST_FAULTS = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});
const soaks = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => require(path.join(FOLDER, name)).soak)
  .filter((soak) => soak !== undefined);
const unknown = positionals.filter((name) => !soaks.some((soak) => soak.name === name));
if (values.list || unknown.length > 0) {
  for (const { name, title, rounds } of soaks) console.log(`${name}\t${title}\t${rounds} 轮`);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const first = values.seed === undefined ? Math.floor(Date.now() / 1000) : Number(values.seed);
const ends = values.minutes === undefined ? Infinity : performance.now() + Number(values.minutes) * 60_000;
let faults = 0;

for (const soak of soaks) {
  if (positionals.length > 0 && !positionals.includes(soak.name)) continue;
  const rounds = values.rounds === undefined ? soak.rounds : Number(values.rounds);
  const begun = performance.now();
  let done = 0;
  for (; done < rounds && performance.now() < ends && faults < MOST_FAULTS; done++) faults += (await trial(soak, first + done)) ? 1 : 0;
  console.log(
    `${soak.title}（${soak.name}）：${done} 轮，种子 ${first} 到 ${first + done - 1}，${((performance.now() - begun) / 1000).toFixed(0)} 秒${soak.tally ? `，${soak.tally()}` : ''}`,
  );
}
console.log(faults === 0 ? '没有发现问题' : `发现 ${faults} 处问题`);
process.exitCode = faults === 0 ? 0 : 1;

/** Whether the round with this seed found a fault. */
async function trial(soak, seed) {
  const folder = mkdtempSync(path.join(tmpdir(), 'juesuan-soak-'));
  let fault;
  try {
    fault = await soak.round(randomFrom(seed), folder);
  } catch (error) {
    fault = { what: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (!fault) return false;
  console.log(`✗ ${soak.name}，种子 ${seed}：${fault.what}`);
  if (fault.input) {
    const kept = path.join(tmpdir(), 'juesuan-soak-faults');
    mkdirSync(kept, { recursive: true });
    const file = path.join(kept, `${soak.name}-${seed}-${fault.input.name}`);
    writeFileSync(file, fault.input.bytes);
    console.log(`  输入留在 ${file}`);
  }
  return true;
}
