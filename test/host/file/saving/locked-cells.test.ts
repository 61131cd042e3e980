import { unlockedCells } from '../../../../src/host/file/saving/locked-cells';
import { StyleSheet } from '../../../../src/host/file/saving/style-sheet';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whether a cell of a style that says this of its protection may be edited. */
function isOpen(inside: string, prefix = ''): boolean {
  const p = prefix === '' ? '' : `${prefix}:`;
  const xfs = `<${p}cellXfs><${p}xf/><${p}xf><${p}alignment indent="0"/>${inside}</${p}xf></${p}cellXfs>`;
  const styles = new StyleSheet(bytesOf(`<${p}styleSheet>${xfs}</${p}styleSheet>`), 'styles.xml');
  const sheet = bytesOf('<worksheet><sheetData><row r="3"><c r="B3" s="1"/></row></sheetData></worksheet>');
  return unlockedCells(sheet, 'sheet1.xml', new Set([2]), styles)(2, 1);
}

test.each([
  ['<protection locked="0"/>', true],
  [`<protection locked='false'/>`, true],
  ['<protection hidden="1" locked="0"/>', true],
  ['<protection\n hidden="1"\n locked="0" />', true],
  ['<protection locked="1"/>', false],
  ['<protection locked="true"/>', false],
  ['<protection hidden="0"/>', false],
  ['<protection hidden="0"/><other locked="0"/>', false],
  ['<protectionOf locked="0"/>', false],
  ['<protection unlocked="0"/>', false],
  ['', false],
])('a style with %p lets a cell be edited: %s', (protection, isUnlocked) => {
  expect(isOpen(protection)).toBe(isUnlocked);
});

test.each(['x', 'main', 's-1.a'])('the same with the prefix %s', (prefix) => {
  expect(isOpen(`<${prefix}:protection locked="0"/>`, prefix)).toBe(true);
  expect(isOpen(`<${prefix}:protection locked="1"/>`, prefix)).toBe(false);
});

test('without styles, or with a style that is not there, every cell is locked', () => {
  const sheet = bytesOf('<worksheet><sheetData><row r="1"><c r="A1" s="4"/></row></sheetData></worksheet>');
  const styles = new StyleSheet(bytesOf('<styleSheet><cellXfs><xf/></cellXfs></styleSheet>'), 'styles.xml');
  const places = [null, styles].map((each) => unlockedCells(sheet, 'sheet1.xml', new Set([0]), each));
  expect(places.map((isUnlocked) => [isUnlocked(0, 0), isUnlocked(8, 8)])).toEqual([
    [false, false],
    [false, false],
  ]);
});
