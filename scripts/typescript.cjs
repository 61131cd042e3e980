/**
 * Lets Node run the project's TypeScript directly, for scripts that need the core:
 *
 *     node -r ./scripts/typescript.cjs scripts/some-script.ts
 *
 * Types are not checked here; `npm run typecheck` does that.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

for (const extension of ['.ts', '.tsx']) {
  Module._extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      jsc: {
        parser: { syntax: 'typescript', tsx: extension === '.tsx' },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    });
    module._compile(code, filename);
  };
}
// As the builds take them: the tables of the PDF reader as data addresses.
Module._extensions['.bcmap'] = (module, filename) => {
  const address = `data:application/octet-stream;base64,${readFileSync(filename, 'base64')}`;
  module.exports = { __esModule: true, default: address };
};
process.setSourceMapsEnabled(true);
