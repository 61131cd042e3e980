import { readWorkbook } from '../../../src/host/file/read-workbook';
import { FileError } from '../../../src/host/file/file-error';
import { cellAt, type Cell, type Sheet } from '../../../src/workbook/workbook';
import { parseCellName } from '../../../src/workbook/address';
import { MAIN, OFFICE, partsOf, relationshipsXml, stylesXml, workbookOfParts, zipOf, type Ingredients } from './package-of';

function firstSheet(ingredients: Ingredients): Sheet {
  return readWorkbook(workbookOfParts(ingredients)).sheets[0] as Sheet;
}

function cell(sheet: Sheet, name: string): Cell | undefined {
  const { row, column } = parseCellName(name) as { row: number; column: number };
  return cellAt(sheet, row, column);
}

function value(sheet: Sheet, name: string): unknown {
  return cell(sheet, name)?.value;
}

function row(...cells: string[]): string {
  return `<sheetData><row r="1">${cells.join('')}</row></sheetData>`;
}

describe('values', () => {
  test('numbers in every notation come out as the nearest double', () => {
    const texts = [
      '0',
      '-0',
      '5',
      '-1101.35',
      '1133.1799999999998',
      '1E-7',
      '9007199254740993',
      '.5',
      '12345678901234567890',
      '0.1',
      '2.5e3',
      ' 7 ',
    ];
    const sheet = firstSheet({ sheets: [row(...texts.map((text) => `<c><v>${text}</v></c>`))] });
    expect(sheet.rows.get(0)?.map(({ value }) => value)).toEqual(texts.map((text) => ({ kind: 'number', number: Number(text) + 0 })));
  });

  test('shared strings join their runs and leave phonetic guides out', () => {
    const sheet = firstSheet({
      strings:
        '<si><t>合计</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">收 </t></r><r><t>入</t></r><rPh sb="0" eb="1"><t>shou</t></rPh><phoneticPr/></si><si/><si><t/></si>',
      sheets: [row('<c t="s"><v>1</v></c>', '<c t="s"><v>0</v></c>', '<c t="s"><v>2</v></c>', '<c t="s"><v>3</v></c>')],
    });
    expect(sheet.rows.get(0)?.map(({ value }) => value)).toEqual(['收 入', '合计', '', ''].map((text) => ({ kind: 'text', text })));
  });

  test('inline strings, formula texts, booleans, errors and dates', () => {
    const sheet = firstSheet({
      sheets: [
        row(
          '<c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>',
          '<c t="str"><f>A1&amp;"x"</f><v>甲乙x</v></c>',
          '<c t="b"><v>1</v></c>',
          '<c t="b"><v>0</v></c>',
          '<c t="e"><v>#DIV/0!</v></c>',
          '<c t="d"><v>2020-12-31</v></c>',
          '<c t="d"><v>2020-12-31T12:00:00Z</v></c>',
          '<c t="d"><v>1900-01-01</v></c>',
          '<c t="str"><f>""</f><v></v></c>',
        ),
      ],
    });
    expect(sheet.rows.get(0)?.map(({ value }) => value)).toEqual([
      { kind: 'text', text: '甲乙' },
      { kind: 'text', text: '甲乙x' },
      { kind: 'boolean', boolean: true },
      { kind: 'boolean', boolean: false },
      { kind: 'error', error: '#DIV/0!' },
      { kind: 'number', number: 44196 },
      { kind: 'number', number: 44196.5 },
      { kind: 'number', number: 1 },
      { kind: 'text', text: '' },
    ]);
    expect(cell(sheet, 'F1')?.format).toBe('yyyy/m/d');
  });

  test('entities, numeric references, CDATA, comments, escapes and line ends inside text', () => {
    const item = (text: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    const sheet = firstSheet({
      sheets: [
        row(
          item('A&amp;B&lt;C&gt;&quot;&apos;'),
          item('&#20013;&#x6587;&#x1F600;'),
          item('一<![CDATA[<二>&amp;]]>三'),
          item('一<!-- <c> -->二<?go <c?>三'),
          item('一_x000D_二_x005F_x000D_三'),
          item('一\r\n二\r三'),
          item(' 两端 '),
          '<c t="inlineStr"><is><t>\n  两端 </t></is></c>',
          item('AT&T &unknown; &amp;amp;'),
        ),
      ],
    });
    expect(sheet.rows.get(0)?.map(({ value }) => (value.kind === 'text' ? value.text : null))).toEqual([
      `A&B<C>"'`,
      '中文😀',
      '一<二>&amp;三',
      '一二三',
      '一\r二_x000D_三',
      '一\n二\n三',
      ' 两端 ',
      '两端',
      'AT&T &unknown; &amp;',
    ]);
  });

  test('a formula without a stored result is pending, never zero', () => {
    const sheet = firstSheet({
      sheets: [row('<c r="A1"><f>SUM(B1:C1)</f></c>', '<c r="B1"><f>1+1</f><v/></c>', '<c r="C1"><f>2</f><v>2</v></c>')],
    });
    expect(cell(sheet, 'A1')).toEqual({ row: 0, column: 0, value: { kind: 'pending' }, formula: '=SUM(B1:C1)' });
    expect(cell(sheet, 'B1')).toEqual({ row: 0, column: 1, value: { kind: 'pending' }, formula: '=1+1' });
    expect(cell(sheet, 'C1')).toEqual({ row: 0, column: 2, value: { kind: 'number', number: 2 }, formula: '=2' });
  });

  test('a shared formula is moved to each of its cells', () => {
    const sheet = firstSheet({
      sheets: [
        `<sheetData>
          <row r="2"><c r="B2"><f t="shared" ref="B2:C4" si="0">A1*$A$1+A$1+$A1+SUM(A1:A3)+'表 A1'!A1+"A1"+LOG10(A1)+名A1+[1]S!A1</f><v>1</v></c></row>
          <row r="4"><c r="C4"><f t="shared" si="0"/><v>2</v></c></row>
          <row r="5"><c r="A5"><f t="shared" si="0">B5</f><v>2</v></c><c r="B5"><f t="shared" si="0"/><v>2</v></c></row>
        </sheetData>`,
      ],
    });
    expect(cell(sheet, 'C4')?.formula).toBe(`=B3*$A$1+B$1+$A3+SUM(B3:B5)+'表 A1'!B3+"A1"+LOG10(B3)+名A1+[1]S!B3`);
    expect(cell(sheet, 'B5')?.formula).toBe('=C5');
  });

  test('an array formula stands in its first cell only, and a data table names its inputs', () => {
    const sheet = firstSheet({
      sheets: [
        row(
          '<c r="A1"><f t="array" ref="A1:B1">B1:C1*2</f><v>2</v></c>',
          '<c r="B1"><v>4</v></c>',
          '<c r="C1"><f t="dataTable" ref="C1:C2" r1="E1"/><v>3</v></c>',
        ),
      ],
    });
    expect(cell(sheet, 'A1')?.formula).toBe('=B1:C1*2');
    expect(cell(sheet, 'B1')).toEqual({ row: 0, column: 1, value: { kind: 'number', number: 4 } });
    expect(cell(sheet, 'C1')?.formula).toBe('=TABLE(E1,)');
  });

  test('empty and merely formatted cells do not exist', () => {
    const sheet = firstSheet({
      sheets: ['<sheetData><row r="1"><c r="A1" s="1"/><c r="B1"></c><c r="C1"><v></v></c></row><row r="2"/></sheetData>'],
    });
    expect(sheet.rows.size).toBe(0);
  });
});

describe('number formats and dates', () => {
  test('built-in, Chinese built-in and custom formats; General is none', () => {
    const ids = [0, 2, 4, 9, 10, 14, 22, 31, 45, 49, 57, 58, 164, 165, 166];
    const sheet = firstSheet({
      styles: stylesXml(ids, { 164: '#,##0.00_ ;[Red]"负"-0', 165: 'General', 166: 'G/通用格式' }),
      sheets: [row(...ids.map((_, at) => `<c s="${at}"><v>1</v></c>`), '<c s="99"><v>1</v></c>')],
    });
    expect(sheet.rows.get(0)?.map(({ format }) => format)).toEqual([
      undefined,
      '0.00',
      '#,##0.00',
      '0%',
      '0.00%',
      'yyyy/m/d',
      'yyyy/m/d h:mm',
      'yyyy"年"m"月"d"日"',
      'mm:ss',
      '@',
      'yyyy"年"m"月"',
      'm"月"d"日"',
      '#,##0.00_ ;[Red]"负"-0',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a workbook that counts from 1904 gives the dates of one that counts from 1900', () => {
    const sheet = firstSheet({
      workbookHead: '<workbookPr date1904="1"/>',
      styles: stylesXml([0, 14, 20, 164], { 164: 'yyyy"年"m"月"' }),
      sheets: [row('<c s="1"><v>42734</v></c>', '<c s="0"><v>42734</v></c>', '<c s="2"><v>0.5</v></c>', '<c s="3"><v>0</v></c>')],
    });
    expect(sheet.rows.get(0)?.map(({ value }) => value)).toEqual([44196, 42734, 0.5, 1462].map((number) => ({ kind: 'number', number })));
  });
});

describe('the sheet', () => {
  test('merges, hidden rows and columns, protection and visibility', () => {
    const workbook = readWorkbook(
      workbookOfParts({
        states: ['', 'state="hidden"', 'state="veryHidden"'],
        sheets: [
          `<dimension ref="A1:ZZ99999"/><cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/><col min="7" max="7" width="9"/></cols>
           <sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="0" customHeight="1"/><row r="4" ht="12"/></sheetData>
           <sheetProtection sheet="1" objects="1"/><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="oops"/></mergeCells>`,
          '<sheetData/><sheetProtection objects="1"/>',
          '',
        ],
      }),
    );
    const [first, second, third] = workbook.sheets as [Sheet, Sheet, Sheet];
    expect(first.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 5 }]);
    expect([...first.hiddenRows]).toEqual([1, 2]);
    expect([...first.hiddenColumns]).toEqual([1, 2, 4]);
    expect([first.isProtected, second.isProtected, third.isProtected]).toEqual([true, false, false]);
    expect([first.visibility, second.visibility, third.visibility]).toEqual(['visible', 'hidden', 'veryHidden']);
    expect(workbook.sheets.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  test('places are implied where cells and rows do not state them', () => {
    const sheet = firstSheet({
      sheets: [
        '<sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="D5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>',
      ],
    });
    expect([...sheet.rows].flatMap(([, cells]) => cells.map(({ row, column }) => [row, column]))).toEqual([
      [0, 0],
      [0, 2],
      [4, 3],
      [4, 4],
      [5, 0],
    ]);
  });

  test('rows and cells in any order come out sorted', () => {
    const sheet = firstSheet({
      sheets: [
        '<sheetData><row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="3"><c r="C3"><v>4</v></c></row></sheetData>',
      ],
    });
    expect([...sheet.rows].map(([row, cells]) => [row, cells.map(({ column }) => column)])).toEqual([
      [0, [0]],
      [2, [0, 1, 2]],
    ]);
  });

  test('prefixes on every element, single quotes, stray white space and foreign elements', () => {
    const sheet = firstSheet({
      sheets: [
        `<?xml version='1.0'?><!-- <x:c r="A1"><x:v>9</x:v></x:c> --><x:worksheet xmlns:x='${MAIN}' xmlns:y='urn:other'>
          <x:sheetData ><x:row r = '1' ><y:c r="A1"><y:v>8</y:v></y:c><x:c r='B1' t="inlineStr" ><x:is><x:t>a>b</x:t></x:is ></x:c
          ><x:c r="C1"><y:v>7</y:v><x:v>6</x:v><x:extLst><x:ext><x:v>5</x:v></x:ext></x:extLst></x:c></x:row></x:sheetData>
          <x:mergeCells><x:mergeCell ref='A1:B2'/></x:mergeCells></x:worksheet>`,
      ],
    });
    expect(cell(sheet, 'A1')).toBeUndefined();
    expect(value(sheet, 'B1')).toEqual({ kind: 'text', text: 'a>b' });
    expect(value(sheet, 'C1')).toEqual({ kind: 'number', number: 6 });
    expect(sheet.merges).toHaveLength(1);
  });

  test('byte order marks and UTF-16', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>合计</t></is></c></row></sheetData></worksheet>`;
    const wide = new Uint8Array(2 + xml.length * 2);
    wide.set([0xff, 0xfe]);
    for (let at = 0; at < xml.length; at++) wide.set([xml.charCodeAt(at) & 0xff, xml.charCodeAt(at) >> 8], 2 + at * 2);
    const marked = new TextEncoder().encode(`\uFEFF${xml.replace('UTF-16', 'utf-8')}`);
    const parts = partsOf({ sheets: ['', ''] });
    const workbook = readWorkbook(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': wide, 'xl/worksheets/sheet2.xml': marked }));
    expect(workbook.sheets.map((sheet) => value(sheet, 'A1'))).toEqual([
      { kind: 'text', text: '合计' },
      { kind: 'text', text: '合计' },
    ]);
  });
});

describe('the package', () => {
  const one = row('<c r="A1"><v>1</v></c>');

  test('sheets come in the order of the workbook, through their relationships, whatever their parts are called', () => {
    const parts = partsOf({ sheets: [one, one, one], names: ['丙', '甲', '乙 &amp; 丁'] });
    parts['xl/_rels/workbook.xml.rels'] = relationshipsXml([
      ['rId3', 'worksheet', '/xl/worksheets/Sheet1.xml'],
      ['rId1', 'worksheet', './worksheets/../worksheets/sheet2.xml'],
      ['rId2', 'worksheet', 'worksheets/%E8%A1%A8.xml'],
    ]);
    parts['xl/worksheets/表.xml'] = parts['xl/worksheets/sheet3.xml'] as string;
    expect(readWorkbook(zipOf(parts)).sheets.map(({ name }) => name)).toEqual(['丙', '甲', '乙 & 丁']);
  });

  test('backslashes and other cases in part names, and a main part elsewhere', () => {
    const parts = partsOf({ sheets: [one] });
    const moved = Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name.replace(/^xl\//, 'XL/').replace(/\//g, '\\'), content]),
    );
    expect(readWorkbook(zipOf(moved)).sheets).toHaveLength(1);
    const renamed = { ...parts, '_rels/.rels': relationshipsXml([['a', 'officeDocument', '/book/main.xml']]) };
    const elsewhere = Object.fromEntries(
      Object.entries(renamed).map(([name, content]) => [
        name
          .replace('xl/_rels/workbook.xml.rels', 'book/_rels/main.xml.rels')
          .replace('xl/workbook.xml', 'book/main.xml')
          .replace('xl/', 'book/'),
        content,
      ]),
    );
    expect(readWorkbook(zipOf(elsewhere)).sheets).toHaveLength(1);
  });

  test('the strict format', () => {
    const strict = Object.fromEntries(
      Object.entries(partsOf({ sheets: [one], strings: '<si><t>a</t></si>' })).map(([name, content]) => [
        name,
        String(content)
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
      ]),
    );
    expect(value(readWorkbook(zipOf(strict)).sheets[0] as Sheet, 'A1')).toEqual({ kind: 'number', number: 1 });
  });

  test('chart and dialog sheets are passed over', () => {
    const parts = partsOf({ sheets: [one, one, one] });
    parts['xl/_rels/workbook.xml.rels'] = relationshipsXml([
      ['rId1', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId2', 'dialogsheet', 'dialogsheets/sheet1.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ]);
    expect(readWorkbook(zipOf(parts)).sheets.map(({ name, index }) => [name, index])).toEqual([['表3', 0]]);
  });

  test('parts that a snapshot does not need are never looked into', () => {
    const parts = partsOf({ sheets: [one], extra: { 'xl/media/image1.png': new Uint8Array(5000).fill(7) } });
    const bytes = zipOf(parts, 0);
    const image = Buffer.from(bytes).indexOf(Buffer.alloc(64, 7));
    bytes[image] = 8;
    expect(readWorkbook(bytes).sheets).toHaveLength(1);
  });

  test('stored entries and bytes before the zip', () => {
    const stored = zipOf(partsOf({ sheets: [one] }), 0);
    expect(readWorkbook(stored).sheets).toHaveLength(1);
    const shifted = new Uint8Array(stored.length + 5);
    shifted.set([1, 2, 3, 4, 5]);
    shifted.set(stored, 5);
    expect(readWorkbook(shifted).sheets).toHaveLength(1);
  });
});

describe('damaged cells are named, never dropped', () => {
  test.each([
    ['<c r="A1" t="s"><v>7</v></c>', /“表1”的单元格 A1 引用了不存在的共享文本（第 7 条）/],
    ['<c r="B1"><v>12a</v></c>', /单元格 B1 的数值“12a”无法识别/],
    ['<c r="1A"><v>1</v></c>', /“表1”里有无效的单元格地址“1A”/],
    ['<c r="XFE1"><v>1</v></c>', /无效的单元格地址“XFE1”/],
    ['<c r="A1048577"><v>1</v></c>', /无效的单元格地址/],
    ['<c r="A1" t="z"><v>1</v></c>', /单元格 A1 的类型“z”无法识别/],
    ['<c r="A1" t="d"><v>昨天</v></c>', /单元格 A1 的日期“昨天”无法识别/],
    ['<c r="A1"><f t="shared" si="3"/><v>1</v></c>', /单元格 A1 引用了不存在的共享公式/],
    ['<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', /单元格 A1 在文件里出现了两次/],
  ])('%s', (xml, message) => {
    const read = (): unknown => firstSheet({ strings: '<si><t>a</t></si>', sheets: [row(xml)] });
    expect(read).toThrow(FileError);
    expect(read).toThrow(message);
  });

  test('a row number that cannot be', () => {
    expect(() => firstSheet({ sheets: ['<sheetData><row r="0"><c><v>1</v></c></row></sheetData>'] })).toThrow(/行号无效（0）/);
  });
});
