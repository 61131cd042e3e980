const eslint = require('@eslint/js');
const boundaries = require('eslint-plugin-boundaries');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const typescript = require('typescript-eslint');
const { LAYERS, PURE_FOLDERS } = require('./scripts/layers.cjs');

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const SCRIPTS = ['**/*.{js,cjs,mjs}'];
/** Served as they are, and run by the old web views that cannot run anything newer. */
const PLAIN_SCRIPTS = ['src/**/public/**/*.js'];

const boundariesPlugin = boundaries.default ?? boundaries;
const officeAddinsRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([name]) => name.startsWith('office-addins/'))
    .map(([name]) => [name, 'error']),
);

const FORBIDDEN_GLOBALS = [
  ...['Office', 'Excel', 'OfficeRuntime', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'setTimeout', 'setInterval', 'Date', 'performance'],
  ...['process', 'Buffer', 'require', '__dirname', '__filename', 'console'],
].map((name) => ({ name, message: 'The core is pure: it knows no Office, page, file system, clock or process.' }));

module.exports = typescript.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'src/forms/registry.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    rules: {
      'no-irregular-whitespace': ['error', { skipComments: true, skipStrings: true, skipTemplates: true }],
      // What XML forbids and what a terminal is told are control characters.
      'no-control-regex': 'off',
    },
  },
  {
    files: PLAIN_SCRIPTS,
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: Object.fromEntries(
        ['window', 'document', 'navigator', 'location', 'setTimeout', 'Office'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: SCRIPTS,
    ignores: PLAIN_SCRIPTS,
    languageOptions: { globals: nodeGlobals() },
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.cjs', '*.js', 'bin/*.js', 'test/support/*.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: TYPESCRIPT,
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': 'error',
      // Our objects are closures behind interfaces with methods: they have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // What Office and a file hand over is unknown by type; String() of it is how it is read.
      '@typescript-eslint/no-base-to-string': 'off',
      'default-case-last': 'error',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries: boundariesPlugin },
    settings: {
      'boundaries/elements': LAYERS.map(({ name, folder }) => ({ type: name, pattern: folder })),
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.d.ts'] } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...LAYERS.map(({ name, mayImport }) => ({
              from: { element: { type: name } },
              allow: { to: { element: { types: { anyOf: [name, ...mayImport] } } } },
            })),
          ],
        },
      ],
    },
  },
  {
    files: PURE_FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`),
    rules: {
      'no-restricted-globals': ['error', ...FORBIDDEN_GLOBALS],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|fs$|path$|os$|child_process$|worker_threads$|react|@fluentui/|office|fflate$)',
              message: 'The core is pure: files, pages and hosts belong above it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/host/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: officeAddinsRules,
  },
  {
    files: ['src/**/*.tsx', 'src/taskpane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What costs most to find out and would spoil no test: a value of unknown type ends in an expectation, which is the proof of it.
      ...Object.fromEntries(
        ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [`@typescript-eslint/no-unsafe-${what}`, 'off']),
      ),
      '@typescript-eslint/no-misused-promises': 'off',
    },
  },
);

function nodeGlobals() {
  const names = ['process', 'console', 'Buffer', 'URL', 'performance', 'setTimeout', 'clearTimeout', 'fetch', 'TextDecoder', 'TextEncoder'];
  const commonjs = ['module', 'require', 'exports', '__dirname', '__filename'];
  return Object.fromEntries([...names, ...commonjs].map((name) => [name, 'readonly']));
}
