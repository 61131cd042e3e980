import ExcelJS from 'exceljs';
import { FileError } from '../../../src/host/file/file-error';
import { withMarks } from '../../../src/host/file/mark-cells';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import type { Mark } from '../../../src/host/host';
import { MARK_RULE } from '../../../src/host/mark-look';
import { FIRST, part, rich } from './saving';

const [first, locked] = (() => {
  const { sheets } = readWorkbook(rich);
  return [sheets[0]?.name ?? '', sheets.find(({ isProtected }) => isProtected)?.name ?? ''] as const;
})();

const mark = (row: number, column: number, severity: Mark['severity'], sheet = first): Mark => ({ sheet, row, column, severity });

interface Format {
  readonly ref: string;
  readonly rules: readonly { readonly type: string; readonly formulae: readonly string[]; readonly style?: Partial<ExcelJS.Style> }[];
}

/** The conditional formats of the first sheet, as another reader of the format sees them. */
async function formatsIn(bytes: Uint8Array): Promise<readonly Format[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return (book.worksheets[0] as unknown as { conditionalFormattings: Format[] }).conditionalFormattings;
}
const marksIn = async (bytes: Uint8Array) =>
  (await formatsIn(bytes)).filter(({ rules }) => rules.some(({ formulae }) => formulae[0] === MARK_RULE));

test('cells are marked by severity beside the conditional formats that were there, and nothing else changes', async () => {
  const { bytes, unmarked } = withMarks(rich, [mark(2, 1, 'error'), mark(3, 1, 'error'), mark(7, 4, 'info'), mark(2, 1, 'info')]);
  expect(unmarked).toEqual([]);
  const marks = await marksIn(bytes);
  expect(marks.map(({ ref, rules }) => [ref, rules[0]?.style?.border?.left?.style])).toEqual([
    ['B3:B4', 'thin'],
    ['E8', 'dotted'],
  ]);
  expect(await formatsIn(bytes)).toHaveLength(3);
  expect(readWorkbook(bytes)).toEqual(readWorkbook(rich));
  const order = [...part(bytes, FIRST).matchAll(/<(mergeCells|conditionalFormatting|dataValidations)\b/g)].map(([, name]) => name);
  expect(order).toEqual(['mergeCells', 'conditionalFormatting', 'conditionalFormatting', 'conditionalFormatting', 'dataValidations']);
});

test('marks that the file has are replaced; where there are none any more the sheet is as it was before the first', async () => {
  const marked = withMarks(rich, [mark(2, 1, 'error'), mark(7, 4, 'warning')]).bytes;
  const again = withMarks(marked, [mark(4, 2, 'warning')]).bytes;
  expect((await marksIn(again)).map(({ ref }) => ref)).toEqual(['C5']);
  expect(part(withMarks(again, []).bytes, FIRST)).toBe(part(rich, FIRST));
});

test('a protected sheet stays as it is, and is named', () => {
  const { bytes, unmarked } = withMarks(rich, [mark(0, 0, 'error', locked), mark(2, 1, 'error')]);
  expect(unmarked).toEqual([locked]);
  expect(part(bytes, FIRST)).toContain('决算助手标记');
});

test('what is no workbook is refused', () => {
  expect(() => withMarks(new TextEncoder().encode('不是工作簿'), [])).toThrow(FileError);
});
