/** The page as a desk (审核台) beside the command line on the same folder: time, memory, and how long the page answered nothing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureCheck } from './measure.mjs';
import { aligned } from './print-table.mjs';

const require = createRequire(import.meta.url);
require('../scripts/typescript.cjs');
const { startLocalBrowser } = require('../scripts/pictures/browser.ts');
const { serveFolders } = require('../scripts/pictures/site.ts');
const { makeBatch } = require('../test/departments/batch.ts');
const { randomFrom } = require('../test/departments/random.ts');

const PAGES = fileURLToPath(new URL('../dist/web', import.meta.url));
const MEGABYTE = 1024 * 1024;
/** Units that are opened one after the other, to see whether the page forgets those before. */
const OPENED = 12;

function megabytes(bytes) {
  return `${(bytes / MEGABYTE).toFixed(0)} MB`;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} 秒`;
}

/** The heap of the page itself (without its threads) after everything that can be forgotten was. */
async function heapOf(client) {
  // What only waits for its finaliser goes with the second collection.
  for (let times = 0; times < 2; times++) {
    await client.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize;
}

/** The largest resident memory of the browser's page processes, their threads included. */
function peakOf(browserPid) {
  const { execFileSync } = require('node:child_process');
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args']).toString().split('\n');
  const parents = new Map(
    lines
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
      .filter(Boolean)
      .map(([, pid, parent, args]) => [pid, { parent, args }]),
  );
  const isOurs = (pid) => {
    for (let at = pid; parents.has(at); at = parents.get(at).parent) if (at === String(browserPid)) return true;
    return false;
  };
  const pages = [...parents].filter(([pid, { args }]) => args.includes('--type=renderer') && isOurs(pid)).map(([pid]) => pid);
  const peaks = pages.map((pid) => Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024);
  return Math.max(0, ...peaks);
}

async function measurePage(folder, units) {
  const [browser, site] = await Promise.all([startLocalBrowser(), serveFolders(PAGES)]);
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await page.addInitScript(() => {
      globalThis.longest = 0;
      new globalThis.PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
      }).observe({ type: 'longtask' });
    });
    await page.goto(`${site.address}index.html`);
    await page.getByRole('grid', { name: /收入支出决算总表/ }).waitFor();
    const before = await heapOf(client);
    const started = performance.now();
    await page.getByLabel('打开文件夹', { exact: true }).setInputFiles(folder);
    await page.getByText(`共 ${units} 个文件。`).waitFor({ timeout: 600_000 });
    const elapsed = performance.now() - started;
    const longest = await page.evaluate(() => globalThis.longest);
    const after = await heapOf(client);
    const exported = {};
    for (const [name, label] of [
      ['xlsx', '导出报告'],
      ['html', '导出网页报告'],
    ]) {
      const begun = performance.now();
      await Promise.all([
        page.waitForEvent('download', { timeout: 120_000 }),
        page.getByRole('button', { name: label, exact: true }).click(),
      ]);
      exported[name] = performance.now() - begun;
    }
    const longestReport = await page.evaluate(() => globalThis.longest);
    const names = page.locator('tbody tr td:first-child button');
    for (let at = 0; at < OPENED; at++) {
      await names.nth(at).click();
      await Promise.race([page.getByRole('grid').waitFor(), page.getByText('打不开“').first().waitFor()]);
      const back = page.getByRole('button', { name: '各单位' });
      if (await back.isVisible()) await back.click();
      await page.getByRole('heading', { name: /各单位/ }).waitFor();
    }
    const opened = await heapOf(client);
    return { elapsed, longest, longestReport, exported, before, after, opened, peak: peakOf(process.pid) };
  } finally {
    await browser.close();
    site.close();
  }
}

/** Prints the figures of both for a batch of so many units. */
export async function measureDesk(folder, units) {
  const batch = path.join(folder, `desk-${units}`);
  mkdirSync(batch);
  const files = makeBatch(randomFrom(5), units, { faulty: Math.floor(units / 8), unreadable: 5, blank: 2 });
  for (const { name, bytes } of files) writeFileSync(path.join(batch, name), bytes);
  const check = await measureCheck(batch, 1, [2]);
  const page = await measurePage(batch, units);
  const rows = [
    [`${units} 个工作簿`, '网页', '命令行'],
    ['校验', seconds(page.elapsed), seconds(check.elapsed)],
    ['内存峰值（含各线程）', megabytes(page.peak), megabytes(check.memory)],
    ['校验中最长的停顿', `${Math.round(page.longest)} 毫秒`, ''],
    ['导出报告 .xlsx', seconds(page.exported.xlsx), ''],
    ['导出报告 .html', seconds(page.exported.html), ''],
    ['导出中最长的停顿', `${Math.round(page.longestReport)} 毫秒`, ''],
    ['页面自己的内存：之前', megabytes(page.before), ''],
    ['　　校验之后', megabytes(page.after), ''],
    [`　　逐个打开 ${OPENED} 个之后`, megabytes(page.opened), ''],
  ];
  for (const line of aligned(rows)) console.log(line);
}
