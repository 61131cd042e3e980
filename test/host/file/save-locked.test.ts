import { saveWorkbook } from '../../../src/host/file/save-workbook';
import { workbookOfParts } from './package-of';
import { editOf, planOf } from './saving';

const LOCKED = 1;
const OPEN = 2;

/** A protected sheet: columns C to E may be filled in, row 3 is locked whatever its columns say, C3 is open all the same, row 5 is open. */
const protectedSheet = workbookOfParts({
  sheets: [
    `<cols><col min="1" max="2" width="9"/><col min="3" max="5" width="9" style="${OPEN}"/></cols><sheetData>` +
      '<row r="1"><c r="A1"><v>1</v></c></row>' +
      `<row r="3" s="${LOCKED}" customFormat="1"><c r="C3" s="${OPEN}"><v>3</v></c></row>` +
      `<row r="5" s="${OPEN}" customFormat="1"><c r="A5" s="${LOCKED}"><v>5</v></c></row></sheetData><sheetProtection sheet="1"/>`,
  ],
  styles:
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" applyProtection="1"><protection locked="1"/></xf>' +
    '<xf xfId="0" applyProtection="1"><protection locked="0" hidden="1"/></xf></cellXfs>',
});

test.each([
  ['B9', true, 'no style says anything: cells are locked'],
  ['C9', false, 'the first column of the open ones'],
  ['E9', false, 'the last column of the open ones'],
  ['F9', true, 'the column behind them'],
  ['D3', true, "a row's style goes before the column's"],
  ['C3', false, "a cell's own style goes before the row's"],
  ['A5', true, "a cell's own style goes before an open row's"],
  ['B5', false, 'a row that is open'],
])('%s of a protected sheet is locked: %s (%s)', (cell, isLocked) => {
  const result = saveWorkbook(protectedSheet, planOf([editOf(protectedSheet, '表1', cell, { value: 7 })]));
  expect(result.kind === 'refused' ? result.refusals : []).toEqual(
    isLocked ? [{ sheet: '表1', cell, reason: '工作表受保护，该单元格已锁定' }] : [],
  );
});
