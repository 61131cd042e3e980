/**
 * The project's modules, loaded as often as a change is to be tried: each test file of a trial begins with none of them, so that nothing that one
 * remembers reaches the next; what is compiled stays. Whole and changed files alike are compiled once.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { transformSync } = require('@swc/core');

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'];

/**
 * @param root the project
 * @param changed texts of files that stand for their own, by full name
 * @param cache a folder for what is compiled
 */
function loaderOf(root, changed, cache) {
  const compiled = new Map();
  const places = new Map();
  let modules = new Map();
  let evaluating = 0;
  mkdirSync(cache, { recursive: true });

  function isOwn(file) {
    return file.startsWith(root + path.sep) && !file.includes(`${path.sep}node_modules${path.sep}`);
  }

  function placeOf(request, from) {
    const key = `${from}\0${request}`;
    if (!places.has(key)) {
      const wanted = path.resolve(from, request);
      const found = [...ENDINGS.map((ending) => wanted + ending), ...ENDINGS.map((ending) => path.join(wanted, `index${ending}`))];
      places.set(key, found.find((file) => existsSync(file) && statSync(file).isFile()) ?? null);
    }
    return places.get(key);
  }

  function scriptOf(file) {
    const text = changed[file] ?? readFileSync(file, 'utf8');
    const kept = path.join(cache, `${createHash('sha1').update(file).update(text).digest('hex')}.js`);
    if (existsSync(kept)) return readFileSync(kept, 'utf8');
    const { code } = transformSync(text, {
      filename: file,
      swcrc: false,
      jsc: {
        parser: { syntax: 'typescript', tsx: file.endsWith('x') },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    });
    writeFileSync(kept, code);
    return code;
  }

  function functionOf(file) {
    const known = compiled.get(file);
    if (known) return known;
    const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${scriptOf(file)}\n})`, { filename: file });
    const made = { run: script.runInThisContext(), native: createRequire(file) };
    compiled.set(file, made);
    return made;
  }

  function load(file) {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {}, filename: file, id: file };
    modules.set(file, module);
    if (file.endsWith('.json')) return (module.exports = JSON.parse(readFileSync(file, 'utf8')));
    const { run, native } = functionOf(file);
    const directory = path.dirname(file);
    const requiring = (request) => {
      const place = /^\.{0,2}\//.test(request) || request === '.' || request === '..' ? placeOf(request, directory) : null;
      return place && isOwn(place) && ENDINGS.slice(1).some((ending) => place.endsWith(ending)) ? load(place) : native(request);
    };
    requiring.resolve = native.resolve;
    const isSource = file.startsWith(path.join(root, 'src') + path.sep);
    if (isSource) evaluating++;
    try {
      run.call(module.exports, module.exports, requiring, module, file, directory);
    } catch (error) {
      modules.delete(file);
      throw error;
    } finally {
      if (isSource) evaluating--;
    }
    return module.exports;
  }

  return {
    load,
    forget: () => void (modules = new Map()),
    /** Whether a module of the program is just coming to be. */
    isEvaluating: () => evaluating > 0,
  };
}

module.exports = { loaderOf };
