import type { Mark } from '../../../../src/host/host';
import type { Book } from '../../../excel-host/model/book';
import { bookOf, contents, differences, failure, type ExcelUnderTest } from './excel-under-test';

/** What marks on the sheets must do. */
export function markingSuite({ open, requestsOf }: ExcelUnderTest): void {
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
}
