/**
 * A process that runs test files within itself, with one of the changes made at a time (the instrumented program asks
 * `__stryker__.activeMutant` which). Its parent says what to run, and ends it where it hangs.
 */
const { createRequire } = require('node:module');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { loaderOf } = require('./loading.cjs');

const fromJest = createRequire(createRequire(require.resolve('jest')).resolve('jest-cli'));
const circus = fromJest(fromJest.resolve('jest-circus', { paths: [fromJest.resolve('jest-config')] }));
const { expect } = fromJest(fromJest.resolve('expect', { paths: [fromJest.resolve('jest-config')] }));

const stryker = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });
let loader;
let covering = null;

/** The name of a test with those of the groups that it stands in. */
function nameOf(test) {
  const names = [];
  for (let at = test; at.parent; at = at.parent) names.unshift(at.name);
  return names.join(' › ');
}

function everyTest(block) {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : everyTest(child)));
}

function leaveOut(tests) {
  for (const test of tests) test.mode = 'skip';
}

/** Runs a test file; only the named tests, where names are given, and no further than the first that fails. */
async function runFile(file, names, hear = () => undefined) {
  circus.resetState();
  const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
  Object.assign(globalThis, { describe, test, it, beforeAll, beforeEach, afterAll, afterEach, expect });
  globalThis.jest = { requireActual: (place) => loader.load(require.resolve(place)), setTimeout: () => undefined };
  loader.load(file);
  const state = circus.getState();
  state.testTimeout = 600_000;
  const tests = everyTest(state.rootDescribeBlock);
  if (names) leaveOut(tests.filter((test) => !names.includes(nameOf(test))));
  let failed = null;
  const hearing = ({ name, test, error }) => {
    if (name === 'test_fn_failure' || name === 'hook_failure') {
      failed ??= { test: test ? nameOf(test) : file, error: String(error?.message ?? error).slice(0, 300) };
      leaveOut(tests);
    }
    hear(name, test);
  };
  circus.addEventHandler(hearing);
  try {
    await circus.run();
  } finally {
    circus.removeEventHandler(hearing);
  }
  return failed;
}

/** What the tests of a file cover, each with how long it takes; tests that look at the text of the program may fail here. */
async function cover(file) {
  const shared = `${file}\0`;
  const coverage = new Map();
  const began = new Map();
  const times = {};
  covering = { file: shared, test: null };
  stryker.mutantCoverage = { static: {}, perTest: {} };
  // The instrumented files keep the object that they found first.
  loader.forget();
  Object.defineProperty(stryker, 'currentTestId', {
    configurable: true,
    get: () => (loader.isEvaluating() ? undefined : (covering.test ?? covering.file)),
  });
  let failed;
  const begun = performance.now();
  try {
    failed = await runFile(file, null, (name, test) => {
      if (name === 'test_start') {
        covering.test = nameOf(test);
        began.set(test, performance.now());
      }
      if (name === 'test_done') {
        times[nameOf(test)] = performance.now() - (began.get(test) ?? 0);
        covering.test = null;
      }
    });
  } catch (error) {
    failed = { test: file, error: String(error?.message ?? error).slice(0, 300) };
  } finally {
    delete stryker.currentTestId;
  }
  for (const [test, hits] of Object.entries(stryker.mutantCoverage.perTest)) coverage.set(test === shared ? null : test, hits);
  return { failed, times, whole: performance.now() - begun, coverage: [...coverage], shared: stryker.mutantCoverage.static };
}

/** Whether a test notices a change. */
async function attempt({ id, hitLimit, files }) {
  stryker.mutantCoverage = { static: {}, perTest: {} };
  Object.assign(stryker, { activeMutant: id, hitCount: 0, hitLimit });
  try {
    for (const { file, names } of files) {
      // As under jest: what one test file makes of the program (a form declared otherwise) is not what the next one gets.
      loader.forget();
      const failed = await runFile(file, names).catch((error) => ({ test: file, error: String(error?.message ?? error).slice(0, 300) }));
      if (failed) return { status: stryker.hitCount > hitLimit ? 'Timeout' : 'Killed', failed };
    }
    return { status: 'Survived' };
  } finally {
    Object.assign(stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
  }
}

process.on('message', async (message) => {
  if (message.kind === 'begin') loader = loaderOf(message.root, message.changed, path.join(tmpdir(), 'juesuan-mutate'));
  else if (message.kind === 'cover') process.send(await cover(message.file));
  else process.send(await attempt(message));
});
process.on('disconnect', () => process.exit(0));
// What a broken test leaves behind comes late and belongs to nobody.
process.on('unhandledRejection', () => undefined);
process.on('uncaughtException', () => undefined);
process.send({ ready: true });
