import { normalise } from '../../src/amount/text';
import { headText, isWhole, readPage, saysOn, type PageOfTable } from '../../src/recognise/page-of-table';
import { sheetOf, type GridCell } from '../workbook/grid';

const N = null;

function page(...rows: readonly (readonly GridCell[])[]): PageOfTable {
  const sheet = sheetOf('表', rows);
  const read = readPage(sheet, [...sheet.rows.keys()]);
  if (!read) throw new Error('no page');
  return read;
}

describe('the page of a table', () => {
  const read = page(
    ['支出决算表（续表）'],
    ['第2页'],
    ['编码', '名称', '金额'],
    ['栏次', N, 1],
    ['205', '教育支出', 30.5],
    ['20502', '普通教育', 30.5],
    ['合计', N, 30.5],
    ['注：本表反映支出'],
  );

  test('has its heads without page numbers, rows with amounts, and says whether notes follow', () => {
    expect(read.heads).toEqual(['支出决算表', '编码|名称|金额', '栏次|1']);
    expect(read.rows.map(({ label, code, isTotal }) => [label, code, isTotal])).toEqual([
      ['教育支出', '205', false],
      ['普通教育', '20502', false],
      ['合计', null, true],
    ]);
    expect([read.hasNotes, read.codeColumn, read.amountColumns]).toEqual([true, 0, [2]]);
  });

  test('has its codes where most rows have them', () => {
    const moved = page(['甲', 1], [N, '205', '教育支出', 3], [N, '206', '科学技术支出', 4], ['207', '文化支出', 5]);
    expect(moved.codeColumn).toBe(1);
    expect(page(['207', '文化支出', 5], [N, '205', '教育支出', 3], [N, '206', '科学技术支出', 4]).codeColumn).toBe(1);
  });
});

describe('what stands above the rows of a page', () => {
  const head = (...cells: GridCell[]): string => page(cells, ['帐篷', 5]).heads.join();

  test.each([
    ['支出决算表（续表2）', '支出决算表'],
    ['支出决算表续', '支出决算表'],
    ['支出决算表第12页，共34页', '支出决算表'],
    ['续：支出决算表', '支出决算表'],
    ['支出决算表（续下页）', '支出决算表'],
    ['支出决算表接下表', '支出决算表'],
    ['支出决算表转下页', '支出决算表'],
    ['接上页支出决算表', '支出决算表'],
    ['接前表支出决算表', '支出决算表'],
    ['续前页支出决算表', '支出决算表'],
    ['续上表支出决算表', '支出决算表'],
    ['支出决算表第12页共34页', '支出决算表'],
    ['—12—', ''],
    ['345', ''],
    ['3456', '3456'],
    ['甲乙', '甲乙'],
  ])('%s says %s', (text, said) => {
    expect(head(text)).toBe(said);
  });

  test.each([
    ['续表', true],
    ['续上表', true],
    ['续前页', true],
    ['（续页）', true],
    ['接上页', true],
    ['接前表某局', true],
    ['续：某局', true],
    ['支出决算表(续)', true],
    ['支出决算表(续表)', true],
    ['支出决算表(续12)', true],
    ['支出决算表续页', true],
    ['支出决算表续表12', true],
    ['支出决算表续', false],
    ['手续费', false],
    ['连续上表', false],
    ['手续：某局', false],
    ['接下页', false],
    ['支出决算表(续)说明', false],
    ['支出决算表续表说明', false],
    ['(续费)', false],
  ])('%s says that it goes on: %s', (text, is) => {
    expect(saysOn(normalise(text))).toBe(is);
  });

  test('is one text, without blanks, or its first cells', () => {
    expect(head('编码', ' ', '名称')).toBe('编码|名称');
    const [cells = []] = [...sheetOf('表', [['编码', '名称', '金额']]).rows.values()];
    expect([headText(cells, 1), headText(cells, 2), headText(cells, 7)]).toEqual(['编码', '编码|名称', '编码|名称|金额']);
  });

  test('is all where no row has an amount', () => {
    const sheet = sheetOf('表', [
      ['编码', '名称'],
      ['注：含上年', 5],
      [' ', '无'],
    ]);
    expect(readPage(sheet, [0, 1, 2, 3])).toBeNull();
  });
});

test('only notes below its rows end a page, and its columns are those of rows and captions', () => {
  const below = (...cells: GridCell[]): PageOfTable => page(['名称', ' ', '金额'], ['帐篷', N, 5, ' '], cells);
  expect(below('制表人', N, N, N, '某某').hasNotes).toBe(false);
  expect(below('注：含上年', N, N, N, '某某')).toMatchObject({ hasNotes: true, columns: new Set([0, 2]) });
});

describe('a row of a page', () => {
  const amounts = (...cells: GridCell[]): readonly number[] => page(cells).amountColumns;

  test('has no amounts in codes, wherever these stand', () => {
    expect(amounts('205', '教育支出', 30, '302', '办公费', 7.5)).toEqual([2, 5]);
    expect(page(['205', '教育支出', 30, '302', '办公费', 7.5]).codeColumns).toEqual(new Set([0, 3]));
  });

  test('may have an amount that looks like a code', () => {
    expect(amounts('帐篷', 205, 7.5)).toEqual([1, 2]);
  });
});

describe('the label and the code of a row', () => {
  const row = (...cells: GridCell[]): string | null => {
    const sheet = sheetOf('表', [cells]);
    const read = readPage(sheet, [0])?.rows[0];
    return read ? `${read.label} ${read.code ?? '-'}${read.isTotal ? ' total' : ''}` : null;
  };

  test.each<[readonly GridCell[], string | null]>([
    [['合计', 5], '合计 - total'],
    [['收入总计', 5], '收入总计 - total'],
    [['本级合计', 5], '本级合计 -'],
    [['合计数', 5], '合计数 -'],
    [['205', '合计', 5], '合计 205'],
    [['205', 5], '205 205'],
    [[' ', '20502', '教育', 5], '教育 20502'],
    [['205020101', '教育', 5], '教育 205020101'],
    [['2050', '教育', 5], '教育 -'],
    [[1, '帐篷', 5], '帐篷 -'],
    [[1, 2, '帐篷', 5], '帐篷 -'],
    [[1, 2, 3, '帐篷', 5], null],
    [[7, 5], null],
    [['帐篷'], null],
    [['205'], null],
  ])('of %j are %s', (cells, told) => {
    expect(row(...cells)).toBe(told);
  });

  test('has its columns of amounts in order', () => {
    expect(page(['帐篷', N, 5], ['棉被', 3, 4]).amountColumns).toEqual([1, 2]);
  });
});

describe('a table is whole', () => {
  const total: GridCell[] = ['合计', N, 7.5, 9];
  const list: GridCell[][] = [
    ['帐篷', N, 4.5, 4],
    ['棉被', N, 3, 5],
  ];
  const coded: GridCell[][] = [
    ['205', '教育支出', 4.5],
    ['20502', '普通教育', 4.5],
    ['206', '科学技术支出', 3],
    ['20601', '科技管理', 3],
  ];

  test('where its total comes to its rows, wherever it stands, but for a 分', () => {
    expect(isWhole([page(...list, total)])).toBe(true);
    expect(isWhole([page(total, ...list)])).toBe(true);
    expect(isWhole([page(['合计', N, 7.51, 9], ...list)])).toBe(true);
    expect(isWhole([page(['合计', N, 7.515, 9], ...list)])).toBe(true);
    expect(isWhole([page(['合计', N, 7.52, 9], ...list)])).toBe(false);
    expect(isWhole([page(total, list[0] as GridCell[])])).toBe(false);
    expect(isWhole([page(total, list[0] as GridCell[]), page(list[1] as GridCell[])])).toBe(true);
  });

  test('and not without a total, or one that says nothing', () => {
    expect(isWhole([page(...list)])).toBe(false);
    expect(isWhole([page(['合计', N, 0, 0], ['帐篷', N, 0, 0])])).toBe(false);
  });

  test('with codes where its subjects add up as well, and its last row is of the lowest level', () => {
    expect(isWhole([page(['合计', N, 7.5], ...coded)])).toBe(true);
    expect(isWhole([page(['合计', N, 7.5], ...coded.slice(0, 3))])).toBe(false);
    expect(isWhole([page(['合计', N, 7.5], ...coded.slice(0, 3), ['20601', '科技管理', 2])])).toBe(false);
    expect(isWhole([page(['合计', N, 4.5], ...coded)])).toBe(false);
    const [subject = [], clause = [], ...others] = coded;
    expect(isWhole([page(['合计', N, 7.5], clause, subject, ...others)])).toBe(true);
  });
});
