import type { Area } from '../../../src/workbook/address';
import type { BookFormat, BookSheet } from '../model/book';
import { classRow, ObjectRef, type ObjectOrNull, type Scalar } from '../object-ref';
import { accessDenied, itemNotFound, notImplemented } from '../protocol';
import type { AreasTarget } from './range-target';

interface FormatTarget {
  readonly sheet: BookSheet;
  readonly format: BookFormat;
}

const meets = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

function formatsOn({ sheet, areas }: AreasTarget): ObjectRef[] {
  return sheet.formats
    .filter((format) => format.areas.some((area) => areas.some((other) => meets(area, other))))
    .map((format) => new ObjectRef('ConditionalFormat', { sheet, format } satisfies FormatTarget));
}

function editable(sheet: BookSheet): BookSheet {
  if (sheet.isProtected) throw accessDenied();
  return sheet;
}

const byId = (target: AreasTarget, id: unknown): ObjectOrNull =>
  formatsOn(target).find((ref) => (ref.target as FormatTarget).format.id === id) ?? null;

export const conditionalFormatCollection = classRow<AreasTarget>({
  items: formatsOn,
  item: byId,
  methods: {
    GetCount: (target) => formatsOn(target).length,
    GetItemOrNullObject: (target, [id]) => byId(target, id),
    Add: ({ sheet, areas }, [type], excel) => {
      if (type !== 'Custom') throw notImplemented(`conditional format of type ${String(type)}`);
      const format: BookFormat = { id: excel.book.newId(), type, areas, formula: '', stopIfTrue: false, look: {} };
      editable(sheet).formats.unshift(format);
      return new ObjectRef('ConditionalFormat', { sheet, format } satisfies FormatTarget);
    },
  },
});

export const conditionalFormat = classRow<FormatTarget>({
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: { get: ({ sheet, format }) => sheet.formats.indexOf(format) },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = value === true;
      },
    },
  },
  links: {
    Custom: (target) => {
      if (target.format.type !== 'Custom' || target.format.isBroken) throw itemNotFound();
      return new ObjectRef('CustomConditionalFormat', target);
    },
    CustomOrNullObject: (target) => (target.format.type === 'Custom' ? new ObjectRef('CustomConditionalFormat', target) : null),
  },
  methods: {
    Delete: ({ sheet, format }) => {
      editable(sheet).formats = sheet.formats.filter((each) => each !== format);
      return null;
    },
  },
});

export const customConditionalFormat = classRow<FormatTarget>({
  links: {
    Rule: (target) => new ObjectRef('ConditionalFormatRule', target),
    Format: (target) => new ObjectRef('ConditionalRangeFormat', target),
  },
});

export const conditionalFormatRule = classRow<FormatTarget>({
  scalars: {
    Formula: {
      get: ({ format }) => format.formula,
      set: ({ sheet, format }, value) => {
        editable(sheet);
        format.formula = String(value);
      },
    },
  },
});

export const conditionalRangeFormat = classRow<FormatTarget>({
  links: {
    Fill: (target) => new ObjectRef('ConditionalRangeFill', target),
    Font: (target) => new ObjectRef('ConditionalRangeFont', target),
    Borders: (target) => new ObjectRef('ConditionalRangeBorderCollection', target),
  },
});

/** One trait of a conditional format's look, kept under its own name. */
function look(name: string): Scalar<FormatTarget> {
  return {
    get: ({ format }) => format.look[name] ?? null,
    set: ({ format }, value) => {
      format.look[name] = value;
    },
  };
}

export const conditionalRangeFill = classRow<FormatTarget>({ scalars: { Color: look('fill') } });

export const conditionalRangeFont = classRow<FormatTarget>({
  scalars: { Color: look('fontColor'), Bold: look('bold'), Italic: look('italic'), Underline: look('underline') },
});

interface BorderTarget extends FormatTarget {
  readonly side: string;
}

const border =
  (side: string) =>
  (target: FormatTarget): ObjectRef =>
    new ObjectRef('ConditionalRangeBorder', { ...target, side } satisfies BorderTarget);

export const conditionalRangeBorderCollection = classRow<FormatTarget>({
  links: { Top: border('top'), Bottom: border('bottom'), Left: border('left'), Right: border('right') },
});

function borderLook(trait: string): Scalar<BorderTarget> {
  return {
    get: ({ format, side }) => format.look[`${side}${trait}`] ?? null,
    set: ({ format, side }, value) => {
      format.look[`${side}${trait}`] = value;
    },
  };
}

export const conditionalRangeBorder = classRow<BorderTarget>({
  scalars: { Style: borderLook('Style'), Color: borderLook('Color') },
});
