/** The program itself, beside the file that loads it. */
export const PROGRAM = 'program.js';

/** What the program's compiled functions are kept under: another version of Node.js, or another machine, has others. */
export function compiledName(): string {
  return `program.${process.version}-${process.platform}-${process.arch}.cache`;
}
