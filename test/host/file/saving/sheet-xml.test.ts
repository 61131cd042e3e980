import { cellContent, sheetXml } from '../../../../src/host/file/saving/sheet-xml';
import type { LayoutCell, SheetLayout } from '../../../../src/workbook/layout';

const cell = (row: number, column: number, value: LayoutCell['value'] = 1): LayoutCell => ({ row, column, value });

/** What stands behind the head of a new sheet's XML. */
function written(layout: Partial<SheetLayout>, isSelected = false): string {
  const surroundings = { styleOf: ({ column }: LayoutCell) => column, relationshipTo: (file: string) => `rId-${file}` };
  return sheetXml({ name: '表', cells: [], ...layout }, surroundings, isSelected).replace(/^[^]*?<worksheet[^>]*>/, '');
}

describe('a new sheet', () => {
  test('has its rows and cells in order, and states how far they reach', () => {
    const xml = written({ cells: [cell(4, 2), cell(1, 3), cell(1, 0)] });
    expect(xml).toContain('<dimension ref="A2:D5"/>');
    expect(xml).toContain(
      '<sheetData><row r="2"><c r="A2"><v>1</v></c><c r="D2" s="3"><v>1</v></c></row><row r="5"><c r="C5" s="2"><v>1</v></c></row></sheetData>',
    );
    expect(written({})).toContain('<dimension ref="A1"/>');
  });

  test('has rows that are only high or hidden', () => {
    const xml = written({
      cells: [cell(1, 0)],
      rowHeights: new Map([
        [0, 30],
        [1, 20],
      ]),
      hidden: { sheet: false, rows: new Set([1, 2]), columns: new Set() },
    });
    expect(xml).toContain(
      '<row r="1" ht="30" customHeight="1"></row><row r="2" ht="20" customHeight="1" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="1"></row>',
    );
  });

  test('has columns that are wide, hidden or both, in order', () => {
    const xml = written({
      columnWidths: new Map([
        [3, 20],
        [0, 10],
      ]),
      hidden: { sheet: false, rows: new Set(), columns: new Set([1, 3]) },
    });
    expect(xml).toContain(
      '<cols><col min="1" max="1" width="10.7109375" customWidth="1"/><col min="2" max="2" hidden="1"/><col min="4" max="4" width="20.7109375" customWidth="1" hidden="1"/></cols>',
    );
    expect(written({ columnWidths: new Map([[2, 8]]) })).toContain('<cols><col min="3" max="3" width="8.7109375" customWidth="1"/></cols>');
    expect(written({ hidden: { sheet: false, rows: new Set(), columns: new Set([2]) } })).toContain(
      '<cols><col min="3" max="3" hidden="1"/></cols>',
    );
    expect(written({})).not.toContain('<cols>');
  });

  test.each([
    [{ rows: 2, columns: 1 }, '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>'],
    [{ rows: 2, columns: 0 }, '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>'],
    [{ rows: 0, columns: 1 }, '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>'],
    [{ rows: 0, columns: 0 }, '<sheetView workbookViewId="0"/>'],
  ])('keeps %p in view', (frozen, pane) => {
    expect(written({ frozen })).toContain(pane);
  });

  test('is the one that shows where it is the first, and hides its grid where it is to', () => {
    expect(written({}, true)).toContain('<sheetView tabSelected="1" workbookViewId="0"/>');
    expect(written({ gridLines: false })).toContain('<sheetView showGridLines="0" workbookViewId="0"/>');
    expect(written({ gridLines: true })).not.toContain('showGridLines');
  });

  test('leads to cells of its own book and of others', () => {
    const link = { sheet: '公开01表', row: 4, column: 2 };
    const xml = written({
      cells: [
        { ...cell(0, 0), link },
        { ...cell(1, 0), link: { ...link, file: 'b.xlsx' } },
      ],
    });
    expect(xml).toContain('<hyperlink ref="A1" location=');
    expect(xml).toContain('<hyperlink ref="A2" r:id="rId-b.xlsx" location=');
    expect(written({ cells: [cell(0, 0)] })).toMatch(/<\/sheetData><\/worksheet>$/);
  });

  test('fits a page in its width, and in its height where it is to', () => {
    const print = { paper: 'A4', orientation: 'landscape', fitToWidth: true } as const;
    expect(written({ print })).toMatch(
      /^<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/,
    );
    expect(written({ print: { ...print, paper: 'A3', fitToHeight: true } })).toContain(
      '<pageSetup paperSize="8" fitToWidth="1" fitToHeight="1"',
    );
    expect(written({ print: { ...print, fitToWidth: false } })).not.toMatch(/fitTo/);
  });

  test('goes to paper with margins in inches, its own or the usual ones', () => {
    const print = { paper: 'A4', orientation: 'portrait' } as const;
    expect(written({ print })).toMatch(
      /<\/sheetData><pageMargins left="0.7087" right="0.7087" top="0.7480" bottom="0.7480" header="0.3150" footer="0.3150"\/><pageSetup paperSize="9" orientation="portrait"\/><\/worksheet>$/,
    );
    expect(written({ print: { ...print, margins: { left: 2.54, right: 1.27, top: 5.08, bottom: 0 } } })).toContain(
      '<pageMargins left="1.0000" right="0.5000" top="2.0000" bottom="0.0000" header',
    );
  });

  test('goes to paper in the middle, without colours and with a foot where it is to', () => {
    const print = { paper: 'A4', orientation: 'portrait', centerHorizontally: true, blackAndWhite: true, footer: '第 &P 页' } as const;
    const xml = written({ print });
    expect(xml).toContain('</sheetData><printOptions horizontalCentered="1"/><pageMargins');
    expect(xml).toMatch(
      /orientation="portrait" blackAndWhite="1"\/><headerFooter><oddFooter>&amp;C第 &amp;P 页<\/oddFooter><\/headerFooter><\/worksheet>$/,
    );
    expect(written({})).toMatch(/<\/sheetData><\/worksheet>$/);
  });

  test('has its filter, its merged cells and its links behind its data, in the order of the schema', () => {
    const xml = written({
      cells: [{ ...cell(0, 0), link: { sheet: '一月', row: 2, column: 1 } }],
      filter: { top: 1, left: 0, bottom: 8, right: 27 },
      merges: [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 4, left: 1, bottom: 5, right: 1 },
      ],
    });
    expect(xml).toMatch(
      /<\/sheetData><autoFilter ref="A2:AB9"\/><mergeCells count="2"><mergeCell ref="A1:C1"\/><mergeCell ref="B5:B6"\/><\/mergeCells><hyperlinks><hyperlink ref="A1" location="一月!B3"\/><\/hyperlinks><\/worksheet>$/,
    );
  });
});

test.each<[Parameters<typeof cellContent>[1], string | null, string, string]>([
  [null, null, '', ''],
  [null, '=A1', '', '<f>A1</f>'],
  [3.5, null, '', '<v>3.5</v>'],
  [3.5, '=A1', '', '<f>A1</f><v>3.5</v>'],
  [true, null, 'b', '<v>1</v>'],
  [false, '=A1>2', 'b', '<f>A1&gt;2</f><v>0</v>'],
  ['合计', null, 'inlineStr', '<is><t>合计</t></is>'],
  ['甲 乙', null, 'inlineStr', '<is><t>甲 乙</t></is>'],
  ['甲 ', null, 'inlineStr', '<is><t xml:space="preserve">甲 </t></is>'],
  ['甲\ud83d\ude00乙', null, 'inlineStr', '<is><t>甲\ud83d\ude00乙</t></is>'],
  ['\ud83d甲', null, 'inlineStr', '<is><t>_xD83D_甲</t></is>'],
  ['甲\ude00\ud83d', null, 'inlineStr', '<is><t>甲_xDE00__xD83D_</t></is>'],
  ['_x00e9_ _x0g09_ _x009', null, 'inlineStr', '<is><t>_x005F_x00e9_ _x0g09_ _x009</t></is>'],
  [3, 'A1=2', '', '<f>A1=2</f><v>3</v>'],
  [' 合计', null, 'inlineStr', '<is><t xml:space="preserve"> 合计</t></is>'],
  ['合\n计', null, 'inlineStr', '<is><t xml:space="preserve">合\n计</t></is>'],
  ['a<b&c', '=A1', 'str', '<f>A1</f><v>a&lt;b&amp;c</v>'],
  ['\u0001_x0001_', null, 'inlineStr', '<is><t>_x0001__x005F_x0001_</t></is>'],
  [{ error: '#REF!' }, null, 'e', '<v>#REF!</v>'],
])('%p with the formula %p is written as type %p', (value, formula, type, content) => {
  expect(cellContent('', value, formula)).toEqual({ type, content });
});
