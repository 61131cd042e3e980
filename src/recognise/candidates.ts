import type { FormDeclaration } from '../forms/form';
import { cellsOf, type Block } from '../tables/read/block';
import { prepared } from '../tables/read/dictionary';
import { plain } from '../tables/read/tree-places';
import { namesWanted } from '../tables/wanted';
import { isToldByNote } from './by-content';
import { folded } from '../tables/read/word';

/** Less than this share of what a layout wants, and it is not worth to be read: a form that no title names has to be there whole. */
const LEAST_NAMED = 0.5;
const YEAR = /\(?20\d{2}年?度?\)?/g;
const REMARK_BEHIND = /\(.*\)$/;

/**
 * The forms that a block without a form's title may be: those that a note on it names, and those known by their rows and columns of which
 * it names enough. Each text of the block is looked up once in what the declarations want.
 */
export function candidatesWithoutTitle(block: Block, declarations: readonly FormDeclaration[]): FormDeclaration[] {
  const wanting = wantedIn(declarations);
  const named = new Set<number>();
  for (const text of textsOf(block)) for (const part of wanting.byText.get(text) ?? []) named.add(part);
  return declarations.filter(
    (declaration) =>
      (declaration.knownByContent === true && (wanting.layouts.get(declaration) ?? []).some((parts) => isNamed(parts, named))) ||
      isToldByNote(block, declaration, -1),
  );
}

function isNamed(parts: readonly number[], named: ReadonlySet<number>): boolean {
  return parts.filter((part) => named.has(part)).length >= parts.length * LEAST_NAMED;
}

/** What the block says, as captions and lines are written and as declarations name them. */
function textsOf(block: Block): Set<string> {
  const texts = new Set<string>();
  for (const row of block.rows) {
    for (const cell of cellsOf(block, row)) {
      if (cell.value.kind !== 'text') continue;
      const name = plain(folded(cell).replace(YEAR, ''));
      texts.add(name);
      texts.add(name.replace(REMARK_BEHIND, ''));
    }
  }
  return texts;
}

interface Wanted {
  /** The wanted parts, by number, of each layout of a form. */
  readonly layouts: ReadonlyMap<FormDeclaration, readonly (readonly number[])[]>;
  /** The parts that a text names. */
  readonly byText: ReadonlyMap<string, readonly number[]>;
}

/** Everything that declarations want, by the texts that name it. */
const wantedIn = prepared((declarations: readonly FormDeclaration[]): Wanted => {
  const byText = new Map<string, number[]>();
  let count = 0;
  const numbered = (names: readonly string[]): number => {
    for (const name of new Set(names.map(plain))) byText.set(name, [...(byText.get(name) ?? []), count]);
    return count++;
  };
  const layouts = new Map(
    declarations.map((declaration) => [declaration, declaration.bodies.map((spec) => namesWanted(spec).map(numbered))]),
  );
  return { layouts, byText };
});
