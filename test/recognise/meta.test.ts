import { readMeta, unitAbove, yearIn } from '../../src/recognise/meta';
import type { Block } from '../../src/tables/read/block';
import { sheetOf, type GridCell } from '../workbook/grid';

const N = null;

function blockOf(rows: readonly (readonly GridCell[])[]): Block {
  const sheet = sheetOf('表', rows);
  return { sheet, area: { top: 0, left: 0, bottom: rows.length - 1, right: 9 }, rows: [...sheet.rows.keys()] };
}

/** What the lines above a body and below it say; the body is one row of captions and one of amounts. */
function metaOf(
  above: readonly (readonly GridCell[])[],
  below: readonly (readonly GridCell[])[] = [],
  captions: GridCell[] = ['项目', '金额'],
) {
  return readMeta(blockOf([...above, captions, ['合计', 3.5], ...below]), above.length, above.length + 1);
}

describe('the organisation above a form', () => {
  test.each<[string, readonly GridCell[], string | null]>([
    ['behind the colon', ['编制单位：松岭县水利局'], '松岭县水利局'],
    ['in the next cell', ['部门名称：', '松岭县水利局'], '松岭县水利局'],
    ['in the next cell through blanks', ['部门名称：', '松岭县　水 利局'], '松岭县水利局'],
    ['in the next cell without the year behind it', ['部门名称：', '松岭县水利局2017年度'], '松岭县水利局'],
    ['with its own brackets', ['部门：松岭县水利局（本级）'], '松岭县水利局（本级）'],
    ['in brackets of either width before the colon', ['填报单位（盖章）：松岭县水利局'], '松岭县水利局'],
    ['with the small colons of some typefaces', ['单位名称﹕松岭县水利局'], '松岭县水利局'],
    ['through blanks in the middle', ['部 门：松岭县　水利局'], '松岭县水利局'],
    ['without the year behind it', ['部门：松岭县水利局2016年度'], '松岭县水利局'],
    ['without the number of the form behind it', ['部门：松岭县水利局公开07表'], '松岭县水利局'],
    ['not a unit of money', ['单位：万元'], null],
    ['not a unit of money in the next cell', ['单位：', '万元'], null],
    ['not the number of a form', ['编制单位：', '公开03表'], null],
    ['not a number', ['编制单位：', '1,203.5'], null],
    ['not another label', ['编制单位：', '日期：3月'], null],
    ['with a number of its own', ['编制单位：', '709医院'], '709医院'],
    ['with a number behind it', ['编制单位：', '医院709'], '医院709'],
    ['not the number of a form of two digits', ['编制单位：', '公开12表'], null],
    ['in one cell with the unit of money', ['部门：松岭县水利局 2017年度 金额单位：元'], '松岭县水利局'],
    ['in one cell with the unit', ['部门：松岭县水利局单位：元'], '松岭县水利局'],
    ['nothing where nothing stands', ['编制单位：'], null],
    ['not the next cell where something that is none stands behind the colon', ['单位：万元', '松岭县水利局'], null],
  ])('is read %s', (_, row, organisation) => {
    expect(metaOf([['支出决算表'], row]).organisation).toBe(organisation);
  });

  test('is the first that is told, and says where', () => {
    const meta = metaOf([['收入决算表'], [N, '部门：甲局'], ['单位名称：乙所']]);
    expect([meta.organisation, meta.saidAt.organisation]).toEqual(['甲局', { row: 1, column: 1 }]);
  });
});

describe('the unit of money', () => {
  test.each<[string, string | null]>([
    ['单位：万元', '万元'],
    ['金额单位：人民币元', '元'],
    ['计量单位: 千元', '千元'],
    ['（单位：亿元）', '亿元'],
    ['支出决算表（百万元）', '百万元'],
    ['单位：县水利局', null],
    ['共3.5万元', null],
    ['金额单位万元', '万元'],
    ['单位（千元）', '千元'],
    ['支出决算表（元）', '元'],
  ])('in %s is %s', (text, unit) => {
    expect(metaOf([[text]]).unit).toBe(unit);
  });

  test('may stand in the row of captions, where neither a year nor an organisation is looked for', () => {
    const meta = metaOf([['支出决算表']], [], ['2019年部门：甲局', '金额单位：元']);
    expect([meta.unit, meta.year, meta.organisation, meta.saidAt]).toEqual(['元', null, null, { unit: { row: 1, column: 1 } }]);
  });

  test('is taken from the first rows of a sheet only', () => {
    const sheet = sheetOf('表', [['支出决算表'], [7, '单位：千元'], ['单位：元']]);
    expect([unitAbove(sheet, 3), unitAbove(sheet, 2), unitAbove(sheet, 1)]).toEqual(['千元', '千元', null]);
  });
});

describe('the year', () => {
  test.each<[string, number | null]>([
    ['2019年度', 2019],
    ['1998年', 1998],
    ['二〇二三年', 2023],
    ['二○一九年度', 2019],
    ['2〇20年', null],
    ['二0二二年', 2022],
    ['3019年', null],
    ['本年', null],
  ])('in %s is %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  test('is the first above the body, not one of a note and not one below', () => {
    const meta = metaOf([['注：2017年数据已调整'], [N, '2021年度'], ['2020年']], [['2018年制表']]);
    expect([meta.year, meta.saidAt.year]).toEqual([2021, { row: 1, column: 1 }]);
    const lines = blockOf([
      ['项目', '金额'],
      ['2018年结转', 3.5],
    ]);
    expect(readMeta(lines, 0, 1).year).toBeNull();
  });
});

test('notes are the texts below the body, folded, and no numbers', () => {
  const { notes } = metaOf(
    [['支出决算表']],
    [
      ['注：本表反映　支出。', 12.5],
      [N, '第二条'],
    ],
  );
  expect(notes).toEqual(['注:本表反映支出。', '第二条']);
  expect(metaOf([], [[' '], ['第三条']]).notes).toEqual(['第三条']);
  const many = Array.from({ length: 51 }, (_, at): GridCell[] => [`第${String(at)}条`]);
  expect(metaOf([], many).notes).toHaveLength(50);
});

test('captions alone are no notes', () => {
  expect(readMeta(blockOf([['支出决算表'], ['金额单位：元']]), 1, 1)).toMatchObject({ unit: '元', notes: [] });
});

test('a year in Chinese numerals may begin with a digit', () => {
  expect([yearIn('2〇一九年度'), yearIn('二○一七年')]).toEqual([2019, 2017]);
});
