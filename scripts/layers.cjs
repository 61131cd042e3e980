/**
 * The layers of src/ from the ground up, each with the folders that it may import from besides itself. ESLint and
 * dependency-cruiser both hold the project to this table; an import against it is an error.
 */
const CORE = [
  'amount',
  'workbook',
  'identities',
  'tables',
  'forms',
  'recognise',
  'rules',
  'performance',
  'narrative',
  'examination',
  'findings',
  'writing',
];

/** Layers on one level do not know each other: rules, performance and narrative, the two adapters of a host, the four entries. */
const LAYERS = [
  { name: 'amount', folder: 'src/amount', mayImport: [] },
  { name: 'workbook', folder: 'src/workbook', mayImport: ['amount'] },
  { name: 'identities', folder: 'src/identities', mayImport: ['amount', 'workbook'] },
  { name: 'tables', folder: 'src/tables', mayImport: ['amount', 'workbook', 'identities'] },
  { name: 'forms', folder: 'src/forms', mayImport: ['amount', 'workbook', 'identities', 'tables'] },
  { name: 'recognise', folder: 'src/recognise', mayImport: ['amount', 'workbook', 'identities', 'tables', 'forms'] },
  { name: 'rules', folder: 'src/rules', mayImport: ['amount', 'workbook', 'identities', 'tables', 'forms', 'recognise'] },
  { name: 'performance', folder: 'src/performance', mayImport: ['amount', 'workbook', 'identities', 'tables', 'forms', 'recognise'] },
  { name: 'narrative', folder: 'src/narrative', mayImport: ['amount', 'workbook', 'identities', 'tables', 'forms'] },
  {
    name: 'examination',
    folder: 'src/examination',
    mayImport: ['amount', 'workbook', 'identities', 'tables', 'forms', 'recognise', 'rules', 'performance'],
  },
  {
    name: 'findings',
    folder: 'src/findings',
    mayImport: ['amount', 'workbook', 'identities', 'tables', 'forms', 'recognise', 'rules', 'performance', 'narrative', 'examination'],
  },
  { name: 'writing', folder: 'src/writing', mayImport: CORE.filter((name) => !['narrative', 'findings', 'writing'].includes(name)) },
  { name: 'host-file', folder: 'src/host/file', mayImport: [...CORE, 'host'] },
  { name: 'host-excel', folder: 'src/host/excel', mayImport: [...CORE, 'host'] },
  { name: 'host', folder: 'src/host', mayImport: CORE },
  { name: 'taskpane', folder: 'src/taskpane', mayImport: [...CORE, 'host', 'host-file', 'host-excel', 'commands'] },
  { name: 'commands', folder: 'src/commands', mayImport: [...CORE, 'host', 'host-file', 'host-excel'] },
  { name: 'cli', folder: 'src/cli', mayImport: [...CORE, 'host', 'host-file'] },
  { name: 'workbench', folder: 'src/workbench', mayImport: [...CORE, 'host', 'host-file', 'taskpane'] },
];

/** The folders that know no Office, page, file system, clock or process. */
const PURE_FOLDERS = LAYERS.filter(({ name }) => CORE.includes(name)).map(({ folder }) => folder);

module.exports = { LAYERS, PURE_FOLDERS };
