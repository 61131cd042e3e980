import { CellStyles } from '../../../../src/host/file/saving/cell-styles';
import { StyleSheet } from '../../../../src/host/file/saving/style-sheet';

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

  test.each(['', '<styleSheet/>', '<worksheet></worksheet>', '<styleSheet>', '<styleSheet><fonts><font/>'])(
    'finds no place in %p',
    (text) => {
      expect(() => new StyleSheet(new TextEncoder().encode(text), 'styles.xml')).toThrow('styles.xml');
    },
  );
});
