const unit = require('./jest.config.js');

/**
 * End-to-end tests: they drive the built pages in a browser and the built command line in a process of its own, so
 * `npm run build` comes first. Each serves what was built from a port of its own, so two files run side by side.
 * @type {import('jest').Config}
 */
module.exports = {
  ...unit,
  testMatch: ['<rootDir>/test/e2e/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  maxWorkers: 2,
  testTimeout: 120_000,
};
