import { codeCellOf, amountKind, folded, isBlank, isNote, shownText, wordOf } from '../../../src/tables/read/word';
import { sheetOf, type GridCell } from '../../workbook/grid';

const cellOf = (content: GridCell) => sheetOf('表', [[content]]).rows.get(0)?.[0];

test.each([
  ['注:本表反映收支', true],
  ['注', true],
  ['附注1', true],
  ['说明(一)', true],
  ['备注', true],
  ['编制说明:', true],
  ['填表说明一', true],
  ['注册登记费', false],
  ['情况说明:甲', false],
  ['1.本表数据含下属单位。', true],
  ['12、另有结余；', true],
  ['1.本表数据', false],
  ['1.本表；数据', false],
  ['本表1.含下属单位；', false],
  ['路'.repeat(60), false],
  ['路'.repeat(61), true],
  ['以上各项均按实际支付数填。', true],
  ['以上各项均按照支付数填。', false],
])('%s is a note: %s', (text, is) => {
  expect(isNote(text)).toBe(is);
});

describe('what a cell says', () => {
  test('is its text, folded, or its number', () => {
    expect(
      [cellOf(' 甲（１）'), cellOf(12.5), cellOf(true), cellOf({ error: '#N/A' }), cellOf({ formula: '=A1' }), undefined].map(folded),
    ).toEqual(['甲(1)', '12.5', '', '', '', '']);
    expect([cellOf('甲'), cellOf(0), cellOf('　'), cellOf(true), undefined].map(isBlank)).toEqual([false, false, true, true, true]);
  });

  test('is an amount, a sign for nothing, a word or blank', () => {
    const kinds = ['1,234.50', 12.5, 0, -3, '—', '甲', '　', true].map((content) => amountKind(cellOf(content)));
    expect(kinds).toEqual(['amount', 'amount', 'amount', 'amount', 'nothing', 'unreadable', 'blank', 'blank']);
    // So small or so large that a spreadsheet writes it with an exponent.
    expect([1e-6, 1e-7, -1e-7, 1e20, 1e21].map((content) => amountKind(cellOf(content)))).toEqual([
      ...['amount', 'unreadable', 'unreadable', 'amount', 'unreadable'],
    ]);
  });

  test('is the code of a subject, the number of a column or the caption of codes and names', () => {
    expect([codeCellOf(cellOf('[2010301]'))?.code, codeCellOf(cellOf(201))?.code, codeCellOf(cellOf('甲'))]).toEqual([
      '2010301',
      '201',
      null,
    ]);
    expect(['3', '第3栏', '甲'].map((text) => wordOf(cellOf(text)).columnNumber)).toEqual([3, 3, null]);
    expect(['科目编码', '科目名称', '金额'].map((text) => wordOf(cellOf(text)).isHead)).toEqual([true, true, false]);
    const word = wordOf(cellOf('甲'));
    expect([word.code, word.code, word.codeCell, word.codeCell, word.columnNumber, word.columnNumber]).toEqual(Array(6).fill(null));
  });

  test('is shown as its formula where it is not calculated, and as its error', () => {
    const cells = [' 甲（１）', 12.5, { formula: '=A1' }, { error: '#N/A' }, true].map(cellOf);
    expect(cells.map((cell) => cell && shownText(cell))).toEqual(['甲(1)', '12.5', '=A1', '#N/A', 'TRUE']);
    expect(shownText({ row: 0, column: 0, value: { kind: 'pending' } })).toBe('=');
  });
});
