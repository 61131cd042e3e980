import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaName } from '../../src/workbook/address';
import type { Fixture, FixtureCell } from './fixture';

/**
 * Forms as other places and years lay them out, written as text: the first line says which, every further line is a row with its cells
 * between bars. `<` goes on with the cell on its left and `^` with the one above (merged), \n is a line break, `0.95{0%}` a number in a
 * format, a leading ' keeps a number text.
 */
const FOLDER = join(__dirname, 'fixtures', 'layouts');

export function layoutNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))
    .sort();
}

export function layout(name: string): Fixture {
  return printedGrid(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'));
}

/** What each of them should be read as and told of, one line for every form. */
export function expectedReadings(): string {
  return readFileSync(join(FOLDER, 'expected.tsv'), 'utf8').trimEnd();
}

/** Reads a form that is written as text. */
export function printedGrid(text: string): Fixture {
  const [document = '', ...lines] = text.trimEnd().split('\n');
  const written = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const width = Math.max(...written.map((line) => line.length));
  const grid = written.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ''));
  return { document, sheet: '自评表', rows: grid.map((line) => line.map(cellOf)), merges: mergesOf(grid) };
}

function cellOf(written: string): FixtureCell {
  if (written === '' || written === '<' || written === '^') return null;
  const formatted = /^(-?\d+(?:\.\d+)?)\{(.+)\}$/.exec(written);
  if (formatted) return [Number(formatted[1]), formatted[2] ?? ''];
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return Number(written);
  return written.replace(/^'/, '').replace(/\\n/g, '\n');
}

/** The merged areas that the marks make: to the right as far as `<` goes, then down as far as a row begins with `^` below it. */
function mergesOf(grid: readonly (readonly string[])[]): string[] {
  return grid.flatMap((line, top) =>
    line.flatMap((written, left) => {
      if (written === '<' || written === '^') return [];
      let right = left;
      while (line[right + 1] === '<') right++;
      let bottom = top;
      while (grid[bottom + 1]?.slice(left, right + 1).every((below, at) => below === (at === 0 ? '^' : '<') || below === '^') === true)
        bottom++;
      return right > left || bottom > top ? [areaName({ top, left, bottom, right })] : [];
    }),
  );
}
