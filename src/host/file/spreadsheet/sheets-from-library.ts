import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { MAX_COLUMNS, MAX_ROWS, parseAreaName, type Area } from '../../../workbook/address';
import type { Cell, CellValue, Sheet } from '../../../workbook/workbook';
import { FileError } from '../file-error';
import { isDateFormat, isGeneral } from '../number-formats';
import type { Calculable } from '../calculated-workbook';
import type { ReadLimits } from '../read-limits';

const DAYS_1904 = 1462;
const PENDING: CellValue = { kind: 'pending' };
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function valueOf({ t, v, f }: CellObject): CellValue | null {
  if (v === undefined || v === null) return typeof f === 'string' && f !== '' ? PENDING : null;
  switch (t) {
    case 'n':
      return typeof v === 'number' && Number.isFinite(v) ? { kind: 'number', number: v } : PENDING;
    case 's':
      // An empty text is nothing that anybody typed; as a formula's result it is one.
      return typeof v !== 'string' || (v === '' && !f) ? null : { kind: 'text', text: v };
    case 'b':
      return { kind: 'boolean', boolean: v === true };
    case 'e':
      return { kind: 'error', error: typeof v === 'string' ? v : (ERRORS[Number(v)] ?? '#VALUE!') };
    default:
      return null;
  }
}

/** What a number format says of a value. There are few of them, and each is looked at once. */
class Formats {
  private readonly known = new Map<string, { readonly code: string | undefined; readonly isDate: boolean }>();

  of(code: string): { readonly code: string | undefined; readonly isDate: boolean } {
    let one = this.known.get(code);
    if (!one) {
      one = isGeneral(code) ? { code: undefined, isDate: false } : { code, isDate: isDateFormat(code) };
      this.known.set(code, one);
    }
    return one;
  }
}

function cellOf(source: CellObject, row: number, column: number, formats: Formats, is1904: boolean): Cell | null {
  const read = valueOf(source);
  if (read === null) return null;
  const { f, z } = source;
  const known = typeof z === 'string' ? formats.of(z) : undefined;
  const format = known?.code;
  const isMoved = is1904 && read.kind === 'number' && known?.isDate;
  const value: CellValue = isMoved ? { kind: 'number', number: read.number + DAYS_1904 } : read;
  // Written out: spread properties take as long as all else together.
  if (typeof f === 'string' && f !== '') {
    return format === undefined ? { row, column, value, formula: `=${f}` } : { row, column, value, formula: `=${f}`, format };
  }
  return format === undefined ? { row, column, value } : { row, column, value, format };
}

/** Which of a list of rows or columns are hidden. */
function hiddenOf(list: unknown, most: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (Array.isArray(list)) {
    list.forEach((one: { hidden?: boolean } | undefined, at) => {
      if (one?.hidden && at < most) hidden.add(at);
    });
  }
  return hidden;
}

function mergesOf(sheet: WorkSheet): readonly Area[] {
  return (sheet['!merges'] ?? []).flatMap(({ s, e }): Area[] => {
    const isSound = s.r >= 0 && s.c >= 0 && s.r <= e.r && s.c <= e.c && e.r < MAX_ROWS && e.c < MAX_COLUMNS;
    return isSound ? [{ top: s.r, left: s.c, bottom: e.r, right: e.c }] : [];
  });
}

/** What array formulas of a sheet fill. */
function arraysOf(sheet: WorkSheet): readonly Area[] {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  return data.flatMap((row) => (row ?? []).flatMap((cell) => (typeof cell?.F === 'string' ? (parseAreaName(cell.F) ?? []) : [])));
}

/** What the library read, with all that is needed to work formulas out that have no results. */
export function calculableFromLibrary(book: WorkBook, limits: ReadLimits, isAsShown: () => boolean): Calculable {
  const sheets = sheetsFromLibrary(book, limits);
  const hasFormulas = sheets.some(({ rows }) => [...rows.values()].some((cells) => cells.some(({ formula }) => formula !== undefined)));
  const definedNames = new Map<string, string>();
  for (const { Name, Ref, Sheet: at } of book.Workbook?.Names ?? []) {
    if (typeof Name !== 'string' || typeof Ref !== 'string') continue;
    const home = at === undefined ? '' : `${book.SheetNames[at] ?? ''}!`;
    definedNames.set((home + Name).toLowerCase(), Ref);
  }
  return {
    sheets,
    arrays: hasFormulas ? sheets.map(({ name }) => arraysOf(book.Sheets[name] as WorkSheet)) : [],
    hasFormulas,
    parts: { definedNames, calculatesAsShown: hasFormulas && isAsShown(), is1904: book.Workbook?.WBProps?.date1904 === true },
  };
}

/** What the library read, as a snapshot's sheets. Nothing of it is trusted: places beyond a sheet's bounds and values of other kinds are dropped. */
function sheetsFromLibrary(book: WorkBook, limits: ReadLimits): readonly Sheet[] {
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  if (book.SheetNames.length > limits.sheets) throw new FileError(`工作表超过 ${limits.sheets.toLocaleString('en-US')} 张，拒绝读取。`);
  let left = limits.cells;
  const names = new Set<string>();
  const formats = new Formats();
  return book.SheetNames.flatMap((name, at): Sheet[] => {
    const source = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    // A chart has no cells; a name that stands twice, or that is no own property, is a trick.
    if (!source || names.has(name) || (source['!type'] !== undefined && source['!type'] !== 'sheet')) return [];
    names.add(name);
    const data = (source['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
    const rows = new Map<number, readonly Cell[]>();
    for (let row = 0; row < Math.min(data.length, MAX_ROWS); row++) {
      const cells: Cell[] = [];
      // Holes are passed over: a single cell far to the right costs nothing.
      data[row]?.forEach((one, column) => {
        const cell = one && column < MAX_COLUMNS ? cellOf(one, row, column, formats, is1904) : null;
        if (cell) cells.push(cell);
      });
      if (cells.length > 0) rows.set(row, cells);
      left -= cells.length;
      if (left < 0) throw new FileError(`单元格超过 ${limits.cells.toLocaleString('en-US')} 个，拒绝读取。`);
    }
    const hidden = book.Workbook?.Sheets?.[at]?.Hidden;
    return [
      {
        name,
        index: names.size - 1,
        visibility: hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible',
        isProtected: source['!protect'] !== undefined,
        rows,
        merges: mergesOf(source),
        hiddenRows: hiddenOf(source['!rows'], MAX_ROWS),
        hiddenColumns: hiddenOf(source['!cols'], MAX_COLUMNS),
      },
    ];
  });
}
