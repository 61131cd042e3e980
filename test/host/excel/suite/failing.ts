import { ExcelHost } from '../../../../src/host/excel/excel-host';
import { connect } from '../../../excel-host/jsdom-office';
import type { Book } from '../../../excel-host/model/book';
import { TestExcel } from '../../../excel-host/test-excel';
import { bookOf, doubling, contents, differences, failure, type ExcelUnderTest } from './excel-under-test';

/** What must be said where Excel fails. */
export function failingSuite({ open, transport }: ExcelUnderTest): void {
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

    /** Starts some work while a cell is in edit, and ends the edit once the user was told of the wait. */
    async function whileEditing(editing: TestExcel['editing'], work: Work): Promise<readonly (string | null)[]> {
      const book = bookOf(1);
      const excel = await connect(new TestExcel(book), transport);
      const before = contents(...book.sheets);
      const told: (string | null)[] = [];
      const host = new ExcelHost({
        notice: 5,
        onWaiting: (sentence) => {
          told.push(sentence);
          if (sentence === null) return;
          told.push(...differences(before, ...book.sheets));
          excel.editing = 'no';
        },
      });
      excel.editing = editing;
      expect(await failure(work(host, book))).toBe('no error');
      return told;
    }

    test.each(WORKS)('%s waits for the end of an edit, says so, and goes through', async (_, work) => {
      expect(await whileEditing('all', work)).toEqual([expect.stringContaining('请先按回车结束编辑'), null]);
    });

    test.each(WORKS)('%s says so when the session is lost', async (_, work) => {
      const book = bookOf(1);
      const { excel, host } = await open(book);
      excel.isSessionLost = true;
      expect(await failure(work(host, book))).toContain('连接已断开');
    });

    test.each([
      [5004, '有单元格正在编辑：请先按回车结束编辑，再试一次。'],
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

    test('a write waits for an edit that begins between looking and writing', async () => {
      const write: Work = (host, book) => host.apply(doubling(book, '公开01表', 20));
      expect(await whileEditing('writes', write)).toEqual([expect.stringContaining('请先按回车结束编辑'), null]);
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
      const host = new ExcelHost({ notice: 5, limit: 1_000, onWaiting: (sentence) => notices.push(sentence) });
      excel.delay = null;
      expect(await failure(host.read())).toBe('Excel 一直没有回应：请先按回车结束编辑、关闭对话框，再试一次。');
      expect(notices).toEqual([expect.stringContaining('请先按回车结束编辑'), null]);
      excel.delay = 0;
      expect((await host.read()).sheets).toHaveLength(1);
    });

    test('giving up on a write says that it may still happen', async () => {
      const book = bookOf(1);
      const excel = await connect(new TestExcel(book), transport);
      const host = new ExcelHost({ notice: 5, limit: 1_000 });
      excel.beforeRequest = (index) => {
        if (index === 1) excel.delay = null;
      };
      expect(await failure(host.apply(doubling(book, '公开01表', 5)))).toContain('写入可能稍后才会完成');
    });
  });
}
