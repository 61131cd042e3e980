import { cellAt } from '../../../../src/workbook/workbook';
import { settled } from '../../../excel-host/jsdom-office';
import { Book, type BookSheet } from '../../../excel-host/model/book';
import { FLAG } from '../../../excel-host/protocol';
import { ROWS, COLUMNS, bookOf, put, doubling, failure, type ExcelUnderTest } from './excel-under-test';

/** What reading, selecting and listening must do. */
export function readingSuite({ open, requestsOf }: ExcelUnderTest): void {
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
      // It takes a request of its own.
      for (let patience = 100; excel.listens('changed') && patience > 0; patience--) await settled();
      expect(excel.listens('changed')).toBe(false);
      excel.userTypes('公开02表', 1, 1, 6);
      await settled();
      expect(heard).toHaveLength(1);
    });
  });
}
