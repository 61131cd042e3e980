import { additiveColumns, readLines, subjectColumn } from '../../src/recognise/generic-lines';
import type { Block } from '../../src/tables/read/block';
import { sheetOf, type GridCell } from '../workbook/grid';

function blockOf(rows: readonly (readonly GridCell[])[]): Block {
  const sheet = sheetOf('台账', rows);
  return { sheet, area: { top: 0, left: 0, bottom: rows.length - 1, right: 3 }, rows: [...sheet.rows.keys()] };
}

describe('the column of subject codes', () => {
  const column = (caption: string, ...codes: string[]): number =>
    subjectColumn(blockOf([['品名', caption], ...codes.map((code) => ['某项', code])]));

  test('has three codes at least, of which one is below its class', () => {
    expect(column('件', '205', '20502', '20503')).toBe(1);
    expect(column('件', '205', '208', '210')).toBe(-1);
    expect(column('件', '205', '20502')).toBe(-1);
    expect(column('件', '205', '20802', '20803')).toBe(-1);
  });

  test('or a caption that says so', () => {
    expect(column('科目编码', '20502')).toBe(1);
    expect(column('科目编码', '20')).toBe(-1);
  });
});

describe('the columns that a list adds up', () => {
  const captions = (rows: readonly (readonly GridCell[])[]): string[] => {
    const block = blockOf(rows);
    const lines = readLines(block, -1);
    return additiveColumns(block, lines, lines[0]?.row ?? 0).map(({ caption }) => caption);
  };

  test('have their captions above its first row, whatever stands in that', () => {
    expect(
      captions([
        ['品名', '件数', '金额'],
        ['帐篷', 12, '未报'],
        ['棉被', 7, 3.5],
        ['水泵', 20, 8],
        ['合计', 39, 11.5],
      ]),
    ).toEqual(['件数', '金额']);
  });

  test('have them in the rows right above it', () => {
    const heads = Array.from({ length: 5 }, (_, at): GridCell[] => ['品名', `第${at}次`]);
    expect(captions([['物资', '单价'], ...heads, ['帐篷', 12], ['棉被', 7]])).toEqual(['第4次']);
    expect(captions([['物资', '单价'], ...heads.slice(1), ['帐篷', 12], ['棉被', 7]])).toEqual([]);
  });
});
