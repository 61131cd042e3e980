const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** Of each file, the text that was run last, and the script that it was compiled to. */
const COMPILED = new Map();

/**
 * Jest gives each test file a world of its own, and compiles for it again whatever it loads: a fifth of the time of all unit tests.
 * A script can be run in any number of worlds, so a process compiles each module once; every test file still runs it anew.
 */
module.exports = class extends Runtime {
  constructor(...args) {
    super(...args);
    const { executor } = this;
    const compileAlone = executor.compile.bind(executor);
    executor.compile = (text, file) => {
      const world = executor.environment.getVmContext();
      const script = world && scriptOf(text, file, executor.injectedModuleParameters);
      // What cannot be compiled is left to jest, which says why.
      return script ? script.runInContext(world) : compileAlone(text, file);
    };
  }
};

function scriptOf(text, file, parameters) {
  const known = COMPILED.get(file);
  if (known?.text === text) return known.script;
  const script = compile(text, file, `(function (${parameters.join(', ')}) {`);
  COMPILED.set(file, { text, script });
  return script;
}

function compile(text, file, head) {
  try {
    return new Script(`${head}${text}\n})`, { filename: file, columnOffset: -head.length });
  } catch {
    return undefined;
  }
}
