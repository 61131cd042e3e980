import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('类 and 款 of runs are told apart in a sheet:', () => {
  test('amounts beside 类 are no 款', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 款 | 名称 | 金额
      301 | 123.5 | 工资 | 9
      302 | 01 | 商品 | 5
      303 | 02 | 补助 | 5
      310 | 03 | 资本 | 5
`,
    );
    expect(read).toEqual([
      '2-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资 1^-1 | D2 9',
      '3 302 商品 1^-1 | D3 5',
      '4 303 补助 1^-1 | D4 5',
      '5 310 资本 1^-1 | D5 5',
    ]);
  });

  test('款 without caption where some 类 has several', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | | 名称 | 金额
      301 | | 工资 | 9
      301 | 01 | 基本 | 6
      301 | 02 | 津贴 | 3
      301 | 99 | 其他 | 3
      302 | | 商品 | 5
`,
    );
    expect(read).toEqual([
      '1-6 0.40 5 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资 1^-1 | D2 9',
      '3 30101 基本 2^0 | D3 6',
      '4 30102 津贴 2^0 | D4 3',
      '5 30199 其他 2^0 | D5 3',
      '6 302 商品 1^-1 | D6 5',
    ]);
  });

  test('numbers that are none of 款: one for each 类', () => {
    const read = readAs(
      SPECS.runs,
      `
      编码 | | 名称 | 金额
      301 | 01 | 工资 | 9
      302 | 02 | 商品 | 6
      303 | 03 | 补助 | 3
      310 | 04 | 资本 | 3
`,
    );
    expect(read).toEqual([
      '1-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资 1^-1 | D2 9',
      '3 302 商品 1^-1 | D3 6',
      '4 303 补助 1^-1 | D4 3',
      '5 310 资本 1^-1 | D5 3',
    ]);
  });

  test('款 captioned, one for each 类', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 款 | 名称 | 金额
      301 | 01 | 工资 | 9
      302 | 02 | 商品 | 6
      303 | 03 | 补助 | 3
      310 | 04 | 资本 | 3
`,
    );
    expect(read).toEqual([
      '2-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 30101 工资 2^-1 | D2 9',
      '3 30202 商品 2^-1 | D3 6',
      '4 30303 补助 2^-1 | D4 3',
      '5 31004 资本 2^-1 | D5 3',
    ]);
  });

  test('more whole codes than 款', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 款 | 名称 | 金额
      301 | 01 | 工资 | 9
      30201 | | 办公 | 6
      30202 | | 印刷 | 3
      30203 | | 咨询 | 3
`,
    );
    expect(read).toEqual([
      '2-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资 1^-1 | D2 9',
      '3 30201 办公 2^-1 | D3 6',
      '4 30202 印刷 2^-1 | D4 3',
      '5 30203 咨询 2^-1 | D5 3',
    ]);
  });

  test('as many whole codes as 款', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 款 | 名称 | 金额
      301 | 01 | 工资 | 9
      301 | 02 | 津贴 | 9
      30201 | | 办公 | 6
      30202 | | 印刷 | 3
`,
    );
    expect(read).toEqual([
      '2-5 0.40 4 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资 1^-1 | D2 9',
      '3 301 津贴 1^-1 | D3 9',
      '4 30201 办公 2^-1 | D4 6',
      '5 30202 印刷 2^-1 | D5 3',
    ]);
  });

  test('numbers without a name behind them', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 款 | 名称 | 金额 | 类 | 名称 | 金额
      301 | 01 | | 9 | 302 | 商品 | 5
      301 | 02 | | 9 | 30201 | 办公 | 3
      303 | 03 | 补助 | 9 | 30202 | 印刷 | 2
      304 | 04 | 其他 | 9 | 30203 | 咨询 | 2
`,
    );
    expect(read).toEqual([
      '2-5 0.50 8 cells no 人员合计 no 公用合计',
      'amount@3 codes 0,4 called -',
      '2 30101 2^-1 | D2 9',
      '3 30102 2^-1 | D3 9',
      '4 30303 补助 2^-1 | D4 9',
      '5 30404 其他 2^-1 | D5 9',
      '2 302 商品 1^-1 | G2 5',
      '3 30201 办公 2^4 | G3 3',
      '4 30202 印刷 2^4 | G4 2',
      '5 30203 咨询 2^4 | G5 2',
    ]);
  });

  test('a name of a 类 begins in the column of 款', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 款 | | 金额
      301 | 工资福利 | | 9
      301 | 01 | 基本 | 6
      301 | 02 | 津贴 | 3
      302 | 商品服务 | | 5
      302 | 01 | 办公 | 5
`,
    );
    expect(read).toEqual([
      '2-6 0.40 5 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '2 301 工资福利 1^-1 | D2 9',
      '3 30101 基本 2^0 | D3 6',
      '4 30102 津贴 2^0 | D4 3',
      '5 302 商品服务 1^-1 | D5 5',
      '6 30201 办公 2^3 | D6 5',
    ]);
  });

  test('款 above the first 类, and below texts', () => {
    const read = readAs(
      SPECS.runs,
      `
      类 | 款 | 名称 | 金额
       | 01 | 先行 | 1
      301 | | 工资 | 9
      301 | 01 | 基本 | 6
      301 | 02 | 津贴 | 3
      甲 | 03 | 某某 | 3
      301工资 | 04 | 另外 | 3
      302 | | 商品 | 5
`,
    );
    expect(read).toEqual([
      '3-8 0.40 6 cells no 人员合计 no 公用合计',
      'amount@3 codes 0 called -',
      '3 301 工资 1^-1 | D3 9',
      '4 30101 基本 2^0 | D4 6',
      '5 30102 津贴 2^0 | D5 3',
      '6 某某 2^0 uncoded | D6 uncoded',
      '7 另外 2^0 uncoded | D7 uncoded',
      '8 302 商品 1^-1 | D8 5',
    ]);
  });
});
