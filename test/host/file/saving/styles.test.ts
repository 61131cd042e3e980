import { CellStyles } from '../../../../src/host/file/saving/cell-styles';
import { StyleSheet } from '../../../../src/host/file/saving/style-sheet';
import type { CellStyle } from '../../../../src/workbook/layout';

function sheetOf(inside: string): StyleSheet {
  return new StyleSheet(new TextEncoder().encode(`<styleSheet>${inside}</styleSheet>`), 'styles.xml');
}

const written = (sheet: StyleSheet): string => new TextDecoder().decode(sheet.toBytes());

describe('a style that differs in its number format alone', () => {
  const FORMATS = `<numFmts count='1'><numFmt numFmtId='176' formatCode='0.000'/></numFmts>`;

  test.each([
    ['"', `<xf numFmtId="2" fontId="1" applyNumberFormat="1"/><xf numFmtId="176" fontId="1" applyNumberFormat="1"/>`],
    [`'`, `<xf numFmtId='2' fontId='1' applyNumberFormat='1'/><xf numFmtId='176' fontId='1' applyNumberFormat='1'/>`],
    ['"', `<xf  numFmtId="2" fontId="1"\n applyNumberFormat="1"/><xf numFmtId="176" fontId="1"/>`],
    ['one said to be applied', `<xf numFmtId='2' applyNumberFormat='true'/><xf numFmtId='176'/>`],
    ['one said to be applied in "', `<xf numFmtId="2" applyNumberFormat="false"/><xf numFmtId="176"/>`],
    ['neither said to be applied', `<xf numFmtId='2' fontId='1'/><xf numFmtId='176' fontId='1'/>`],
  ])('is found where it is there already, with attributes in %s', (_, styles) => {
    const sheet = sheetOf(`${FORMATS}<cellXfs>${styles}</cellXfs>`);
    expect(new CellStyles(sheet).withFormat(0, '0.000')).toBe(1);
    expect(sheet.isChanged).toBe(false);
  });

  test('is not one that differs in more', () => {
    const sheet = sheetOf(`${FORMATS}<cellXfs count="2"><xf numFmtId='2' fontId='1'/><xf numFmtId='176' fontId='7'/></cellXfs>`);
    expect(new CellStyles(sheet).withFormat(0, '0.000')).toBe(2);
    expect(written(sheet)).toContain(`<xf numFmtId="176" applyNumberFormat="1" fontId='1'/></cellXfs>`);
    expect(written(sheet)).toContain('<cellXfs count="3">');
  });

  test('takes General and none for the same', () => {
    const styles = new CellStyles(sheetOf(`<cellXfs><xf numFmtId="2" fontId="1"/><xf numFmtId="0" fontId="1"/></cellXfs>`));
    expect([styles.withFormat(0, null), styles.withFormat(0, 'General'), styles.withFormat(1, null)]).toEqual([1, 1, 1]);
  });

  test('is not one whose children say otherwise', () => {
    const children = ['numFmtId="5"', 'numFmtId="6"', 'applyNumberFormat="0"', 'applyNumberFormat="1"'].map(
      (own) => `<xf><e:own ${own}/></xf>`,
    );
    const styles = new CellStyles(sheetOf(`<cellXfs>${children.join('')}</cellXfs>`));
    expect(children.map((_, at) => styles.withFormat(at, null))).toEqual([0, 1, 2, 3]);
  });

  test('takes General that is spelt out for none', () => {
    const formats = '<numFmts><numFmt numFmtId="200" formatCode="General"/></numFmts>';
    const styles = new CellStyles(sheetOf(`${formats}<cellXfs><xf numFmtId="2"/><xf numFmtId="200"/></cellXfs>`));
    expect(styles.withFormat(0, null)).toBe(1);
  });

  test('has a new number where the format is new, above those of the file', () => {
    const sheet = sheetOf(`${FORMATS}<cellXfs><xf numFmtId="0"/></cellXfs>`);
    new CellStyles(sheet).withFormat(0, '0.0000');
    expect(written(sheet)).toContain(
      `<numFmts count='2'><numFmt numFmtId='176' formatCode='0.000'/><numFmt numFmtId="177" formatCode="0.0000"/></numFmts>`,
    );
  });
});

describe('looks that are added to a file', () => {
  test('are one style where they are alike, and only say what they change', () => {
    const sheet = sheetOf('<fonts count="1"><font><sz val="11"/></font></fonts><cellXfs><xf numFmtId="0"/></cellXfs>');
    const styles = new CellStyles(sheet);
    const [plain, slanted, bold] = [styles.numberOf({}), styles.numberOf({ italic: true }), styles.numberOf({ bold: true })];
    expect([styles.numberOf(undefined), styles.numberOf({ italic: true }), new Set([plain, slanted, bold]).size]).toEqual([0, slanted, 3]);
    const [, fonts = ''] = /<fonts[^>]*>(.*)<\/fonts>/.exec(written(sheet)) ?? [];
    expect([...fonts.matchAll(/<font>.*?<\/font>/g)].map(([font]) => [font.includes('<b/>'), font.includes('<i/>')])).toEqual([
      [false, false],
      [false, true],
      [true, false],
    ]);
    expect(sheet.items('cellXfs')[plain]).toContain('fontId="0"');
    expect(sheet.items('cellXfs')[plain]).not.toContain('applyFont');
    expect(sheet.items('cellXfs')[slanted]).toContain('fontId="1"');
    expect(sheet.items('cellXfs')[slanted]).toContain('applyFont="1"');
  });
});

test('a font is that of the file but for what a look says of it', () => {
  const sheet = sheetOf('<fonts><font><b/><sz val="9"/><name val="仿宋"/></font></fonts><cellXfs><xf numFmtId="0"/></cellXfs>');
  const styles = new CellStyles(sheet);
  styles.numberOf({ italic: true });
  styles.numberOf({ size: 16, font: '黑体' });
  const said = sheet
    .items('fonts')
    .slice(1)
    .map((font) => [/sz val="(\d+)"/.exec(font)?.[1], /name val="(\S+)"/.exec(font)?.[1]]);
  expect(said).toEqual([
    ['9', '仿宋'],
    ['16', '黑体'],
  ]);
});

describe('the style of a look', () => {
  const LISTS =
    '<fonts><font><sz val="10"/><name val="宋体"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/></cellXfs>';
  /** The style that a look is given, and the sheet's lists with it. */
  function given(style: CellStyle, lists = LISTS): { readonly xf: string; readonly sheet: StyleSheet } {
    const sheet = sheetOf(lists);
    const number = new CellStyles(sheet).numberOf(style);
    return { xf: sheet.items('cellXfs')[number] ?? '', sheet };
  }

  test.each<[CellStyle, string, string]>([
    [{}, '', '<alignment vertical="bottom"/>'],
    [{ locked: false }, ' applyProtection="1"', '<alignment vertical="bottom"/><protection locked="0"/>'],
    [{ locked: true }, ' applyProtection="1"', '<alignment vertical="bottom"/><protection locked="1"/>'],
    [{ horizontal: 'right', vertical: 'top', wrap: true }, '', '<alignment horizontal="right" vertical="top" wrapText="1"/>'],
    [{ indent: 2 }, '', '<alignment horizontal="left" vertical="bottom" indent="2"/>'],
    [{ indent: 1, horizontal: 'right' }, '', '<alignment horizontal="right" vertical="bottom" indent="1"/>'],
  ])('%j says no more than it must', (style, applied, children) => {
    expect(given(style).xf).toBe(
      `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"${applied}>${children}</xf>`,
    );
  });

  test('says which of font, fill, border and format are its own', () => {
    const { xf, sheet } = given({ underline: true, fill: 'FFF9E6', borders: { top: 'thin', left: 'double' }, format: '0.00%' });
    expect(xf).toContain(
      '<xf numFmtId="10" fontId="1" fillId="1" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">',
    );
    expect(sheet.items('fonts')[1]).toBe('<font><u/><sz val="10"/><name val="宋体"/><charset val="134"/></font>');
    expect(sheet.items('fills')[1]).toContain('<patternFill patternType="solid"><fgColor rgb="FFFFF9E6"/>');
    expect(sheet.items('borders')[1]).toBe(
      '<border><left style="double"><color indexed="64"/></left><right/><top style="thin"><color indexed="64"/></top><bottom/><diagonal/></border>',
    );
  });

  test.each<[CellStyle, string]>([
    [{ color: '9C0006' }, '<font><sz val="10"/><color rgb="FF9C0006"/><name val="宋体"/><charset val="134"/></font>'],
    [{ size: 16 }, '<font><sz val="16"/><name val="宋体"/><charset val="134"/></font>'],
    [{ font: '仿宋' }, '<font><sz val="10"/><name val="仿宋"/><charset val="134"/></font>'],
    [{ bold: false }, '<font><sz val="10"/><name val="宋体"/><charset val="134"/></font>'],
    [{ italic: true }, '<font><i/><sz val="10"/><name val="宋体"/><charset val="134"/></font>'],
  ])('%j has a font of its own', (style, font) => {
    const { xf, sheet } = given(style);
    expect([sheet.items('fonts')[1], xf.includes('fontId="1"')]).toEqual([font, true]);
  });

  test.each<[string, string, string[]]>([
    ['General', '0', []],
    ['0.00', '2', []],
    ['#,##0', '3', []],
    ['@', '49', []],
    ['#,##0.0', '164', ['<numFmt numFmtId="164" formatCode="#,##0.0"/>']],
    // A built-in one that looks as the reader's language has it is spelt out.
    ['h:mm', '164', ['<numFmt numFmtId="164" formatCode="h:mm"/>']],
  ])('with the format %s has the number %s', (format, id, formats) => {
    const { xf, sheet } = given({ format });
    expect([/numFmtId="(\d+)"/.exec(xf)?.[1], xf.includes('applyNumberFormat'), sheet.items('numFmts')]).toEqual([id, id !== '0', formats]);
  });

  test('shares a format with another look', () => {
    const sheet = sheetOf(LISTS);
    const styles = new CellStyles(sheet);
    styles.numberOf({ format: '0.000' });
    styles.numberOf({ format: '0.000', wrap: true });
    expect(sheet.items('numFmts')).toEqual(['<numFmt numFmtId="164" formatCode="0.000"/>']);
  });

  test('belongs to its named style, which is made once and says nothing of formats, borders and parents', () => {
    const sheet = sheetOf(LISTS);
    const styles = new CellStyles(sheet);
    const numbers = [
      styles.numberOf({ name: '填报', locked: false, format: '0.00', borders: { top: 'thin' } }),
      styles.numberOf({ name: '填报', locked: false }),
    ];
    expect(numbers.map((number) => /xfId="(\d+)"/.exec(sheet.items('cellXfs')[number] ?? '')?.[1])).toEqual(['1', '1']);
    expect(sheet.items('cellStyles')).toEqual(['<cellStyle name="填报" xfId="1"/>']);
    expect(sheet.items('cellStyleXfs')).toEqual([
      '<xf/>',
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1" applyProtection="1"><alignment vertical="bottom"/><protection locked="0"/></xf>',
    ]);
  });

  test('belongs to the named style of the file where it has one', () => {
    const { xf, sheet } = given(
      { name: '填报', locked: false },
      `${LISTS}<cellStyles><cellStyle name="常规" xfId="0"/><cellStyle name="填报" xfId="5"/></cellStyles>`,
    );
    expect(xf).toContain(' xfId="5"');
    expect([sheet.items('cellStyles'), sheet.items('cellStyleXfs')].map(({ length }) => length)).toEqual([2, 1]);
  });

  test('leaves the first place of a list that has none to what cells look like by themselves', () => {
    const { xf, sheet } = given({ name: '填报', bold: true }, '<fonts><font/></fonts>');
    expect(sheet.items('cellXfs')).toEqual(['<xf numFmtId="0"/>', xf]);
    expect(sheet.items('cellStyleXfs')[0]).toBe('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
    expect(xf).toContain(' xfId="1"');
    expect(sheet.items('fonts')[1]).toBe('<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font>');
  });
});

describe('a style in another number format', () => {
  test.each([
    [`<xf  numFmtId='2'  fontId="1"   applyNumberFormat='0'/>`, '<xf numFmtId="164" applyNumberFormat="1"  fontId="1"/>'],
    [
      `<xf applyNumberFormat="0"\n\tnumFmtId="22" xfId="0"><alignment/></xf>`,
      '<xf numFmtId="164" applyNumberFormat="1" xfId="0"><alignment/></xf>',
    ],
    [`<xf numFmtId='176' applyNumberFormat='true'/>`, '<xf numFmtId="164" applyNumberFormat="1"/>'],
    ['<xf numFmtId="176" applyNumberFormat="true"/>', '<xf numFmtId="164" applyNumberFormat="1"/>'],
    [
      '<xf xfId="0"><e:own numFmtId="5" applyNumberFormat="0"/></xf>',
      '<xf numFmtId="164" applyNumberFormat="1" xfId="0"><e:own numFmtId="5" applyNumberFormat="0"/></xf>',
    ],
    ['<xf/>', '<xf numFmtId="164" applyNumberFormat="1"/>'],
    ['<xf><alignment/></xf>', '<xf numFmtId="164" applyNumberFormat="1"><alignment/></xf>'],
  ])('of %s differs in nothing else', (before, after) => {
    const sheet = sheetOf(`<cellXfs>${before}</cellXfs>`);
    expect(new CellStyles(sheet).withFormat(0, '0.000')).toBe(1);
    expect(sheet.items('cellXfs')[1]).toBe(after);
  });

  test('that is not in the file is like that of cells that say none', () => {
    const sheet = sheetOf('<cellXfs><xf numFmtId="0" fontId="3"/></cellXfs>');
    new CellStyles(sheet).withFormat(8, '0.00');
    expect(sheet.items('cellXfs')[1]).toBe('<xf numFmtId="2" applyNumberFormat="1" fontId="3"/>');
  });

  test('is found where it states no format, or a built-in one', () => {
    const styles = new CellStyles(
      sheetOf('<cellXfs><xf numFmtId="2" fontId="1"/><xf fontId="1"/><xf numFmtId="10" fontId="1"/></cellXfs>'),
    );
    expect([styles.withFormat(0, null), styles.withFormat(0, '0.00%'), styles.withFormat(2, '0.00')]).toEqual([1, 2, 0]);
  });
});

describe('an element that is added to a list of styles', () => {
  test.each([
    ['a list that is empty', '<fonts/><dxfs/>', '<fonts count="1"><font/></fonts><dxfs/>'],
    ['a list that states no count', '<fonts><font><b/></font></fonts>', '<fonts><font><b/></font><font/></fonts>'],
    ['no list, before what comes after it', '<numFmts count="0"/><fills/>', '<numFmts count="0"/><fonts count="1"><font/></fonts><fills/>'],
    ['no list, before a foreign element', '<numFmts/><extLst/>', '<numFmts/><fonts count="1"><font/></fonts><extLst/>'],
    ['no list, at the end', '<numFmts/>', '<numFmts/><fonts count="1"><font/></fonts>'],
  ])('stands right in %s', (_, before, after) => {
    const sheet = sheetOf(before);
    sheet.add('fonts', '<font/>');
    expect(written(sheet)).toBe(`<styleSheet>${after}</styleSheet>`);
  });

  test('is one that is there already where it is equal, the first as well', () => {
    const sheet = sheetOf('<fonts><font/><font><b/></font></fonts>');
    expect([sheet.intern('fonts', '<font/>'), sheet.intern('fonts', '<font><b/></font>'), sheet.isChanged]).toEqual([0, 1, false]);
    expect([sheet.intern('fonts', '<font><i/></font>'), sheet.intern('fonts', '<font><i/></font>'), sheet.isChanged]).toEqual([2, 2, true]);
  });

  test.each(['', '<styleSheet/>', '<worksheet></worksheet>', '<styleSheet>', '<styleSheet><fonts><font/>'])(
    'finds no place in %p',
    (text) => {
      expect(() => new StyleSheet(new TextEncoder().encode(text), 'styles.xml')).toThrow('styles.xml');
    },
  );
});
