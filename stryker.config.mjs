/** Used by scripts/mutate/run.mjs, which says what is changed. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { testsBeside } from './scripts/mutate/tests-beside.mjs';

const jest = createRequire(import.meta.url)('./jest.config.js');
const folders = (process.env.MUTATED ?? '').split(',').filter(Boolean);

export default {
  testRunner: 'jest',
  jest: {
    config: {
      ...jest,
      maxWorkers: 1,
      // The tests beside what is changed: those of everything else would take hours to say the same.
      testMatch: testsBeside(fileURLToPath(new URL('.', import.meta.url)), folders).map((file) => `<rootDir>/${file}`),
    },
    enableFindRelatedTests: false,
  },
  mutate: [
    ...folders.map((folder) => (folder.endsWith('.ts') ? `src/${folder}` : `src/${folder}/**/*.ts`)),
    '!src/forms/standard/**',
    '!src/forms/registry.ts',
  ],
  // What is said in which words is held by the tests of the documents and of the interface.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 15,
  reporters: ['json'],
  jsonReporter: { fileName: 'dist/mutation.json' },
  tempDirName: 'dist/stryker',
  allowConsoleColors: false,
};
