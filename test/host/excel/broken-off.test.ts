/** @jest-environment jsdom */
import { ExcelHost } from '../../../src/host/excel/excel-host';
import { qualifiedName } from '../../../src/workbook/address';
import type { SheetLayout } from '../../../src/workbook/layout';
import type { CellContent, Edit, Plan } from '../../../src/workbook/plan';
import { connect } from '../../excel-host/jsdom-office';
import { Book } from '../../excel-host/model/book';
import { Fault, TRANSPORT } from '../../excel-host/protocol';
import { TestExcel } from '../../excel-host/test-excel';

const content = (value: CellContent['value'], format: string | null = null, formula: string | null = null): CellContent => ({
  value,
  format,
  formula,
});
const edit = (sheet: string, row: number, column: number, before: CellContent, after: CellContent): Edit => ({
  sheet,
  row,
  column,
  before,
  after,
  reason: '重算',
});
/** So long that a plan with a few of them goes in two requests. */
const LONG = '很长的说明'.repeat(6_000);

/** Numbers, texts, formats and formulas on two sheets, and a plan that changes each kind; in scattered cells. */
function work(isLong: boolean): { book: Book; plan: Plan } {
  const book = new Book();
  const edits: Edit[] = [];
  for (const name of ['公开01表', '公开02表']) {
    const sheet = book.add(name);
    const put = (row: number, column: number, before: CellContent, after: CellContent): void => {
      sheet.put(row, column, { value: before.value ?? '', formula: before.formula, format: before.format ?? 'General' });
      edits.push(edit(name, row, column, before, after));
    };
    put(0, 0, content(10, '#,##0.00'), content(11, '#,##0.00'));
    put(2, 2, content(10, '#,##0.00'), content(10, '0.0'));
    put(4, 4, content('12', '@'), content(12, '0.00'));
    put(6, 6, content(5), content(7, null, '=3+4'));
    put(8, 8, content(null), content('2020年5月'));
    put(10, 10, content('甲'), content(null));
    if (isLong) for (let at = 0; at < 24; at++) put(20 + 2 * at, at % 2, content('短'), content(LONG));
  }
  return { book, plan: { title: '重算', edits } };
}

/** What every cell of the plan holds, by name, and whether nothing else was touched. */
function held(book: Book, { edits }: Plan): ReadonlyMap<string, string> {
  const names = new Set(edits.map(({ sheet, row, column }) => qualifiedName(sheet, { row, column })));
  const all = new Map<string, string>();
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of sheet.filled()) {
      if (cell.value === '' && cell.formula === null && cell.format === 'General') continue;
      const name = qualifiedName(sheet.name, { row, column });
      all.set(name, JSON.stringify([cell.value, cell.formula, cell.format]));
      expect(names.has(name)).toBe(true);
    }
  }
  return all;
}

const wanted = ({ edits }: Plan, side: 'before' | 'after'): ReadonlyMap<string, string> =>
  new Map(
    edits.flatMap((each): [string, string][] => {
      const { value, formula, format } = each[side];
      if (value === null && formula === null && format === null) return [];
      return [[qualifiedName(each.sheet, each), JSON.stringify([value ?? '', formula, format ?? 'General'])]];
    }),
  );

const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));

/** Each makes a request of that number fail, and the later ones too where it is there to stay. */
const FAILURES: readonly (readonly [string, (excel: TestExcel, at: number) => void])[] = [
  ['is refused', (excel, at) => (excel.beforeRequest = (index) => void (excel.transportError = index === at ? 5001 : null))],
  [
    'finds a cell in edit',
    (excel, at) => (excel.beforeRequest = (index) => void (excel.transportError = index === at ? TRANSPORT.cellEditMode : null)),
  ],
  ['loses its answer', (excel, at) => (excel.losesAnswer = (index) => index === at)],
  [
    'loses its answer and all later ones fail',
    (excel, at) => {
      excel.losesAnswer = (index) => index === at;
      excel.beforeRequest = (index) => void (excel.isSessionLost = index > at);
    },
  ],
  ['fails with all later ones', (excel, at) => (excel.beforeRequest = (index) => void (excel.isSessionLost = index >= at))],
];

/** Breaks off before the nth write of formats or contents. */
function breakAt(excel: TestExcel, nth: number, stays: boolean): void {
  let writes = 0;
  excel.beforeAction = ({ ActionType, Name }) => {
    if (ActionType !== 4 || (Name !== 'Formulas' && Name !== 'NumberFormat')) return;
    if (++writes === nth || (stays && writes > nth)) throw new Fault('AccessDenied', 'no');
  };
}

/** Applies the plan while something fails, and holds the message against what is left in the workbook. */
async function applyBroken(isLong: boolean, fail: (excel: TestExcel) => void): Promise<string> {
  const { book, plan } = work(isLong);
  const excel = await connect(new TestExcel(book), 'windows');
  const old = held(book, plan);
  expect(differing(old, wanted(plan, 'before'))).toEqual([]);
  fail(excel);
  const message = await new ExcelHost().apply(plan).then(
    ({ kind }) => kind,
    (error: Error) => error.message,
  );
  const now = held(book, plan);
  const changed = differing(old, now);
  const isNew = differing(now, wanted(plan, 'after')).length === 0;
  if (message === 'applied') expect(isNew).toBe(true);
  else if (/可能已经改动：/.test(message)) {
    const count = Number(/等 (\d+) 格/.exec(message)?.[1] ?? 5);
    expect(count).toBeGreaterThanOrEqual(changed.length);
    if (count <= 5) for (const name of changed) expect(message).toContain(name);
    expect(message).toMatch(/公开0\d表!/);
  } else if (/未能恢复/.test(message)) {
    for (const name of changed.slice(0, 5)) expect(message).toContain(name);
    expect(changed).not.toEqual([]);
  } else expect({ message, changed }).toEqual({ message, changed: [] });
  return message;
}

describe.each(FAILURES)('a plan of which a request %s', (_, fail) => {
  test.each([false, true])('leaves the workbook as it was or as it should be, and says which (long: %s)', async (isLong) => {
    const messages = new Set<string>();
    for (let at = 0; at < (isLong ? 6 : 4); at++) messages.add(await applyBroken(isLong, (excel) => fail(excel, at)));
    expect(messages.size).toBeGreaterThan(1);
  });
});

test('a plan that breaks off at any single write is put back, and says so', async () => {
  for (let nth = 1; nth <= 20; nth++) {
    const message = await applyBroken(false, (excel) => breakAt(excel, nth, false));
    if (message !== 'applied') expect(message).toMatch(/表格已恢复原样。$/);
  }
});

test('where not even putting back is let through, the cells are named', async () => {
  const messages = new Set<string>();
  for (let nth = 2; nth <= 16; nth++) messages.add(await applyBroken(false, (excel) => breakAt(excel, nth, true)));
  expect([...messages].some((message) => message.includes('可能已经改动：公开01表!A1'))).toBe(true);
});

describe.each(FAILURES)('an insertion of which a request %s', (_, fail) => {
  const LAYOUTS: SheetLayout[] = [
    { name: '公开01表', cells: [{ row: 0, column: 0, value: '总表', style: { name: '填报', fill: 'FFF9E6', locked: false } }] },
    { name: '公开02表', cells: [{ row: 0, column: 0, value: 0, formula: '=公开01表!A1' }] },
  ];

  test('adds all sheets or none, and says so', async () => {
    for (let at = 0; at < 6; at++) {
      const book = new Book();
      book.add('封面');
      const excel = await connect(new TestExcel(book), 'windows');
      fail(excel, at);
      const message = await new ExcelHost().addSheets(LAYOUTS).then(
        () => 'added',
        (error: Error) => error.message,
      );
      const names = book.sheets.map(({ name }) => name).slice(1);
      if (message === 'added') expect(names).toEqual(['公开01表', '公开02表']);
      else if (names.length > 0) for (const name of names) expect(message).toContain(`“${name}”`);
      else expect(book.styles.has('填报')).toBe(false);
      if (/没有插入任何工作表。$/.test(message)) expect(names).toEqual([]);
    }
  });
});
