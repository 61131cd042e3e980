import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('columns below one caption, and open ones are read from a sheet:', () => {
  test('what stands below the caption of a 小计 is what it adds up', () => {
    const read = readAs(
      SPECS.grouped,
      `
      编码 | 名称 | 合计 | 拨款 | | | 其他
       | | | 小计 | 预算 | 基金 |
      201 | 服务 | 9 | 7 | 4 | 3 | 2
      202 | 外交 | 4 | 3 | 3 | | 1
`,
    );
    expect(read).toEqual([
      '1-4 1.00 10 cells',
      'all@2 sum@3 sum>预算#4@4? sum>基金#5@5? other@6 codes 0 sum of sum>预算#4+sum>基金#5 below 2 called 合计,拨款·小计,预算,基金,其他',
      '3 201 服务 1^-1 | C3 9 | D3 7 | E3 4 | F3 3 | G3 2',
      '4 202 外交 1^-1 | C4 4 | D4 3 | E4 3 | F4 blank | G4 1',
    ]);
  });

  test('a column that nobody knows is read where a sum is open for it', () => {
    const read = readAs(
      SPECS.open,
      `
      编码 | 名称 | 合计 | 基本 | 专项 | 占比 | 备注
      201 | 服务 | 9 | 5 | 4 | 3 | 0.5
      202 | 外交 | 4 | 4 | 0 | 2 | 0.5
`,
    );
    expect(read).toEqual([
      '1-3 1.00 6 cells',
      'all@2 basic@3 专项@4? codes 0 below 1 called 合计,基本,专项',
      '2 201 服务 1^-1 | C2 9 | D2 5 | E2 4',
      '3 202 外交 1^-1 | C3 4 | D3 4 | E3 0',
    ]);
  });

  test('and none behind a gap', () => {
    const read = readAs(
      SPECS.open,
      `
      编码 | 名称 | 合计 | 基本 | | | 专项
      201 | 服务 | 9 | 5 | | | 4
      202 | 外交 | 4 | 4 | | | 0
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 9 | D2 5',
      '3 202 外交 1^-1 | C3 4 | D3 4',
    ]);
  });

  test('a 小计 by itself adds up nothing', () => {
    const read = readAs(
      SPECS.grouped,
      `
      编码 | 名称 | 合计 | 拨款 | 其他
       | | | 小计 |
      201 | 服务 | 9 | 7 | 2
      202 | 外交 | 4 | 3 | 1
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'all@2 sum@3 other@4 codes 0 below 2 called 合计,拨款·小计,其他',
      '3 201 服务 1^-1 | C3 9 | D3 7 | E3 2',
      '4 202 外交 1^-1 | C4 4 | D4 3 | E4 1',
    ]);
  });
});
