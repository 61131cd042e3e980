import { cellAt } from '../../../../src/workbook/workbook';
import { Book } from '../../../excel-host/model/book';
import { accessDenied } from '../../../excel-host/protocol';
import type { ExcelUnderTest } from './excel-under-test';

const EMPTY = { formula: null, value: null, format: null };
const value = (number: number) => ({ ...EMPTY, value: number });

/** Where Excel is stricter, or leaves more behind, than one would think. */
export function strictnessSuite(under: ExcelUnderTest): void {
  describe('a strict Excel', () => {
    /** A self-evaluation form whose total stands in the merged cells C5:H5. */
    async function open(setUp: (book: Book) => void = () => undefined) {
      const book = new Book();
      const sheet = book.add('自评表');
      sheet.put(0, 0, { value: '项目支出绩效自评表', formula: null, format: 'General' });
      sheet.put(4, 0, { value: '总分', formula: null, format: 'General' });
      sheet.merge({ top: 4, left: 2, bottom: 4, right: 7 });
      setUp(book);
      return { book, sheet, ...(await under.open(book)) };
    }

    test('a snapshot knows the merged areas of the rows that are to be written to, and of no others', async () => {
      const { host, excel } = await open((book) => book.sheet('自评表').merge({ top: 0, left: 0, bottom: 0, right: 7 }));
      const workbook = await host.read();
      expect(workbook.sheets[0]?.merges).toEqual([]);
      excel.resetCounts();
      const merged = await host.withMerges(workbook, [{ sheet: '自评表', row: 4 }]);
      expect(merged.sheets[0]?.merges).toEqual([{ top: 4, left: 2, bottom: 4, right: 7 }]);
      expect(excel.requestCount).toBe(1);
      expect(await host.withMerges(workbook, [{ sheet: '自评表', row: 2 }])).toBe(workbook);
    });

    test('a write to a covered cell of a merged area is told as not taken, and nothing is left of it', async () => {
      const { host, sheet } = await open();
      const edits = [{ sheet: '自评表', row: 4, column: 7, before: EMPTY, after: value(96), reason: '总分' }];
      expect(await host.apply({ title: '自评打分', edits })).toMatchObject({ kind: 'refused', refusals: [{ cell: 'H5' }] });
      expect([...sheet.filled()].filter(({ row, cell }) => row === 4 && cell.value !== '')).toHaveLength(1);
    });

    test('taking a plan back gives empty cells the number format that they had', async () => {
      const { host, sheet } = await open((book) => book.sheet('自评表').put(2, 3, { value: '', formula: null, format: '0.000' }));
      const edits = [{ sheet: '自评表', row: 2, column: 3, before: EMPTY, after: { ...value(0.5), format: '0.00%' }, reason: '执行率' }];
      const applied = await host.apply({ title: '自评打分', edits });
      expect(sheet.at(2, 3).format).toBe('0.00%');
      const back = applied.kind === 'applied' ? applied.edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before })) : [];
      await host.apply({ title: '撤销', edits: back });
      expect(sheet.at(2, 3)).toEqual({ value: '', formula: null, format: '0.000' });
    });

    test("what a colleague types between looking and writing stays as he typed it, and the plan isn't carried out", async () => {
      const { host, sheet, excel } = await open();
      const edit = (row: number) => ({ sheet: '自评表', row, column: 3, before: EMPTY, after: value(10), reason: '' });
      const first = excel.requestCount;
      excel.beforeRequest = (index) => {
        if (index === first + 1) sheet.type(2, 3, 77);
      };
      const applied = await host.apply({ title: '重算', edits: [edit(2), edit(3)] });
      expect(applied).toMatchObject({ kind: 'refused', refusals: [{ cell: 'D3', reason: '校验之后单元格已被修改，请重新校验' }] });
      expect([sheet.at(2, 3).value, sheet.at(3, 3).value]).toEqual([77, '']);
    });

    test('a conditional format that Ctrl+Z left broken stands neither in the way of marking nor of clearing', async () => {
      const { host, sheet } = await open();
      const mark = { sheet: '自评表', row: 4, column: 0, severity: 'error' as const };
      await host.mark([mark]);
      for (const id of ['a', 'b']) {
        const rest = { type: 'Custom', areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], formula: '', stopIfTrue: false, look: {} };
        sheet.formats.unshift({ id, ...rest, isBroken: true });
      }
      await host.mark([mark]);
      expect(sheet.formats.filter(({ isBroken }) => !isBroken)).toHaveLength(1);
      await host.clearMarks();
      expect(sheet.formats.map(({ id }) => id)).toEqual(['b', 'a']);
    });

    test('a protected sheet with hidden rows is read all the same', async () => {
      const { host } = await open((book) => {
        const sheet = book.sheet('自评表');
        sheet.hiddenRows.add(2);
        sheet.isProtected = true;
      });
      const { sheets } = await host.read();
      const [sheet] = sheets;
      expect(sheet && cellAt(sheet, 4, 0)?.value).toEqual({ kind: 'text', text: '总分' });
    });

    test('where there is no printer the inserted sheet stays, filled in', async () => {
      const { host, book, excel } = await open();
      excel.beforeAction = ({ Name }) => {
        if (Name === 'Orientation' || Name === 'PaperSize') throw accessDenied();
      };
      const cells = [{ row: 0, column: 0, value: '支出决算表' }];
      expect(await host.addSheets([{ name: '公开03表', cells, print: { paper: 'A4', orientation: 'landscape' } }])).toEqual(['公开03表']);
      expect(book.sheet('公开03表').at(0, 0).value).toBe('支出决算表');
    });

    test('an edit is waited for and nothing is refused for it', async () => {
      const { host, excel } = await open();
      excel.editing = 'all';
      setTimeout(() => (excel.editing = 'no'), 100);
      expect((await host.read()).sheets).toHaveLength(1);
    });
  });
}
