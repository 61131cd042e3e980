/** Used by scripts/mutate/run.mjs, which says what is changed. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const jest = createRequire(import.meta.url)('./jest.config.js');
const listed = (name) => (process.env[name] ?? '').split(',').filter(Boolean);
const folders = listed('MUTATED');
/** Single places instead of whole folders: src/amount/read.ts:12:4-12:20. */
const places = listed('MUTATED_AT');

/** Folders whose tests are the first to notice what is done elsewhere: tables are read by what recognises them. */
const LOOKING_ON = { amount: ['workbook'], tables: ['recognise', 'forms'], forms: ['recognise'], identities: ['writing'] };

/** The tests beside a folder or file of src: its own folder's, with all below it, or, where it has none, those of the nearest folder above. */
function testsBeside(place) {
  const own = place.replace(/\/[^/]*\.ts$/, '');
  if (existsSync(new URL(`test/${own}`, import.meta.url))) return `<rootDir>/test/${own}/**/*.test.{ts,tsx}`;
  let above = path.posix.dirname(own);
  while (!existsSync(new URL(`test/${above}`, import.meta.url))) above = path.posix.dirname(above);
  return `<rootDir>/test/${above}/*.test.{ts,tsx}`;
}

export default {
  testRunner: 'jest',
  jest: {
    config: {
      ...jest,
      maxWorkers: 1,
      // The tests beside what is changed: those of everything else would take hours to say the same.
      testMatch: [...folders, ...folders.flatMap((folder) => LOOKING_ON[folder.split('/')[0]] ?? [])].map(testsBeside),
    },
    enableFindRelatedTests: false,
  },
  mutate: [
    ...(places.length > 0 ? places : folders.map((folder) => (folder.endsWith('.ts') ? `src/${folder}` : `src/${folder}/**/*.ts`))),
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
