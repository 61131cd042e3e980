import { areaName } from '../../../src/workbook/address';
import type { BookSheet } from '../model/book';
import { classRow, ObjectRef, type Scalar } from '../object-ref';
import { accessDenied, invalidArgument } from '../protocol';
import type { AreasTarget, RangeTarget } from './range-target';

/** The looks of some cells, or of one part of them: `font`, `borders.EdgeTop`. */
interface LookTarget extends AreasTarget {
  readonly part: string;
}

function look(trait: string): Scalar<LookTarget> {
  const nameOf = ({ part }: LookTarget): string => (part === '' ? trait : `${part}.${trait}`);
  return {
    get: (target) => {
      const [area] = target.areas;
      return (area && target.sheet.lookAt(area.top, area.left, nameOf(target))) ?? null;
    },
    set: (target, value) => {
      if (target.sheet.isProtected) throw accessDenied();
      target.sheet.looks.push({ areas: target.areas, trait: nameOf(target), value });
    },
  };
}

const traits = (...names: readonly string[]): Record<string, Scalar<LookTarget>> =>
  Object.fromEntries(names.map((name) => [name, look(name.charAt(0).toLowerCase() + name.slice(1))]));

const part =
  (name: string, type: string) =>
  ({ sheet, areas }: LookTarget): ObjectRef =>
    new ObjectRef(type, { sheet, areas, part: name } satisfies LookTarget);

/** The format of a range or of several. */
export function formatRef({ sheet, areas }: AreasTarget): ObjectRef {
  return new ObjectRef('RangeFormat', { sheet, areas, part: '' } satisfies LookTarget);
}

function allLocked({ sheet, areas }: AreasTarget): boolean | null {
  const states = new Set<boolean>();
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) states.add(sheet.isLocked(row, column));
  }
  return states.size === 1 ? states.has(true) : null;
}

export const rangeFormat = classRow<LookTarget>({
  scalars: traits('HorizontalAlignment', 'VerticalAlignment', 'WrapText', 'IndentLevel', 'ColumnWidth', 'RowHeight'),
  links: {
    Protection: part('protection', 'FormatProtection'),
    Font: part('font', 'RangeFont'),
    Fill: part('fill', 'RangeFill'),
    Borders: part('borders', 'RangeBorderCollection'),
  },
});

export const formatProtection = classRow<LookTarget>({
  scalars: {
    Locked: {
      get: allLocked,
      set: ({ sheet, areas }, value) => {
        if (sheet.isProtected) throw accessDenied();
        if (value === false) for (const area of areas) sheet.unlock(area);
      },
    },
  },
});

export const rangeFont = classRow<LookTarget>({ scalars: traits('Name', 'Size', 'Bold', 'Italic', 'Underline', 'Color') });
export const rangeFill = classRow<LookTarget>({ scalars: traits('Color') });
export const rangeBorder = classRow<LookTarget>({ scalars: traits('Style', 'Weight', 'Color') });

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

export const rangeBorderCollection = classRow<LookTarget>({
  item: (target, key) => {
    if (!EDGES.includes(String(key))) throw invalidArgument();
    return part(`borders.${String(key)}`, 'RangeBorder')(target);
  },
});

function pageTrait(name: string): Scalar<BookSheet> {
  return {
    get: (sheet) => sheet.page.get(name) ?? null,
    set: (sheet, value) => {
      sheet.page.set(name, value);
    },
  };
}

export const pageLayout = classRow<BookSheet>({
  scalars: {
    Orientation: pageTrait('orientation'),
    PaperSize: pageTrait('paperSize'),
    Zoom: pageTrait('zoom'),
    CenterHorizontally: pageTrait('centerHorizontally'),
    BlackAndWhite: pageTrait('blackAndWhite'),
  },
  links: { HeadersFooters: (sheet) => new ObjectRef('HeaderFooterGroup', sheet) },
  methods: {
    SetPrintTitleRows: (sheet, [rows]) => void sheet.page.set('titleRows', rows),
    SetPrintMargins: (sheet, [unit, margins]) => void sheet.page.set('margins', { unit, margins }),
  },
});

export const headerFooterGroup = classRow<BookSheet>({
  links: { DefaultForAllPages: (sheet) => new ObjectRef('HeaderFooter', sheet) },
});

export const headerFooter = classRow<BookSheet>({ scalars: { CenterFooter: pageTrait('footer') } });

const nameOfRange = (value: unknown): string => (value instanceof ObjectRef ? areaName((value.target as RangeTarget).area) : String(value));

export const freezePanes = classRow<BookSheet>({
  methods: {
    FreezeAt: (sheet, [range]) => void sheet.page.set('frozen', nameOfRange(range)),
    FreezeRows: (sheet, [count]) => void sheet.page.set('frozenRows', count),
    FreezeColumns: (sheet, [count]) => void sheet.page.set('frozenColumns', count),
  },
});

export const autoFilter = classRow<BookSheet>({
  methods: { Apply: (sheet, [range]) => void sheet.page.set('filter', nameOfRange(range)) },
});
