import fc from 'fast-check';
import { SharedFormula } from '../../src/host/file/formula/shift';
import { sheetNameIn, tokenise } from '../../src/workbook/formula-tokens';

const pieces = fc.constantFrom(
  'A1',
  '$B$22',
  'XFD1048576',
  'A:C',
  '$1:$3',
  '"a""A1"',
  "'表 1'!",
  '表1!',
  '[1]表!',
  "'[甲.xlsx]表''s'!",
  'SUM',
  '(',
  ')',
  ',',
  '+',
  '-',
  '<=',
  '<>',
  '%',
  '12.5',
  '1E+3',
  ' ',
  '#REF!',
  '#N/A',
  '名称',
  '表格[[#此行],[金额]]',
  '{',
  ';',
  'LOG10',
  '“',
  '\u{20000}',
  '_x',
  'TRUE',
);

test('the pieces joined are the formula, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
        fc.string({ maxLength: 30 }),
      ),
      (formula) => {
        expect(
          tokenise(formula)
            .map(({ text }) => text)
            .join(''),
        ).toBe(formula);
      },
    ),
  );
});

test.each<[string, string[]]>([
  ['SUM(A1:B$2)', ['function SUM', 'operator (', 'cell A1', 'operator :', 'cell B$2', 'operator )']],
  ["'表 ''1'!A1", ["sheet '表 ''1'!", 'cell A1']],
  ['公开01表!C8', ['sheet 公开01表!', 'cell C8']],
  ['2020!A1', ['number 2020', 'operator !', 'cell A1']],
  ['2020年!A1', ['sheet 2020年!', 'cell A1']],
  ['LOG10(1)', ['function LOG10', 'operator (', 'number 1', 'operator )']],
  ['A1A', ['name A1A']],
  ['A1.5', ['name A1.5']],
  ['A:C', ['columns A:C']],
  ['1:3', ['rows 1:3']],
  ['1.5%', ['number 1.5', 'operator %']],
  ['"A1"&A1', ['string "A1"', 'operator &', 'cell A1']],
  ['表[[#此行],[A1]]', ['name 表', 'bracket [[#此行],[A1]]']],
  ['#REF!+1', ['error #REF!', 'operator +', 'number 1']],
])('%s', (formula, expected) => {
  expect(tokenise(formula).map(({ kind, text }) => `${kind} ${text}`)).toEqual(expected);
});

test('a sheet in quotes says its name', () => {
  expect(sheetNameIn("'表 ''1'!")).toBe("表 '1");
  expect(sheetNameIn('表1!')).toBe('表1');
});

describe('a shared formula', () => {
  test.each([
    ['A1+$A1+A$1+$A$1', 2, 3, 'D3+$A3+D$1+$A$1'],
    ['SUM(A:A,$B:C,1:2,$3:4)', 1, 1, 'SUM(B:B,$B:D,2:3,$3:5)'],
    ['"A1"&表!B2&A1x&名', 1, 1, '"A1"&表!C3&A1x&名'],
    ['A1', -1, -1, 'XFD1048576'],
  ])('%s moved by %d rows and %d columns', (formula, rows, columns, expected) => {
    expect(new SharedFormula(formula, 10, 10).at(10 + rows, 10 + columns)).toBe(expected);
  });
});
