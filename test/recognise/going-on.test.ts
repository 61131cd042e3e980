import { FORMS } from '../../src/forms/registry';
import { joinSheets } from '../../src/recognise/joined-sheets';
import { TitleFinder } from '../../src/recognise/title';
import { sheetOf, type GridCell } from '../workbook/grid';

type Page = readonly (readonly GridCell[])[];

const N = null;
const finder = new TitleFinder(FORMS);

function join(pages: readonly Page[], assigned: readonly string[] = []): ReturnType<typeof joinSheets> {
  return joinSheets(
    pages.map((page, index) => sheetOf(String(index + 1), page, { index })),
    finder,
    (sheet) => assigned.includes(sheet),
  );
}

/** What became of sheets 1, 2, 3…: those that go on with one stand behind it; one that is torn from another is told with it. */
function joined(...pages: readonly Page[]): string {
  const { sheets, torn } = join(pages);
  const told = sheets.map(({ name, pages: more = [] }) => [name, ...more.map(({ sheet }) => sheet)].join('+'));
  return [...told, ...[...torn].map(([sheet, from]) => `${sheet}×${from}`)].join(' ');
}

describe('a table of codes goes on', () => {
  const head: Page = [['某区专项明细'], ['编码', '名称', '金额']];
  const table: Page = [...head, ['合计', N, 30], ['205', '教育', 30], ['20501', '管理', 30]];
  const open: Page = [...head, ['合计', N, 50], ['205', '教育', 30], ['20501', '管理', 30]];

  test('while its total says that more is to come, in rows with codes', () => {
    expect(
      joined(open, [
        ['206', '科技', 20],
        ['20601', '管理', 20],
      ]),
    ).toBe('1+2');
    expect(
      joined(table, [
        ['206', '科技', 20],
        ['20601', '管理', 20],
      ]),
    ).toBe('1 2');
    expect(
      joined(open, [
        ['206', '科技', 20],
        ['另列', '其他', 20],
      ]),
    ).toBe('1 2');
    expect(joined(open, [['甲', '科技', 20]])).toBe('1 2');
  });

  test('below its last code, whole or not', () => {
    const whole: Page = [...head, ['合计', N, 30], ['205', '教育', 30]];
    expect(joined(whole, [['20501', '管理', 30]])).toBe('1+2');
    expect(joined(whole, [['20601', '管理', 30]])).toBe('1 2');
    expect(joined(whole, [['206', '科技', 30]])).toBe('1 2');
    expect(joined(table, [['20501', '管理', 5]])).toBe('1 2');
    expect(joined([...head, ['205', '教育', 30], ['合计', N, 30]], [['206', '科技', 30]])).toBe('1 2');
  });

  test('to its total, and not to another one', () => {
    expect(
      joined(
        [...head, ['205', '教育', 30]],
        [
          ['206', '科技', 20],
          ['合计', N, 50],
        ],
      ),
    ).toBe('1+2');
    expect(
      joined(open, [
        ['206', '科技', 20],
        ['合计', N, 20],
      ]),
    ).toBe('1 2');
    // The same total on every page is no other one.
    expect(
      joined(open, [
        ['合计', N, 50],
        ['206', '科技', 20],
      ]),
    ).toBe('1+2');
  });

  test('and is no copy that begins with the same row', () => {
    expect(joined(open, [['205', '教育', 20]])).toBe('1 2');
    expect(
      joined(
        [...head, ['205', '教育', 30], ['206', '科技', 4]],
        [
          ['205', '教育', 20],
          ['合计', N, 50],
        ],
      ),
    ).toBe('1 2');
  });

  test('under the same heads, and no others', () => {
    expect(joined(open, [...head, ['206', '科技', 20]])).toBe('1+2');
    expect(joined(open, [['编码', '名称', '金额'], ['乡镇'], ['206', '科技', 20]])).toBe('1 2');
  });

  test('unless the sheet has notes below, is an evaluation or was given a form', () => {
    const more: Page = [['206', '科技', 20]];
    expect(joined([...open, ['注：含上年结转']], more)).toBe('1 2');
    expect(joined([['项目绩效自评'], ...open], more)).toBe('1 2');
    expect(joined([['绩效工资明细'], ...open], more)).toBe('1+2');
    expect(join([open, more], ['2']).sheets).toHaveLength(2);
  });

  test('in lanes beside each other, where the page has codes in any of them', () => {
    const lanes: Page = [...head, ['301', '工资', 30, '302', '办公', 7], ['30101', '基本', 30, '30201', '水费', 7]];
    expect(
      joined(lanes, [
        [N, N, N, '30202', '电费', 2],
        ['合计', N, 30, N, N, 9],
      ]),
    ).toBe('1+2');
  });

  test('in columns that are not its own only where these are as many', () => {
    expect(joined(open, [['206', N, '科技', 20]])).toBe('1+2');
    expect(joined(open, [['206', N, '科技', 20, 3]])).toBe('1 2 2×1');
    expect(joined(open, [['项目'], ['206', N, '科技', 20, 3]])).toBe('1 2');
    expect(
      joined(open, [
        ['编码', '名称', '金额'],
        ['206', N, '科技', 20, 3],
      ]),
    ).toBe('1 2');
    expect(joined(open, [[N, '206', 20]])).toBe('1 2 2×1');
    // A column of words more and one of dashes less: which amount is which cannot be told by their order.
    const dashed: Page = [
      ['编码', '名称', '金额', '其中'],
      ['205', '教育', 30, '—'],
      ['20501', '管理', 30, '—'],
    ];
    expect(joined(dashed, [['206', '科技', '专项', 20]])).toBe('1 2 2×1');
    expect(joined(dashed, [['206', N, '科技', 20, '—']])).toBe('1+2');
    // A column that is filled in every row stays so.
    const two: Page = [
      ['编码', '名称', '金额', '其中'],
      ['合计', N, 50, 5],
      ['205', '教育', 30, 5],
    ];
    expect(joined(two, [['206', '科技', 20]])).toBe('1 2 2×1');
    expect(joined([...two, ['20501', '管理', 30]], [['206', '科技', 20]])).toBe('1+2');
  });
});

describe('what is joined', () => {
  const head: readonly GridCell[] = ['编码', '名称', '金额'];
  const open: Page = [head, ['合计', N, 50], ['205', '教育', 30], ['20501', '管理', 30]];

  test('has its rows below those of the first sheet, and tells where they stand', () => {
    const { sheets } = join([open, [N, head, ['206', '科技', 12]].map((row) => row ?? []), [['207', '文化', 8]]]);
    const [whole] = sheets;
    expect(sheets).toHaveLength(1);
    expect([...(whole?.rows.keys() ?? [])]).toEqual([0, 1, 2, 3, 4, 5]);
    expect(whole?.rows.get(5)?.map(({ row, column }) => [row, column])).toEqual([
      [5, 0],
      [5, 1],
      [5, 2],
    ]);
    expect(whole?.pages).toEqual([
      { sheet: '2', index: 1, from: 4, shift: 2, top: 2, bottom: 2 },
      { sheet: '3', index: 2, from: 5, shift: 5, top: 0, bottom: 0 },
    ]);
  });

  test('has the columns of the first sheet, whichever row fills them first', () => {
    const moved: Page = [
      ['206', N, N, 12],
      ['20601', N, '管理', 12],
    ];
    const [whole] = join([open, moved]).sheets;
    expect(whole?.rows.get(5)?.map(({ column }) => column)).toEqual([0, 1, 2]);
    expect(whole?.rows.get(4)?.map(({ column }) => column)).toEqual([0, 2]);
    expect(whole?.pages?.[0]?.columns).toEqual(
      new Map([
        [0, 0],
        [1, 2],
        [2, 3],
      ]),
    );
    const late: Page = [head, ['合计', N, 50], ['205', N, 30], ['20501', '管理', 30]];
    expect(
      join([late, moved])
        .sheets[0]?.rows.get(5)
        ?.map(({ column }) => column),
    ).toEqual([0, 1, 2]);
  });

  test('leaves the next table to itself, with what stands right above its title', () => {
    const next: Page = [['206', '科技', 20], ['公开03表'], ['支出决算表'], ['合计', 3]];
    const { sheets } = join([open, next]);
    expect(sheets.map(({ name, rows }) => [name, ...rows.keys()])).toEqual([
      ['1', 0, 1, 2, 3, 4],
      ['2', 1, 2, 3],
    ]);
    expect(joined(open, [['公开03表'], ['支出决算表'], ['206', '科技', 20]])).toBe('1 2');
    expect(joined(open, [['206', '科技', 20], [' ']])).toBe('1+2');
    expect(
      joined(open, [
        [N, N, '— 2 —'],
        ['206', '科技', 20],
      ]),
    ).toBe('1+2');
    expect(joined([['某局'], ...open], [['某局'], ['支出决算表'], ['206', '科技', 20]])).toBe('1 2');
  });

  test('is every table but those above the last title', () => {
    const above: Page = [['收入决算表'], ['科目编码', '科目名称', '本年收入'], ['合计', N, 7], ['205', '教育', 3]];
    const last: Page = [['支出决算表'], ['科目编码', '科目名称', '本年支出'], ['合计', N, 5], ['205', '教育', 5]];
    expect(joined([...above, ...last], [['206', '科技', 4]])).toBe('1 2');
    expect(joined([...last, ...above], [['206', '科技', 4]])).toBe('1+2');
  });
});

describe('a list without codes goes on', () => {
  const head: Page = [['救灾物资'], ['物资', '仓库', '中央']];
  const listed = (...rows: Page): Page => [...head, ...rows];
  const goods = (name: string, amount: number): GridCell[] => [name, '一号', amount];

  test('without a title, in the very columns, up to its total or while that is not reached', () => {
    expect(joined(listed(goods('帐篷', 5)), [goods('棉被', 4)])).toBe('1+2');
    expect(joined(listed(['合计', N, 9], goods('帐篷', 5)), [goods('棉被', 3)])).toBe('1+2');
    expect(joined(listed(['合计', N, 5], goods('帐篷', 5)), [goods('棉被', 3)])).toBe('1 2');
    expect(joined(listed(['合计', N, 9], goods('帐篷', 5)), [goods('棉被', 3), ['合计', N, 3]])).toBe('1 2');
    expect(joined(listed(goods('帐篷', 5)), [['棉被', 4]])).toBe('1 2');
    expect(joined(listed(goods('帐篷', 5)), [goods('棉被', 4), ['合计', N, 9]])).toBe('1+2');
  });

  test('in other columns where that makes its total come out', () => {
    const open: Page = [
      ['物资', '仓库', N, '中央'],
      ['合计', N, N, 9],
      ['帐篷', '一号', N, 5],
    ];
    expect(joined(open, [['棉被', N, '二号', 4]])).toBe('1+2');
    expect(joined(open, [['棉被', N, '二号', 3]])).toBe('1 2');
  });

  test('not in other columns where nothing but its total says so', () => {
    const open: Page = [
      ['物资', '仓库', N, '中央'],
      ['帐篷', '一号', N, 5],
    ];
    const rows: Page = [
      ['棉被', N, '二号', 4],
      ['合计', N, N, 9],
    ];
    expect(joined(open, rows)).toBe('1 2');
    expect(joined([['救灾物资'], ...open], [['救灾物资'], ...rows])).toBe('1+2');
  });

  test('under a title of a form only with its total', () => {
    const titled: Page = [['收入支出决算总表'], ['项目', '金额'], ['财政拨款收入', 5]];
    expect(joined(titled, [['事业收入', 4]])).toBe('1 2');
    expect(
      joined(titled, [
        ['事业收入', 4],
        ['总计', 9],
      ]),
    ).toBe('1+2');
  });

  test('and is no table of codes, nor a copy of itself', () => {
    expect(joined(listed(['合计', N, 5]), [['205', '教育', 5]])).toBe('1 2');
    expect(joined(listed(goods('帐篷', 5)), [['205', '教育', 3]])).toBe('1 2');
    expect(joined(listed(goods('帐篷', 5)), [goods('帐篷', 4)])).toBe('1 2');
    expect(joined(listed(['合计', N, 9], goods('帐篷', 5)), [goods('帐篷', 3)])).toBe('1 2');
  });

  test('over sheets with its captions once more, where its total comes out in the end', () => {
    const open = listed(['合计', N, 12], goods('帐篷', 5));
    expect(joined(open, listed(goods('棉被', 4)), listed(goods('水泵', 3)))).toBe('1+2+3');
    expect(joined(open, listed(goods('棉被', 4)), listed(goods('水泵', 2)))).toBe('1 2 3');
    expect(joined(open, listed(goods('棉被', 4)), listed(goods('帐篷', 3)))).toBe('1+2+3');
    expect(joined(open, listed(goods('棉被', 4)), [['其他物资'], ...listed(goods('水泵', 3))])).toBe('1 2 3');
    expect(joined(open, listed(goods('棉被', 4)), listed(['205', '教育', 3]))).toBe('1 2 3');
    expect(joined(open, listed(goods('棉被', 4)), [...head, ['水泵', '一号', 3, '进口']])).toBe('1 2 3');
    expect(joined(open, listed(goods('棉被', 4)), [['救灾物资']])).toBe('1 2 3');
    expect(joined(open, listed(goods('棉被', 4)), listed(['合计', N, 12]))).toBe('1 2+3');
    expect(joined(listed(['合计', N, 5], goods('帐篷', 5)), listed(goods('棉被', 0)))).toBe('1 2');
    const pages = (count: number): Page[] => Array.from({ length: count }, (_, at) => listed(goods(`帐篷${String(at)}`, 1)));
    expect(joined(listed(['合计', N, 35], goods('帐篷', 5)), ...pages(30))).not.toContain(' ');
    expect(joined(listed(['合计', N, 36], goods('帐篷', 5)), ...pages(31))).toContain('1 2 3');
  });

  test('to a total below that no page goes beyond', () => {
    const open = listed(goods('帐篷', 5));
    expect(joined(open, listed(goods('棉被', 4)), listed(goods('水泵', 3), ['合计', N, 12]))).toBe('1+2+3');
    expect(joined(open, listed(goods('棉被', 4)), listed(goods('水泵', 2), ['合计', N, 12]), listed(goods('炉具', 1)))).toBe('1 2+3 4');
    expect(joined(open, listed(goods('棉被', 4)), listed(goods('帐篷', 3), ['合计', N, 12]))).toBe('1 2+3');
  });
});
