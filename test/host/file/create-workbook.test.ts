import * as XLSX from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { appendSheets } from '../../../src/host/file/append-sheets';
import { createWorkbook } from '../../../src/host/file/create-workbook';
import { FileError } from '../../../src/host/file/file-error';
import { readWorkbook } from '../../../src/host/file/read-workbook';
import { BOXED, INPUT, workbookOf, type LayoutCell, type SheetLayout } from '../../../src/workbook/layout';
import { cellAt } from '../../../src/workbook/workbook';
import { workbookOfParts } from './package-of';
import { richWorkbook } from './rich-workbook';

function part(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

function sheet(name: string, cells: readonly LayoutCell[], more: Partial<SheetLayout> = {}): SheetLayout {
  return { name, cells, ...more };
}

function text(row: number, column: number, value: string): LayoutCell {
  return { row, column, value };
}

describe('a workbook made of layouts', () => {
  const layout = sheet(
    '校验报告',
    [
      { row: 0, column: 0, value: '标题', style: { bold: true, size: 16, font: '黑体', horizontal: 'center', vertical: 'center' } },
      { row: 2, column: 1, value: 1101.35, style: { format: '#,##0.00', borders: BOXED, fill: 'FFEEEE', color: '9C0006' } },
      { row: 2, column: 0, value: '  2101501', style: { borders: BOXED, wrap: true, indent: 2 } },
      { row: 3, column: 1, value: 2202.7, formula: '=B3*2', style: { format: '0.00%' } },
      { row: 3, column: 2, value: null, formula: '=A1&"x"' },
      { row: 4, column: 0, value: true },
      { row: 4, column: 1, value: null, style: { borders: BOXED } },
    ],
    { merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] },
  );

  test('reads back as the snapshot that the layouts promise', () => {
    const [expected] = workbookOf([layout]).sheets;
    const [actual] = readWorkbook(createWorkbook([layout])).sheets;
    expect(actual).toEqual(expected);
  });

  test('another reader sees the same', () => {
    const book = XLSX.read(createWorkbook([layout]), { type: 'array', cellStyles: true });
    const content = book.Sheets['校验报告'] as XLSX.WorkSheet;
    expect((content['A3'] as XLSX.CellObject).v).toBe('  2101501');
    expect((content['B3'] as XLSX.CellObject).w).toBe('1,101.35');
    expect((content['B4'] as XLSX.CellObject).f).toBe('B3*2');
    expect(content['!merges']).toHaveLength(1);
  });

  test.each([
    [{ rows: 2, columns: 0 }, '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>'],
    [{ rows: 0, columns: 1 }, '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>'],
    [{ rows: 4, columns: 2 }, '<pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/>'],
    [{ rows: 0, columns: 0 }, 'workbookViewId="0"/></sheetViews>'],
  ])('frozen %j: Excel finds the part that scrolls', (frozen, expected) => {
    expect(part(createWorkbook([sheet('表', [text(0, 0, '甲')], { frozen })]), 'xl/worksheets/sheet1.xml')).toContain(expected);
  });

  test('hidden rows and columns stay hidden, with or without a size or a cell of their own', () => {
    const bytes = createWorkbook([
      sheet('表', [text(0, 0, '甲')], {
        hidden: { sheet: false, rows: new Set([0, 7]), columns: new Set([1, 4]) },
        columnWidths: new Map([
          [1, 20],
          [2, 9],
        ]),
      }),
    ]);
    const [read] = readWorkbook(bytes).sheets;
    expect([...(read?.hiddenRows ?? [])]).toEqual([0, 7]);
    expect([...(read?.hiddenColumns ?? [])]).toEqual([1, 4]);
  });

  test('the same layouts give the same bytes', () => {
    expect(createWorkbook([layout])).toEqual(createWorkbook([layout]));
  });

  test.each(['=1+1', '+5', '-5', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1'])('text %j stays text', (value) => {
    const bytes = createWorkbook([sheet('表', [text(0, 0, value)])]);
    const [read] = readWorkbook(bytes).sheets;
    expect(read && cellAt(read, 0, 0)).toEqual({ row: 0, column: 0, value: { kind: 'text', text: value } });
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test('names that are taken or not allowed become free ones; links, formulas and print titles follow', () => {
    const layouts = [
      sheet('总表', [
        { row: 0, column: 0, value: null, formula: "='明细/一'!A1+SUM('明细/一'!A1:B2)", link: { sheet: '明细/一', row: 4, column: 2 } },
      ]),
      sheet('明细/一', [text(0, 0, 'a')], {
        print: { paper: 'A4', orientation: 'portrait', titleRows: { first: 0, last: 2 } },
        filter: { top: 0, left: 0, bottom: 9, right: 2 },
      }),
      sheet('总表', []),
      sheet('长'.repeat(40), []),
      sheet("'", []),
    ];
    const bytes = createWorkbook(layouts);
    expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(['总表', '明细 一', '总表(2)', '长'.repeat(31), '工作表']);
    const first = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(first).toContain(`<f>'明细 一'!A1+SUM('明细 一'!A1:B2)</f>`);
    expect(first).toContain(`<hyperlink ref="A1" location="'明细 一'!C5"/>`);
    const workbook = part(bytes, 'xl/workbook.xml');
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'明细 一'!$1:$3</definedName>`);
    expect(workbook).toContain(`localSheetId="1" hidden="1">'明细 一'!$A$1:$C$10</definedName>`);
  });

  test('links into other workbooks go through one relationship a file', () => {
    const link = (row: number, file: string): LayoutCell => ({
      row,
      column: 0,
      value: '看',
      link: { sheet: '表1', row: 0, column: 0, file },
    });
    const bytes = createWorkbook([sheet('报告', [link(0, 'a%20b.xlsx'), link(1, 'c.xlsx'), link(2, 'a%20b.xlsx')])]);
    const relationships = part(bytes, 'xl/worksheets/_rels/sheet1.xml.rels');
    expect(relationships.match(/TargetMode="External"/g)).toHaveLength(2);
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<hyperlink ref="A3" r:id="rId1" location="表1!A1"/>');
  });

  test('equal looks share one style, and input cells a named one', () => {
    const cells = [0, 1, 2].map((row): LayoutCell => ({ row, column: 0, value: row, style: { ...INPUT, borders: BOXED } }));
    const styles = part(createWorkbook([sheet('表', cells)]), 'xl/styles.xml');
    expect(styles).toContain('<cellXfs count="2">');
    expect(styles).toContain('<cellStyle name="填报" xfId="1"/>');
    expect(styles).toContain('<protection locked="0"/>');
  });
});

test('the first sheet of a file that had none is the one that shows, and no other', () => {
  const shows = (bytes: Uint8Array, at: number): boolean => part(bytes, `xl/worksheets/sheet${at}.xml`).includes('tabSelected="1"');
  const made = createWorkbook([sheet('甲', []), sheet('乙', [])]);
  expect([shows(made, 1), shows(made, 2), shows(appendSheets(made, [sheet('丙', [])]).bytes, 3)]).toEqual([true, false, false]);
});

describe('sheets appended to a workbook', () => {
  const rich = richWorkbook();

  test('what was there keeps its bytes', () => {
    const { bytes, names, notes } = appendSheets(rich, [
      sheet('表1', [{ row: 0, column: 0, value: 5, style: { ...INPUT, format: '0.0' } }]),
    ]);
    expect([names, notes]).toEqual([['表1(2)'], []]);
    const [before, after] = [unzipSync(rich), unzipSync(bytes)];
    const changed = Object.keys(after).filter(
      (name) => Buffer.compare(after[name] ?? Buffer.alloc(0), before[name] ?? Buffer.alloc(0)) !== 0,
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet5.xml',
    ]);
    const [old, now] = [readWorkbook(rich), readWorkbook(bytes)];
    expect(now.sheets.slice(0, 4)).toEqual(old.sheets);
    expect(now.sheets[4]?.rows.get(0)).toEqual([{ row: 0, column: 0, value: { kind: 'number', number: 5 }, format: '0.0' }]);
  });

  test('to a workbook without styles, twice', () => {
    const bare = workbookOfParts({ sheets: [''] });
    const once = appendSheets(bare, [sheet('新', [text(0, 0, 'a')])]).bytes;
    const twice = appendSheets(once, [sheet('新', [{ row: 0, column: 0, value: 1, style: { bold: true } }])]);
    expect(readWorkbook(twice.bytes).sheets.map(({ name }) => name)).toEqual(['表1', '新', '新(2)']);
  });

  test('what is new in the workbook part stands where the schema has it', () => {
    const tail = '<functionGroups/><calcPr calcId="1"/><extLst><ext uri="a"/></extLst>';
    const print = { paper: 'A4', orientation: 'portrait', titleRows: { first: 0, last: 0 } } as const;
    const orders = [tail, '', '<definedNames/>', '<pivotCaches/>'].map((end) => {
      const { bytes } = appendSheets(workbookOfParts({ sheets: [''], workbookTail: end }), [sheet('新', [], { print })]);
      return [...part(bytes, 'xl/workbook.xml').matchAll(/<(sheets|functionGroups|definedNames|calcPr|extLst|pivotCaches)\b/g)].map(
        ([, name]) => name,
      );
    });
    expect(orders).toEqual([
      ['sheets', 'functionGroups', 'definedNames', 'calcPr', 'extLst'],
      ['sheets', 'definedNames', 'calcPr'],
      ['sheets', 'definedNames', 'calcPr'],
      ['sheets', 'definedNames', 'calcPr', 'pivotCaches'],
    ]);
  });

  test('to a workbook whose structure is protected is refused', () => {
    const locked = workbookOfParts({ sheets: [''], workbookHead: '<workbookProtection lockStructure="1"/>' });
    expect(() => appendSheets(locked, [sheet('新', [])])).toThrow(FileError);
    expect(() => appendSheets(locked, [sheet('新', [])])).toThrow(/结构受保护/);
  });
});
