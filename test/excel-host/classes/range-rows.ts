import type { Area } from '../../../src/workbook/address';
import { contains, type BookValidation } from '../model/book';
import { classRow, ObjectRef } from '../object-ref';
import { accessDenied, Fault, notImplemented, wrongSize } from '../protocol';
import type { TestExcel } from '../test-excel';
import { formatRef } from './look-rows';
import { areasStyle } from './style-rows';
import { common, fullAddress, inputs, matrix, rangeRef, writeBlock, type AreasTarget, type RangeTarget } from './range-target';

function valueType(value: unknown): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return String(value).startsWith('#') ? 'Error' : 'String';
}

/** Whether all or none of these rows or columns are hidden; null where only some are. */
function allOrNone(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  const count = [...hidden].filter((at) => at >= from && at <= to).length;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

/** The runs of visible rows and columns, as Excel lists visible cells. */
function visibleAreas({ sheet, area }: RangeTarget): Area[] {
  const runs = (from: number, to: number, isHidden: (at: number) => boolean): [number, number][] => {
    const found: [number, number][] = [];
    for (let at = from; at <= to; at++) {
      if (isHidden(at)) continue;
      const last = found.at(-1);
      if (last && last[1] === at - 1) last[1] = at;
      else found.push([at, at]);
    }
    return found;
  };
  const columns = runs(area.left, area.right, (column) => sheet.hiddenColumns.has(column));
  return runs(area.top, area.bottom, (row) => sheet.hiddenRows.has(row)).flatMap(([top, bottom]) =>
    columns.map(([left, right]) => ({ top, left, bottom, right })),
  );
}

/** Every constant, or every formula, as an area of its own. */
function writtenAreas({ sheet, area }: RangeTarget, type: unknown): Area[] {
  if (type !== 'Constants' && type !== 'Formulas') throw notImplemented(`Range.getSpecialCells(${String(type)})`);
  return [...sheet.filled()]
    .filter(
      ({ row, column, cell }) =>
        contains(area, row, column) && (type === 'Formulas' ? cell.formula !== null : cell.formula === null && cell.value !== ''),
    )
    .map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
}

function specialCells(target: RangeTarget, type: unknown): ObjectRef | null {
  if (target.sheet.isProtected) throw accessDenied();
  const areas = type === 'Visible' ? visibleAreas(target) : writtenAreas(target, type);
  return areas.length === 0 ? null : new ObjectRef('RangeAreas', { sheet: target.sheet, areas } satisfies AreasTarget);
}

function setNumberFormat(target: RangeTarget, value: unknown, excel: TestExcel): void {
  const rows = inputs(target, value);
  if (target.sheet.isProtected) throw accessDenied();
  for (const [at, formats] of rows.entries()) {
    for (const [offset, format] of formats.entries()) {
      if (typeof format !== 'string') continue;
      const row = target.area.top + at;
      const column = target.area.left + offset;
      target.sheet.put(row, column, { ...target.sheet.at(row, column), format });
    }
  }
  excel.changed(target.sheet, target.area);
}

const within = (area: Area, top: number, left: number, height: number, width: number): Area => ({
  top: area.top + top,
  left: area.left + left,
  bottom: area.top + top + height - 1,
  right: area.left + left + width - 1,
});

export const range = classRow<RangeTarget>({
  scalars: {
    Address: { get: ({ sheet, area }) => fullAddress(sheet, area) },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => area.bottom - area.top + 1 },
    ColumnCount: { get: ({ area }) => area.right - area.left + 1 },
    CellCount: { get: ({ area }) => (area.bottom - area.top + 1) * (area.right - area.left + 1) },
    Values: { get: (target) => matrix(target, (cell) => cell.value), set: writeBlock },
    Formulas: {
      get: (target) => matrix(target, (cell) => cell.formula ?? cell.value),
      set: writeBlock,
    },
    NumberFormat: { get: (target) => matrix(target, (cell) => cell.format), set: setNumberFormat },
    ValueTypes: { get: (target) => matrix(target, (cell) => valueType(cell.value)) },
    RowHidden: { get: ({ sheet, area }) => allOrNone(sheet.hiddenRows, area.top, area.bottom) },
    ColumnHidden: { get: ({ sheet, area }) => allOrNone(sheet.hiddenColumns, area.left, area.right) },
    SavedAsArray: { get: (target) => common(target, (row, column) => target.sheet.isArray(row, column)) },
    HasSpill: { get: (target) => common(target, (row, column) => target.sheet.spills.some((area) => contains(area, row, column))) },
    Hyperlink: {
      get: ({ sheet, area }) => sheet.lookAt(area.top, area.left, 'hyperlink') ?? null,
      set: ({ sheet, area }, value) => {
        if (sheet.isProtected) throw accessDenied();
        sheet.looks.push({ areas: [area], trait: 'hyperlink', value });
      },
    },
  },
  links: {
    Worksheet: ({ sheet }) => new ObjectRef('Worksheet', sheet),
    DataValidation: (target) => new ObjectRef('DataValidation', target),
    Format: ({ sheet, area }) => formatRef({ sheet, areas: [area] }),
    ConditionalFormats: ({ sheet, area }) => new ObjectRef('ConditionalFormatCollection', { sheet, areas: [area] } satisfies AreasTarget),
  },
  methods: {
    GetRow: ({ sheet, area }, [row], excel) => rangeRef(excel, sheet, within(area, Number(row), 0, 1, area.right - area.left + 1)),
    GetColumn: ({ sheet, area }, [column], excel) => rangeRef(excel, sheet, within(area, 0, Number(column), area.bottom - area.top + 1, 1)),
    GetCell: ({ sheet, area }, [row, column], excel) => rangeRef(excel, sheet, within(area, Number(row), Number(column), 1, 1)),
    GetBoundingRect: ({ sheet, area }, [other], excel) => {
      if (!(other instanceof ObjectRef)) throw notImplemented('Range.getBoundingRect(address)');
      const { area: second } = other.target as RangeTarget;
      return rangeRef(excel, sheet, {
        top: Math.min(area.top, second.top),
        left: Math.min(area.left, second.left),
        bottom: Math.max(area.bottom, second.bottom),
        right: Math.max(area.right, second.right),
      });
    },
    GetSpecialCellsOrNullObject: (target, [type]) => specialCells(target, type),
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const areas = sheet.merges.filter(
        ({ top, left, bottom, right }) => top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left,
      );
      return areas.length === 0 ? null : new ObjectRef('RangeAreas', { sheet, areas } satisfies AreasTarget);
    },
    GetTables: ({ sheet, area }) =>
      new ObjectRef(
        'TableCollection',
        sheet.tables.filter((table) => contains(table.area, area.top, area.left)),
      ),
    Merge: ({ sheet, area }, [across]) => {
      if (across === true) throw notImplemented('Range.merge(true)');
      if (sheet.isProtected) throw accessDenied();
      sheet.merge(area);
      return null;
    },
    Select: ({ sheet, area }, _, excel) => {
      if (sheet.visibility !== 'visible') throw new Fault('InvalidOperation', 'The worksheet is hidden.');
      excel.book.select(sheet, area);
      return null;
    },
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== area.bottom - area.top + 1 || columns !== area.right - area.left + 1) throw wrongSize();
      return null;
    },
  },
});

/** Answers for all cells of a range alike, or null. */
export const dataValidation = classRow<RangeTarget>({
  scalars: {
    Type: {
      get: (target) => (common(target, (row, column) => validationAt(target, row, column) !== undefined) === false ? 'None' : 'Custom'),
    },
    Valid: {
      get: (target) =>
        common(target, (row, column) => validationAt(target, row, column)?.allows(target.sheet.at(row, column).value) ?? true),
    },
    ErrorAlert: {
      get: (target) => {
        const style = validationAt(target, target.area.top, target.area.left)?.style ?? 'Stop';
        return { showAlert: true, style, title: '', message: '' };
      },
    },
  },
});

function validationAt({ sheet }: RangeTarget, row: number, column: number): BookValidation | undefined {
  return sheet.validations.find(({ area }) => contains(area, row, column));
}

export const rangeAreas = classRow<AreasTarget>({
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(',') },
    AreaCount: { get: ({ areas }) => areas.length },
    Style: areasStyle,
  },
  links: {
    Areas: (target) => new ObjectRef('RangeCollection', target),
    Format: formatRef,
    ConditionalFormats: (target) => new ObjectRef('ConditionalFormatCollection', target),
  },
});

export const rangeCollection = classRow<AreasTarget>({
  items: ({ sheet, areas }, excel) => areas.map((area) => rangeRef(excel, sheet, area)),
});
