/**
 * Keeps the compiled functions of the command line beside it: to compile them takes as long as to check a workbook. They are those that a
 * check of the samples needs, one of them with mistakes in it.
 *
 *     node scripts/compiled-code.cjs FOLDER     runs the program in FOLDER once and keeps its functions there
 */
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const vm = require('node:vm');

const sample = (name) => path.join(__dirname, '../samples', name);
const SPOILED = sample('示例单位2023.xlsx');
const AS_THEY_ARE = ['曾都区医疗保障局2022.xlsx', '广元市医疗保障局项目2021.xlsx'].map(sample);

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
  const work = mkdtempSync(path.join(tmpdir(), 'juesuan-'));
  const file = path.join(work, 'spoiled.xlsx');
  writeFileSync(file, spoiled(readFileSync(SPOILED)));
  process.argv.splice(2, Infinity, 'check', file, ...AS_THEY_ARE);
  process.on('exit', () => {
    rmSync(work, { recursive: true });
    writeFileSync(path.join(folder, compiledName()), program.createCachedData());
  });
  require(path.join(folder, 'juesuan.js'));
}

/** The workbook with one amount of each sheet wrong, so that what looks for mistakes has some to find. */
function spoiled(bytes) {
  const { readWorkbook } = require('../src/host/file/read-workbook.ts');
  const { asPackage } = require('../src/host/file/as-package.ts');
  const sheets = readWorkbook(bytes).sheets.map((sheet) => {
    let isRight = true;
    const wrong = (cell) => {
      if (!isRight || cell.value.kind !== 'number' || cell.value.number < 100) return cell;
      isRight = false;
      return { ...cell, value: { kind: 'number', number: cell.value.number + 9 } };
    };
    return { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map(wrong)])) };
  });
  return asPackage({ sheets });
}

if (require.main === module) keep(path.resolve(process.argv[2]));

module.exports = { CompiledCode };
