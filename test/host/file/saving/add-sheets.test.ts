import { unzipSync } from 'fflate';
import { appendSheets } from '../../../../src/host/file/append-sheets';
import { createWorkbook } from '../../../../src/host/file/create-workbook';
import { readWorkbook } from '../../../../src/host/file/read-workbook';
import type { SheetLayout } from '../../../../src/workbook/layout';
import { partsOf, stylesXml, workbookOfParts, zipOf } from '../package-of';
import { part, rawEntries } from '../saving';

const sheet = (name: string, more: Partial<SheetLayout> = {}): SheetLayout => ({ name, cells: [{ row: 0, column: 0, value: 1 }], ...more });
const hidden = (isHidden: boolean): Partial<SheetLayout> => ({ hidden: { sheet: isHidden, rows: new Set(), columns: new Set() } });

test('a new workbook has each of its parts once, and says of what type each is', () => {
  const bytes = createWorkbook([sheet('甲'), sheet('乙')]);
  const names = Object.keys(unzipSync(bytes));
  expect([...names].sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  const stated = [...part(bytes, '[Content_Types].xml').matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name);
  expect([...stated].sort()).toEqual(['xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
  const targets = [...part(bytes, 'xl/_rels/workbook.xml.rels').matchAll(/Target="([^"]*)"/g)].map(([, target]) => target);
  expect([...targets].sort()).toEqual(['styles.xml', 'worksheets/sheet1.xml', 'worksheets/sheet2.xml']);
});

test('styles that nothing is added to keep their bytes', () => {
  const stored = zipOf(partsOf({ sheets: [''], styles: stylesXml([0, 4]) }), 0);
  const { bytes } = appendSheets(stored, [sheet('新')]);
  expect(rawEntries(bytes).get('xl/styles.xml')).toBe(rawEntries(stored).get('xl/styles.xml'));
});

test('a sheet that leads to no other file has no relationships', () => {
  const link = { sheet: '甲', row: 0, column: 0 };
  const bytes = createWorkbook([sheet('甲', { cells: [{ row: 0, column: 0, value: 1, link }] })]);
  expect(Object.keys(unzipSync(bytes))).not.toContain('xl/worksheets/_rels/sheet1.xml.rels');
});

test('a sheet is hidden where its layout says so', () => {
  const { sheets } = readWorkbook(createWorkbook([sheet('甲'), sheet('乙', hidden(true)), sheet('丙', hidden(false))]));
  expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'visible']);
});

test('the names of added sheets are theirs, behind those of the sheets before them', () => {
  const print = { paper: 'A4', orientation: 'portrait', titleRows: { first: 1, last: 2 } } as const;
  const filter = { top: 2, left: 25, bottom: 11, right: 27 };
  const { bytes } = appendSheets(workbookOfParts({ sheets: ['', ''] }), [sheet('甲', { print }), sheet('乙', { print, filter })]);
  const names = [...part(bytes, 'xl/workbook.xml').matchAll(/<definedName name="([^"]*)" localSheetId="(\d)"([^>]*)>([^<]*)</g)];
  expect(names.map(([, name, at, more, refersTo]) => [name, at, more, refersTo])).toEqual([
    ['_xlnm.Print_Titles', '2', '', '甲!$2:$3'],
    ['_xlnm.Print_Titles', '3', '', '乙!$2:$3'],
    ['_xlnm._FilterDatabase', '3', ' hidden="1"', '乙!$Z$3:$AB$12'],
  ]);
});
