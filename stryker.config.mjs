/** Used by scripts/mutate.mjs, which says what is changed and which tests look on. */
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url)('./jest.config.js');
const folders = (process.env.MUTATED ?? '').split(',').filter(Boolean);

export default {
  testRunner: 'jest',
  jest: {
    config: {
      ...jest,
      maxWorkers: 1,
      // The tests beside what is changed: those of everything else would take hours to say the same.
      testMatch: folders.map((folder) => `<rootDir>/test/${folder.replace(/\/[^/]*\.ts$/, '')}/**/*.test.{ts,tsx}`),
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
  concurrency: 2,
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 15,
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false },
  tempDirName: 'dist/stryker',
  allowConsoleColors: false,
};
