/** The same number of changes at random in each file: a whole folder would take hours. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const QUIET = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {}, error: console.error };

function filesBelow(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .flatMap((name) => filesBelow(path.join(place, name)))
    .filter((file) => file.endsWith('.ts'));
}

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const keyOf = (file, { start, end }, becomes) => [file, start.line, start.column, end.line, end.column, becomes].join(' ');

/**
 * @returns `places`: what Stryker is to change, `isChosen`: which of its mutants belong to the sample (at a place there may be others)
 */
export async function sampleOf(root, folders, count, seed) {
  const random = randomFrom(seed);
  const places = new Set();
  const chosen = new Set();
  for (const file of folders.flatMap((folder) => filesBelow(path.join(root, 'src', folder))).sort()) {
    const content = readFileSync(file, 'utf8');
    const { mutants } = await new Instrumenter(QUIET).instrument([{ name: file, mutate: true, content }], {
      excludedMutations: ['StringLiteral'],
      ignorers: [],
      plugins: null,
    });
    // A change of several lines, which anything that runs them notices, would bring all the changes inside it along.
    const left = mutants.filter(({ status, location }) => status !== 'Ignored' && location.start.line === location.end.line);
    const name = path.relative(root, file);
    for (let taken = 0; taken < count && left.length > 0; taken++) {
      const [{ location, replacement }] = left.splice(Math.floor(random() * left.length), 1);
      // The instrumenter counts lines and columns from 0, places and reports from 1.
      const at = {
        start: { line: location.start.line + 1, column: location.start.column + 1 },
        end: { line: location.end.line + 1, column: location.end.column + 1 },
      };
      places.add(`${name}:${at.start.line}:${location.start.column}-${at.end.line}:${location.end.column}`);
      chosen.add(keyOf(name, at, replacement));
    }
  }
  return { places: [...places], isChosen: (file, { location, replacement }) => chosen.has(keyOf(file, location, replacement)) };
}
