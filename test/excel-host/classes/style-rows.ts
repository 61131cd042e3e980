import type { Book, BookSheet, BookStyle } from '../model/book';
import { classRow, ObjectRef, type Scalar } from '../object-ref';
import { accessDenied, Fault, invalidArgument } from '../protocol';
import type { TestExcel } from '../test-excel';
import type { AreasTarget } from './range-target';

interface StyleTarget {
  readonly book: Book;
  readonly name: string;
}

const styleRef = (book: Book, name: string): ObjectRef | null =>
  book.styles.has(name) ? new ObjectRef('Style', { book, name } satisfies StyleTarget) : null;

/** As many cell styles as a workbook can have. */
const MOST_STYLES = 64_000;

export const styleCollection = classRow<Book>({
  items: (book) => [...book.styles.keys()].map((name) => new ObjectRef('Style', { book, name } satisfies StyleTarget)),
  item: (book, name) => styleRef(book, String(name)),
  methods: {
    Add: (book, [name]) => {
      if (book.styles.has(String(name))) throw new Fault('ItemAlreadyExists', 'A style of that name already exists.');
      if (book.styles.size >= MOST_STYLES) throw invalidArgument();
      const all = ['Alignment', 'Border', 'Font', 'Number', 'Patterns', 'Protection'].map((part) => [`Include${part}`, true] as const);
      book.styles.set(String(name), new Map<string, unknown>([...all, ['Locked', true]]));
      return null;
    },
    GetItemOrNullObject: (book, [name]) => styleRef(book, String(name)),
  },
});

function trait(name: string): Scalar<StyleTarget> {
  return {
    get: (target) => target.book.styles.get(target.name)?.get(name) ?? null,
    set: (target, value) => void target.book.styles.get(target.name)?.set(name, value),
  };
}

const INCLUDED = ['IncludeAlignment', 'IncludeBorder', 'IncludeFont', 'IncludeNumber', 'IncludePatterns', 'IncludeProtection'];

export const style = classRow<StyleTarget>({
  scalars: {
    Name: { get: ({ name }) => name },
    Locked: trait('Locked'),
    ...Object.fromEntries(INCLUDED.map((name) => [name, trait(name)])),
  },
  links: { Fill: (target) => new ObjectRef('StyleFill', target) },
  methods: { Delete: ({ book, name }) => void book.styles.delete(name) },
});

export const styleFill = classRow<StyleTarget>({ scalars: { Color: trait('fill.Color') } });

/** Gives cells a style as Excel does: what the style includes takes the place of what the cells had. */
function give(sheet: BookSheet, target: AreasTarget, name: string, traits: BookStyle): void {
  sheet.looks.push({ areas: target.areas, trait: 'style', value: name });
  if (traits.get('IncludePatterns') === true)
    sheet.looks.push({ areas: target.areas, trait: 'fill.color', value: traits.get('fill.Color') });
  for (const { top, left, bottom, right } of target.areas) {
    if (traits.get('IncludeProtection') === true && traits.get('Locked') === false) sheet.unlock({ top, left, bottom, right });
    if (traits.get('IncludeNumber') !== true) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) sheet.put(row, column, { ...sheet.at(row, column), format: 'General' });
    }
  }
}

/** The style of several ranges. */
export const areasStyle: Scalar<AreasTarget> = {
  get: ({ sheet, areas: [area] }) => (area && sheet.lookAt(area.top, area.left, 'style')) ?? '常规',
  set: (target, name, excel: TestExcel) => {
    const { sheet } = target;
    if (sheet.isProtected) throw accessDenied();
    const traits = excel.book.styles.get(String(name));
    if (!traits) throw invalidArgument();
    give(sheet, target, String(name), traits);
  },
};
