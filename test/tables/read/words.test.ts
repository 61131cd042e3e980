import { codeCellOf, amountKind, folded, isBlank, isNote, shownText, wordOf } from '../../../src/tables/read/word';
import { findHeader, Vocabulary, vocabularyOf } from '../../../src/tables/read/vocabulary';
import { sheetOf, type GridCell } from '../../workbook/grid';
import { gridOf } from './read-grids';

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
  ['本表1.含下属单位；', false],
  ['路'.repeat(60), false],
  ['路'.repeat(61), true],
  ['以上各项均按实际支付数填。', true],
  ['以上各项均按支付数填。', false],
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
    expect([1e-6, 1e-7, -1e-7, 1e20, 1e21].map((content) => amountKind(cellOf(content)))).toEqual(
      [1e-6, 1e-7, -1e-7, 1e20, 1e21].map((content) => wordOf(cellOf(content)).amount),
    );
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

describe('the header of a table', () => {
  const vocabulary = new Vocabulary(['支出>小计', '基本']);
  const blockOf = (written: string) => {
    const sheet = sheetOf('表', gridOf(written));
    return { sheet, area: { top: 0, left: 0, bottom: 20, right: 5 }, rows: [...sheet.rows.keys()] };
  };
  const header = (written: string, isData: (row: number) => boolean = () => false): string => {
    const found = findHeader(blockOf(written), vocabulary, isData);
    return found ? `${found.rows.join()} then ${String(found.next)}` : 'none';
  };

  test('is known by words that forms name, parts of captions among them, and by those of codes and names', () => {
    const hits = (row: string): number => vocabulary.hits(blockOf(row), 0);
    expect([hits('支出 | 小计 | 基本 | 甲'), hits('科目编码 | 科目名称 | 类'), hits('支出>小计 | 12 |')]).toEqual([3, 3, 0]);
    expect(hits(`基本(${'单位:万元'.padEnd(40, '元')}) | 基本(单位:万元)`)).toBe(1);
    expect([vocabulary.has(wordOf(undefined)), vocabularyOf([{ key: 'a', captions: ['税'] }]).has(wordOf(cellOf('税')))]).toEqual([
      false,
      true,
    ]);
  });

  test('begins in the first row that has two captions and is no data, and ends before data', () => {
    expect(header('甲 | 支出\n支出 | 基本\n小计 | 乙\n1 | 2', (row) => row === 3)).toBe('1,2 then 3');
    expect(header('支出 | 基本\n小计 | 基本\n1 | 2', (row) => row !== 1)).toBe('1 then 2');
    expect([header('甲 | 支出\n1 | 2'), header('支出 | 基本', () => true)]).toEqual(['none', 'none']);
  });

  test('has numbers of columns, and seven rows at most', () => {
    expect(header('支出 | 基本 | 甲\n1 | 2 | 3\n4 | 5 | 6', (row) => row > 0)).toBe('0,1 then 2');
    expect(header(`支出 | 基本\n${'甲 | 乙\n'.repeat(9)}`)).toBe('0,1,2,3,4,5,6 then 7');
    expect(header('支出 | 基本\n甲 | 乙')).toBe('0,1 then 2');
  });
});
