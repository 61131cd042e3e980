import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('rows of codes with totals, remarks and slips are read from a sheet:', () => {
  test('rows that have lost their codes, and codes that are flawed', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      合计 | | 9 | 5
      201 | 服务 | 5 | 5
      2O101 | 人大 | 5 | 5
      2.03E+06 | 国防 | 4 |
       | 某项事务 | 2 | 1
       | 无数事务 | |
      制表人 | | |
       | 单位负责人 | 3 | 3
`,
    );
    expect(read).toEqual([
      '1-6 1.00 10 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 total 合计 0^-1 | C2 9 | D2 5',
      '3 201 服务 1^-1 | C3 5 | D3 5',
      '4 20101 人大 2^0 letters | C4 5 | D4 5',
      '5 203□□□□ 国防 3^1 lost | C5 4 | D5 blank',
      '6 某项事务 0^-2 uncoded | C6 2 | D6 1',
      '6 某项事务 1^-1 uncoded | A6 uncoded | A6 uncoded',
      '6 某项事务 3^1 uncoded | A6 uncoded | A6 uncoded',
      '6 某项事务 2^0 uncoded | A6 uncoded | A6 uncoded',
    ]);
  });

  test('the total of an empty table among its captions', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 支出 | 基本 | 项目
       | | 小计 | |
      合计 | | 合计 | 基本 | 项目
`,
    );
    expect(read).toEqual([
      '1-4 1.00 3 cells',
      'all@2 basic@3 project@4 codes 0 below 3 called 合计,基本,项目支出',
      '4 total 合计 0^-1 | C4 blank | D4 blank | E4 blank',
    ]);
  });

  test('no table of codes of the economic classification', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      301 | 工资 | 9 | 5
      302 | 商品 | 4 | 4
`,
    );
    expect(read).toEqual([]);
  });

  test('no table without captions', () => {
    const read = readAs(
      SPECS.coded,
      `
      201 | 服务 | 9 | 5
      202 | 外交 | 4 | 4
`,
    );
    expect(read).toEqual([]);
  });

  test('a column is not there', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 其他
      201 | 服务 | 9 | 5
      202 | 外交 | 4 | 4
`,
    );
    expect(read).toEqual([
      '1-3 0.50 2 cells no 基本',
      'all@2 codes 0 strays below 1 called 合计',
      '2 201 服务 1^-1 | C2 9',
      '3 202 外交 1^-1 | C3 4',
    ]);
  });

  test('another table beside it begins with codes of its own', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本 | 编码 | 名称 | 项目
      201 | 服务 | 9 | 5 | 301 | 工资 | 3
      202 | 外交 | 4 | 4 | 302 | 商品 | 2
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 9 | D2 5',
      '3 202 外交 1^-1 | C3 4 | D3 4',
    ]);
  });

  test('years in captions', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 2021年合计 | 合计 | 基本
      201 | 服务 | 9 | 5 | 5
      202 | 外交 | 4 | 4 | 1
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@3 basic@4 codes 0 strays below 1 called 合计,基本',
      '2 201 服务 1^-1 | D2 5 | E2 5',
      '3 202 外交 1^-1 | D3 4 | E3 1',
    ]);
  });

  test('codes of the economic classification, as many as not', () => {
    const read = readAs(
      SPECS.economic,
      `
      编码 | 名称 | 合计 | 基本
      301 | 工资 | 9 | 5
      502 | 办公 | 4 | 4
      201 | 服务 | 1 | 1
      205 | 教育 | 1 | 1
`,
    );
    expect(read).toEqual([
      '1-5 1.00 8 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 301 工资 1^-1 | C2 9 | D2 5',
      '3 502 办公 1^-1 | C3 4 | D3 4',
      '4 201 服务 1^-1 | C4 1 | D4 1',
      '5 205 教育 1^-1 | C5 1 | D5 1',
    ]);
  });

  test('none where most are of the functional one', () => {
    const read = readAs(
      SPECS.economic,
      `
      编码 | 名称 | 合计 | 基本
      301 | 工资 | 9 | 5
      201 | 服务 | 1 | 1
      205 | 教育 | 1 | 1
`,
    );
    expect(read).toEqual([]);
  });

  test('as many codes of the economic classification as others', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      301 | 工资 | 9 | 5
      30101 | 基本 | 9 | 5
      2010101 | 运行 | 4 | 4
      205 | 教育 | 4 | 4
`,
    );
    expect(read).toEqual([
      '1-5 1.00 8 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 301 工资 1^-1 | C2 9 | D2 5',
      '3 30101 基本 2^0 | C3 9 | D3 5',
      '4 2010101 运行 3^1 | C4 4 | D4 4',
      '5 205 教育 1^-1 | C5 4 | D5 4',
    ]);
  });

  test('totals under other names, and a name that only ends so', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      合计数 | | 9 | 5
      201 | 服务 | 5 | 1
      "三公"经费支出合计 | | 4 | 4
      甲合计 | | 1 | 1
       | 总计 | 9 | 5
      部门合计 | | 9 | 5
`,
    );
    expect(read).toEqual([
      '1-7 1.00 10 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 total 合计数 0^-1 | C2 9 | D2 5',
      '4 total "三公"经费支出合计 0^-1 | C4 4 | D4 4',
      '6 total 总计 0^-1 | C6 9 | D6 5',
      '7 total 部门合计 0^-1 | C7 9 | D7 5',
      '3 201 服务 1^-1 | C3 5 | D3 1',
    ]);
  });

  test('the amounts of a total whose label nobody can read are no captions', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      口 | | 1,234.50 | 12.5
      201 | 服务 | 1234.5 | 12.5
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@2 basic@3 codes 0 below 1 called 合计,基本', '3 201 服务 1^-1 | C3 1234.5 | D3 12.5']);
  });

  test('nor is a row of a year one of data', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 2022 | 2022
       | | 合计 | 基本
      201 | 服务 | 9 | 5
`,
    );
    expect(read).toEqual(['1-3 1.00 2 cells', 'all@2 basic@3 codes 0 below 2 called 合计,基本', '3 201 服务 1^-1 | C3 9 | D3 5']);
  });

  test('numbers of columns again, captions again and remarks between the rows', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      栏次 | | 1 | 2
      201 | 服务 | 9 | 5
      栏次 | | 1 | 2
      编码 | 名称 | 合计 | 基本
      20101 | 人大事务支出 | 5 | 1
       | 其中：差旅 | 1 | 1
       | 政协事务 | 0 |
       | 制表日期 | 3 | 3
       | 某局合计说明： | 3 | 3
`,
    );
    expect(read).toEqual([
      '1-6 1.00 4 cells',
      'all@2 basic@3 codes 0 below 2 called 合计,基本',
      '3 201 服务 1^-1 | C3 9 | D3 5',
      '6 20101 人大事务支出 2^0 | C6 5 | D6 1',
    ]);
  });

  test('whole codes below 款, and a 款 that is none', () => {
    const read = readAs(
      SPECS.coded,
      `
      类 | 款 | 名称 | 合计 | 基本
      201 | | 服务 | 9 | 5
       | 01 | 人大 | 5 | 1
      201 | ? | 政协事务 | 4 | 4
      205 | 甲 | 教育 | 4 | 4
      20502 | | 普通教育 | 3 | 3
`,
    );
    expect(read).toEqual([
      '1-6 1.00 10 cells',
      'all@3 basic@4 codes 0,1 below 1 called 合计,基本',
      '2 201 服务 1^-1 | D2 9 | E2 5',
      '3 20101 人大 2^0 | D3 5 | E3 1',
      '6 20502 普通教育 2^0 | D6 3 | E6 3',
      '4 政协事务 0^-2 uncoded | D4 4 | E4 4',
      '4 政协事务 1^-1 uncoded | A4 uncoded | A4 uncoded',
      '4 政协事务 3^1 uncoded | A4 uncoded | A4 uncoded',
      '4 政协事务 2^0 uncoded | A4 uncoded | A4 uncoded',
      '5 教育 0^-2 uncoded | D5 4 | E5 4',
      '5 教育 1^-1 uncoded | A5 uncoded | A5 uncoded',
      '5 教育 3^1 uncoded | A5 uncoded | A5 uncoded',
      '5 教育 2^0 uncoded | A5 uncoded | A5 uncoded',
    ]);
  });

  test('a serial number that is no code, and a code as a number', () => {
    const read = readAs(
      SPECS.coded,
      `
      序号 | 编码 | 名称 | 合计 | 基本
      1001 | 201 | 服务 | 9 | 5
      1002 | 20101 | 人大 | 9 | 5
`,
    );
    expect(read).toEqual([
      '1-3 1.00 4 cells',
      'all@3 basic@4 codes 1 below 1 called 合计,基本',
      '2 201 服务 1^-1 | D2 9 | E2 5',
      '3 20101 人大 2^0 | D3 9 | E3 5',
    ]);
  });

  test('a name that the cell of the code has, and one that repeats it', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      201服务 | 服务 | 9 | 5
      202 | 202 | 4 | 4
      203 | | 4 | 4
`,
    );
    expect(read).toEqual([
      '1-4 1.00 6 cells',
      'all@2 basic@3 codes 0 below 1 called 合计,基本',
      '2 201 服务 1^-1 | C2 9 | D2 5',
      '3 202 1^-1 | C3 4 | D3 4',
      '4 203 1^-1 | C4 4 | D4 4',
    ]);
  });

  test('an empty table has the rows of its captions alone', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 合计 | 基本
      合计 | | |
      注：本单位无此项支出。 | | |
`,
    );
    expect(read).toEqual(['1-2 1.00 2 cells', 'all@2 basic@3 codes 0 below 1 called 合计,基本', '2 total 合计 0^-1 | C2 blank | D2 blank']);
  });

  test('no empty total with words below it', () => {
    const read = readAs(
      SPECS.coded,
      `
      编码 | 名称 | 支出 | 基本
      合计 | | 合计 | 基本
      制表人 | 张三 | |
`,
    );
    expect(read).toEqual([]);
  });
});
