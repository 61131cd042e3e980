import type { CellContent, Plan } from '../../../../src/workbook/plan';
import type { BookSheet, Scalar } from '../../../excel-host/model/book';
import { Fault } from '../../../excel-host/protocol';
import { ROWS, bookOf, put, number, doubling, edit, plan, contents, differences, failure, type ExcelUnderTest } from './excel-under-test';

/** What writing a plan must do. */
export function applyingSuite({ open, requestsOf }: ExcelUnderTest): void {
  describe('apply', () => {
    test.each([
      ['in one block', 1],
      ['scattered', 2],
    ])('changes 500 cells %s in at most four requests, the clean-up counted', async (_, step) => {
      const book = bookOf(2);
      const { excel, host } = await open(book);
      const edits = [...doubling(book, '公开01表', 250, step).edits, ...doubling(book, '公开02表', 250, step).edits];
      const count = await requestsOf(excel, async () => {
        expect(await host.apply({ title: '重算', edits })).toMatchObject({ kind: 'applied', edits: { length: 500 } });
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
      expect(await host.apply(there)).toMatchObject({ kind: 'applied', edits: { length: 6 } });
      expect(sheet.at(2, 2)).toMatchObject({ value: 12 });
      expect(sheet.at(2, 4)).toEqual({ value: 8, formula: null, format: '@' });
      expect(sheet.at(3, 1)).toMatchObject({ value: 604.5 + 1, formula: '=sum(c4:d4)' });
      expect(sheet.at(60, 1).value).toBe('2020年5月');
      const back: Plan = { title: '撤销', edits: there.edits.map((each) => ({ ...each, before: each.after, after: each.before })) };
      expect(await host.apply(back)).toMatchObject({ kind: 'applied', edits: { length: 6 } });
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
      expect(await host.apply(plan(same('公开01表', 1, 2, 6), same('公开01表', 3, 1)))).toMatchObject({
        kind: 'applied',
        edits: { length: 2 },
      });
    });

    test('finds a sheet that was moved, and not one that was renamed; a workbook that may not be written says so', async () => {
      const book = bookOf(2);
      book.sheets.reverse();
      const { excel, host } = await open(book);
      expect(await host.apply(doubling(book, '公开01表', 3))).toMatchObject({ kind: 'applied', edits: { length: 3 } });
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
      expect(await host.apply(plan(edit('公开01表', 2, 2, number(202.25), number(1))))).toMatchObject({
        kind: 'applied',
        edits: { length: 1 },
      });
      expect(sheet.at(2, 2).value).toBe(1);
    });

    test('writes row by row where a filter hides some', async () => {
      const book = bookOf(1);
      const sheet = book.sheet('公开01表');
      sheet.isFiltered = true;
      sheet.hiddenRows.add(3).add(4);
      const { host } = await open(book);
      const doubled = doubling(book, '公开01表', 130);
      expect(await host.apply(doubled)).toMatchObject({ kind: 'applied', edits: { length: 130 } });
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
}
