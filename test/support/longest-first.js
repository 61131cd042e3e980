const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes long whatever the size of its file: random trials, and the look at every screen in a browser. */
const LONGEST = /\.property\.test\.tsx?$|accessibility\.test\.ts$/;

/** Jest goes by what it remembers of the last run, and by the size of the files where there was none: that puts the longest last. */
module.exports = class extends Sequencer {
  sort(tests) {
    const isLongest = ({ path }) => LONGEST.test(path);
    return [...super.sort(tests)].sort((a, b) => Number(isLongest(b)) - Number(isLongest(a)));
  }
};
