import { readContents, type Contents } from '../../../../src/host/file/contents';
import { DEFAULT_LIMITS } from '../../../../src/host/file/read-limits';
import { conflictsOf, obstructionsOf } from '../../../../src/host/file/saving/conflicts';
import { areasOfObjects, obstacleTo, type Obstacles } from '../../../../src/host/file/saving/obstacles';
import { Archive } from '../../../../src/host/file/zip/archive';
import { areaName, MAX_COLUMNS, MAX_ROWS, parseCellName } from '../../../../src/workbook/address';
import type { Edit } from '../../../../src/workbook/plan';
import { partsOf, relationshipsXml, workbookOfParts, zipOf, type Ingredients, type Parts } from '../package-of';

function contentsOf(ingredients: Ingredients): Contents {
  return readContents(new Archive(workbookOfParts(ingredients), DEFAULT_LIMITS), DEFAULT_LIMITS);
}

const NOTHING = { formula: null, value: null, format: null };

function editAt(place: string | { readonly row: number; readonly column: number }, value: Edit['after']['value'] = 7, sheet = '表1'): Edit {
  const { row, column } = typeof place === 'string' ? (parseCellName(place) as { row: number; column: number }) : place;
  return { sheet, row, column, before: NOTHING, after: { ...NOTHING, value }, reason: '测试' };
}

const MERGED = '<sheetData/><mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>';
const PROTECTED = '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData><sheetProtection sheet="1"/>';
const OPEN = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"><protection locked="0"/></xf></cellXfs>';

describe('what stands in the way whatever the cells hold', () => {
  const found = (ingredients: Ingredients, edits: readonly Edit[]): string[] =>
    obstructionsOf(contentsOf(ingredients), edits).map(({ sheet, cell, reason }) => `${sheet}!${cell} ${reason}`);

  test('is named sheet by sheet; a sheet that is not there is passed over', () => {
    const edits = [editAt('C3'), editAt('B2'), editAt('A1', 7, '表九'), editAt('A1', 7, '表2'), editAt('B1', 7, '表2'), editAt('B3')];
    expect(found({ sheets: [MERGED, PROTECTED], styles: OPEN }, edits)).toEqual([
      '表1!C3 该单元格被合并，只能写合并区域左上角的单元格',
      '表1!B3 该单元格被合并，只能写合并区域左上角的单元格',
      '表2!B1 工作表受保护，该单元格已锁定',
    ]);
  });

  test('in a protected sheet without styles is the lock of every cell', () => {
    expect(found({ sheets: [PROTECTED] }, [editAt('A1')])).toEqual(['表1!A1 工作表受保护，该单元格已锁定']);
  });

  test('in a protected sheet whose styles are missing as well', () => {
    const { 'xl/styles.xml': _, ...parts } = partsOf({ sheets: [PROTECTED], styles: OPEN });
    const contents = readContents(new Archive(zipOf(parts), DEFAULT_LIMITS), DEFAULT_LIMITS);
    expect(obstructionsOf(contents, [editAt('A1')])).toHaveLength(1);
  });

  test('is not what the plan saw', () => {
    const sheets = ['<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>'];
    expect(found({ sheets }, [editAt('A1')])).toEqual([]);
    expect(conflictsOf(contentsOf({ sheets }), { title: '', edits: [editAt('A1')] }, null)).toMatchObject([
      { cell: 'A1', reason: '该单元格的内容在读取之后已经改变' },
    ]);
  });
});

describe('an edit that cannot be made', () => {
  const reasons = (edits: readonly Edit[]): string[] =>
    conflictsOf(contentsOf({ sheets: ['<sheetData/>'] }), { title: '', edits }, null).map(({ reason }) => reason);

  test.each([NaN, Infinity, -Infinity])('writes %p', (value) => {
    expect(reasons([editAt('A1', value)])).toEqual(['要写入的数值无效']);
  });

  test.each([
    [-1, 0],
    [0, -1],
    [MAX_ROWS, 0],
    [0, MAX_COLUMNS],
  ])('is at row %p and column %p', (row, column) => {
    expect(reasons([editAt({ row, column })])).toEqual(['超出工作表的范围']);
  });

  test('is the second of a cell, or in the way of something', () => {
    expect(reasons([editAt('A1', 7), editAt('B1', 7), editAt('A1', 8)])).toEqual(['同一单元格有两处改动']);
    const merged = conflictsOf(contentsOf({ sheets: [MERGED] }), { title: '', edits: [editAt('C3')] }, null);
    expect(merged.map(({ reason }) => reason)).toEqual(['该单元格被合并，只能写合并区域左上角的单元格']);
  });

  test('sees another format only of a cell that is there', () => {
    const formatted = (name: string): Edit => {
      const edit = editAt(name, null);
      return { ...edit, before: { ...NOTHING, format: '0' }, after: { ...NOTHING, value: 5, format: '0.0' } };
    };
    const array = '<c r="A1"><f t="array" ref="A1:A2">1</f><v>1</v></c>';
    const contents = contentsOf({ sheets: [`<sheetData><row r="1">${array}<c r="B1" t="str"><f>C1</f></c></row></sheetData>`] });
    expect(conflictsOf(contents, { title: '', edits: [formatted('D1'), formatted('A2')] }, null).map(({ cell }) => cell)).toEqual(['A2']);
    const edit = { ...formatted('B1'), before: { ...NOTHING, format: '0', formula: '=C1' } };
    expect(conflictsOf(contents, { title: '', edits: [edit] }, null).map(({ cell }) => cell)).toEqual(['B1']);
  });

  test('is an array formula over the cell, wherever in its range the formula stands', () => {
    const array = '<row r="2"><c r="B2"><f t="array" ref="B1:B3">A1:A3</f><v>7</v></c></row><row r="3"><c r="B3"><v>33</v></c></row>';
    const contents = contentsOf({ sheets: [`<sheetData>${array}</sheetData>`] });
    const edits = ['A2', 'B1', 'B2', 'B3', 'B4', 'C2'].map((name) => editAt(name));
    expect(obstructionsOf(contents, edits).map(({ cell, reason }) => [cell, reason.includes('数组公式')])).toEqual([
      ['B1', true],
      ['B2', true],
      ['B3', true],
    ]);
  });

  test('is none of those at the bounds, of another kind or of another sheet', () => {
    expect(
      reasons([editAt('A1'), editAt({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 }), editAt('B1', 'NaN'), editAt('C1', true)]),
    ).toEqual([]);
    const twice = contentsOf({ sheets: ['<sheetData/>', '<sheetData/>'] });
    expect(conflictsOf(twice, { title: '', edits: [editAt('A1'), editAt('A1', 8, '表2')] }, null)).toEqual([]);
  });
});

describe('an area in the way', () => {
  const area = { top: 1, left: 1, bottom: 2, right: 2 };
  const sheet = contentsOf({ sheets: ['<sheetData/>'] }).sheets[0] as Obstacles['sheet'];
  const none: Obstacles = { sheet, arrays: [], tableRows: [], pivots: [], validations: [], isUnlocked: () => true };
  const rule = { areas: [area], type: 'decimal', operator: 'lessThan', first: '5', second: '' };

  test.each<[string, Partial<Obstacles>]>([
    ['合并', { sheet: { ...sheet, merges: [area] } }],
    ['数组公式', { arrays: [area] }],
    ['标题行或汇总行', { tableRows: [area] }],
    ['数据透视表', { pivots: [area] }],
    ['数据验证', { validations: [rule] }],
    ['已锁定', { isUnlocked: (row, column) => row < 1 || row > 2 || column < 1 || column > 2 }],
  ])('of the kind %s holds its own cells and no others', (words, more) => {
    const cells = ['A', 'B', 'C', 'D'].flatMap((column) => [1, 2, 3, 4].map((row) => `${column}${row}`));
    const held = cells.filter((name) => obstacleTo(editAt(name), { ...none, ...more })?.includes(words));
    expect(held).toEqual(words === '合并' ? ['B3', 'C2', 'C3'] : ['B2', 'B3', 'C2', 'C3']);
  });
});

describe('the tables and pivot tables of a sheet', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  function areas(relationships: string, extra: Parts): { readonly tableRows: string[]; readonly pivots: string[] } {
    const parts = { ...partsOf({ sheets: ['<sheetData/>'] }), 'xl/worksheets/_rels/sheet1.xml.rels': relationships, ...extra };
    const { tableRows, pivots } = areasOfObjects(new Archive(zipOf(parts), DEFAULT_LIMITS), SHEET);
    // An area of no rows holds no cell.
    return { tableRows: tableRows.filter(({ top, bottom }) => !(top > bottom)).map(areaName), pivots: pivots.map(areaName) };
  }
  const table = (attributes: string): { readonly tableRows: string[]; readonly pivots: string[] } =>
    areas(relationshipsXml([['rId1', 'table', '../tables/table1.xml']]), {
      'xl/tables/table1.xml': `<table ref="B3:D9" ${attributes}><autoFilter ref="B3:D8"/></table>`,
    });

  test.each([
    ['', ['B3:D3']],
    ['headerRowCount="0"', []],
    ['headerRowCount="2"', ['B3:D4']],
    ['totalsRowCount="1"', ['B3:D3', 'B9:D9']],
    ['headerRowCount="0" totalsRowCount="2"', ['B8:D9']],
  ])('a table with %p keeps its own rows', (attributes, rows) => {
    expect(table(attributes)).toEqual({ tableRows: rows, pivots: [] });
  });

  test('a pivot table is where it says', () => {
    const relationships = relationshipsXml([['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']]);
    const pivot = '<pivotTableDefinition><location ref="F2:H9" firstHeaderRow="1"/><other ref="A1"/></pivotTableDefinition>';
    expect(areas(relationships, { 'xl/pivotTables/pivotTable1.xml': pivot })).toEqual({ tableRows: [], pivots: ['F2:H9'] });
  });

  test('a part of another kind is not read, whatever it holds', () => {
    const relationships = relationshipsXml([
      ['rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      ['rId2', 'queryTable', '../queryTables/queryTable1.xml'],
    ]);
    const extra = { 'xl/printerSettings/printerSettings1.bin': '\u0001<!\u0002', 'xl/queryTables/queryTable1.xml': '<table ref="A1:B2"/>' };
    expect(areas(relationships, extra)).toEqual({ tableRows: [], pivots: [] });
  });

  test('a part that is missing, outside the package or without a place says nothing', () => {
    const extra = { 'xl/tables/table1.xml': '<table ref="A1:B2"/>', 'xl/tables/table2.xml': '<table ref="无"/>' };
    const relationships = relationshipsXml([
      ['rId1', 'table', 'xl/tables/table1.xml'],
      ['rId2', 'table', '../tables/table2.xml'],
      ['rId3', 'table', '../tables/table3.xml'],
    ]).replace('Target="xl/', 'TargetMode="External" Target="xl/');
    expect(areas(relationships, extra)).toEqual({ tableRows: [], pivots: [] });
  });
});
