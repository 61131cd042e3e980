import { stylesXml } from './package-of';
import { firstSheet, cell, row } from './reading';

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
