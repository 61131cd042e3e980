/**
 * Keeps the compiled functions of the command line beside it: to compile them takes as long as to check a workbook. They are those that a
 * check of the samples needs.
 *
 *     node scripts/compiled-code.cjs FOLDER     runs the program in FOLDER once and keeps its functions there
 */
const { spawnSync } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const SAMPLES = ['示例单位2023.xlsx', '曾都区医疗保障局2022.xlsx', '广元市医疗保障局项目2021.xlsx'].map((name) =>
  path.join(__dirname, '../samples', name),
);

/** Does so after each build. Where the program cannot run here it is as good without. */
class CompiledCode {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('CompiledCode', ({ outputOptions }) => {
      spawnSync(process.execPath, [__filename, outputOptions.path], { stdio: 'ignore' });
    });
  }
}

function keep(folder) {
  require('./typescript.cjs');
  const { compiledName } = require('../src/cli/compiled-name.ts');
  let program = null;
  vm.Script = class extends vm.Script {
    constructor(...given) {
      super(...given);
      // The program is the first that is made of a script.
      program ??= this;
    }
  };
  process.argv.splice(2, Infinity, 'check', ...SAMPLES);
  process.on('exit', () => writeFileSync(path.join(folder, compiledName()), program.createCachedData()));
  require(path.join(folder, 'juesuan.js'));
}

if (require.main === module) keep(path.resolve(process.argv[2]));

module.exports = { CompiledCode };
