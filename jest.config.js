/** Compiles TypeScript and TSX in memory; types are checked by `npm run typecheck`. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    // Beside the code: within it, each test file would read them with every module that it loads.
    sourceMaps: true,
  },
];

/**
 * Unit tests. They run in plain Node; a test that needs a page asks for it with the docblock `@jest-environment jsdom`.
 * The end-to-end tests under test/e2e need a built project and a browser: jest.e2e.config.js.
 * @type {import('jest').Config}
 */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/scripts'],
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/test/e2e/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '^.+\\.(ts|tsx|mts|mjs)$': swc,
    '\\.(css|svg|png)$': '<rootDir>/test/support/asset-transform.js',
  },
  // Little else runs beside them; jest would leave one core idle, on a machine with two half of it.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/longest-first.js',
  runtime: '<rootDir>/test/support/compiled-once.js',
  // Ends what hangs; a busy machine takes its time, and a slow one several times that.
  testTimeout: 180_000,
  coverageDirectory: 'coverage',
  collectCoverageFrom: ['src/**/*.{ts,tsx}', '!src/**/*.d.ts'],
};
