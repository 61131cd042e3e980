import { areaName } from '../../../src/workbook/address';
import type { Visibility } from '../../../src/workbook/workbook';
import type { Book, BookSheet, BookTable } from '../model/book';
import { classRow, ObjectRef, type ObjectOrNull } from '../object-ref';
import { accessDenied, Fault, invalidArgument, notImplemented } from '../protocol';
import { areaAt, rangeRef, WHOLE_SHEET, type AreasTarget } from './range-target';

const VISIBILITY: Readonly<Record<Visibility, string>> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };
/** Addresses longer than this are refused, as a real Excel refuses overlong ones. */
const LONGEST_ADDRESS = 8_191;

const sheetOrNull = (sheet: BookSheet | null): ObjectOrNull => sheet && new ObjectRef('Worksheet', sheet);

/** The name, if Excel would take it for a new sheet. */
function checkedName(book: Book, name: unknown): string {
  const text = typeof name === 'string' ? name : `Sheet${book.sheets.length + 1}`;
  if (text === '' || text.length > 31 || /[[\]:*?/\\]/.test(text)) throw invalidArgument();
  if (book.find(text)) throw new Fault('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  return text;
}

export const workbook = classRow<Book>({
  scalars: { Name: { get: () => '决算.xlsx' }, ReadOnly: { get: () => false } },
  links: {
    Application: (book) => new ObjectRef('Application', book),
    Worksheets: (book) => new ObjectRef('WorksheetCollection', book),
    Settings: (book) => new ObjectRef('SettingCollection', book),
    CustomXmlParts: (book, excel) => {
      if (!excel.hasXmlParts) throw notImplemented('Workbook.CustomXmlParts');
      return new ObjectRef('CustomXmlPartCollection', book);
    },
    Protection: (book) => new ObjectRef('WorkbookProtection', book),
    Styles: (book) => new ObjectRef('StyleCollection', book),
    Names: (book) => new ObjectRef('NamedItemCollection', book),
    Tables: (book) =>
      new ObjectRef(
        'TableCollection',
        book.sheets.flatMap((sheet) => sheet.tables),
      ),
  },
  methods: {
    _RemoveReference: (_, [id], excel) => {
      excel.release(String(id));
      return null;
    },
    GetSelectedRange: (book, _, excel) => {
      if (!book.active) throw new Fault('InvalidOperation', 'Nothing is selected.');
      return rangeRef(excel, book.active, areaAt(book.selection ?? 'A1'));
    },
  },
});

export const application = classRow<Book>({
  scalars: { CalculationMode: { get: () => 'Automatic' }, CalculationState: { get: () => 'Done' } },
  methods: { SuspendScreenUpdatingUntilNextSync: () => null, SuspendApiCalculationUntilNextSync: () => null },
});

export const worksheetCollection = classRow<Book>({
  items: (book) => book.sheets.map((sheet) => new ObjectRef('Worksheet', sheet)),
  item: (book, key) => sheetOrNull(book.find(key)),
  methods: {
    GetItemOrNullObject: (book, [key]) => sheetOrNull(book.find(key)),
    GetActiveWorksheet: (book) => sheetOrNull(book.active),
    GetFirst: (book, [visibleOnly]) => sheetOrNull(book.sheets.find((sheet) => !visibleOnly || sheet.visibility === 'visible') ?? null),
    GetCount: (book) => book.sheets.length,
    Add: (book, [name], excel) => {
      if (book.isStructureLocked) throw accessDenied();
      const sheet = book.add(checkedName(book, name));
      excel.notify('added', sheet);
      return new ObjectRef('Worksheet', sheet);
    },
    _RegisterDataChangedEvent: (_, __, excel) => excel.register('changed'),
    _UnregisterDataChangedEvent: (_, __, excel) => excel.unregister('changed'),
    _RegisterAddedEvent: (_, __, excel) => excel.register('added'),
    _UnregisterAddedEvent: (_, __, excel) => excel.unregister('added'),
    _RegisterDeletedEvent: (_, __, excel) => excel.register('deleted'),
    _UnregisterDeletedEvent: (_, __, excel) => excel.unregister('deleted'),
  },
});

export const worksheet = classRow<BookSheet>({
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, name, excel) => {
        sheet.name = checkedName(excel.book, name);
      },
    },
    Position: { get: (sheet, excel) => excel.book.sheets.indexOf(sheet) },
    Visibility: { get: (sheet) => VISIBILITY[sheet.visibility] },
    // office.js sets this one under another name than it loads it.
    Gridlines: { get: (sheet) => sheet.page.get('gridlines') ?? true, set: (sheet, value) => void sheet.page.set('gridlines', value) },
  },
  links: {
    Protection: (sheet) => new ObjectRef('WorksheetProtection', sheet),
    Tables: (sheet) => new ObjectRef('TableCollection', sheet.tables),
    PageLayout: (sheet) => new ObjectRef('PageLayout', sheet),
    FreezePanes: (sheet) => new ObjectRef('WorksheetFreezePanes', sheet),
    AutoFilter: (sheet) => new ObjectRef('AutoFilter', sheet),
    Charts: (sheet) => new ObjectRef('CountedCollection', sheet.objects.charts ?? 0),
    Shapes: (sheet) => new ObjectRef('CountedCollection', sheet.objects.shapes ?? 0),
    PivotTables: (sheet) => new ObjectRef('CountedCollection', sheet.objects.pivotTables ?? 0),
    Comments: (sheet) => new ObjectRef('CountedCollection', sheet.objects.comments ?? 0),
  },
  methods: {
    GetRange: (sheet, [address], excel) => rangeRef(excel, sheet, address === null ? WHOLE_SHEET : areaAt(address)),
    GetRangeByIndexes: (sheet, values, excel) => {
      const [top = 0, left = 0, height = 0, width = 0] = values.map(Number);
      return rangeRef(excel, sheet, { top, left, bottom: top + height - 1, right: left + width - 1 });
    },
    GetCell: (sheet, [row, column], excel) =>
      rangeRef(excel, sheet, { top: Number(row), left: Number(column), bottom: Number(row), right: Number(column) }),
    GetRanges: (sheet, [address]) => {
      const text = String(address);
      if (text.length > LONGEST_ADDRESS) throw invalidArgument();
      return new ObjectRef('RangeAreas', { sheet, areas: text.split(',').map((part) => areaAt(part.trim())) } satisfies AreasTarget);
    },
    GetUsedRange: (sheet, [valuesOnly], excel) =>
      rangeRef(excel, sheet, sheet.usedArea(valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], excel) => {
      const area = sheet.usedArea(valuesOnly === true);
      return area && rangeRef(excel, sheet, area);
    },
    Activate: (sheet, _, excel) => {
      if (sheet.visibility !== 'visible') throw new Fault('InvalidOperation', 'The worksheet is hidden.');
      excel.book.active = sheet;
      return null;
    },
    Delete: (sheet, _, excel) => {
      if (excel.book.isStructureLocked) throw accessDenied();
      if (excel.book.sheets.filter(({ visibility }) => visibility === 'visible').length <= 1 && sheet.visibility === 'visible') {
        throw new Fault('InvalidOperation', 'A workbook must keep a visible sheet.');
      }
      excel.book.delete(sheet);
      excel.notify('deleted', sheet);
      return null;
    },
  },
});

export const workbookProtection = classRow<Book>({ scalars: { Protected: { get: (book) => book.isStructureLocked } } });

export const namedItemCollection = classRow<Book>({
  items: (book) => [...book.names].map((entry) => new ObjectRef('NamedItem', entry)),
});

export const namedItem = classRow<readonly [name: string, formula: string]>({
  scalars: { Name: { get: ([name]) => name }, Formula: { get: ([, formula]) => formula } },
});

/** Things that float over a sheet or hang on its cells: only how many there are. */
export const countedCollection = classRow<number>({ methods: { GetCount: (count) => count } });

export const worksheetProtection = classRow<BookSheet>({
  scalars: { Protected: { get: (sheet) => sheet.isProtected } },
});

export const tableCollection = classRow<readonly BookTable[]>({
  scalars: { Count: { get: (tables) => tables.length } },
  methods: { GetCount: (tables) => tables.length },
  items: (tables) => tables.map((table) => new ObjectRef('Table', table)),
  item: (tables, key) => {
    const table = tables.find(({ id, name }) => id === key || name === key);
    return table ? new ObjectRef('Table', table) : null;
  },
});

export const table = classRow<BookTable>({
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name },
    ShowHeaders: { get: ({ showHeaders }) => showHeaders },
    ShowTotals: { get: ({ showTotals }) => showTotals === true },
  },
  methods: {
    GetHeaderRowRange: ({ id, area, showHeaders }, _, excel) => {
      if (!showHeaders) throw new Fault('InvalidOperation', 'The table has no header row.');
      const sheet = excel.book.sheets.find(({ tables }) => tables.some((each) => each.id === id));
      if (!sheet) throw new Fault('InvalidReference', `The table over ${areaName(area)} is gone.`);
      return rangeRef(excel, sheet, { ...area, bottom: area.top });
    },
    GetTotalRowRange: ({ id, area, showTotals }, _, excel) => {
      const sheet = excel.book.sheets.find(({ tables }) => tables.some((each) => each.id === id));
      if (!sheet || !showTotals) throw new Fault('InvalidOperation', 'The table has no total row.');
      return rangeRef(excel, sheet, { ...area, top: area.bottom });
    },
  },
});

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

const setting = (book: Book, key: string): ObjectRef => new ObjectRef('Setting', { book, key } satisfies SettingTarget);

export const settingCollection = classRow<Book>({
  items: (book) => [...book.settings.keys()].map((key) => setting(book, key)),
  item: (book, key) => (book.settings.has(String(key)) ? setting(book, String(key)) : null),
  methods: {
    Add: (book, [key, value], excel) => {
      if (!excel.canWriteSettings) throw accessDenied();
      book.settings.set(String(key), value);
      return setting(book, String(key));
    },
    GetItemOrNullObject: (book, [key]) => (book.settings.has(String(key)) ? setting(book, String(key)) : null),
    GetCount: (book) => book.settings.size,
  },
});

export const settingRow = classRow<SettingTarget>({
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: { get: ({ book, key }) => book.settings.get(key) },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
      return null;
    },
  },
});
