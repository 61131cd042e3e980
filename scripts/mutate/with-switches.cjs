/** Compiles a file for jest like the project does, but from its text with switches where it has one. */
const { readFileSync } = require('node:fs');
const { createTransformer } = require('@swc/jest');

const changed = JSON.parse(readFileSync(process.env.JUESUAN_CHANGED, 'utf8'));

module.exports.createTransformer = (options) => {
  const swc = createTransformer(options);
  return {
    process: (text, file, ...more) => swc.process(changed[file] ?? text, file, ...more),
    getCacheKey: (text, file, ...more) => swc.getCacheKey(changed[file] ?? text, file, ...more),
  };
};
