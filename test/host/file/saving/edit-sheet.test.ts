import { editSheet, type CellChange, type EditSurroundings } from '../../../../src/host/file/saving/edit-sheet';
import { parseCellName } from '../../../../src/workbook/address';
import type { CellContent } from '../../../../src/workbook/plan';
import type { CellValue } from '../../../../src/workbook/workbook';

/** A new content of a cell. */
function to(content: Partial<CellContent>, format?: string | null): CellChange {
  return { kind: 'content', content: { formula: null, value: null, format: null, ...content }, format, isFirst: false };
}

/** A new result of a cell's formula. */
const result = (value: CellValue | null): CellChange => ({ kind: 'result', value });

const PLAIN: EditSurroundings = { sharedString: () => undefined, withFormat: (style) => style + 10 };

/** The inside of a sheet part after changes, in the order that they are given. */
function edited(inside: string, changes: Readonly<Record<string, CellChange>>, surroundings = PLAIN): string {
  const rows = new Map<number, Map<number, CellChange>>();
  for (const [name, change] of Object.entries(changes)) {
    const { row, column } = parseCellName(name) as { row: number; column: number };
    rows.set(row, (rows.get(row) ?? new Map<number, CellChange>()).set(column, change));
  }
  const bytes = new TextEncoder().encode(`<worksheet>${inside}</worksheet>`);
  return new TextDecoder().decode(editSheet(bytes, 'sheet1.xml', rows, surroundings)).slice('<worksheet>'.length, -'</worksheet>'.length);
}

/** The same for the inside of the sheet's data. */
function inData(inside: string, changes: Readonly<Record<string, CellChange>>, surroundings = PLAIN): string {
  return edited(`<sheetData>${inside}</sheetData>`, changes, surroundings).replace(/^<sheetData>|<\/sheetData>$/g, '');
}

describe('a shared formula whose first cell is edited', () => {
  const pair = (name: string, follower: string): string =>
    `<c r="${name}2"><f t="shared" ref="B2:C3" si="4">A1*2</f><v>2</v></c>${follower}`;

  test('goes to the next cell with all that follow, whichever way they lie', () => {
    const follow = (name: string): string => `<c r="${name}"><f t="shared" si="4"/><v>2</v></c>`;
    const rows = `<row r="2">${pair('B', follow('C2'))}</row><row r="3">${follow('B3')}${follow('C3')}</row>`;
    expect(inData(rows, { B2: to({ value: 5 }) })).toBe(
      `<row r="2"><c r="B2"><v>5</v></c><c r="C2"><f t="shared" ref="B2:C3" si="4">B1*2</f><v>2</v></c></row><row r="3">${follow('B3')}${follow('C3')}</row>`,
    );
    expect(inData(rows, { B2: to({ value: 5 }), C2: to({ value: 6 }), C3: to({ value: 7 }) })).toContain(
      '<c r="B3"><f t="shared" ref="B3" si="4">A2*2</f><v>2</v></c><c r="C3"><v>7</v></c>',
    );
  });

  test('goes to a row that nobody asked for, and nowhere where none is left', () => {
    const rows = `<row r="2">${pair('B', '')}</row><row r="8"><c r="A8"/><c r="B8"><f t="shared" si="4"/><v>2</v></c></row>`;
    expect(inData(rows, { B2: to({ value: 5 }) })).toContain('<c r="A8"/><c r="B8"><f t="shared" ref="B8" si="4">A7*2</f><v>2</v></c>');
    expect(inData(rows, { B2: to({ value: 5 }), B8: to({ value: 6 }) })).toBe(
      '<row r="2"><c r="B2"><v>5</v></c></row><row r="8"><c r="A8"/><c r="B8"><v>6</v></c></row>',
    );
  });

  test('is that of a cell that points to it with white space around', () => {
    const rows = `<row r="2">${pair('B', '<c r="C2"><f t="shared" si="4"/>\n  <v>2</v></c>')}</row>`;
    expect(inData(rows, { B2: to({ value: 5 }) })).toContain('<c r="C2"><f t="shared" ref="C2" si="4">B1*2</f>\n  <v>2</v></c>');
  });

  test('is handed on where the next cell has a new result as well', () => {
    const rows = `<row r="2">${pair('B', '<c r="C2"><f t="shared" si="4"/><v>2</v></c>')}</row>`;
    expect(inData(rows, { B2: to({ value: 5 }), C2: result({ kind: 'number', number: 8 }) })).toContain(
      '<c r="C2"><f t="shared" ref="C2" si="4">B1*2</f><v>8</v></c>',
    );
    expect(inData(rows, { B2: result({ kind: 'number', number: 8 }) })).toBe(
      `<row r="2">${pair('B', '').replace('<v>2', '<v>8')}${'<c r="C2"><f t="shared" si="4"/><v>2</v></c>'}</row>`,
    );
  });
});

describe('rows and cells that are new', () => {
  test('come in order, whatever the order of the edits', () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="B5"><v>1</v></c></row>';
    const changes = { C9: to({ value: 9 }), A9: to({ value: 8 }), A7: to({ value: 7 }), B3: to({ value: 3 }), A1: to({ value: 1 }) };
    expect(inData(rows, changes)).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>' +
        '<row r="5"><c r="B5"><v>1</v></c></row><row r="7"><c r="A7"><v>7</v></c></row>' +
        '<row r="9"><c r="A9"><v>8</v></c><c r="C9"><v>9</v></c></row>',
    );
    expect(inData('<row r="2"><c r="C2"><v>1</v></c></row>', { E2: to({ value: 5 }), B2: to({ value: 2 }), A2: to({ value: 1 }) })).toBe(
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>1</v></c><c r="E2"><v>5</v></c></row>',
    );
  });

  test('fill a row and a sheet that were empty', () => {
    expect(inData('<row r="2" ht="30"/>', { C2: to({ value: 2 }), B2: to({ value: 1 }) })).toBe(
      '<row r="2" ht="30"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row>',
    );
    expect(edited('<sheetData/>', { B2: to({ value: 1 }) })).toBe('<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>');
  });

  test.each(['<sheetData/>', '<sheetData></sheetData>', '<sheetData><row r="2"/></sheetData>', '<sheetData><row r="2"></row></sheetData>'])(
    'are none for nothing, in %s',
    (data) => {
      expect(edited(data, { B2: to({}), B3: to({}), B4: result({ kind: 'number', number: 1 }) })).toBe(data);
    },
  );

  test('have the style of their row, or of their column', () => {
    const columns = '<cols><col min="2" max="4" style="3"/><col min="5" max="5" width="9"/></cols>';
    const data = '<sheetData><row r="1" s="7" customFormat="1"/><row r="2" s="7"/></sheetData>';
    const changes = Object.fromEntries(['B1', 'A2', 'B2', 'D2', 'E2'].map((name) => [name, to({ value: 1 })]));
    const cells = [...edited(columns + data, changes).matchAll(/<c r="(\w+)"(?: s="(\d+)")?/g)].map(([, name, style]) => [name, style]);
    expect(cells).toEqual([
      ['B1', '7'],
      ['A2', undefined],
      ['B2', '3'],
      ['D2', '3'],
      ['E2', undefined],
    ]);
  });

  test('have a format of their own where the edit gives them one, empty or not', () => {
    expect(inData('', { B2: to({ value: 1 }, '0.00'), C2: to({}, '0.00') })).toBe(
      '<row r="2"><c r="B2" s="10"><v>1</v></c><c r="C2" s="10"/></row>',
    );
  });
});

describe('a cell that is emptied', () => {
  test.each([
    ['takes a row that says nothing else with it', '<row r="2"><c r="B2"><v>1</v></c></row>', ''],
    ['leaves a row that says more', '<row r="2" ht="30"><c r="B2"><v>1</v></c></row>', '<row r="2" ht="30"></row>'],
    ['leaves the others', '<row r="2"><c r="B2"><v>1</v></c><c r="C2"/></row>', '<row r="2"><c r="C2"/></row>'],
    ['keeps its style', '<row r="2"><c r="B2" s="4"><v>1</v></c></row>', '<row r="2"><c r="B2" s="4"/></row>'],
    ['keeps what else it holds', '<row r="2"><c r="B2"><v>1</v><extLst/></c></row>', '<row r="2"><c r="B2"><extLst/></c></row>'],
    ['was there only by name', '<row r="2"><c r="B2"/></row>', ''],
  ])('%s', (_, before, after) => {
    expect(inData(before, { B2: to({}) })).toBe(after);
  });

  test('leaves a row that gets another', () => {
    expect(inData('<row r="2"><c r="B2"><v>1</v></c></row>', { B2: to({}), C2: to({ value: 3 }) })).toBe(
      '<row r="2"><c r="C2"><v>3</v></c></row>',
    );
  });

  test('leaves no trace with all others of its row', () => {
    const row = '<row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>1</v></c></row>';
    expect(inData(row, { B2: to({}), C2: to({}) })).toBe('');
    expect(inData(row, { B2: to({}), C2: to({ value: 4 }) })).toBe('<row r="2"><c r="C2"><v>4</v></c></row>');
  });
});

describe('the columns that a row says it spans', () => {
  test.each([
    ['2:3', 'E', '2:5'],
    ['2:3', 'A', '1:3'],
    ['12:14', 'P', '12:16'],
    ['12:14', 'C', '3:14'],
    ['1:6', 'E', '1:6'],
    ['02:6', 'F', '2:6'],
    ['2:3 7:9', 'L', '2:3 7:9'],
    ['甲', 'L', '甲'],
  ])('%s with a new cell in %s are %s', (spans, column, after) => {
    expect(inData(`<row r="2" spans="${spans}"></row>`, { [`${column}2`]: to({ value: 1 }) })).toContain(`<row r="2" spans="${after}">`);
  });

  test('may be said before all else', () => {
    expect(inData('<row spans="2:3" r="2"></row>', { E2: to({ value: 1 }) })).toContain('<row spans="2:5" r="2">');
  });

  test('stay where nothing is new', () => {
    const row = '<row r="2" spans="03:4"><c r="B2"><v>1</v></c></row>';
    expect(inData(row, { B2: to({ value: 5 }), A2: to({}) })).toBe(row.replace('<v>1', '<v>5'));
  });
});

describe('how far a sheet says it reaches', () => {
  const reach = (changes: Readonly<Record<string, CellChange>>): string =>
    /ref="([^"]*)"/.exec(edited('<dimension ref="C3:D5"/><sheetData/>', changes))?.[1] ?? '';

  test('grows to each side with what is written', () => {
    expect(['C1', 'A3', 'D9', 'F4', 'C4'].map((name) => reach({ [name]: to({ value: 1 }) }))).toEqual([
      'C1:D5',
      'A3:D5',
      'C3:D9',
      'C3:F5',
      'C3:D5',
    ]);
    expect(reach({ A1: to({ formula: '=C3' }), F9: to({ value: 0 }) })).toBe('A1:F9');
  });

  test('stays as it is spelt where nothing lies outside', () => {
    expect(edited('<dimension ref="C3:C3"/><sheetData/>', { C3: to({ value: 1 }) })).toContain('ref="C3:C3"');
  });

  test('stays with what is empty, has another look or another result', () => {
    expect(reach({ A1: to({}), F9: to({}, '0.00'), A9: result({ kind: 'number', number: 1 }) })).toBe('C3:D5');
  });
});

describe('a cell that is written', () => {
  test('keeps its other attributes and what else it holds, but not what is said of its old value', () => {
    const cell = `<row r="2"><c r="B2" s="4" t="s" cm="1" vm="2" ph='"1"'><v>3</v><extLst><ext/></extLst></c></row>`;
    expect(inData(cell, { B2: to({ value: 5 }) })).toBe(
      '<row r="2"><c r="B2" ph="&quot;1&quot;" s="4"><v>5</v><extLst><ext/></extLst></c></row>',
    );
    expect(inData(cell, { B2: to({ value: 5 }, '0') })).toContain(' s="14"><v>5</v>');
  });

  test('is a formula whose result is not known', () => {
    expect(inData('<row r="2"><c r="B2"><v>1</v></c></row>', { B2: to({ formula: '=C1' }), C2: to({ formula: '=D1' }) })).toBe(
      '<row r="2"><c r="B2"><f>C1</f></c><c r="C2"><f>D1</f></c></row>',
    );
  });

  test.each(['A109', 'B109', 'Z109', 'AA109', 'AZ109', 'BA109', 'XFD109'])('is found by its name: %s', (name) => {
    const row = `<row r="109"><c r="${name}"><v>1</v></c></row>`;
    expect(inData(row, { [name]: to({ value: 5 }) })).toBe(row.replace('<v>1', '<v>5'));
    const behind = `<row r="109"><c><v>1</v></c><c><v>1</v></c><c r="${name}"><v>1</v></c></row>`;
    if (name.length > 4) expect(inData(behind, { [name]: to({ value: 5 }) })).toBe(behind.replace(/1<\/v><\/c><\/row>/, '5</v></c></row>'));
  });

  test('points to a shared text, unless it is a result or an error', () => {
    const surroundings = { ...PLAIN, sharedString: (text: string): number | undefined => ['合计', '#N/A'].indexOf(text) };
    expect(inData('', { B2: to({ value: '合计' }) }, surroundings)).toContain('<c r="B2" t="s"><v>0</v></c>');
    expect(inData('', { B2: to({ value: '合计', formula: '="合计"' }) }, surroundings)).toContain(
      't="str"><f>&quot;合计&quot;</f><v>合计</v>',
    );
    expect(inData('', { B2: to({ value: '#N/A' }) }, surroundings)).toContain('<c r="B2" t="e"><v>#N/A</v></c>');
    expect(inData('', { B2: to({ value: 5 }) }, surroundings)).toContain('<c r="B2"><v>5</v></c>');
  });
});

describe('a part that says less, or more, than Excel would', () => {
  test('has its rows and cells where they stand, with or without names', () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c/></row><row r="4"></row><row><c r="b5"><v>3</v></c><c r="C"><v>4</v></c></row><row><c r="6"><v>6</v></c></row>';
    expect(
      inData(rows, {
        A1: to({ value: 11 }),
        E1: to({ value: 15 }),
        A4: to({ value: 41 }),
        B5: to({ value: 52 }),
        C5: to({ value: 53 }),
        A6: to({ value: 61 }),
      }),
    ).toBe(
      '<row><c><v>11</v></c><c r="D1"><v>2</v></c><c><v>15</v></c></row><row r="4"><c r="A4"><v>41</v></c></row>' +
        '<row><c r="b5"><v>52</v></c><c r="C"><v>53</v></c></row><row><c r="6"><v>61</v></c></row>',
    );
  });

  test('keeps foreign elements among its rows and cells', () => {
    const rows = '<e:note r="1"><c r="A1"/></e:note><row r="2"><e:c r="A2"><e:v/></e:c><c r="B2"><v>1</v></c></row>';
    expect(inData(rows, { A1: to({ value: 7 }), A2: to({ value: 9 }), B2: to({ value: 8 }) })).toBe(
      '<e:note r="1"><c r="A1"/></e:note><row r="1"><c r="A1"><v>7</v></c></row><row r="2"><e:c r="A2"><e:v/></e:c><c r="A2"><v>9</v></c><c r="B2"><v>8</v></c></row>',
    );
  });

  test('keeps foreign elements out of what it says of columns', () => {
    expect(edited('<e:col min="1" max="9" style="3"/><sheetData/>', { B2: to({ value: 1 }) })).toContain('<c r="B2"><v>1</v></c>');
  });

  test.each(['', ' ref="无"'])('keeps a reach of%s that is none', (ref) => {
    expect(edited(`<dimension${ref}/><sheetData/>`, { B2: to({ value: 1 }) })).toMatch(new RegExp(`^<dimension${ref}/><sheetData><row`));
  });

  test('has formulas that point to one that is not there', () => {
    const row = '<row r="2"><c r="B2"><f t="shared" si="9"/><v>1</v></c><c r="C2"><v>2</v></c></row>';
    expect(inData(row, { C2: to({ value: 5 }) })).toBe(row.replace('<v>2', '<v>5'));
  });

  test('gives an empty cell of a row that states its look by halves the look of none', () => {
    const columns = '<cols><col min="1" max="9" style="3"/></cols>';
    expect(edited(`${columns}<sheetData><row r="2" customFormat="1"/></sheetData>`, { B2: to({ value: 1 }) })).toContain(
      '<c r="B2"><v>1</v></c>',
    );
  });

  test('keeps a row that says its height but not its number', () => {
    expect(inData('<row ht="30"><c r="A1"><v>1</v></c></row>', { A1: to({}) })).toBe('<row ht="30"></row>');
  });

  test.each([
    '<row r="2"><c r="A2"><c r="B2"/></c></row>',
    '<row r="2"><c r="A2"><v>1</v><row r="3"/></c></row>',
    '<row r="2"><c r="A3"/></row>',
    '<row r="2"><c r="A2"/><row r="3"/></row>',
    '<row r="2"><c r="A2"><v>1</v></c></row></row><row r="3"><c r="A3"/></row>',
    '<row r="2"><c r="A2"><v>1</v></row></c>',
    '<row r="2"><c r="A2"><v>1</v></c></c><c r="B2"/></row>',
    '<row r="2"><c r="A2"><v>1</v></c>',
  ])('is left alone where cells are not where they belong: %s', (rows) => {
    expect(() => inData(rows, { A9: to({ value: 1 }) })).toThrow('排列不合规范');
  });

  test.each(['', '<cols/>', '<sheetData>', '<sheetData><row r="2">', '<sheetData><row r="2"><c r="A2"><v>1</v>'])(
    'is no whole sheet: %p',
    (inside) => {
      const bytes = new TextEncoder().encode(`<worksheet>${inside}`);
      expect(() => editSheet(bytes, 'sheet1.xml', new Map(), PLAIN)).toThrow('sheet1.xml');
    },
  );
});

test.each<[string, CellValue | null, string]>([
  ['a number', { kind: 'number', number: 2.5 }, '<c r="B2" s="4" cm="1"><f>A1</f><v>2.5</v></c>'],
  ['a truth', { kind: 'boolean', boolean: true }, '<c r="B2" s="4" t="b" cm="1"><f>A1</f><v>1</v></c>'],
  ['an error', { kind: 'error', error: '#N/A' }, '<c r="B2" s="4" t="e" cm="1"><f>A1</f><v>#N/A</v></c>'],
  ['a text', { kind: 'text', text: 'a<b' }, '<c r="B2" s="4" t="str" cm="1"><f>A1</f><v>a&lt;b</v></c>'],
  ['nothing', null, '<c r="B2" s="4" cm="1"><f>A1</f></c>'],
])('a formula whose result is now %s keeps all else', (_, value, after) => {
  const row = '<row r="2"><c r="B2" s="4" t="str" cm="1"><f>A1</f><v>旧</v></c></row>';
  expect(inData(row, { B2: result(value) })).toBe(`<row r="2">${after}</row>`);
});
