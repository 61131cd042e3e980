import { toPlain } from '../../../src/amount/decimal';
import type { Figure } from '../../../src/identities/figure';
import { readTable } from '../../../src/tables/read/read-table';
import { allRows } from '../../../src/tables/reading';
import { oneLane } from '../../../src/tables/table';
import { sheetOf, type GridCell } from '../../workbook/grid';
import { ruleOf } from '../made-tables';
import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('columns of rates are read from a sheet:', () => {
  test('rates are read apart from amounts, as percentages where the amounts bear it out', () => {
    const read = readAs(
      SPECS.rated,
      `
      编码 | 名称 | 合计 | 上年 | 增长
      201 | 服务 | 9 | 6 | 50
      202 | 外交 | 4 | 5 | -20
`,
    );
    expect(read).toEqual([
      '1-3 1.00 6 cells',
      'all@2 last@3 growth@4 codes 0 below 1 called 合计,上年',
      '2 201 服务 1^-1 | C2 9 | D2 6 | E2 0.5 rate',
      '3 202 外交 1^-1 | C3 4 | D3 5 | E3 -0.2 rate',
    ]);
  });

  test('and as shares where these do', () => {
    const read = readAs(
      SPECS.rated,
      `
      编码 | 名称 | 合计 | 上年 | 增长
      201 | 服务 | 9 | 6 | 0.5
      202 | 外交 | 4 | 5 | -0.2
      203 | 国防 | 4 | 0 | —
`,
    );
    expect(read).toEqual([
      '1-4 1.00 9 cells',
      'all@2 last@3 growth@4 codes 0 below 1 called 合计,上年',
      '2 201 服务 1^-1 | C2 9 | D2 6 | E2 0.5 rate',
      '3 202 外交 1^-1 | C3 4 | D3 5 | E3 -0.2 rate',
      '4 203 国防 1^-1 | C4 4 | D4 0 | E4 nothing rate',
    ]);
  });

  test('by a sign of their own, by the caption or by their size where nothing bears it out', () => {
    const read = readAs(
      SPECS.rated,
      `
      编码 | 名称 | 合计 | 上年 | 增长%
      201 | 服务 | 9 | 6 | 0.7
      202 | 外交 | 4 | 5 | '12%
`,
    );
    expect(read).toEqual([
      '1-3 1.00 6 cells',
      'all@2 last@3 growth@4 codes 0 below 1 called 合计,上年',
      '2 201 服务 1^-1 | C2 9 | D2 6 | E2 0.7 rate',
      '3 202 外交 1^-1 | C3 4 | D3 5 | E3 0.12 rate',
    ]);
  });

  test('large ones are percentages', () => {
    const read = readAs(
      SPECS.rated,
      `
      编码 | 名称 | 合计 | 上年 | 增长
      201 | 服务 | 9 | 6 | 7
      202 | 外交 | 4 | 5 | 不适用
`,
    );
    expect(read).toEqual([
      '1-3 1.00 6 cells',
      'all@2 last@3 growth@4 codes 0 below 1 called 合计,上年',
      '2 201 服务 1^-1 | C2 9 | D2 6 | E2 0.07 rate',
      '3 202 外交 1^-1 | C3 4 | D3 5 | E3 nothing rate',
    ]);
  });
});

describe('a cell of a column of rates', () => {
  const hierarchy = { total: ruleOf('X') };
  /** How far each of some codes is done: by what was planned, and what was paid of it. */
  const rated = (caption: string) =>
    oneLane({
      rows: { kind: 'coded', classification: 'functional', hierarchy },
      columns: [
        { key: 'planned', captions: ['计划'] },
        { key: 'paid', captions: ['支付'] },
        { key: 'rate', captions: [caption], rate: { rule: ruleOf('X'), over: 'paid', under: 'planned' } },
      ],
    });
  function ratesOf(caption: string, ...rows: readonly (readonly GridCell[])[]): readonly Figure[] {
    const cells = [['编码', '名称', '计划', '支付', caption], ...rows.map((row, at) => [String(201 + at), '某项', ...row])];
    const sheet = sheetOf('表', cells);
    const area = { top: 0, left: 0, bottom: rows.length, right: 4 };
    const read = readTable({ sheet, area, rows: [...sheet.rows.keys()] }, rated(caption), '万元');
    return (read?.table.lanes ?? []).flatMap((lane) => allRows(lane).flatMap(({ rates = [] }) => rates));
  }
  /** Each with its decimals, and the width of what it stands for. */
  const told = (...rows: readonly (readonly GridCell[])[]): string[] =>
    ratesOf('进度', ...rows).map(({ state, value, places, halfWidth, isPercentage }) =>
      [state === 'amount' ? toPlain(value) : state, places, toPlain(halfWidth), isPercentage ? 'bare' : ''].join(' ').trim(),
    );

  test('stands for a whole unit of the last decimal that it shows, of two at least', () => {
    expect(told([10, 5, 50], [10, 4, { value: 40, format: '0.0' }])).toEqual(['0.5 2 0.01 bare', '0.4 3 0.001 bare']);
    expect(told([10, 5, 0.5], [10, 4, { value: 0.4, format: '0.000' }])).toEqual(['0.5 2 0.01', '0.4 3 0.001']);
    expect(told([10, 5, { value: 0.5, format: '0.0%' }], [10, 4, '40%'])).toEqual(['0.5 3 0.001', '0.4 2 0.01']);
    expect(told([800, 1, 0.125], [800, 3, 0.375])).toEqual(['0.00125 5 0.00001 bare', '0.00375 5 0.00001 bare']);
  });

  test('has as many decimals where it is blank as its column prints, and those of 5.26% where it prints none', () => {
    expect(told([10, 5, 50], [10, 4])).toEqual(['0.5 2 0.01 bare', 'blank 4 0 bare']);
    expect(told([10, 5, '50.000%'], [10, 4])).toEqual(['0.5 5 0.00001', 'blank 5 0']);
    expect(told([10, 5, { value: 50, format: '0.000' }], [10, 4])).toEqual(['0.5 5 0.00001 bare', 'blank 5 0 bare']);
    expect(told([10, 5, '50.000'], [10, 4])).toEqual(['0.5 5 0.00001 bare', 'blank 5 0 bare']);
    expect(told([10, 5, { value: 0.5, format: '0.000' }], [10, 4])).toEqual(['0.5 3 0.001', 'blank 4 0']);
    expect(told([3, 1, 33.333], [10, 4])).toEqual(['0.33333 5 0.00001 bare', 'blank 5 0 bare']);
    expect(told([3, 1, 33.3333], [10, 4])).toEqual(['0.333333 6 0.000001 bare', 'blank 6 0 bare']);
    // A quotient that was left as it came is none that is printed.
    expect(told([3, 1, 33.33333], [10, 4])).toEqual(['0.3333333 7 0.0000001 bare', 'blank 4 0 bare']);
    expect(told([3, 1, 0.3333333333], [10, 4])).toEqual(['0.3333333333 10 0.0000000001', 'blank 4 0']);
  });

  test('is called by its row and column, and keeps its formula and what it says', () => {
    const [formula, words] = ratesOf('进度', [10, 5, { value: 50, formula: '=D2/C2*100' }], [10, 4, '四成']);
    const place = { sheet: '表', row: 1, column: 4, unit: '万元', rowLabel: '201 某项', columnLabel: '进度', showsPercent: true };
    expect(formula).toMatchObject({ ...place, formula: '=D2/C2*100' });
    expect(words).toMatchObject({ row: 2, rowLabel: '202 某项', state: 'unreadable', text: '四成' });
    expect(['text' in (formula ?? {}), 'formula' in (words ?? {})]).toEqual([false, false]);
  });

  test('is a percentage as most of its column say, and where they do not as its caption or its size does', () => {
    const value = (caption: string, ...rows: readonly (readonly GridCell[])[]): string =>
      ratesOf(caption, ...rows)
        .map(({ value: own }) => toPlain(own))
        .join(' ');
    expect(value('进度', [10, 5, 0.5], [10, 4, 0.4], [10, 3, 30])).toBe('0.5 0.4 30');
    expect(value('进度', [10, 5, 50], [10, 4, 40], [10, 3, 0.3])).toBe('0.5 0.4 0.003');
    expect(value('进度', [10, 5, 0.7], [10, 4, 0.9])).toBe('0.7 0.9');
    expect(value('进度', [10, 5, 0.7], [10, 4, 1])).toBe('0.7 1');
    expect(value('进度', [10, 5, 0.7], [10, 4, 1.1])).toBe('0.007 0.011');
    expect(value('进度', [10, 5, 0.7], [10, 4, -1.1])).toBe('0.007 -0.011');
    expect(value('进度%', [10, 5, 0.7], [10, 4, 0.9])).toBe('0.007 0.009');
    // What has a sign of its own tells nothing of the others.
    expect(value('进度', [10, 5, '50%'], [10, 4, 0.7])).toBe('0.5 0.7');
    expect(value('进度', [10, 5, '250%'], [10, 4, 0.7])).toBe('2.5 0.7');
    // A cut-off quotient bears it out as well as a rounded one.
    expect(value('进度', [300, 1, 0.33])).toBe('0.0033');
    const [own, blank] = ratesOf('进度%', [10, 5, '50%'], [10, 4]);
    expect([own, blank].map((figure) => figure && 'isPercentage' in figure)).toEqual([false, false]);
  });

  test('is none of a table that has no amounts', () => {
    expect(readAs(rated('进度'), '编码 | 名称 | 进度\n201 | 服务 | 0.5\n202 | 外交 | 0.7')).toEqual([]);
  });
});
