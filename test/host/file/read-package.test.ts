import { readWorkbook } from '../../../src/host/file/read-workbook';
import { FileError } from '../../../src/host/file/file-error';
import type { Sheet } from '../../../src/workbook/workbook';
import { MAIN, OFFICE, partsOf, relationshipsXml, workbookOfParts, zipOf } from './package-of';
import { firstSheet, cell, value, row } from './reading';

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
