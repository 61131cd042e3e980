import { FileError } from '../../../../src/host/file/file-error';
import { markSheet } from '../../../../src/host/file/saving/mark-sheet';
import { MARK_RULE } from '../../../../src/host/mark-look';

const OURS = MARK_RULE.replace(/"/g, '&quot;').replace(/>/g, '&gt;');
const own = (priority: string): string => `<cfRule type="expression" dxfId="3" priority="${priority}"><formula>${OURS}</formula></cfRule>`;
const theirs = (priority: string): string => `<cfRule type="cellIs" priority="${priority}"><formula>0</formula></cfRule>`;
const formats = (...rules: string[]): string => `<conditionalFormatting sqref="B2">${rules.join('')}</conditionalFormatting>`;

/** The sheet behind its data once cells are marked. */
function marked(behind: string, cells: readonly string[] = ['C3']): string {
  const sheet = `<worksheet><sheetData/>${behind}</worksheet>`;
  const marks = cells.map((name, at) => ({ cells: name, style: at }));
  return new TextDecoder().decode(markSheet(new TextEncoder().encode(sheet), 'sheet1.xml', marks)).slice('<worksheet><sheetData/>'.length);
}

/** The priorities of rules in the order of the sheet. */
const priorities = (behind: string): string[] => [...behind.matchAll(/priority="([^"]*)"/g)].map(([, priority]) => priority ?? '');

describe('marks', () => {
  test('come last among the rules of a sheet, one after another', () => {
    expect(priorities(marked(formats(theirs('7'), theirs('2'))))).toEqual(['7', '2', '8']);
    expect(priorities(marked('', ['A1', 'B2', 'C3']))).toEqual(['1', '2', '3']);
    expect(priorities(marked(formats(theirs('4')) + formats(theirs('3')), ['A1', 'B2']))).toEqual(['4', '3', '5', '6']);
  });

  test('count on no priority that is none', () => {
    expect(priorities(marked(formats(theirs('多'), theirs('1e300'), theirs('2'))))).toEqual(['多', '1e300', '2', '3']);
  });

  test('take the place of their own only, in a list with others as well', () => {
    expect(marked(formats(own('1'), theirs('2')), [])).toBe(`${formats(theirs('2'))}</worksheet>`);
    expect(marked(formats(own('1'), own('2')), [])).toBe('</worksheet>');
    expect(marked(formats(theirs('2')), [])).toBe(`${formats(theirs('2'))}</worksheet>`);
    expect(marked(formats(), [])).toBe(`${formats()}</worksheet>`);
    expect(marked('<conditionalFormatting sqref="B2"/>', [])).toBe('<conditionalFormatting sqref="B2"/></worksheet>');
  });

  test('are not what a cell says', () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${OURS}</t></is></c></row></sheetData></worksheet>`;
    const bytes = new TextEncoder().encode(sheet);
    expect(markSheet(bytes, 'sheet1.xml', [])).toBe(bytes);
  });

  test('are no reason to write a sheet anew where there are none and were none', () => {
    const bytes = new TextEncoder().encode('<worksheet><sheetData/><pageMargins/></worksheet>');
    expect(markSheet(bytes, 'sheet1.xml', [])).toBe(bytes);
  });

  test('stand where the schema wants them: behind merged cells, before what comes after', () => {
    const order = (behind: string): string[] => [...marked(behind).matchAll(/<(\w+)/g)].map(([, name]) => name ?? '');
    expect(order('<mergeCells/><pageMargins/>')).toEqual(['mergeCells', 'conditionalFormatting', 'cfRule', 'formula', 'pageMargins']);
    expect(order('<mergeCells/>')).toEqual(['mergeCells', 'conditionalFormatting', 'cfRule', 'formula']);
  });

  test.each(['<workbook><sheetData/></workbook>', '<worksheet/>', '', '<worksheet><sheetData/>', '<worksheet><conditionalFormatting>'])(
    'refuse %p, which is no whole sheet',
    (sheet) => {
      expect(() => markSheet(new TextEncoder().encode(sheet), 'sheet1.xml', [])).toThrow(FileError);
    },
  );

  test('carry the prefix of the sheet', () => {
    const bytes = new TextEncoder().encode('<x:worksheet xmlns:x="urn"><x:sheetData/></x:worksheet>');
    const text = new TextDecoder().decode(markSheet(bytes, 'sheet1.xml', [{ cells: 'A1', style: 0 }]));
    expect(text).toMatch(
      /^<x:worksheet xmlns:x="urn"><x:sheetData\/><x:conditionalFormatting .*<\/x:conditionalFormatting><\/x:worksheet>$/,
    );
  });
});
