import { judge } from '../../src/identities/judge';
import { readGeneric } from '../../src/recognise/generic';
import { identitiesOf } from '../../src/tables/identities';
import { areaName, cellName } from '../../src/workbook/address';
import { sheetOf, type GridCell } from '../workbook/grid';

type Rows = readonly (readonly GridCell[])[];

/** What is read of a sheet: of each list its cells, and either the sums that do not hold in it or that none is held against it. */
function readings(...rows: Rows): string[] {
  return readGeneric(sheetOf('台账', rows), '万元').map(({ area, body }) => {
    if (body.lanes.some(({ unknown }) => unknown.length > 0)) return `${areaName(area)} open`;
    const sums = identitiesOf(body, { form: '', fits: () => true });
    const broken = sums.filter((sum) => judge(sum).verdict === 'mismatch');
    return [areaName(area), ...broken.map(({ rule, target }) => `${rule.code} ${cellName(target)}`)].join(' ');
  });
}

const HEAD: Rows = [['物资台账'], ['品名', '件数', '金额']];

/** A list with a total that is nothing like its rows: it is held against it where the list says that it is over them. */
const far = (...rows: Rows): string[] => readings(...HEAD, ...rows);

describe('a list with one total', () => {
  test('is held by it where it is called 合计 and nothing more, whatever the rows are', () => {
    for (const total of ['合计', '总计数', '共计（套）：']) {
      expect(far(['一、帐篷', 12, 3], ['二、棉被', 7, 1], [total, 91, 14])).toEqual(['A1:C5 JS-3001 B5 JS-3001 C5']);
      expect(far(['帐篷', 12, 3], [total, 91, 14], ['棉被', 7, 1])).toEqual(['A1:C5 JS-3001 B4 JS-3001 C4']);
    }
  });

  test('is held by one of another name that stands at either end of rows without numbers', () => {
    expect(far(['帐篷', 12, 3], ['棉被', 7, 1], ['救灾合计', 91, 14])).toEqual(['A1:C5 JS-3001 B5 JS-3001 C5']);
    expect(far(['救灾合计', 91, 14], ['帐篷', 12, 3], ['棉被', 7, 1])).toEqual(['A1:C5 JS-3001 B3 JS-3001 C3']);
    expect(far(['帐篷', 12, 3], ['救灾合计', 91, 14], ['棉被', 7, 1])).toEqual([]);
    expect(far(['一、帐篷', 12, 3], ['棉被', 7, 1], ['救灾合计', 91, 14])).toEqual([]);
  });

  test('is not held where it may take rows away or has counted them already', () => {
    for (const label of ['减：棉被', '加：棉被', '棉被净值', '棉被净额', '年末结余'])
      expect([label, far(['帐篷', 12, 3], [label, 7, 1], ['合计', 91, 14])]).toEqual([label, []]);
    for (const label of ['追加棉被', '净水器', '削减棉被'])
      expect([label, far(['帐篷', 12, 3], [label, 7, 1], ['合计', 91, 14])]).toEqual([label, ['A1:C5 JS-3001 B5 JS-3001 C5']]);
    // What the total itself is called does not matter.
    expect(far(['帐篷', 12, 3], ['棉被', 7, 1], ['年末结余合计', 91, 14])).toEqual(['A1:C5 JS-3001 B5 JS-3001 C5']);
  });

  test('is not held where codes stand in columns of 类, 款 and 项', () => {
    const below = (...captions: string[]): string[] =>
      readings(['物资台账'], [...captions, '件数'], ['01', '帐篷', 12], ['02', '棉被', 7], [null, '合计', 91]);
    expect(below('项', '品名')).toEqual(['A1:C5 JS-3001 C5']);
    expect(below('款', '项')).toEqual([]);
  });

  test('needs two rows, and a column that adds up', () => {
    expect(far(['帐篷', 12, 3], ['合计', 91, 14])).toEqual([]);
    expect(readings(['物资台账'], ['品名', '单价'], ['帐篷', 12], ['合计', 12])).toEqual([]);
  });

  test('is what one numbered head is over', () => {
    expect(far(['一、救灾合计', 19, 5], ['帐篷', 12, 3], ['棉被', 7, 1])).toEqual(['A1:C5 JS-3001 C3']);
  });
});

describe('a list that does not say what it adds up', () => {
  const signed = (total: readonly GridCell[], ...parts: Rows): string[] =>
    readings(
      ['设备台账'],
      ['品名', '一季度', '二季度', '三季度'],
      ...['设备', '减：调出', '家具'].map((label, at) => [label, ...parts.map((part) => part[at])]),
      ['合计', ...total],
    );

  test('is held where most of its sums fit, and not where they are no more than near', () => {
    expect(signed([81], [50, 20, 11])).toEqual(['A1:D6']);
    expect(signed([80], [50, 20, 11])).toEqual([]);
    expect(signed([81, 41], [50, 20, 11], [50, 20, 11])).toEqual(['A1:D6 JS-3001 C6']);
    expect(signed([81, 41, 41], [50, 20, 11], [50, 20, 11], [50, 20, 11])).toEqual([]);
    // 0.005 for each of the four.
    expect(signed([60.08], [10.01, 20.02, 30.03])).toEqual(['A1:D6']);
  });

  test('is told by no sum of nothing, nor by one of a single row', () => {
    expect(signed([41, 0], [50, 20, 11], [0, 0, 0])).toEqual([]);
    expect(signed([41, 7], [50, 20, 11], [7, 0, 0])).toEqual([]);
    // Totals that nobody filled in are no sums that fail.
    expect(signed([81, 0, 0], [50, 20, 11], [3, 4, 5], [3, 4, 5])).toEqual(['A1:D6 JS-3001 C6 JS-3001 D6']);
  });

  test('may have 小计 and no total', () => {
    const rows: Rows = [
      ['帐篷', 12, 3],
      ['棉被', 7, 1],
      ['小计', 19, 4],
      ['水泵', 20, 8],
      ['沙袋', 4, 1],
    ];
    expect(far(...rows, ['小计', 24, 9])).toEqual(['A1:C8']);
    expect(far(...rows, ['小计', 24, 7])).toEqual(['A1:C8 JS-3002 C8']);
  });

  test('may tell by blanks in front of its rows what belongs to what', () => {
    const rows = (goods: number): string[] =>
      far(['采购', 30, goods], ['　货物', 11, 6], ['　工程', 19, 8], ['接待', 5, 2], ['　国内', 5, 2], ['　国外', 0, 0], ['合计', 35, 16]);
    expect(rows(14)).toEqual(['A1:C9']);
    expect(rows(13)).toEqual(['A1:C9 JS-3001 C9 JS-3002 C3']);
  });

  test('is none where no column of it adds up', () => {
    const rates = (...labels: string[]): string[] => readings(['物资台账'], ['品名', '单价'], ...labels.map((label) => [label, 12]));
    expect(rates('一、帐篷', '二、棉被')).toEqual([]);
    expect(rates('救灾合计', '帐篷', '防汛合计', '水泵')).toEqual([]);
  });
});

describe('several lists with a total each', () => {
  const two = (...second: Rows): string[] => far(['帐篷', 12, 3], ['棉被', 7, 1], ['救灾合计', 19, 4], ...second);

  test('are held all where one of them adds up', () => {
    expect(two(['水泵', 20, 8], ['沙袋', 4, 1], ['防汛合计', 42, 90])).toEqual(['A1:C5', 'A6:C8 JS-3001 B8 JS-3001 C8']);
    expect(two(['水泵', 20, 8], ['加油车', 4, 1], ['减：调出', 2, 1], ['防汛合计', 42, 90])).toEqual(['A1:C5', 'A6:C9 open']);
  });

  test('are not held where none of them does', () => {
    expect(far(['帐篷', 12, 3], ['棉被', 7, 1], ['救灾合计', 91, 40], ['水泵', 20, 8], ['沙袋', 4, 1], ['防汛合计', 42, 90])).toEqual([]);
  });

  test('begin with their total where the first does', () => {
    const lists = readings(
      ['物资台账'],
      ['品名', '件数', '单价'],
      ['救灾合计', 19, 4],
      ['帐篷', 12, 3],
      ['棉被', 7, 1],
      ['防汛合计', 24, 9],
      ['水泵', 20, 8],
      ['沙袋', 4, 2],
      ['消防合计', 8, 3],
      ['水带', 5, 1],
      ['水枪', 2, 1],
    );
    expect(lists).toEqual(['A1:C5', 'A6:C8', 'A9:C11 JS-3001 B9']);
  });

  const nested = (relief: readonly GridCell[], floods: readonly GridCell[], ...whole: Rows): string[] =>
    far(['帐篷', 12, 3], ['棉被', 7, 1], ['救灾合计', ...relief], ['水泵', 20, 8], ['沙袋', 4, 1], ['防汛合计', ...floods], ...whole);

  test('are one where a total over theirs holds, but for rounding', () => {
    expect(nested([19, 4], [24, 9], ['总计', 43, 15])).toEqual(['A1:C9 JS-3001 C9']);
    expect(nested([19.01, 4.01], [24.01, 9], ['总计', 43.01, 13.02])).toEqual(['A1:C9']);
    expect(nested([91, 40], [42, 90], ['总计', 133, 130])).toEqual([]);
    expect(nested([19, 4], [24, 9], ['总计', 43, 15], ['其中：旧物', 5, 2])).toEqual(['A1:C10 JS-3001 C9']);
  });

  test('may have one row', () => {
    expect(far(['帐篷', 12, 3], ['救灾合计', 12, 3], ['水泵', 20, 8], ['沙袋', 4, 1], ['防汛合计', 24, 9], ['总计', 36, 21])).toEqual([
      'A1:C8 JS-3001 C8',
    ]);
  });
});

describe('a sheet of several lists', () => {
  test('is read with the lists that are not held, and with the rows below each', () => {
    const beside = readings(
      ['统计表'],
      ['项目', '数量', '项目', '数量'],
      ['帐篷', 12, '货物', 3],
      ['棉被', 7, '减：调出', 4],
      ['合计', 19, '合计', 90],
      ['另有', '', '品种', '吨数'],
      ['单位', '', '煤炭', 30],
      ['', '', '木炭', 12],
      ['', '', '合计', 42],
      ['备用', '', '', ''],
    );
    expect(beside).toEqual(['A1:B10', 'C1:D5 open', 'C6:D10']);
  });
});

describe('a sheet of how an organisation runs', () => {
  const rows = (goods: number, works: number): Rows => [
    ['部门决算相关信息统计表'],
    ['项目', '统计数'],
    ['政府采购支出合计', 23.2],
    ['货物', goods],
    ['工程', works],
    ['服务', 9.8],
  ];
  const read = (...cells: Rows) => readGeneric(sheetOf('统计', cells), '万元').map(({ operation }) => operation !== undefined);

  test('is read by its lines where a list on it does not add up', () => {
    expect(read(...rows(5.4, 8))).toEqual([false]);
    expect(read(...rows(5.41, 8))).toEqual([false]);
    expect(read(...rows(5.4, 11))).toEqual([true]);
    expect(read(...rows(5.4, 8), ['项目', '辆数'], ['应急保障用车', 4], ['其他用车', 3], ['合计', 9])).toEqual([true]);
    expect(read(...rows(5.4, 8), ['项目', '辆数'], ['应急保障用车', 4], ['减：其他用车', 3], ['合计', 9])).toEqual([true]);
  });
});

describe('codes', () => {
  const coded = (...rows: Rows): string[] => readings(['专项台账'], ['科目编码', '科目名称', '拨款', '自筹'], ...rows);

  test('are three at least', () => {
    expect(coded(['205', '教育支出', 90], ['20502', '普通教育', 90])).toEqual([]);
    expect(coded(['205', '教育支出', 90], ['20502', '普通教育', 90], ['合计', null, 90])).toEqual([]);
    expect(coded(['205', '教育支出', 90], ['20502', '普通教育', 90], ['2050201', '学前教育', 90])).toEqual(['A1:D5']);
  });

  test('are held where as many sums are near as are far', () => {
    const sums = (whole: number, section: number, other?: number): string[] =>
      coded(
        ['205', '教育支出', whole, other],
        ['20502', '普通教育', section, other],
        ['2050201', '学前教育', 50, other && 1],
        ['2050202', '小学教育', 40, other && 2],
      );
    expect(sums(400, 180)).toEqual(['A1:D6 JS-3004 C3 JS-3003 C4']);
    expect(sums(400, 180.02)).toEqual([]);
    expect(sums(400, 180, 60)).toEqual(['A1:D6 JS-3004 C3 JS-3003 C4 JS-3003 D4']);
    expect(sums(400, 181, 60)).toEqual([]);
  });
});
