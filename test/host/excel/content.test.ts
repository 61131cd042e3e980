import fc from 'fast-check';
import { contentFrom, formatWhileTyping, holds, inputFor, turnedIntoError } from '../../../src/host/excel/content';
import type { CellContent } from '../../../src/workbook/plan';
import { understand } from '../../excel-host/model/typing';

const value = (content: CellContent['value'], format: string | null = null): CellContent => ({ formula: null, value: content, format });
const formula = (text: string, result: CellContent['value'] = 0): CellContent => ({ formula: text, value: result, format: null });

const texts = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '0012',
    '2020年5月',
    '84%',
    '=A1',
    "'引号",
    '(3.20)',
    '1/2',
    '１２',
    'TRUE',
    '3月',
    '≥218 万人',
    '合计',
    '-',
    '@甲',
    '#REF!',
  ),
);

test('what is typed comes to be exactly the content that was meant', () => {
  const any = fc.oneof(texts, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  fc.assert(
    fc.property(any, fc.constantFrom(null, '0.00', '@'), (held, format) => {
      const content = value(held, format);
      const typed = understand(inputFor(content), formatWhileTyping(content));
      expect([typed.value, typed.formula]).toEqual([held, null]);
    }),
  );
});

test.each([
  ['合计', '合计'],
  ['≥218 万人', '≥218 万人'],
  ['0012', "'0012"],
  ['2020年5月', "'2020年5月"],
  ['=A1', "'=A1"],
])('types the text %s as %s', (text, input) => expect(inputFor(value(text))).toBe(input));

test('empties a cell with nothing', () => expect(inputFor(value(null))).toBe(''));

test('a formula is the same however Excel spells it, but not with another text or cell', () => {
  expect(holds(formula("='支出决算表'!C8+SUM(C1:C3)"), formula('=支出决算表!c8 + sum(C1:C3)'))).toBe(true);
  expect(holds(formula('=IF(A1="a b",1,2)'), formula('=if(A1="a b", 1, 2)'))).toBe(true);
  expect(holds(formula('=IF(A1="ab",1,2)'), formula('=IF(A1="a b",1,2)'))).toBe(false);
  expect(holds(formula('=A1'), formula('=A2'))).toBe(false);
  expect(holds(formula('=A1', 5), value(5))).toBe(false);
  expect(holds(value(5), formula('=A1', 5))).toBe(false);
});

test('a number is not the text that looks like it, and an empty cell holds nothing', () => {
  expect(holds(value(12), value('12'))).toBe(false);
  expect(holds(contentFrom('', '', 'General'), value(null))).toBe(true);
  expect(holds(contentFrom('', '', 'General'), value(''))).toBe(true);
  expect(holds(contentFrom(0, 0, 'General'), value(null))).toBe(false);
});

test('tells a formula that came to an error from one that was one before', () => {
  expect(turnedIntoError(formula('=A1/0', '#DIV/0!'), formula('=A1/0', 3))).toBe(true);
  expect(turnedIntoError(formula('=X', '#NAME?'), formula('=X', 3))).toBe(true);
  expect(turnedIntoError(formula('=A1', '#REF!'), formula('=A1', '#REF!'))).toBe(false);
  expect(turnedIntoError(formula('=A1', '#完成'), formula('=A1', 3))).toBe(false);
});
