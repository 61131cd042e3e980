import { partsOf, stylesXml, workbookOfParts, zipOf } from './package-of';
import { richParts } from './rich-workbook';
import { contentAt, saved, edited, part, rawEntries, FIRST, rich } from './saving';

describe('what is not edited', () => {
  test('every other part keeps its bytes and its place', () => {
    const after = edited(rich, '表1', { A4: { value: '丁' } });
    const [old, now] = [rawEntries(rich), rawEntries(after)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    const changed = [...now].filter(([name, bytes]) => old.get(name) !== bytes).map(([name]) => name);
    expect(changed).toEqual([FIRST]);
  });

  test('in the edited part only the edited cell differs', () => {
    const after = edited(rich, '表1', { A4: { value: '丁 < 戊 ' } });
    const before = String(richParts()[FIRST]);
    expect(part(after, FIRST)).toBe(before.replace('<is><t>乙 &amp; 丙</t></is>', '<is><t xml:space="preserve">丁 &lt; 戊 </t></is>'));
  });

  test('a cell that is not there and stays empty leaves no trace', () => {
    expect(part(edited(rich, '表1', { H3: { value: null }, B20: { value: null } }), FIRST)).toBe(String(richParts()[FIRST]));
  });

  test('a plan without edits gives the file back', () => {
    expect(saved(rich, [])).toEqual(rich);
  });

  test('data descriptors, entry comments and the archive comment stay', () => {
    const bytes = zipOf(partsOf({ sheets: ['<sheetData/>'] }));
    const commented = new Uint8Array(bytes.length + 3);
    commented.set(bytes);
    commented.set([65, 66, 67], bytes.length);
    new DataView(commented.buffer).setUint16(bytes.length - 2, 3, true);
    const after = edited(commented, '表1', { A1: { value: 1 } });
    expect(new TextDecoder().decode(after.subarray(-3))).toBe('ABC');
  });
});

describe('edits', () => {
  test('numbers, texts, truth values, formulas and nothing', () => {
    const after = edited(rich, '表1', {
      B3: { value: -0.1 },
      A3: { value: '项目' },
      A4: { value: '=1+1' },
      B4: { value: true },
      C3: { formula: '=ROUND(B3*3,1)', value: null },
      B5: { value: null },
      D8: { formula: '="a"&"<b>"', value: 'a<b>' },
    });
    const xml = part(after, FIRST);
    expect(xml).toContain('<c r="B3" s="2"><v>-0.1</v></c>');
    expect(xml).toContain('<c r="A3" t="s"><v>1</v></c>');
    expect(xml).toContain('<c r="A4" t="inlineStr"><is><t>=1+1</t></is></c>');
    expect(xml).toContain('<c r="B4" s="2" t="b"><v>1</v></c>');
    expect(xml).toContain('<c r="C3" s="2"><f>ROUND(B3*3,1)</f><v>-0.3</v></c>');
    expect(xml).toContain('<c r="B5" s="2"/>');
    expect(xml).toContain('<c r="D8" t="str"><f>&quot;a&quot;&amp;&quot;&lt;b&gt;&quot;</f><v>a&lt;b&gt;</v></c>');
    expect(contentAt(after, '表1', 'A4')).toEqual({ formula: null, format: null, value: '=1+1' });
  });

  test('cells and rows that were not there come in their order, with the style of their row or column', () => {
    const after = edited(rich, '表1', {
      C2: { value: 1 },
      F3: { value: 0.5, format: '0.00%' },
      B7: { value: 2 },
      H10: { value: 3 },
      A2: { value: '甲' },
    });
    const xml = part(after, FIRST);
    expect(xml).toContain('<c r="B2" t="s"><v>2</v></c><c r="C2"><v>1</v></c></row>');
    expect(xml).toContain('<c r="F3" s="3"><v>0.5</v></c></row>');
    expect(xml).toContain('</row><row r="7"><c r="B7"><v>2</v></c></row><row r="8"');
    expect(xml).toContain('<row r="10"><c r="H10"><v>3</v></c></row></sheetData>');
    expect(xml).toContain('<dimension ref="A1:H10"/>');
  });

  test('a new number format is a new style that differs in nothing else; going back finds the old one', () => {
    const percent = edited(rich, '表1', { B3: { value: 1, format: '0.0%' } });
    expect(part(percent, FIRST)).toContain('<c r="B3" s="5"><v>1</v></c>');
    const styles = part(percent, 'xl/styles.xml');
    expect(styles).toContain('<numFmts count="2">');
    expect(styles).toContain('<numFmt numFmtId="177" formatCode="0.0%"/></numFmts>');
    expect(styles).toMatch(
      /<cellXfs count="6">.*<xf numFmtId="177" applyNumberFormat="1" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"\/><\/cellXfs>/,
    );
    const back = edited(percent, '表1', { B3: { value: 100.5, format: '#,##0.00_ ' } });
    expect(part(back, FIRST)).toContain('<c r="B3" s="2"><v>100.5</v></c>');
    expect(part(back, 'xl/styles.xml')).toBe(styles);
    expect(part(edited(rich, '表1', { B3: { value: 1, format: '0.00%' } }), FIRST)).toContain('<c r="B3" s="3">');
  });

  test('a percentage takes another format of percentages; a cell that was empty keeps its own', () => {
    const bytes = workbookOfParts({
      styles: stylesXml([0, 10]),
      sheets: ['<sheetData><row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" s="1"/></row></sheetData>'],
    });
    const after = edited(bytes, '表1', { A1: { value: 0.25, format: '0.0%' }, B1: { value: 0.75, format: '0.0%' } });
    expect(['A1', 'B1'].map((name) => contentAt(after, '表1', name).format)).toEqual(['0.0%', '0.00%']);
  });

  test('the first cell of a shared formula hands it to the next', () => {
    const after = edited(rich, '表1', { C4: { value: 9 } });
    expect(part(after, FIRST)).toContain('<c r="C5" s="2"><f t="shared" ref="C5:C6" si="0">B5*2</f><v>2.2000000000000002</v></c>');
    expect(contentAt(after, '表1', 'C5').formula).toBe('=B5*2');
    expect(contentAt(after, '表1', 'C6').formula).toBe('=B6*2');
    const all = edited(rich, '表1', { C4: { value: 9 }, C5: { value: 8 }, B6: { value: 4 } });
    expect(part(all, FIRST)).toContain('<c r="C6" s="2"><f t="shared" ref="C6" si="0">B6*2</f><v>8</v></c>');
  });

  test('a cell in a column of two letters is found, and one between two comes between them', () => {
    const bytes = workbookOfParts({ sheets: ['<sheetData><row r="1"><c r="Z1"><v>1</v></c><c r="AB1"><v>2</v></c></row></sheetData>'] });
    const after = edited(bytes, '表1', { AB1: { value: 7 }, AA1: { value: 5 } });
    expect(part(after, FIRST)).toContain('<row r="1"><c r="Z1"><v>1</v></c><c r="AA1"><v>5</v></c><c r="AB1"><v>7</v></c></row>');
  });

  test('an error cell comes back as one', () => {
    const bytes = workbookOfParts({ sheets: ['<sheetData><row r="1"><c r="A1" t="e"><v>#REF!</v></c></row></sheetData>'] });
    const changed = edited(bytes, '表1', { A1: { value: 5 } });
    expect(part(edited(changed, '表1', { A1: { value: '#REF!' } }), FIRST)).toBe(part(bytes, FIRST));
  });

  test('an empty sheet, a prefixed one, and text that XML cannot carry', () => {
    const prefixed =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>';
    const bytes = workbookOfParts({ sheets: ['<sheetData/>', prefixed, '<sheetData><row r="1"/></sheetData>'] });
    const text = '一\u0007二\r\n三_x000D_\ud800';
    for (const sheet of ['表1', '表2', '表3'])
      expect(contentAt(edited(bytes, sheet, { A1: { value: text } }), sheet, 'A1').value).toBe(text);
    expect(part(edited(bytes, '表2', { B2: { value: 1 } }), 'xl/worksheets/sheet2.xml')).toContain(
      '<x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData>',
    );
  });

  test('dates in a workbook that counts from 1904', () => {
    const bytes = workbookOfParts({
      workbookHead: '<workbookPr date1904="1"/>',
      styles: stylesXml([0, 14]),
      sheets: ['<sheetData><row r="1"><c r="A1" s="1"><v>42734</v></c></row></sheetData>'],
    });
    const after = edited(bytes, '表1', { A1: { value: 44197 } });
    expect(part(after, FIRST)).toContain('<v>42735</v>');
  });
});
