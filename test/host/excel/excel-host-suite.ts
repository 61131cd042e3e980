import { ExcelHost } from '../../../src/host/excel/excel-host';
import { HostError, type Mark } from '../../../src/host/host';
import { qualifiedName } from '../../../src/workbook/address';
import type { CellContent, Edit, Plan } from '../../../src/workbook/plan';
import { cellAt } from '../../../src/workbook/workbook';
import { connect, settled, type Transport } from '../../excel-host/jsdom-office';
import { Book, type BookSheet, type Scalar } from '../../excel-host/model/book';
import { recalculate } from '../../excel-host/model/formula';
import { Fault, FLAG } from '../../excel-host/protocol';
import { TestExcel, type TestExcelOptions } from '../../excel-host/test-excel';

const ROWS = 40;
const COLUMNS = 14;

/** A workbook of tables filled with text, numbers, formats and a total in formulas. */
function bookOf(sheets: number): Book {
  const book = new Book();
  for (let at = 0; at < sheets; at++) {
    const sheet = book.add(`公开${String(at + 1).padStart(2, '0')}表`);
    put(sheet, 0, 0, '支出决算表');
    for (let row = 1; row < ROWS; row++) {
      put(sheet, row, 0, `21015${row}`);
      for (let column = 1; column < COLUMNS; column++) put(sheet, row, column, row * 100 + column + 0.25, '#,##0.00');
    }
    sheet.put(ROWS, 1, { value: 0, formula: `=SUM(B2:B${ROWS})`, format: '#,##0.00' });
  }
  recalculate(book);
  return book;
}

function put(sheet: BookSheet, row: number, column: number, value: Scalar, format = 'General'): void {
  sheet.put(row, column, { value, formula: null, format });
}

function number(value: number, format: string | null = '#,##0.00'): CellContent {
  return { formula: null, value, format };
}

/** Doubles `count` cells of a sheet, row by row, every other column where scattered. */
function doubling(book: Book, sheet: string, count: number, step = 1): Plan {
  const edits: Edit[] = [];
  for (let row = 1; row < ROWS && edits.length < count; row++) {
    for (let column = 1; column < COLUMNS && edits.length < count; column += step) {
      const { value } = book.sheet(sheet).at(row, column);
      edits.push({ sheet, row, column, before: number(Number(value)), after: number(Number(value) * 2), reason: '重算' });
    }
  }
  return { title: '重算', edits };
}

function edit(sheet: string, row: number, column: number, before: CellContent, after: CellContent): Edit {
  return { sheet, row, column, before, after, reason: '重算' };
}

const plan = (...edits: Edit[]): Plan => ({ title: '重算', edits });

/** What every filled cell of a workbook holds. */
function contents(...sheets: readonly BookSheet[]): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const sheet of sheets) {
    for (const { row, column, cell } of sheet.filled()) {
      if (cell.value === '' && cell.formula === null) continue;
      held.set(qualifiedName(sheet.name, { row, column }), JSON.stringify([cell.value, cell.formula, cell.format]));
    }
  }
  return held;
}

/** The cells that hold something else now. */
function differences(before: ReadonlyMap<string, string>, ...sheets: readonly BookSheet[]): string[] {
  const after = contents(...sheets);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((cell) =>
    before.get(cell) === after.get(cell) ? [] : [`${cell}: ${before.get(cell)} → ${after.get(cell)}`],
  );
}

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error instanceof HostError ? error.message : `not a HostError: ${String(error)}`),
  );
}

/** What the adapter must do in Excel, whichever way office.js talks to it. */
export function excelHostSuite(transport: Transport): void {
  async function open(book: Book, options?: TestExcelOptions): Promise<{ excel: TestExcel; host: ExcelHost }> {
    const excel = await connect(new TestExcel(book, options), transport);
    return { excel, host: new ExcelHost() };
  }

  async function requestsOf(excel: TestExcel, work: () => Promise<unknown>): Promise<number> {
    await settled();
    excel.resetCounts();
    await work();
    await settled();
    return excel.requestCount;
  }

  describe('read', () => {
    test.each([1, 24, 200])('takes a workbook of %i sheets in three requests, none of them a write', async (sheets) => {
      const { excel, host } = await open(bookOf(sheets));
      expect(await requestsOf(excel, () => host.read())).toBe(3);
      expect(excel.requests.map(({ flags }) => flags & FLAG.write)).toEqual([0, 0, 0]);
      expect(excel.requests.map(({ error }) => error)).toEqual([null, null, null]);
      expect(excel.referenceCount).toBe(0);
    });

    test('tells values, formulas, formats, errors and emptiness apart', async () => {
      const book = new Book();
      const sheet = book.add('收入决算表');
      put(sheet, 2, 1, 12.5, '#,##0.00');
      put(sheet, 2, 2, '12.5');
      put(sheet, 2, 3, '=SUM(A1)');
      put(sheet, 2, 4, true);
      put(sheet, 2, 5, '#REF!');
      put(sheet, 2, 6, '#BUSY!');
      sheet.put(3, 1, { value: '', formula: '=""', format: 'General' });
      put(sheet, 3, 2, '', '0%');
      put(sheet, 5, 0, '#完成');
      const { host } = await open(book);
      const [read] = (await host.read()).sheets;
      expect([...(read?.rows ?? [])]).toEqual([
        [
          2,
          [
            { row: 2, column: 1, value: { kind: 'number', number: 12.5 }, format: '#,##0.00' },
            { row: 2, column: 2, value: { kind: 'text', text: '12.5' } },
            { row: 2, column: 3, value: { kind: 'text', text: '=SUM(A1)' } },
            { row: 2, column: 4, value: { kind: 'boolean', boolean: true } },
            { row: 2, column: 5, value: { kind: 'error', error: '#REF!' } },
            { row: 2, column: 6, value: { kind: 'pending' } },
          ],
        ],
        [3, [{ row: 3, column: 1, value: { kind: 'text', text: '' }, formula: '=""' }]],
        [5, [{ row: 5, column: 0, value: { kind: 'text', text: '#完成' } }]],
      ]);
    });

    test('knows hidden and protected sheets, hidden rows and columns, and an empty sheet', async () => {
      const book = bookOf(3);
      const [first, second, third] = book.sheets as [BookSheet, BookSheet, BookSheet];
      first.hiddenRows.add(3).add(7).add(8);
      first.hiddenColumns.add(5);
      second.visibility = 'veryHidden';
      second.isProtected = true;
      for (let row = 0; row <= ROWS; row++) third.hiddenRows.add(row);
      book.add('空表').visibility = 'hidden';
      const { excel, host } = await open(book);
      expect(await requestsOf(excel, () => host.read())).toBe(3);
      const { sheets } = await host.read();
      expect([...(sheets[0]?.hiddenRows ?? [])].sort()).toEqual([3, 7, 8]);
      expect([...(sheets[0]?.hiddenColumns ?? [])]).toEqual([5]);
      expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden', 'visible', 'hidden']);
      expect(sheets.map(({ isProtected }) => isProtected)).toEqual([false, true, false, false]);
      expect(sheets[2]?.hiddenRows.size).toBe(ROWS + 1);
      expect(sheets[3]?.rows.size).toBe(0);
      expect(sheets.map(({ name, index }) => `${index}${name}`)).toEqual(['0公开01表', '1公开02表', '2公开03表', '3空表']);
      expect(excel.requests.every(({ flags }) => (flags & FLAG.write) === 0)).toBe(true);
    });

    test('goes on in smaller pieces where the answer is too large', async () => {
      const book = bookOf(12);
      book.sheet('公开01表').hiddenRows.add(4);
      const { excel, host } = await open(book);
      const whole = await host.read();
      excel.payloadLimit = 60_000;
      expect(await host.read()).toEqual(whole);
      expect(excel.requests.some(({ error }) => error === '5104')).toBe(true);
      expect(await requestsOf(excel, () => host.read())).toBeGreaterThan(3);
    });

    test('reads a sheet with something written in its last corner', async () => {
      const book = bookOf(1);
      put(book.sheet('公开01表'), 1_048_575, 16_383, '远处');
      const { host } = await open(book);
      const sheet = (await host.read()).sheets[0];
      expect(sheet && cellAt(sheet, 1_048_575, 16_383)?.value).toEqual({ kind: 'text', text: '远处' });
      expect(sheet && cellAt(sheet, 5, 5)?.value).toEqual({ kind: 'number', number: 505.25 });
      expect(sheet?.rows.get(5)?.map(({ column }) => column)).toEqual(Array.from({ length: COLUMNS }, (_, column) => column));
    });

    test('starts again when a sheet is deleted meanwhile', async () => {
      const book = bookOf(3);
      const { excel, host } = await open(book);
      excel.beforeRequest = (index) => {
        if (index === 1) book.delete(book.sheet('公开02表'));
      };
      const { sheets } = await host.read();
      expect(sheets.map(({ name }) => name)).toEqual(['公开01表', '公开03表']);
    });
  });

  describe('apply', () => {
    test.each([
      ['in one block', 1],
      ['scattered', 2],
    ])('changes 500 cells %s in at most four requests, the clean-up counted', async (_, step) => {
      const book = bookOf(2);
      const { excel, host } = await open(book);
      const edits = [...doubling(book, '公开01表', 250, step).edits, ...doubling(book, '公开02表', 250, step).edits];
      const count = await requestsOf(excel, async () => {
        expect(await host.apply({ title: '重算', edits })).toEqual({ kind: 'applied', edits: 500 });
      });
      expect(count).toBeLessThanOrEqual(4);
      for (const { sheet, row, column, after } of edits) expect(book.sheet(sheet).at(row, column).value).toBe(after.value);
      expect(book.sheet('公开01表').at(1, 1).format).toBe('#,##0.00');
      expect(excel.referenceCount).toBe(0);
    });

    test('is undone by the plan reversed, to the last bit', async () => {
      const book = bookOf(1);
      const sheet = book.sheet('公开01表');
      put(sheet, 2, 2, '0012');
      put(sheet, 2, 3, '12', '@');
      put(sheet, 2, 4, 7, '@');
      const before = contents(...book.sheets);
      const { host } = await open(book);
      const text = (value: string, format: string | null): CellContent => ({ formula: null, value, format });
      const there = plan(
        edit('公开01表', 2, 2, text('0012', null), number(12, null)),
        edit('公开01表', 2, 3, text('12', '@'), number(12)),
        edit('公开01表', 2, 4, number(7, '@'), number(8, '@')),
        edit('公开01表', ROWS, 1, { formula: `=SUM(B2:B${ROWS})`, value: 1, format: '#,##0.00' }, number(5)),
        edit('公开01表', 3, 1, number(301.25), { formula: '=sum(c4:d4)', value: 604, format: '#,##0.00' }),
        edit('公开01表', 60, 1, { formula: null, value: null, format: null }, text('2020年5月', null)),
      );
      expect(await host.apply(there)).toEqual({ kind: 'applied', edits: 6 });
      expect(sheet.at(2, 2)).toMatchObject({ value: 12 });
      expect(sheet.at(2, 4)).toEqual({ value: 8, formula: null, format: '@' });
      expect(sheet.at(3, 1)).toMatchObject({ value: 604.5 + 1, formula: '=sum(c4:d4)' });
      expect(sheet.at(60, 1).value).toBe('2020年5月');
      const back: Plan = { title: '撤销', edits: there.edits.map((each) => ({ ...each, before: each.after, after: each.before })) };
      expect(await host.apply(back)).toEqual({ kind: 'applied', edits: 6 });
      expect(differences(before, ...book.sheets)).toEqual([]);
    });

    test('refuses before it writes, and says what stands in the way of each cell', async () => {
      const book = bookOf(3);
      const [first, second, third] = book.sheets as [BookSheet, BookSheet, BookSheet];
      first.isProtected = true;
      first.unlock({ top: 1, left: 1, bottom: 1, right: 1 });
      second.arrays.push({ top: 1, left: 2, bottom: 2, right: 2 });
      third.tables.push({ id: 'T1', name: '表1', area: { top: 4, left: 1, bottom: 9, right: 3 }, showHeaders: true });
      put(third, 6, 6, 999, '#,##0.00');
      const { excel, host } = await open(book);
      const before = contents(...book.sheets);
      const same = (sheet: string, row: number, column: number) => edit(sheet, row, column, number(row * 100 + column + 0.25), number(1));
      const count = await requestsOf(excel, async () => {
        const applied = await host.apply(
          plan(
            same('公开01表', 1, 1),
            same('公开01表', 1, 2),
            same('公开02表', 1, 1),
            same('公开02表', 1, 2),
            same('公开03表', 4, 2),
            same('公开03表', 5, 2),
            same('公开03表', 6, 6),
            same('没有这张表', 1, 1),
          ),
        );
        expect(applied).toEqual({
          kind: 'refused',
          refusals: expect.arrayContaining([
            { sheet: '没有这张表', cell: 'B2', reason: '工作表已被删除或改名' },
            { sheet: '公开01表', cell: 'C2', reason: '工作表受保护，请手工填入 1' },
            { sheet: '公开02表', cell: 'C2', reason: '单元格属于数组公式，不能单独更改' },
            { sheet: '公开03表', cell: 'C5', reason: '单元格是 Excel 表格的标题行，改动会更改列名' },
            { sheet: '公开03表', cell: 'G7', reason: '校验之后单元格已被修改，请重新校验' },
          ]) as unknown,
        });
        expect(applied.kind === 'refused' && applied.refusals).toHaveLength(5);
      });
      expect(count).toBeLessThanOrEqual(2);
      expect(differences(before, ...book.sheets)).toEqual([]);
    });

    test('refuses spilled cells, total rows and what data validation stops, and puts back what it had to try', async () => {
      const book = bookOf(2);
      const [first, second] = book.sheets as [BookSheet, BookSheet];
      first.spills.push({ top: 2, left: 2, bottom: 5, right: 2 });
      second.tables.push({ id: 't1', name: '表1', area: { top: 3, left: 1, bottom: 6, right: 3 }, showHeaders: false, showTotals: true });
      const before = contents(...book.sheets);
      const { excel, host } = await open(book);
      const same = (sheet: string, row: number, column: number, after = 1) =>
        edit(sheet, row, column, number(row * 100 + column + 0.25), number(after));
      expect(
        await host.apply(plan(same('公开01表', 2, 2), same('公开01表', 2, 3), same('公开02表', 6, 2), same('公开02表', 5, 2))),
      ).toEqual({
        kind: 'refused',
        refusals: [
          { sheet: '公开01表', cell: 'C3', reason: '单元格属于数组公式，不能单独更改' },
          { sheet: '公开02表', cell: 'C7', reason: '单元格是 Excel 表格的汇总行，请在 Excel 中手工改动' },
        ],
      });
      first.spills.length = 0;
      const allows = (value: Scalar): boolean => Number(value) > 5;
      first.validations.push(
        { area: { top: 1, left: 1, bottom: 1, right: 9 }, allows, style: 'Stop' },
        { area: { top: 3, left: 1, bottom: 3, right: 9 }, allows, style: 'Warning' },
      );
      const count = await requestsOf(excel, async () => {
        expect(await host.apply(plan(same('公开01表', 1, 1), same('公开01表', 1, 2, 6), same('公开01表', 3, 1)))).toEqual({
          kind: 'refused',
          refusals: [{ sheet: '公开01表', cell: 'B2', reason: '单元格设有数据验证（有效性），不允许这个值' }],
        });
      });
      expect(count).toBeLessThanOrEqual(4);
      expect(differences(before, ...book.sheets)).toEqual([]);
      expect(await host.apply(plan(same('公开01表', 1, 2, 6), same('公开01表', 3, 1)))).toEqual({ kind: 'applied', edits: 2 });
    });

    test('finds a sheet that was moved, and not one that was renamed; a workbook that may not be written says so', async () => {
      const book = bookOf(2);
      book.sheets.reverse();
      const { excel, host } = await open(book);
      expect(await host.apply(doubling(book, '公开01表', 3))).toEqual({ kind: 'applied', edits: 3 });
      const renamed = doubling(book, '公开02表', 1);
      book.sheet('公开02表').name = '改了名';
      expect(await host.apply(renamed)).toEqual({
        kind: 'refused',
        refusals: [{ sheet: '公开02表', cell: 'B2', reason: '工作表已被删除或改名' }],
      });
      const before = contents(...book.sheets);
      excel.beforeAction = ({ ActionType }) => {
        if (ActionType === 4) throw new Fault('AccessDenied', 'read-only');
      };
      expect(await failure(host.apply(doubling(book, '公开01表', 3)))).toMatch(/只读方式打开.*表格已恢复原样。$/);
      expect(differences(before, ...book.sheets)).toEqual([]);
    });

    test('fills the unlocked cells of a protected sheet', async () => {
      const book = bookOf(1);
      const sheet = book.sheet('公开01表');
      sheet.isProtected = true;
      sheet.unlock({ top: 1, left: 1, bottom: 3, right: 3 });
      const { host } = await open(book);
      expect(await host.apply(plan(edit('公开01表', 2, 2, number(202.25), number(1))))).toEqual({ kind: 'applied', edits: 1 });
      expect(sheet.at(2, 2).value).toBe(1);
    });

    test('writes row by row where a filter hides some', async () => {
      const book = bookOf(1);
      const sheet = book.sheet('公开01表');
      sheet.isFiltered = true;
      sheet.hiddenRows.add(3).add(4);
      const { host } = await open(book);
      const doubled = doubling(book, '公开01表', 130);
      expect(await host.apply(doubled)).toEqual({ kind: 'applied', edits: 130 });
      for (const { row, column, after } of doubled.edits) expect(sheet.at(row, column).value).toBe(after.value);
    });

    test('puts all back when a cell does not take its value', async () => {
      const book = bookOf(1);
      const sheet = book.sheet('公开01表');
      sheet.merges.push({ top: 2, left: 2, bottom: 2, right: 4 });
      for (const column of [3, 4]) sheet.remove(2, column);
      const before = contents(...book.sheets);
      const { excel, host } = await open(book);
      const empty: CellContent = { formula: null, value: null, format: null };
      const count = await requestsOf(excel, async () => {
        expect(
          await host.apply(plan(edit('公开01表', 1, 1, number(101.25), number(1)), edit('公开01表', 2, 3, empty, { ...empty, value: 5 }))),
        ).toEqual({
          kind: 'refused',
          refusals: [{ sheet: '公开01表', cell: 'D3', reason: expect.stringContaining('没有接受') as unknown }],
        });
      });
      expect(count).toBeLessThanOrEqual(4);
      expect(differences(before, ...book.sheets)).toEqual([]);
    });

    test('puts all back when a formula comes to an error', async () => {
      const book = bookOf(1);
      const before = contents(...book.sheets);
      const { host } = await open(book);
      const formula: CellContent = { formula: '=B2/B200', value: 4, format: '#,##0.00' };
      expect(await host.apply(plan(edit('公开01表', 1, 2, number(102.25), formula)))).toEqual({
        kind: 'refused',
        refusals: [{ sheet: '公开01表', cell: 'C2', reason: '公式得出 #DIV/0!' }],
      });
      expect(differences(before, ...book.sheets)).toEqual([]);
    });

    test('puts all back when Excel breaks off midway, and says so', async () => {
      const book = bookOf(1);
      const before = contents(...book.sheets);
      const { excel, host } = await open(book);
      let writes = 0;
      excel.beforeAction = ({ Name }) => {
        if (Name === 'Formulas' && ++writes === 3) throw new Fault('InvalidOperation', 'no');
      };
      expect(await failure(host.apply(doubling(book, '公开01表', 200, 2)))).toMatch(/数组公式.*表格已恢复原样。$/);
      expect(writes).toBeGreaterThan(3);
      expect(differences(before, ...book.sheets)).toEqual([]);
    });

    test('names the cells that could not be put back', async () => {
      const book = bookOf(1);
      const sheet = book.sheet('公开01表');
      const { excel, host } = await open(book);
      let writes = 0;
      excel.beforeAction = ({ Name }) => {
        if (Name !== 'Formulas') return;
        writes++;
        if (writes === 2) throw new Fault('InvalidOperation', 'no');
        if (writes === 3) excel.isSessionLost = false;
        if (writes >= 3) sheet.merges.push({ top: 1, left: 0, bottom: 1, right: 20 });
      };
      expect(await failure(host.apply(doubling(book, '公开01表', 20, 2)))).toMatch(/^写入中断，以下单元格未能恢复：公开01表!B2/);
    });

    test('a plan without edits is applied without asking Excel', async () => {
      const { excel, host } = await open(bookOf(1));
      expect(await requestsOf(excel, () => host.apply(plan()))).toBe(0);
    });
  });

  describe('select', () => {
    test('selects in two requests', async () => {
      const book = bookOf(3);
      const { excel, host } = await open(book);
      expect(await requestsOf(excel, async () => expect(await host.select('公开02表', 13, 2)).toBeNull())).toBe(2);
      expect(book.selection).toBe('公开02表!C14');
      expect(book.active?.name).toBe('公开02表');
    });

    test('leaves a hidden sheet hidden and says so', async () => {
      const book = bookOf(2);
      book.sheet('公开02表').visibility = 'hidden';
      const { host } = await open(book);
      expect(await host.select('公开02表', 13, 2)).toBe('工作表“公开02表”已隐藏，取消隐藏后可查看 C14。');
      expect(book.sheet('公开02表').visibility).toBe('hidden');
    });

    test('says so where the row is hidden, and where the sheet is gone', async () => {
      const book = bookOf(1);
      book.sheet('公开01表').hiddenRows.add(13);
      const { host } = await open(book);
      expect(await host.select('公开01表', 13, 2)).toContain('隐藏或被筛选');
      expect(await failure(host.select('没有', 0, 0))).toBe('工作表“没有”已被删除或改名：请重新校验。');
    });
  });

  describe('marks', () => {
    const mark = (sheet: string, row: number, column: number, severity: Mark['severity']): Mark => ({ sheet, row, column, severity });

    function withUserFormat(): Book {
      const book = bookOf(2);
      const area = { top: 0, left: 0, bottom: 9, right: 9 };
      book.sheets[0]?.formats.push(
        { id: 'user-1', type: 'Custom', areas: [area], formula: '=$A1>3', stopIfTrue: false, look: { fill: '#FF0000' } },
        { id: 'user-2', type: 'DataBar', areas: [area], formula: '', stopIfTrue: false, look: {} },
      );
      return book;
    }

    test('marks cells, replaces its marks, and leaves the sheet as it was after clearing', async () => {
      const book = withUserFormat();
      const before = JSON.stringify(book.sheets.map(({ formats }) => formats));
      const cells = contents(...book.sheets);
      const { excel, host } = await open(book);
      await host.mark([mark('公开01表', 3, 3, 'error'), mark('公开01表', 5, 3, 'error'), mark('公开02表', 1, 1, 'info')]);
      expect(book.sheets[0]?.formats[0]).toMatchObject({ type: 'Custom', look: { topStyle: 'Continuous' } });
      expect(book.sheets[0]?.formats[0]?.areas).toHaveLength(2);
      const again = [mark('公开01表', 3, 3, 'warning'), mark('公开01表', 3, 3, 'error')];
      expect(await requestsOf(excel, () => host.mark(again))).toBeLessThanOrEqual(4);
      expect(book.sheets.map(({ formats }) => formats.length)).toEqual([3, 0]);
      expect(await requestsOf(excel, () => host.clearMarks())).toBeLessThanOrEqual(4);
      expect(JSON.stringify(book.sheets.map(({ formats }) => formats))).toBe(before);
      expect(differences(cells, ...book.sheets)).toEqual([]);
      expect(excel.referenceCount).toBe(0);
    });

    test('finds its marks again after the workbook was reopened and the sheet renamed', async () => {
      const book = withUserFormat();
      const { host } = await open(book);
      await host.mark([mark('公开01表', 3, 3, 'error')]);
      book.sheet('公开01表').name = '改了名';
      for (const sheet of book.sheets) {
        sheet.formats = sheet.formats.map((format, at) => ({ ...format, id: `new-${at}` }));
      }
      await (await open(book)).host.clearMarks();
      expect(book.sheets[0]?.formats.map(({ formula }) => formula)).toEqual(['=$A1>3', '']);
    });

    test('marks a thousand scattered cells in few formats', async () => {
      const book = bookOf(1);
      const { excel, host } = await open(book);
      const marks = Array.from({ length: 1000 }, (_, at) => mark('公开01表', at * 2, at % 7, 'error'));
      expect(await requestsOf(excel, () => host.mark(marks))).toBeLessThanOrEqual(4);
      const { formats } = book.sheet('公开01表');
      expect(formats.length).toBeLessThan(20);
      expect(formats.reduce((sum, { areas }) => sum + areas.length, 0)).toBe(1000);
    });

    test('marks the sheets that it may and names the protected ones', async () => {
      const book = bookOf(2);
      book.sheet('公开01表').isProtected = true;
      const { host } = await open(book);
      const marked = host.mark([mark('公开01表', 3, 3, 'error'), mark('公开02表', 3, 3, 'error')]);
      expect(await failure(marked)).toBe('工作表“公开01表”受保护，不能标记；其余单元格已标记。');
      expect(book.sheets.map(({ formats }) => formats.length)).toEqual([0, 1]);
    });
  });

  describe('memory and changes', () => {
    test('keeps, recalls and removes a text', async () => {
      const book = bookOf(1);
      const { host } = await open(book);
      expect(await host.recall('forms')).toBeNull();
      await host.remember('forms', '{"Sheet1":"支出决算表"}');
      const reopened = await open(book);
      expect(await reopened.host.recall('forms')).toBe('{"Sheet1":"支出决算表"}');
      await host.remember('forms', null);
      await host.remember('forms', null);
      expect(await host.recall('forms')).toBeNull();
      expect(book.settings.size).toBe(0);
    });

    test('hints at the sheet that the user changed, not at its own edits, until told to stop', async () => {
      const book = bookOf(2);
      const { excel, host } = await open(book);
      const heard: (string | null)[] = [];
      const stop = await host.onChanged((sheet) => heard.push(sheet));
      await host.read();
      excel.userTypes('公开02表', 1, 1, 5);
      await settled();
      expect(heard).toEqual(['公开02表']);
      await host.apply(doubling(book, '公开01表', 5));
      await settled();
      expect(heard).toEqual(['公开02表']);
      stop();
      await settled();
      expect(excel.listens('changed')).toBe(false);
      excel.userTypes('公开02表', 1, 1, 6);
      await settled();
      expect(heard).toHaveLength(1);
    });
  });

  describe('failures', () => {
    type Work = (host: ExcelHost, book: Book) => Promise<unknown>;
    const WORKS: readonly (readonly [string, Work])[] = [
      ['read', (host) => host.read()],
      ['apply', (host, book) => host.apply(doubling(book, '公开01表', 20))],
      ['select', (host) => host.select('公开01表', 1, 1)],
      ['mark', (host) => host.mark([{ sheet: '公开01表', row: 1, column: 1, severity: 'error' }])],
      ['clearMarks', (host) => host.clearMarks()],
      ['onChanged', (host) => host.onChanged(() => undefined)],
      ['remember', (host) => host.remember('a', 'b')],
      ['recall', (host) => host.recall('a')],
    ];

    test.each(WORKS)('%s says what to do when a cell is in edit, and works again afterwards', async (_, work) => {
      const book = bookOf(1);
      const { excel, host } = await open(book);
      const before = contents(...book.sheets);
      excel.editing = 'all';
      expect(await failure(work(host, book))).toBe('有单元格正在编辑：请先按回车结束编辑，再试一次。');
      expect(differences(before, ...book.sheets)).toEqual([]);
      excel.editing = 'no';
      expect(await failure(work(host, book))).toBe('no error');
    });

    test.each(WORKS)('%s says so when the session is lost', async (_, work) => {
      const book = bookOf(1);
      const { excel, host } = await open(book);
      excel.isSessionLost = true;
      expect(await failure(work(host, book))).toContain('连接已断开');
    });

    test.each([
      [5016, '对话框'],
      [5102, 'Excel 正忙'],
      [5103, '5 MB'],
      [7000, '受保护'],
      [5001, '没有完成这次操作'],
    ])('transport error %i becomes a sentence', async (number, words) => {
      const { excel, host } = await open(bookOf(1));
      excel.transportError = number;
      expect(await failure(host.read())).toContain(words);
    });

    test('editing that begins between looking and writing changes nothing', async () => {
      const book = bookOf(1);
      const { excel, host } = await open(book);
      const before = contents(...book.sheets);
      excel.editing = 'writes';
      expect(await failure(host.apply(doubling(book, '公开01表', 20)))).toContain('请先按回车结束编辑');
      expect(differences(before, ...book.sheets)).toEqual([]);
    });

    test('a sheet deleted between looking and writing changes nothing else', async () => {
      const book = bookOf(2);
      const { excel, host } = await open(book);
      const before = contents(book.sheet('公开02表'));
      const edits = [...doubling(book, '公开02表', 10).edits, ...doubling(book, '公开01表', 10).edits];
      excel.beforeRequest = (index) => {
        if (index === 1) book.delete(book.sheet('公开01表'));
      };
      expect(await failure(host.apply({ title: '重算', edits }))).toContain('已被删除或改名');
      expect(differences(before, book.sheet('公开02表'))).toEqual([]);
    });

    test('a silent Excel is explained after a while and given up later; the next operation goes through', async () => {
      const excel = await connect(new TestExcel(bookOf(1)), transport);
      const notices: (string | null)[] = [];
      const host = new ExcelHost({ notice: 5, limit: 30, onWaiting: (sentence) => notices.push(sentence) });
      excel.delay = null;
      expect(await failure(host.read())).toBe('Excel 一直没有回应：请先按回车结束编辑、关闭对话框，再试一次。');
      expect(notices).toEqual([expect.stringContaining('请先按回车结束编辑'), null]);
      excel.delay = 0;
      expect((await host.read()).sheets).toHaveLength(1);
    });

    test('giving up on a write says that it may still happen', async () => {
      const book = bookOf(1);
      const excel = await connect(new TestExcel(book), transport);
      const host = new ExcelHost({ notice: 5, limit: 30 });
      excel.beforeRequest = (index) => {
        if (index === 1) excel.delay = null;
      };
      expect(await failure(host.apply(doubling(book, '公开01表', 5)))).toContain('写入可能稍后才会完成');
    });
  });
}
