const { LAYERS, PURE_FOLDERS } = require('./scripts/layers.cjs');

/** A pattern for a layer's own files: those of its folder that no narrower layer claims (src/host without src/host/file). */
function ownFiles({ folder }) {
  const narrower = LAYERS.map((other) => other.folder)
    .filter((other) => other.startsWith(`${folder}/`))
    .map((other) => other.slice(folder.length + 1));
  return narrower.length > 0 ? `^${folder}/(?!(?:${narrower.join('|')})/)` : `^${folder}/`;
}

const layerRules = LAYERS.map((layer) => ({
  name: `layer-${layer.name}`,
  comment: `${layer.folder} may import only from what lies beneath it (scripts/layers.cjs).`,
  severity: 'error',
  from: { path: ownFiles(layer) },
  to: {
    path: '^(?:src|test|scripts)/',
    pathNot: LAYERS.filter(({ name }) => name === layer.name || layer.mayImport.includes(name)).map(ownFiles),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other at run time are one file. Types alone may point back.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pure-core',
      severity: 'error',
      comment: 'The core knows no file system, page or framework.',
      from: { path: PURE_FOLDERS.map((folder) => `^${folder}/`) },
      to: { dependencyTypes: ['core', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-uses-dependencies',
      severity: 'error',
      comment: 'What the product imports is a dependency, not a tool of its makers.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
    cache: false,
  },
};
