const { default: Sequencer } = require('@jest/test-sequencer');

/** Jest goes by what it remembers of the last run, and by the size of the files where there was none: that puts the longest last. */
module.exports = class extends Sequencer {
  sort(tests) {
    const isLongest = ({ path }) => path.endsWith('accessibility.test.ts');
    return [...super.sort(tests)].sort((a, b) => Number(isLongest(b)) - Number(isLongest(a)));
  }
};
