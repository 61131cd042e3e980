import { additiveColumns, readLines, subjectColumn } from '../../src/recognise/generic-lines';
import type { Block } from '../../src/tables/read/block';
import { sheetOf, type GridCell } from '../workbook/grid';

function blockOf(rows: readonly (readonly GridCell[])[]): Block {
  const sheet = sheetOf('台账', rows);
  return { sheet, area: { top: 0, left: 0, bottom: rows.length - 1, right: 3 }, rows: [...sheet.rows.keys()] };
}

describe('the column of subject codes', () => {
  const column = (caption: string, ...codes: string[]): number =>
    subjectColumn(blockOf([['品名', caption], ...codes.map((code) => ['某项', code])]));

  test('has three codes at least, of which one is below its class', () => {
    expect(column('件', '205', '20502', '20503')).toBe(1);
    expect(column('件', '205', '208', '210')).toBe(-1);
    expect(column('件', '205', '20502')).toBe(-1);
    expect(column('件', '205', '20802', '20803')).toBe(-1);
  });

  test('or a caption that says so', () => {
    for (const caption of ['科目编码', '功能分类编码', '编码', '代码']) expect([caption, column(caption, '20502')]).toEqual([caption, 1]);
    for (const caption of ['科目名称', '单位编码', '编码号', '单位代码', '代码号', '项目编码', '资产代码'])
      expect([caption, column(caption, '20502')]).toEqual([caption, -1]);
    for (const code of ['20', '1205', '2050', '620502']) expect([code, column('科目编码', code)]).toEqual([code, -1]);
  });

  test('is the one with most codes', () => {
    const rows = [
      ['205', '301'],
      ['20502', '30101'],
      ['20503', '30102'],
      ['', '30103'],
    ];
    expect(subjectColumn(blockOf(rows))).toBe(1);
    expect(subjectColumn(blockOf(rows.map(([one, other]) => [other, one])))).toBe(0);
  });
});

describe('the rows of a list', () => {
  const read = (rows: readonly (readonly GridCell[])[], codeColumn = -1): string[] =>
    readLines(blockOf(rows), codeColumn).map(({ label, labelColumn, kind, indent, code }) =>
      [label, labelColumn, kind, indent, code].join(' ').trimEnd(),
    );
  const kinds = (...labels: string[]): string[] => readLines(blockOf(labels.map((label) => [label, 12])), -1).map(({ kind }) => kind);

  test('are totals, subtotals and parts by their labels', () => {
    const long = (length: number, end: string): string => '某'.repeat(length) + end;
    expect(new Set(kinds('合计', '共计数', '合计（万元）', '合计金额：', long(16, '合计'), `十二、${long(16, '总计')}`))).toEqual(
      new Set(['total']),
    );
    expect(new Set(kinds('小计', '小计（万元）', long(20, '小计')))).toEqual(new Set(['subtotal']));
    expect(new Set(kinds('合计情况', long(17, '合计'), '小计情况', long(21, '小计'), '帐篷'))).toEqual(new Set(['part']));
  });

  test('have the first words of a row for their label, or those that name a total', () => {
    expect(read([[3, '帐篷', 12]])).toEqual(['帐篷 1 part 0']);
    expect(read([['3', '帐篷', 12]])).toEqual(['帐篷 1 part 0']);
    expect(read([[1e-7, '帐篷', 12]])).toEqual(['帐篷 1 part 0']);
    expect(read([['款', '帐篷', 12]])).toEqual(['帐篷 1 part 0']);
    expect(read([['某局', '合计', 12]])).toEqual(['合计 1 total 0']);
    expect(read([[3, 12]])).toEqual([]);
  });

  test('have a number beside their label, and are no notes and no numbers of columns', () => {
    expect(
      read([
        ['救灾物资', '件数'],
        ['栏次', '1'],
        ['帐篷', 12],
        ['注：含上年', 3],
      ]),
    ).toEqual(['帐篷 0 part 0']);
  });

  test('are indented by the blanks in front of their label', () => {
    expect(
      read([
        ['物资', 30],
        [' 帐篷', 12],
        ['　棉被', 7],
        ['　 水 泵', 11],
      ]),
    ).toEqual(['物资 0 part 0', '帐篷 0 part 1', '棉被 0 part 2', '水泵 0 part 3']);
  });

  test('with codes are called by these and what stands behind or beside them', () => {
    expect(
      read(
        [
          ['205教育', '某局', 30],
          ['20502', '普通教育', 12],
          ['注', '20503', 7],
          ['合计', null, 30],
        ],
        0,
      ),
    ).toEqual(['205 教育 0 part 0 205', '20502 普通教育 0 part 0 20502', '合计 0 total 0']);
  });
});

describe('the columns that a list adds up', () => {
  const captions = (rows: readonly (readonly GridCell[])[]): string[] => {
    const block = blockOf(rows);
    const lines = readLines(block, -1);
    return additiveColumns(block, lines, lines[0]?.row ?? 0).map(({ caption }) => caption);
  };

  test.each([
    ['blank', null, ['件数']],
    ['a dash', '—', ['件数']],
    ['words', '未报', ['件数', '金额']],
    ['an amount', 11.5, ['件数', '金额']],
  ] as const)('have a total, and %s is one or none', (_, total, expected) => {
    const rows: GridCell[][] = [
      ['品名', '件数', '金额'],
      ['帐篷', 12, 3.5],
      ['棉被', 7, 8],
    ];
    expect(captions([...rows, ['合计', 19, total]])).toEqual(expected);
    // One total of several is enough, and a list without any has none to tell.
    expect(captions([...rows, ['合计', 19, total], ['共计', 19, 11.5]])).toEqual(['件数', '金额']);
    expect(captions([...rows, ['水泵', 20, total]])).toEqual(['件数', '金额']);
  });

  test('are no shares for most of their amounts, and are not told by notes above them', () => {
    const shares = (...cells: GridCell[]): string[] =>
      captions([['品名', '件数', '完成'], ...cells.map((cell): GridCell[] => ['帐篷', 12, cell]), ['合计', 39, '90%']]);
    expect(shares('50%', 3, 4)).toEqual(['件数', '完成']);
    expect(shares('50%', null, null, null)).toEqual(['件数']);
    expect(
      captions([
        [null, '注：按比例'],
        ['品名', '件数'],
        ['帐篷', 12],
        ['棉被', 7],
      ]),
    ).toEqual(['件数']);
  });

  test('may be of a year', () => {
    const caption = (text: string): string[] =>
      captions([
        ['品名', text],
        ['帐篷', 12],
        ['棉被', 7],
      ]);
    expect(caption('2021年度件数')).toEqual(['2021年度件数']);
    expect([caption('年度'), caption('占全部%'), caption('人均件数')]).toEqual([[], [], []]);
  });

  test('have their captions above its first row, whatever stands in that', () => {
    expect(
      captions([
        ['品名', '件数', '金额'],
        ['帐篷', 12, '未报'],
        ['棉被', 7, 3.5],
        ['水泵', 20, 8],
        ['合计', 39, 11.5],
      ]),
    ).toEqual(['件数', '金额']);
  });

  test('have them in the rows right above it', () => {
    const heads = Array.from({ length: 5 }, (_, at): GridCell[] => ['品名', `第${at}次`]);
    expect(captions([['物资', '单价'], ...heads, ['帐篷', 12], ['棉被', 7]])).toEqual(['第4次']);
    expect(captions([['物资', '单价'], ...heads.slice(1), ['帐篷', 12], ['棉被', 7]])).toEqual([]);
  });
});
