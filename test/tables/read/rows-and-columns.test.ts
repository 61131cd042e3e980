import { findSectionColumn, isSection, joinSection } from '../../../src/tables/read/section-column';
import { doubtfulRows } from '../../../src/tables/read/unknown-lines';
import { codeOf, isNote } from '../../../src/tables/read/word';
import { sheetOf, type GridCell } from '../../workbook/grid';

const N = null;

describe('款 in a column of their own', () => {
  const column = (...rows: GridCell[][]): number | null => {
    const sheet = sheetOf('表', [['类', '款', '名称', '金额'], ...rows]);
    return findSectionColumn({ sheet, area: { top: 0, left: 0, bottom: rows.length, right: 3 }, rows: [...sheet.rows.keys()] }, 0, 4);
  };
  const sections: GridCell[][] = [
    [N, '01', '基本工资', 26],
    [N, '03', '奖金', 14],
  ];

  test('may have the name of their 类 among them, and no amount', () => {
    expect(column(['301', '工资福利支出', N, 40], ...sections)).toBe(1);
    expect(column(['301', 40.25, N, N], ...sections)).toBeNull();
    expect(column(['301', '—', '工资福利支出', 40], ...sections)).toBe(1);
  });

  test('stand right of their 类, no further than that may be merged, and left of the next run', () => {
    const found = (gap: number, right = 9): number | null => {
      const blanks = Array<GridCell>(gap).fill(N);
      const rows = [
        ['类', ...blanks, '款', '名称', '金额'],
        ['301', ...blanks, N, '工资', 40],
        ...sections.map(([, ...rest]) => [N, ...blanks, ...rest]),
      ];
      const sheet = sheetOf('表', rows);
      return findSectionColumn({ sheet, area: { top: 0, left: 0, bottom: 9, right: 9 }, rows: [...sheet.rows.keys()] }, 0, right);
    };
    expect([found(0), found(1), found(2), found(0, 1), found(1, 2)]).toEqual([1, 2, null, null, null]);
    // What stands in between says that they do not belong together.
    const sheet = sheetOf('表', [
      ['类', '甲', '款', '名称'],
      ['301', N, N, '工资'],
      [N, '乙', '01', '基本工资'],
      [N, N, '03', '奖金'],
    ]);
    expect(findSectionColumn({ sheet, area: { top: 0, left: 0, bottom: 9, right: 9 }, rows: [0, 1, 2, 3] }, 0, 9)).toBeNull();
  });

  test('are told by codes of their own length', () => {
    expect([isSection('301', '01'), isSection('1301', '01'), isSection('3011', '01')]).toEqual([true, false, false]);
    expect([joinSection('', '30101', ''), joinSection('', '130101', ''), joinSection('', '301011', '')]).toEqual(['30101', null, null]);
  });
});

test('a row of unknown name at the end of a lane may be a part of the row above it', () => {
  const line = { key: 'roads', names: ['道路'], kind: 'item' } as const;
  expect(
    doubtfulRows([
      { row: 0, label: '一、道路', line },
      { row: 1, label: '路灯', line: null },
    ]),
  ).toEqual([false, true]);
});

test('a short label that ends with a full stop is no note', () => {
  expect([isNote('路灯维护。'), isNote('以上各项均按实际支付数填列。')]).toEqual([false, true]);
});

test('rows of unknown names that fill the gap between two numbers are lines, and others may be parts', () => {
  const line = { key: 'roads', names: ['道路'], kind: 'item' } as const;
  const doubtful = (...labels: string[]): readonly boolean[] =>
    doubtfulRows(labels.map((label, row) => ({ row, label, line: /^[一二三四五六]、|^桥梁/.test(label) ? line : null })));
  expect(doubtful('三、道路', '路灯', '五、桥梁')).toEqual([false, false, false]);
  expect(doubtful('一、道路', '路灯', '二、桥梁')).toEqual([false, true, false]);
  expect(doubtful('一、道路', '路灯', '标牌', '四、桥梁')).toEqual([false, false, false, false]);
  expect(doubtful('一、道路', '路灯', '标牌', '三、桥梁')).toEqual([false, true, true, false]);
  expect(doubtful('路灯', '二、桥梁')).toEqual([false, false]);
  expect(doubtful('路灯', '三、桥梁')).toEqual([true, false]);
  expect(doubtful('桥梁', '路灯', '二、道路')).toEqual([false, true, false]);
});

test('a number is a code where it is whole and has three digits', () => {
  const code = (value: GridCell): string | undefined => {
    const [cell] = sheetOf('表', [[value]]).rows.get(0) ?? [];
    return cell && codeOf(cell)?.code;
  };
  expect([code(100), code(20101), code('20101'), code('302办公费')]).toEqual(['100', '20101', '20101', '302']);
  expect([code(99), code(201.5), code(201.05), code(-201), code('办公费')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
