/** Runs programs as processes of their own and measures them from start to end. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PEAK = fileURLToPath(new URL('peak.cjs', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../bin/juesuan.js', import.meta.url));
const READERS = {
  exceljs: fileURLToPath(new URL('read-exceljs.cjs', import.meta.url)),
  '@e965/xlsx': fileURLToPath(new URL('read-sheetjs.cjs', import.meta.url)),
};

/** One run of a Node script: elapsed and processor time (ms), peak memory (bytes), exit status and what it printed. */
function runOnce(args) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['-r', PEAK, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    const texts = ['', '', '', ''];
    for (const stream of [1, 2, 3]) child.stdio[stream].setEncoding('utf8').on('data', (text) => (texts[stream] += text));
    let elapsed = 0;
    child.on('exit', () => (elapsed = performance.now() - started));
    child.on('error', reject);
    child.on('close', (status) => resolve({ elapsed, ...JSON.parse(texts[3] || '{}'), status, output: texts[1], complaint: texts[2] }));
  });
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function repeated(runs, run) {
  const results = [];
  for (let count = 0; count < runs; count++) results.push(await run());
  return {
    elapsed: median(results.map(({ elapsed }) => elapsed)),
    processor: median(results.map(({ processor }) => processor)),
    memory: Math.max(...results.map(({ memory }) => memory)),
    last: results[results.length - 1],
  };
}

/** Checks a file or folder through the command line; `results` are the objects it printed, one a workbook. */
export async function measureCheck(path, runs, statuses = [0, 1]) {
  const { last, ...measured } = await repeated(runs, () => runOnce([PROGRAM, 'check', path, '--json', '--no-progress']));
  if (!statuses.includes(last.status)) throw new Error(`juesuan check ${path}: ${last.complaint || last.output.slice(0, 500)}`);
  const results = last.output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { ...measured, results };
}

/** Only reads the files with a library, shared out among as many processes as the check uses threads. */
export async function measureReading(library, files, processes, runs) {
  const shares = Array.from({ length: processes }, (_, at) => files.filter((_file, place) => place % processes === at)).filter(
    (share) => share.length > 0,
  );
  return repeated(runs, async () => {
    const started = performance.now();
    const done = await Promise.all(shares.map((share) => runOnce([READERS[library], ...share])));
    const failed = done.find(({ status }) => status !== 0);
    if (failed) throw new Error(`${library}: ${failed.complaint}`);
    return {
      elapsed: performance.now() - started,
      processor: done.reduce((sum, one) => sum + one.processor, 0),
      memory: done.reduce((sum, one) => sum + one.memory, 0),
    };
  });
}

export const LIBRARIES = Object.keys(READERS);
