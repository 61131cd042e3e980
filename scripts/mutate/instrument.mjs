/** The changes to be tried in files of the program, and the files with a switch for each of them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const QUIET = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {}, error: console.error };
/** Declarations of forms have tests of their own kind, and what words something is said in is held by those of documents and pages. */
const LEFT_OUT = /src\/forms\/(standard\/|registry\.ts)/;
const OPTIONS = { excludedMutations: ['StringLiteral'], ignorers: [], plugins: null };

export function filesBelow(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .flatMap((name) => filesBelow(path.join(place, name)))
    .filter((file) => file.endsWith('.ts') && !LEFT_OUT.test(file))
    .sort();
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

function instrumented(files, mutate) {
  return new Instrumenter(QUIET).instrument(
    files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: mutate(name) })),
    OPTIONS,
  );
}

const keyOf = ({ fileName, location: { start, end }, replacement }) =>
  [fileName, start.line, start.column, end.line, end.column, replacement].join(' ');

/**
 * So many changes of each file, drawn with `seed`.
 * @returns `mutants` as Stryker's instrumenter describes them (lines from 0), `all` that there are to choose from, and `changed`: the files
 *   with their switches, by full name
 */
export async function mutantsIn(files, count, seed) {
  const { mutants: all } = await instrumented(files, () => true);
  const random = randomFrom(seed);
  const chosen = new Map();
  for (const file of files) {
    // A change of several lines is noticed by anything that runs them.
    const own = all.filter(
      ({ fileName, location, status }) => fileName === file && status !== 'Ignored' && location.start.line === location.end.line,
    );
    for (let taken = 0; taken < count && own.length > 0; taken++) {
      const [mutant] = own.splice(Math.floor(random() * own.length), 1);
      chosen.set(keyOf(mutant), mutant);
    }
  }
  // Switches only where they are needed: a hundred more in a file would slow every run down.
  const { files: made, mutants } = await instrumented(files, (name) =>
    [...chosen.values()].filter(({ fileName }) => fileName === name).map(({ location }) => location),
  );
  return {
    all,
    mutants: mutants.filter((mutant) => chosen.has(keyOf(mutant))),
    changed: Object.fromEntries(made.map(({ name, content }) => [name, content])),
  };
}
