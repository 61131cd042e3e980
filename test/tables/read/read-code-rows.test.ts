import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('rows of codes among others are read from a sheet:', () => {
  test('slips in 类, 款 and 项', () => {
    const read = readAs(
      SPECS.coded,
      `
      科目编码 | | | 名称 | 合计 | 基本
      类 | 款 | 项 | | |
      201 | 01 | | 人大 | 6 | 4
      合计 | | | | 6 | 4
       | 02 | 01 | 运行 | 2 | 2
      201 | 03 | | | 1 | 1
      2O1 | | | 服务 | 9 | 5
      合计 | | | 本年支出 | 9 | 5
      301 | 1.5 | | 工资 | 1 | 1
      2010101 | 新 | | 运行费 | 2 | 2
      2010102 | | | 管理 | 2 | 2
`,
    );
    expect(read).toEqual([
      '1-11 1.00 18 cells',
      'all@4 basic@5 codes 0,1,2 below 2 called 合计,基本',
      '4 total 合计 0^-1 | E4 6 | F4 4',
      '8 total 合计 0^-1 | E8 9 | F8 5',
      '3 20101 人大 2^3 | E3 6 | F3 4',
      '5 2010201 运行 3^3 | E5 2 | F5 2',
      '6 20103 2^3 | E6 1 | F6 1',
      '7 201 服务 1^-1 letters | E7 9 | F7 5',
      '9 301 工资 1^-1 | E9 1 | F9 1',
      '10 2010101 运行费 3^0 | E10 2 | F10 2',
      '11 2010102 管理 3^0 | E11 2 | F11 2',
    ]);
  });

  test('names of rows without a code', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      201 | 服务 | 9 | 9
      20101 | 人大 | 2 | 2
      20102 | 政协 | 2 | 2
      20103 | 政府 | 2 | 2
       | 教育:普通 | 1 | 1
       | 教育其中 | 1 | 1
       | 代制表费 | 1 | 1
`,
    );
    expect(read).toEqual([
      '1-8 1.00 14 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 9 | D2 9',
      '3 20101 人大 2^0 | C3 2 | D3 2',
      '4 20102 政协 2^0 | C4 2 | D4 2',
      '5 20103 政府 2^0 | C5 2 | D5 2',
      '6 教育:普通 1^-1 uncoded | C6 1 | D6 1',
    ]);
  });

  test('and more of them', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      201 | 服务 | 9 | 9
      20101 | 人大 | 2 | 2
      20102 | 政协 | 2 | 2
      20103 | 政府 | 2 | 2
       | 代填表费 | 1 | 1
       | 补助单位款 | 1 | 1
      =A1 | 文化支出 | 1 | 1
`,
    );
    expect(read).toEqual([
      '1-8 1.00 14 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 9 | D2 9',
      '3 20101 人大 2^0 | C3 2 | D3 2',
      '4 20102 政协 2^0 | C4 2 | D4 2',
      '5 20103 政府 2^0 | C5 2 | D5 2',
      '6 代填表费 1^-1 uncoded | C6 1 | D6 1',
    ]);
  });

  test('what stands in the column of codes and is none', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      201 | 服务 | 9 | 9
      20101 | 人大 | 2 | 2
      20102 | 政协 | 2 | 2
      20103 | 政府 | 2 | 2
      无 | 科技支出 | 2 | 2
       | 教育5 | |
       | 文化支出 | 1 | 1
`,
    );
    expect(read).toEqual([
      '1-8 1.00 12 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 9 | D2 9',
      '3 20101 人大 2^0 | C3 2 | D3 2',
      '4 20102 政协 2^0 | C4 2 | D4 2',
      '5 20103 政府 2^0 | C5 2 | D5 2',
      '6 科技支出 1^-1 uncoded | C6 2 | D6 2',
      '8 文化支出 1^-1 uncoded | C8 1 | D8 1',
    ]);
  });

  test('names that no subject has', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      201 | 服务 | 6 | 6
      20101 | 人大 | 2 | 2
      20102 | 政协 | 2 | 2
      20103 | 政府 | 2 | 2
       | 其中教育 | 1 | 1
       | 教育:公办: | 1 | 1
       | 制表费 | 1 | 1
       | 填表费 | 1 | 1
       | 单位款 | 1 | 1
       | 甲 | 1 | 1
       | 乙5丙 | 1 | 1
       | | 合计 | 5
`,
    );
    expect(read).toEqual([
      '1-5 1.00 8 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 6 | D2 6',
      '3 20101 人大 2^0 | C3 2 | D3 2',
      '4 20102 政协 2^0 | C4 2 | D4 2',
      '5 20103 政府 2^0 | C5 2 | D5 2',
    ]);
  });

  test('合计 left of a unit, and captions again', () => {
    const read = readAs(
      SPECS.coded,
      `
      单位 | 部门 | 编码 | 名称 | 合计 | 基本 | 项目
      合计 | 某局 | | | 9 | 5 | 4
      某局 | 某科 | 20101 | 人大 | 9 | 5 | 4
      合计 | | | | 合计 | 基本 |
      合计 | | | | 合计 | 基本 | 项目
      单位 | 部门 | 合计 | | 合计 | 基本 | 项目
`,
    );
    expect(read).toEqual([
      '1-3 1.00 6 cells',
      'all@4 basic@5 project@6 codes 2 below 1 called 合计,基本,项目支出',
      '2 total 合计 0^-1 | E2 9 | F2 5 | G2 4',
      '3 20101 人大 2^-1 | E3 9 | F3 5 | G3 4',
    ]);
  });

  test('the first row has a code of five digits', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      20101 | 人大 | 9 | 5
      2010101 | 运行 | 9 | 5
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 20101 人大 2^-1 | C2 9 | D2 5',
      '3 2010101 运行 3^0 | C3 9 | D3 5',
    ]);
  });

  test('or of seven', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      2010101 | 运行 | 9 | 5
      2010102 | 管理 | 9 | 5
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 2010101 运行 3^-1 | C2 9 | D2 5',
      '3 2010102 管理 3^-1 | C3 9 | D3 5',
    ]);
  });

  test('or of another length, written as a text', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      '20101011 | 运行 | 9 | 5
      2010102 | 管理 | 9 | 5
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 20101011 运行 3^-1 | C2 9 | D2 5',
      '3 2010102 管理 3^-1 | C3 9 | D3 5',
    ]);
  });

  test('a caption that begins with a code', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 支出 |
       | | 小计 | 205教育
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual(['1-3 0.50 1 cells no 基本', 'all@2 codes 0 below 2 called 合计', '3 201 服务 1^-1 | C3 9']);
  });

  test('words that say nothing between captions', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 支出 | 支出
      甲 | 乙 | 丙 | 丁
       | | 小计 | 基本
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual(['1-4 1.00 2 cells', 'all@2 basic@3 codes 0 below 3 called 合计,基本', '4 201 服务 1^-1 | C4 9 | D4 5']);
  });

  test('cells that are not worked out before the code', () => {
    const read = readAs(
      SPECS.coded,
      `
      序号 | 甲 | 乙 | 编码 | 名称 | 合计 | 基本
      =A1 | =A1 | =A1 | 201 | 服务 | 9 | 5
      =A1 | =A1 | =A1 | 202 | 外交 | 4 | 4
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@5 basic@6 codes 3 below 1 called 合计,基本',
      '2 201 服务 1^-1 | F2 9 | G2 5',
      '3 202 外交 1^-1 | F3 4 | G3 4',
    ]);
  });

  test('amounts beside a total that nobody can read', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      ?? | | 1,234.50 | 12,345,678
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@2 basic@3 codes 0 below 1 called 合计,基本', '3 201 服务 1^-1 | C3 9 | D3 5']);
  });
});
