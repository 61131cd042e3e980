/** The project's tests over the files with switches that JUESUAN_CHANGED names; `__STRYKER_ACTIVE_MUTANT__` says which change is made. */
const path = require('node:path');
const { transform, ...jest } = require('../../jest.config.js');

const withSwitches = (how) => (Array.isArray(how) ? [path.join(__dirname, 'with-switches.cjs'), how[1]] : how);

module.exports = {
  ...jest,
  rootDir: path.join(__dirname, '../..'),
  transform: Object.fromEntries(Object.entries(transform).map(([files, how]) => [files, withSwitches(how)])),
};
