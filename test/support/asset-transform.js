/** Style sheets and pictures mean nothing to a unit test: each becomes a module that holds its own file name. */
module.exports = {
  process: (_source, path) => ({ code: `module.exports = ${JSON.stringify(path)};` }),
};
