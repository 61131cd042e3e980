#!/usr/bin/env node
/**
 * `npm test`: everything that must hold before a change is good: types, lint, the build, format, import directions, dead code,
 * generated documents, unit tests and the end-to-end tests. All steps run, whatever fails on the way; the last line counts
 * the tests. `npm test -- lint unit` runs the named steps only.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFormsRegistry } from './forms-registry.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = path.join(ROOT, 'node_modules/.bin');
/** What is not a tool of node_modules. */
const ON_PATH = ['npm', 'node'];
const REPORTS = mkdtempSync(path.join(tmpdir(), 'juesuan-test-'));

/** Steps on one core each, two at a time: the longest first, the others beside it. */
const CHECKS = [
  // Types live to the end: where there is room for what is new, they are not copied over and over.
  { name: 'lint', title: '类型和代码规则', command: ['node', '--max-semi-space-size=128', 'scripts/lint.mjs'] },
  { name: 'build', title: '构建', command: ['webpack', '--mode', 'production'] },
  { name: 'format', title: '格式', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'layers', title: '依赖方向', command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src'] },
  { name: 'unused', title: '无用代码', command: ['knip', '--no-progress'] },
  { name: 'docs', title: '生成的文档', command: ['npm', 'run', '--silent', 'docs', '--', '--check'], when: () => hasScript('docs') },
];

/** Tests, on both cores. Those of what was built wait for it, and go on beside the longer unit tests. */
const UNIT = { name: 'unit', title: '单元测试', command: jest('unit', 'jest.config.js') };
const END_TO_END = {
  name: 'e2e',
  title: '端到端测试',
  command: jest('e2e', 'jest.e2e.config.js'),
  when: () => hasTests('test/e2e'),
};
const RUNS = [UNIT, END_TO_END];

function jest(name, config) {
  return ['jest', '--config', config, '--json', '--outputFile', reportOf(name)];
}

function reportOf(name) {
  return path.join(REPORTS, `${name}.json`);
}

function hasScript(name) {
  return Boolean(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts[name]);
}

function hasTests(folder) {
  const full = path.join(ROOT, folder);
  return existsSync(full) && readdirSync(full, { recursive: true }).some((name) => /\.test\.tsx?$/.test(name));
}

/** Runs a step to its end and says how it went; what it printed is shown only where it failed. */
async function run({ name, title, command }) {
  const begun = Date.now();
  const [program, ...args] = command;
  const { status, output } = await execute(ON_PATH.includes(program) ? program : path.join(BIN, program), args);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const passed = status === 0;
  console.log(`${passed ? '✓' : '✗'} ${title}（${name}） ${seconds} s`);
  if (!passed) console.log(output.trimEnd());
  return { name, passed };
}

function execute(program, args) {
  return new Promise((resolve) => {
    const onWindows = process.platform === 'win32';
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0', CI: 'true' },
      shell: onWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let json = '';
    // A test runner's report goes to a file; with --json its standard output carries the same report again and is of no use here.
    const isReport = args.includes('--json');
    child.stdout.on('data', (chunk) => (isReport ? (json += chunk) : (output += chunk)));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ status: 2, output: String(error.message) }));
    child.on('close', (status) => resolve({ status: status ?? 2, output: output || json.slice(0, 2000) }));
  });
}

/**
 * Two checks at a time; the core that finds no check left begins with the unit tests, and once all is built and checked the end-to-end
 * tests run beside them: one at a time, so that a browser does not wait for its turn. No core is ever without work.
 */
async function runAll(checks, unit, endToEnd) {
  const results = [];
  const waiting = [...checks];
  const take = async (step) => results.push(await run(step));
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await take(step);
  };
  const lanes = [lane(), lane()];
  const unitTests = Promise.race(lanes).then(() => unit && take(unit));
  await Promise.all(lanes);
  if (endToEnd) await take(unit ? { ...endToEnd, command: [...endToEnd.command, '--maxWorkers', '1'] } : endToEnd);
  await unitTests;
  return results;
}

/** Tests passed and failed in the reports that there are. A test file that could not even start counts as one failed test. */
function countTests() {
  let passed = 0;
  let failed = 0;
  for (const { name } of RUNS) {
    if (!existsSync(reportOf(name))) continue;
    const report = JSON.parse(readFileSync(reportOf(name), 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  }
  return { passed, failed };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => ![...CHECKS, ...RUNS].some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`没有这样的步骤：${unknown.join('、')}。可选：${[...CHECKS, ...RUNS].map(({ name }) => name).join('、')}。`);
  process.exit(2);
}
const isChosen = ({ name, when }) => (wanted.length === 0 || wanted.includes(name)) && (!when || when());

writeFormsRegistry();
const results = await runAll(CHECKS.filter(isChosen), [UNIT].find(isChosen), [END_TO_END].find(isChosen));

const { passed, failed } = countTests();
rmSync(REPORTS, { recursive: true, force: true });
const broken = results.filter((result) => !result.passed).map(({ name }) => name);
console.log(broken.length > 0 ? `未通过：${broken.join('、')}` : '全部通过');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = broken.length > 0 || failed > 0 ? 1 : 0;
