import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { compiledName, PROGRAM } from './compiled-name';

type Loaded = (exports: object, require: NodeJS.Require, module: object, filename: string, folder: string) => void;

/** The compiled functions that were kept when the program was built; undefined where there are none for this Node.js. */
function keptCode(folder: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, compiledName()));
  } catch {
    return undefined;
  }
}

/**
 * Loads the program with the functions that were compiled when it was built: to compile them takes as long as to check a workbook. V8 takes
 * them only where they fit it and the program, and compiles anew where they do not.
 */
function load(folder: string): void {
  const file = join(folder, PROGRAM);
  const cachedData = keptCode(folder);
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  (script.runInThisContext() as Loaded).call(module.exports, module.exports, Module.createRequire(file), module, file, folder);
}

load(__dirname);
