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
